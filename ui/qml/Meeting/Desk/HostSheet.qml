import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// The host on this machine: whether it runs, and the addresses to type where devices do not find it.
Sheet {
    id: root

    required property OrganisationModel organisation

    objectName: "hostSheet"
    title: qsTr("Meeting host")
    iconName: "server"

    ThemedText {
        Layout.fillWidth: true
        text: qsTr("This computer is the host of the meeting. Keep it switched on and in the room's network. Devices find it by themselves; where they do not, type one of these addresses there.")
        muted: true
        paragraph: true
    }

    HostChip {
        organisation: root.organisation
        clickable: false
    }

    Repeater {
        model: root.organisation.hostAddresses

        Card {
            id: place

            required property string modelData

            Layout.fillWidth: true
            padding: Theme.space4

            ThemedText {
                width: parent.width
                text: place.modelData
                kind: "title"
                tabular: true
                wrapMode: Text.WrapAnywhere
            }
        }
    }

    SecondaryButton {
        Layout.fillWidth: true
        visible: root.organisation.hostPhase === "failed" || root.organisation.hostPhase === "stopped"
        text: qsTr("Start the host")
        iconName: "play"
        onClicked: root.organisation.startHost()
    }
}
