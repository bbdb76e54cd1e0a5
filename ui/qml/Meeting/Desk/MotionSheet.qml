import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// A question that may be put to the vote, with what a vote in favour means.
Sheet {
    id: root

    required property AgendaDeskModel agenda
    property string item
    property string motion

    function show(ofItem: string, which: string, words: string, meaning: string) {
        item = ofItem;
        motion = which;
        text.text = words;
        effect.text = meaning;
        open();
        text.forceActiveFocus();
    }

    objectName: "motionSheet"
    title: motion === "" ? qsTr("New motion") : qsTr("Motion")
    iconName: "gavel"

    TextAreaField {
        id: text

        Layout.fillWidth: true
        objectName: "motionText"
        label: qsTr("Question put to the vote")
        minimumLines: 3
    }

    TextAreaField {
        id: effect

        Layout.fillWidth: true
        objectName: "motionEffect"
        label: qsTr("What a vote in favour means")
        hint: qsTr("Stands above the voting buttons on every device.")
        minimumLines: 3
    }

    footerContent: [
        QuietButton {
            visible: root.motion !== ""
            text: qsTr("Remove")
            iconName: "trash-2"
            onClicked: {
                root.agenda.removeMotion(root.motion);
                root.close();
            }
        },
        Item {
            Layout.fillWidth: true
        },
        PrimaryButton {
            objectName: "saveMotion"
            text: root.motion === "" ? qsTr("Add") : qsTr("Save")
            enabled: text.text.trim() !== ""
            onClicked: {
                if (root.motion === "")
                    root.agenda.addMotion(root.item, text.text, effect.text);
                else
                    root.agenda.changeMotion(root.motion, text.text, effect.text);
                root.close();
            }
        }
    ]
}
