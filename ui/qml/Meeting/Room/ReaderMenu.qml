import QtQuick
import Meeting.Controls
import Meeting.Core

// What is wanted more rarely of the open paper.
PopupMenu {
    id: root

    required property RoomModel room
    required property ReaderModel reader
    required property PageStack pages

    MenuEntry {
        objectName: "turnPages"
        iconName: "rotate-cw"
        text: qsTr("Turn the pages")
        onTriggered: root.pages.turn = (root.pages.turn + 1) % 4
    }

    // ink, export, versions: their entries here
}
