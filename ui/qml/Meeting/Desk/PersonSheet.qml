pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// Somebody new, or somebody's entry and devices.
Sheet {
    id: root

    required property PeopleDeskModel model
    property string person
    property bool me: false
    property string givenRole: "delegate"

    function add() {
        person = "";
        me = false;
        nameField.text = position.text = unit.text = "";
        givenRole = "delegate";
        votes.checked = true;
        model.lookAtPerson("");
        open();
        nameField.forceActiveFocus();
    }

    function edit(row: var) {
        person = row.person;
        me = row.me;
        nameField.text = row.name;
        position.text = row.position;
        unit.text = row.unit;
        givenRole = row.role;
        votes.checked = row.votes;
        model.lookAtPerson(row.person);
        open();
    }

    objectName: "personSheet"
    title: person === "" ? qsTr("Add somebody") : nameField.text
    iconName: "user-round"

    DeskWords {
        id: words
    }

    Field {
        id: nameField

        Layout.fillWidth: true
        objectName: "personName"
        label: qsTr("Name")
        maximumLength: 400
        onAccepted: save.clicked()
    }

    Field {
        id: position

        Layout.fillWidth: true
        objectName: "personPosition"
        label: qsTr("Position")
        maximumLength: 400
    }

    Field {
        id: unit

        Layout.fillWidth: true
        objectName: "personUnit"
        label: qsTr("Unit")
        maximumLength: 400
    }

    ChoiceField {
        Layout.fillWidth: true
        objectName: "personRole"
        label: qsTr("Role")
        options: words.roles()
        currentValue: root.givenRole
        onChosen: value => {
            root.givenRole = value;
            votes.checked = value === "chair" || value === "delegate";
        }
    }

    SwitchRow {
        id: votes

        Layout.fillWidth: true
        objectName: "personVotes"
        text: qsTr("Has a vote")
    }

    SectionHeader {
        Layout.fillWidth: true
        visible: devices.count > 0
        title: qsTr("Devices")
        count: devices.count
    }

    Repeater {
        id: devices

        model: root.model.devices

        ListRow {
            id: device

            required property int index
            required property string device
            required property string name
            required property string since
            required property string revoked
            required property bool here

            Layout.fillWidth: true
            title: device.name
            subtitle: revoked !== "" ? qsTr("Shut out since %1").arg(revoked) : qsTr("Since %1").arg(since)
            iconName: "tablet"
            enabled: revoked === ""

            Chip {
                visible: device.here
                text: qsTr("This computer")
                tone: "accent"
            }

            QuietButton {
                objectName: "revokeDevice_" + (device.index + 1)
                visible: !device.here && device.revoked === ""
                text: qsTr("Revoke")
                onClicked: {
                    revoking.device = device.device;
                    revoking.deviceName = device.name;
                    revoking.open();
                }
            }
        }
    }

    QuietButton {
        visible: root.person !== "" && !root.me
        objectName: "removePerson"
        text: qsTr("Take off the list")
        iconName: "user-x"
        onClicked: removing.open()
    }

    footerContent: [
        Item {
            Layout.fillWidth: true
        },
        PrimaryButton {
            id: save

            objectName: "savePerson"
            text: root.person === "" ? qsTr("Add") : qsTr("Save")
            enabled: nameField.text.trim() !== ""
            onClicked: {
                if (!enabled)
                    return;
                if (root.person === "")
                    root.model.add(nameField.text, position.text, unit.text, root.givenRole, votes.checked);
                else
                    root.model.change(root.person, nameField.text, position.text, unit.text, root.givenRole, votes.checked);
                root.close();
            }
        }
    ]

    ConfirmDialog {
        id: removing

        title: qsTr("Take %1 off the list?").arg(nameField.text)
        text: qsTr("Devices and invitations of this person are void at once. The record keeps what was done.")
        confirmText: qsTr("Take off")
        danger: true
        iconName: "user-x"
        onAccepted: {
            root.model.remove(root.person);
            root.close();
        }
    }

    ConfirmDialog {
        id: revoking

        property string device
        property string deviceName

        title: qsTr("Revoke “%1”?").arg(deviceName)
        objectName: "revoking"
        text: qsTr("For a device of %1 that is lost or replaced. This cannot be taken back.").arg(nameField.text)
        consequences: [qsTr("It is disconnected at once; nothing that it signs counts any more."), qsTr("It gets no further papers: they are encrypted with a new key from now on."), qsTr("As soon as it reaches the host, it erases the meeting. Whatever was photographed or printed stays."), qsTr("A further device of this person takes a word from a device that is still in use, or from a second officer.")]
        confirmText: qsTr("Revoke")
        danger: true
        iconName: "shield-alert"
        onAccepted: root.model.revoke(device, "")
    }
}
