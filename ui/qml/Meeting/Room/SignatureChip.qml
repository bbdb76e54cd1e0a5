pragma ComponentBehavior: Bound
import QtQuick
import Meeting.Controls
import Meeting.Core

// Says that the open paper is signed, and whether that holds; more on a tap.
Chip {
    id: root

    required property SignaturesModel signatures

    signal settingsRequested

    objectName: "signatureChip"
    visible: signatures.phase !== "none"
    clickable: true
    busy: signatures.phase === "looking"
    tone: busy ? "neutral" : signatures.tone === "good" ? "success" : signatures.tone === "bad" ? "danger" : "warning"
    iconName: signatures.tone === "good" ? "shield-check" : signatures.tone === "bad" ? "shield-alert" : "shield"
    text: {
        if (busy)
            return qsTr("Signatures are being looked at");
        if (signatures.phase === "failed" || signatures.count === 0)
            return qsTr("Signatures cannot be read");
        if (signatures.tone === "bad")
            return qsTr("Changed after signing");
        return qsTr("%n signature(s)", "", signatures.count);
    }

    onClicked: {
        sheet.active = true;
        (sheet.item as SignatureSheet).open();
    }

    Loader {
        id: sheet

        active: false
        sourceComponent: SignatureSheet {
            objectName: "signatureSheet"
            signatures: root.signatures
        onSettingsRequested: root.settingsRequested()
        }
    }
}
