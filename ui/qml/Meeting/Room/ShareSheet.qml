pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// Who sees some notes. Nothing is shown to anybody before the button is pressed.
Sheet {
    id: root

    required property SharingModel sharing

    objectName: "shareSheet"
    placement: "side"
    iconName: "share-2"
    title: qsTr("Who sees %n note(s)", "", sharing.count)

    RadioRow {
        objectName: "scope_private"
        Layout.fillWidth: true
        text: qsTr("Only me")
        hint: qsTr("On all my devices, and nobody else's")
        checked: root.sharing.scope === "private"
        onToggled: root.sharing.choose("private")
    }

    RadioRow {
        objectName: "scope_members"
        Layout.fillWidth: true
        text: qsTr("All members")
        hint: qsTr("%n member(s) of this meeting", "", root.sharing.memberCount)
        checked: root.sharing.scope === "members"
        onToggled: root.sharing.choose("members")
    }

    RadioRow {
        objectName: "scope_chosen"
        Layout.fillWidth: true
        text: qsTr("Chosen people")
        hint: root.sharing.scope === "chosen" && root.sharing.names.length > 0 ? root.sharing.names.join(", ") : qsTr("Who is in the meeting")
        checked: root.sharing.scope === "chosen"
        onToggled: root.sharing.choose("chosen")
    }

    SearchField {
        Layout.fillWidth: true
        visible: root.sharing.scope === "chosen"
        placeholderText: qsTr("Name, position or unit")
        onEdited: text => root.sharing.search(text)
    }

    ColumnLayout {
        Layout.fillWidth: true
        visible: root.sharing.scope === "chosen"
        spacing: 0

        Repeater {
            model: root.sharing.rows

            CheckRow {
                required property var model

                objectName: "reader_" + model.person
                Layout.fillWidth: true
                text: model.name
                hint: model.office
                checked: model.chosen
                onToggled: root.sharing.toggle(model.person)
            }
        }
    }

    ThemedText {
        Layout.fillWidth: true
        text: root.sharing.readerCount > 0 ? qsTr("They see these notes on the page, and cannot change them. You can take them back at any time.") : qsTr("Whoever saw these notes before will see them no more.")
        kind: "small"
        muted: true
    }

    footerContent: [
        SecondaryButton {
            text: qsTr("Cancel")
            onClicked: root.close()
        },
        Item {
            Layout.fillWidth: true
        },
        PrimaryButton {
            objectName: "applySharing"
            enabled: root.sharing.scope !== "chosen" || root.sharing.readerCount > 0
            text: root.sharing.readerCount > 0 ? qsTr("Show to %n person(s)", "", root.sharing.readerCount) : root.sharing.scope === "chosen" ? qsTr("Choose people") : qsTr("Keep to myself")
            onClicked: {
                root.sharing.apply();
                root.close();
            }
        }
    ]
}
