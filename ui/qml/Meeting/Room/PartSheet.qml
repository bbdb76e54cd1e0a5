import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// In portrait: votes, speakers, people or notes, from below.
Sheet {
    id: root

    required property RoomModel room
    property string part: "speakers"

    function show(name: string) {
        part = name;
        open();
    }

    function hide() {
        close();
    }

    iconName: part === "speakers" ? "hand" : part === "people" ? "users" : part === "notes" ? "sticky-note" : "vote"
    title: part === "speakers" ? qsTr("Speakers") : part === "people" ? qsTr("People") : part === "notes" ? qsTr("Notes") : qsTr("Voting")

    SpeakersPane {
        Layout.fillWidth: true
        Layout.leftMargin: -Theme.space4
        Layout.rightMargin: -Theme.space4
        visible: root.part === "speakers"
        speakers: root.room.speakers
    }

    PeoplePane {
        Layout.fillWidth: true
        Layout.leftMargin: -Theme.space4
        Layout.rightMargin: -Theme.space4
        visible: root.part === "people"
        people: root.room.people
    }

    NotesPane {
        Layout.fillWidth: true
        Layout.leftMargin: -Theme.space4
        Layout.rightMargin: -Theme.space4
        visible: root.part === "notes"
        notes: root.room.notes
        onGone: root.close()
    }

    VotingPane {
        Layout.fillWidth: true
        Layout.leftMargin: -Theme.space4
        Layout.rightMargin: -Theme.space4
        Layout.preferredHeight: contentHeight
        visible: root.part === "voting"
        room: root.room
        sideBySide: true
    }
}
