pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// Whose certificates this device takes for genuine when it looks at signatures.
Sheet {
    id: root

    required property TrustModel trust
    property bool refused: false

    objectName: "trustSheet"
    title: qsTr("Trusted issuers")
    iconName: "shield-check"
    onAboutToShow: refused = false

    Connections {
        target: root.trust

        function onRefused() {
            root.refused = true;
        }
    }

    ThemedText {
        Layout.fillWidth: true
        text: qsTr("A signature counts as confirmed only if its certificate leads to an issuer in this list. Add a certificate only if you have it from the issuer itself or from your organisation.")
    }

    Repeater {
        model: root.trust.rows

        ListRow {
            id: row

            required property var modelData

            Layout.fillWidth: true
            Layout.leftMargin: -Theme.space4
            Layout.rightMargin: -Theme.space4
            iconName: "badge-check"
            title: modelData.name

            hasBelow: true
            below: ThemedText {
                Layout.fillWidth: true
                text: qsTr("Fingerprint (SHA-256): %1").arg(row.modelData.prints.join(" · "))
                kind: "small"
                muted: true
                wrapMode: Text.WrapAnywhere
            }

            IconButton {
                iconName: "trash-2"
                text: qsTr("Trust it no more")
                onClicked: root.trust.remove(row.modelData.file)
            }
        }
    }

    ThemedText {
        Layout.fillWidth: true
        visible: root.trust.files.length === 0
        text: qsTr("Nobody is trusted yet: every issuer is shown as unknown.")
        muted: true
    }

    FieldNote {
        Layout.fillWidth: true
        error: root.refused ? qsTr("That file holds no certificate (.pem, .crt, .cer, .der).") : ""
    }

    ThemedText {
        Layout.fillWidth: true
        text: qsTr("Folder: %1").arg(root.trust.folder)
        kind: "small"
        muted: true
        wrapMode: Text.WrapAnywhere
    }

    footerContent: PrimaryButton {
        objectName: "addTrusted"
        Layout.fillWidth: true
        iconName: "file-plus"
        text: qsTr("Add a certificate…")
        onClicked: {
            root.refused = false;
            choose.open();
        }
    }

    FileDialog {
        id: choose

        title: qsTr("Certificate of an issuer")
        nameFilters: [qsTr("Certificates (*.pem *.crt *.cer *.der)"), qsTr("All files (*)")]
        onAccepted: root.trust.add(selectedFile.toString())
    }
}
