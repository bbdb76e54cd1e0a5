import QtQuick
import Meeting.Controls

// A secretary is asked whether a device may join, wherever in the program she is.
ConfirmDialog {
    id: root

    required property var desk // the secretary's, made when it is first needed
    readonly property var invitations: desk ? desk.invitations : null
    property bool here: false // where the desk's own question is not in sight
    readonly property bool wanted: here && invitations !== null && invitations.askedName !== ""
    property int triesKnown: -1

    signal warned(string words)

    objectName: "joiningPrompt"
    iconName: "smartphone"
    cautious: true
    title: qsTr("%1 wants to join").arg(invitations?.askedName ?? "")
    text: qsTr("The device “%1” has proved the code. Let it in only if %2 is sitting in front of it.").arg(invitations?.askedDevice ?? "").arg(invitations?.askedName ?? "")
    consequences: invitations?.askedFurther ? [qsTr("This person has a device already: a second officer has to agree, too.")] : []
    confirmText: qsTr("Let it in")
    cancelText: qsTr("Turn it away")
    onAccepted: root.invitations.answer(true)
    onRejected: root.invitations.answer(false)
    onWantedChanged: {
        if (wanted)
            open();
        else
            close();
    }

    property Connections tries: Connections {
        target: root.invitations

        function onChanged() {
            const left = root.invitations.triesLeft;
            if (root.here && left >= 0 && left !== root.triesKnown)
                root.warned(left > 0 ? qsTr("A wrong code was tried; %n tries are left.", "", left) : qsTr("Wrong three times: the code is void. Somebody may be imitating the host."));
            root.triesKnown = left;
        }
    }
}
