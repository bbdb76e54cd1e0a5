import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// A recovery file and its passphrase.
ColumnLayout {
    id: root

    required property OrganisationModel organisation
    property url file
    property bool asked: false

    signal done

    spacing: Theme.space4

    ListRow {
        Layout.fillWidth: true
        iconName: "file-text"
        title: root.file.toString() === "" ? qsTr("Choose the recovery file…") : decodeURIComponent(root.file.toString().split("/").pop())
        subtitle: root.file.toString() === "" ? qsTr("A file that ends in .recovery") : ""
        chevron: true
        onClicked: openDialog.open()
    }

    Field {
        id: passphrase

        Layout.fillWidth: true
        label: qsTr("Passphrase")
        password: true
        onAccepted: go.clicked()
    }

    Banner {
        Layout.fillWidth: true
        visible: root.organisation.error !== ""
        inset: true
        tone: "danger"
        text: root.organisation.error
    }

    PrimaryButton {
        id: go

        Layout.alignment: Qt.AlignRight
        text: qsTr("Open")
        iconName: "key-round"
        busy: root.organisation.busy
        enabled: root.file.toString() !== "" && passphrase.text !== ""
        onClicked: {
            root.asked = true;
            root.organisation.recover(root.file.toString(), passphrase.text);
        }
    }

    Connections {
        target: root.organisation

        function onChanged() {
            if (root.asked && !root.organisation.busy) {
                root.asked = false;
                passphrase.clear();
                if (root.organisation.error === "")
                    root.done();
            }
        }
    }

    FileDialog {
        id: openDialog

        title: qsTr("Recovery file")
        nameFilters: [qsTr("Recovery file (*.recovery)"), qsTr("All files (*)")]
        onAccepted: {
            root.organisation.clearError();
            root.file = selectedFile;
        }
    }
}
