import QtQuick
import Meeting.Core
import Meeting.Room

Window {
    id: root

    required property RoomModel room

    function showPeople() {
        screen.showPart("people");
    }

    function showNotes() {
        screen.showPart("notes");
    }

    function readBare() {
        screen.bare = true;
    }

    width: 1280
    height: 800
    visible: true
    title: root.room.title

    RoomScreen {
        id: screen

        anchors.fill: parent
        room: root.room
    }
}
