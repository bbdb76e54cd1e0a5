import QtQuick
import Meeting.Controls
import Meeting.Core

// A paper leads out of the program: where to, and whether to go there.
ConfirmDialog {
    id: root

    required property RoomModel room
    property string address
    property string host

    function ask(wanted: string, whose: string) {
        address = wanted;
        host = whose;
        open();
    }

    objectName: "addressDialog"
    cautious: true
    iconName: "external-link"
    title: host !== "" ? qsTr("Open an address outside of this program?") : qsTr("This link is not opened")
    text: host !== "" ? qsTr("This paper leads to %1. It opens in another program and may need the internet.").arg(host) : qsTr("It leads to something that is neither a web page nor a mail address.")
    confirmText: qsTr("Open")
    confirmEnabled: host !== ""
    onAccepted: root.room.reading.openAddress(root.address)

    ThemedText {
        width: parent?.width ?? 0
        text: root.address
        kind: "small"
        muted: true
        wrapMode: Text.WrapAnywhere
        maximumLineCount: 6
        elide: Text.ElideRight
    }
}
