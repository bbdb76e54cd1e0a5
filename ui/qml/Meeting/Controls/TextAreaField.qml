import QtQuick
import QtQuick.Templates as T

// Several lines to type; grows with its text up to maximumLines, then scrolls.
FocusScope {
    id: root

    property string label
    property string placeholder
    property string hint
    property string error
    property int minimumLines: 3
    property int maximumLines: 8
    property alias text: input.text
    property alias readOnly: input.readOnly

    signal edited(string text)

    implicitWidth: Theme.px(280)
    implicitHeight: column.implicitHeight

    FontMetrics {
        id: metrics

        font: input.font
    }

    Column {
        id: column

        width: parent.width
        spacing: Theme.space1 + 2

        ThemedText {
            visible: root.label !== ""
            width: parent.width
            text: root.label
            kind: "label"
            Accessible.ignored: true
        }

        FieldFrame {
            width: parent.width
            height: Math.ceil(Math.max(root.minimumLines * metrics.lineSpacing, Math.min(root.maximumLines * metrics.lineSpacing, input.contentHeight))) + 2 * Theme.space3 + 2
            focused: input.activeFocus
            invalid: root.error !== ""

            Flickable {
                anchors.fill: parent
                anchors.margins: 2
                clip: true
                contentHeight: input.implicitHeight
                boundsBehavior: Flickable.StopAtBounds

                T.ScrollBar.vertical: ThinScrollBar {}

                T.TextArea.flickable: T.TextArea {
                    id: input

                    leftPadding: Theme.space3 - 2
                    rightPadding: Theme.space3
                    topPadding: Theme.space3 - 2
                    bottomPadding: Theme.space3 - 2
                    focus: true
                    wrapMode: TextEdit.Wrap
                    textFormat: TextEdit.PlainText
                    color: enabled ? Theme.text : Theme.textDisabled
                    selectionColor: Theme.accent
                    selectedTextColor: Theme.accentInk
                    placeholderText: root.placeholder
                    font.family: Theme.family
                    font.pixelSize: Theme.bodySize
                    KeyNavigation.priority: KeyNavigation.BeforeItem
                    KeyNavigation.tab: nextItemInFocusChain(true)
                    KeyNavigation.backtab: nextItemInFocusChain(false)
                    Accessible.name: root.label !== "" ? root.label : root.placeholder
                    Accessible.description: root.error !== "" ? root.error : root.hint
                    onTextChanged: if (activeFocus)
                        root.edited(text)

                    ThemedText {
                        x: input.leftPadding
                        y: input.topPadding
                        width: input.width - input.leftPadding - input.rightPadding
                        visible: input.length === 0 && input.preeditText === ""
                        text: root.placeholder
                        color: Theme.textDisabled
                        Accessible.ignored: true
                    }
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
