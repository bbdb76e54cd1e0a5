pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Meeting.Controls

// Ten digits for a finger; a keyboard's digits, Backspace and Enter do the same.
FocusScope {
    id: root

    property string digits
    property int least: 6
    property int most: 12
    property bool busy: false

    signal edited
    signal given(string digits)

    function type(digit: string) {
        if (enabled && !busy && digits.length < most) {
            digits += digit;
            edited();
        }
    }

    function erase() {
        digits = digits.slice(0, -1);
        edited();
    }

    function give() {
        if (enabled && !busy && digits.length >= least)
            given(digits);
    }

    function clear() {
        digits = "";
    }

    implicitWidth: grid.implicitWidth
    implicitHeight: grid.implicitHeight
    focus: true

    Keys.onPressed: event => {
        if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9) {
            root.type(String(event.key - Qt.Key_0));
            event.accepted = true;
        } else if (event.key === Qt.Key_Backspace || event.key === Qt.Key_Delete) {
            root.erase();
            event.accepted = true;
        } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            root.give();
            event.accepted = true;
        }
    }

    GridLayout {
        id: grid

        columns: 3
        columnSpacing: Theme.space3
        rowSpacing: Theme.space3

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0", "give"]

            T.AbstractButton {
                id: key

                required property string modelData
                readonly property bool gives: modelData === "give"
                readonly property bool erases: modelData === "erase"
                readonly property bool ready: root.digits.length >= root.least

                objectName: gives ? "pinGive" : erases ? "pinErase" : "pin" + modelData
                Layout.preferredWidth: Theme.px(84)
                Layout.preferredHeight: Theme.px(64)
                enabled: root.enabled && !root.busy && (gives ? ready : erases ? root.digits.length > 0 : true)
                focusPolicy: Qt.NoFocus
                hoverEnabled: true
                Accessible.name: gives ? qsTr("Done") : erases ? qsTr("Erase") : modelData
                onClicked: gives ? root.give() : erases ? root.erase() : root.type(modelData)

                contentItem: Item {
                    ThemedText {
                        anchors.centerIn: parent
                        visible: !key.gives && !key.erases
                        text: key.modelData
                        kind: "title"
                        tabular: true
                        color: key.enabled ? Theme.text : Theme.textDisabled
                        Accessible.ignored: true
                    }

                    Icon {
                        anchors.centerIn: parent
                        visible: (key.gives && !root.busy) || key.erases
                        name: key.erases ? "arrow-left" : key.gives ? "check" : ""
                        color: !key.enabled ? Theme.textDisabled : key.gives ? Theme.accentInk : Theme.text
                        size: Theme.iconSize + 2
                    }

                    Spinner {
                        anchors.centerIn: parent
                        visible: key.gives && root.busy
                        color: Theme.accent
                    }
                }

                background: Rectangle {
                    radius: Theme.radius
                    color: {
                        if (key.gives)
                            return !key.enabled ? Theme.fillDisabled : key.down ? Theme.accentPressed : key.hovered ? Theme.accentHover : Theme.accent;
                        return key.down ? Theme.pressed : key.hovered && key.enabled ? Theme.hover : key.erases ? "transparent" : Theme.surface;
                    }
                    border.width: key.gives || key.erases ? 0 : 1
                    border.color: Theme.border
                }
            }
        }
    }
}
