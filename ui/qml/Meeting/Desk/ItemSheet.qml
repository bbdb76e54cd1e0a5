import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// An agenda item being written.
Sheet {
    id: root

    required property AgendaDeskModel agenda
    property string item

    function add() {
        item = "";
        title_.text = presenter.text = minutes.text = "";
        open();
        title_.forceActiveFocus();
    }

    function edit(card: var) {
        item = card.item;
        title_.text = card.title;
        presenter.text = card.presenter;
        minutes.text = card.minutes > 0 ? card.minutes : "";
        open();
    }

    objectName: "itemSheet"
    title: item === "" ? qsTr("New item") : qsTr("Item")
    iconName: "list-ordered"

    TextAreaField {
        id: title_

        Layout.fillWidth: true
        objectName: "itemTitle"
        label: qsTr("Title")
        minimumLines: 2
        error: text.length > 400 ? qsTr("At most 400 letters.") : ""
    }

    Field {
        id: presenter

        Layout.fillWidth: true
        objectName: "itemPresenter"
        label: qsTr("Who presents it")
        maximumLength: 400
    }

    Field {
        id: minutes

        Layout.fillWidth: true
        objectName: "itemMinutes"
        label: qsTr("Minutes")
        inputMethodHints: Qt.ImhDigitsOnly
        validator: IntValidator {
            bottom: 0
            top: 999
        }
    }

    footerContent: [
        Item {
            Layout.fillWidth: true
        },
        PrimaryButton {
            objectName: "saveItem"
            text: root.item === "" ? qsTr("Add") : qsTr("Save")
            enabled: title_.text.trim() !== "" && title_.text.length <= 400
            onClicked: {
                const span = parseInt(minutes.text) || 0;
                if (root.item === "")
                    root.agenda.add(title_.text, presenter.text, span);
                else
                    root.agenda.change(root.item, title_.text, presenter.text, span);
                root.close();
            }
        }
    ]
}
