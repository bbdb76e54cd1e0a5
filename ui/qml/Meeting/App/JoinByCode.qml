pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// First where, then the code that the secretary reads out.
ColumnLayout {
    id: root

    required property ShellModel shell
    readonly property JoiningModel joining: shell.joining

    spacing: Theme.space4

    Connections {
        target: root.joining

        function onChanged() {
            if (root.joining.errorTitle !== "" && root.joining.stage === "ask" && code.complete)
                code.clear();
        }
    }

    ThemedText {
        Layout.fillWidth: true
        text: qsTr("1. The host of the meeting")
        kind: "heading"
    }

    Repeater {
        model: root.shell.home.hosts

        HostCard {
            id: host

            required property int index

            objectName: "joinHost_" + index
            Layout.fillWidth: true
            checked: root.joining.address === address
            onClicked: root.joining.chooseHost(address)

            background: Rectangle {
                radius: Theme.radius
                color: host.checked ? Theme.accentSoft : host.hovered ? Theme.hover : Theme.surface
                border.width: host.checked ? 2 : 1
                border.color: host.checked ? Theme.accent : host.twin ? Theme.danger : Theme.border
            }
        }
    }

    Field {
        objectName: "hostAddress"
        Layout.fillWidth: true
        label: root.shell.home.hostCount > 0 ? qsTr("Or its address") : qsTr("Address")
        placeholder: "192.168.1.20"
        text: root.joining.address
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        onEdited: words => root.joining.chooseHost(words.trim())
    }

    ThemedText {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space3
        text: qsTr("2. The code that the secretary reads out")
        kind: "heading"
    }

    CodeField {
        id: code

        objectName: "code"
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        enabled: root.joining.address !== ""
        opacity: enabled ? 1 : 0.5
        label: ""
        hint: qsTr("Eight letters and digits; capitals do not matter.")
    }

    PrimaryButton {
        objectName: "useCode"
        Layout.fillWidth: true
        Layout.topMargin: Theme.space2
        enabled: code.complete && root.joining.address !== ""
        iconName: "log-in"
        text: qsTr("Join")
        onClicked: root.joining.useCode(code.code)
    }
}
