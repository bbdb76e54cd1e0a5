import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// Somebody is to get a further device, and this person's word is asked; wherever she is.
ConfirmDialog {
    id: root

    required property OtherDeviceModel model
    property bool here: false
    property string invitation
    readonly property string asked: here ? model.askedInvitation : ""

    objectName: "consentDialog"
    iconName: "smartphone"
    cautious: true
    title: model.askedMine ? qsTr("Is this another device of yours?") : qsTr("A further device for %1?").arg(model.askedName)
    text: model.askedMine ? qsTr("%1 has made an invitation for a further device in your name. It could vote for you.").arg(model.askedIssuer) : qsTr("%1 has made an invitation for a further device of %2. It could vote in that name, so a second officer has to agree.").arg(model.askedIssuer).arg(model.askedName)
    consequences: [model.askedMine ? qsTr("Agree only if you asked for it.") : qsTr("Agree only if you know that %1 asked for it.").arg(model.askedName)]
    confirmText: qsTr("Agree")
    cancelText: qsTr("Not now")
    onAskedChanged: {
        if (opened)
            close();
        else
            ask();
    }
    onAccepted: model.approve(invitation)
    onRejected: model.putOff(invitation)
    onClosed: ask()

    function ask() {
        if (asked === "")
            return;
        invitation = asked;
        open();
    }

    QuietButton {
        objectName: "refuseConsent"
        Layout.alignment: Qt.AlignLeft
        text: qsTr("I do not agree: make the invitation void")
        iconName: "x"
        onClicked: root.model.refuse(root.invitation)
    }
}
