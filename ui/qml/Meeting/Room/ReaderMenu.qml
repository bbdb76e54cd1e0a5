import QtQuick
import Meeting.Controls
import Meeting.Core

// What is wanted more rarely of the open paper.
PopupMenu {
    id: root

    required property RoomModel room
    required property ReaderModel reader
    required property PageStack pages

    property bool bookmarked: false

    signal bareWanted
    signal copyWanted
    signal fileNotesWanted

    onAboutToShow: bookmarked = room.notes.hasBookmark(reader.paper, reader.page - 1)

    MenuEntry {
        objectName: "splitPanes"
        iconName: "columns-2"
        text: root.room.reading.split ? qsTr("Show one paper") : qsTr("Show two papers")
        onTriggered: root.room.reading.setSplit(!root.room.reading.split)
    }

    MenuEntry {
        objectName: "readBare"
        iconName: "expand"
        text: qsTr("Nothing but the pages")
        onTriggered: root.bareWanted()
    }

    MenuEntry {
        objectName: "bookmarkPage"
        iconName: "bookmark"
        text: root.bookmarked ? qsTr("Take the bookmark away") : qsTr("Bookmark this page")
        onTriggered: root.room.notes.toggleBookmark(root.reader.paper, root.reader.page - 1)
    }

    MenuEntry {
        objectName: "copyPaper"
        iconName: "printer"
        text: qsTr("Save or print")
        onTriggered: root.copyWanted()
    }

    MenuEntry {
        objectName: "fileNotes"
        iconName: "message-square-text"
        text: qsTr("Notes in the file")
        onTriggered: root.fileNotesWanted()
    }

    MenuEntry {
        objectName: "listVersions"
        visible: root.room.versions.versions.length > 1
        height: visible ? implicitHeight : 0
        iconName: "history"
        text: qsTr("Versions of this paper")
        onTriggered: root.room.versions.setListed(true)
    }
}
