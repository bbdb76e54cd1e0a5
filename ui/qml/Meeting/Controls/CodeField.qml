pragma ComponentBehavior: Bound
import QtQuick

// Eight characters in two groups of four; spaces, dashes and small letters may be typed or pasted.
FocusScope {
    id: root

    property string label: qsTr("Code")
    property string hint
    property string error
    property string alphabet: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    readonly property int length: 8
    readonly property string code: input.text
    readonly property bool complete: code.length === length

    signal edited(string code)
    signal completed(string code)

    function clear() {
        input.clear();
    }

    readonly property real groupGap: Theme.px(28)
    readonly property real cellGap: Theme.space2
    readonly property real cellWidth: Math.floor(Math.min(Theme.px(48), (width - groupGap - 6 * cellGap) / 8))

    implicitWidth: 8 * Theme.px(48) + 6 * cellGap + groupGap
    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: parent.width
        spacing: Theme.space2

        ThemedText {
            visible: root.label !== ""
            width: parent.width
            text: root.label
            kind: "label"
            Accessible.ignored: true
        }

        Item {
            width: 8 * root.cellWidth + 6 * root.cellGap + root.groupGap
            height: Math.max(Theme.px(60), Theme.target)

            Repeater {
                model: root.length

                FieldFrame {
                    id: cell

                    required property int index
                    readonly property bool current: input.activeFocus && index === Math.min(root.code.length, root.length - 1)

                    x: index * (root.cellWidth + root.cellGap) + (index >= 4 ? root.groupGap - root.cellGap : 0)
                    width: root.cellWidth
                    height: parent.height
                    focused: current
                    invalid: root.error !== ""

                    ThemedText {
                        anchors.centerIn: parent
                        text: root.code.charAt(cell.index)
                        kind: "display"
                        tabular: true
                        wrapMode: Text.NoWrap
                        font.pixelSize: Math.min(Theme.displaySize, root.cellWidth * 0.6)
                        Accessible.ignored: true
                    }

                    Rectangle {
                        anchors.centerIn: parent
                        visible: cell.current && root.code.length === cell.index
                        width: 2
                        height: parent.height * 0.45
                        color: Theme.accent
                    }
                }
            }

            Rectangle {
                x: 4 * root.cellWidth + 3 * root.cellGap + (root.groupGap - width) / 2
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.px(10)
                height: 2
                radius: 1
                color: Theme.borderStrong
            }

            TextInput {
                id: input

                anchors.fill: parent
                focus: true
                color: "transparent"
                selectionColor: "transparent"
                selectedTextColor: "transparent"
                cursorDelegate: Item {}
                inputMethodHints: Qt.ImhUppercaseOnly | Qt.ImhNoPredictiveText | Qt.ImhPreferUppercase
                activeFocusOnTab: true
                Accessible.role: Accessible.EditableText
                Accessible.name: root.label
                Accessible.description: root.error !== "" ? root.error : root.hint
                onCursorPositionChanged: cursorPosition = length
                onTextEdited: {
                    const letters = Array.from(text.toUpperCase()).filter(letter => root.alphabet.includes(letter));
                    text = letters.join("").slice(0, root.length);
                    root.edited(text);
                    if (text.length === root.length)
                        root.completed(text);
                }
            }
        }

        FieldNote {
            width: parent.width
            hint: root.hint
            error: root.error
        }
    }
}
