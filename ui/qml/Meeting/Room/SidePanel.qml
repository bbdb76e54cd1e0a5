import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// Beside the pages in landscape: votes, speakers, people, notes.
Rectangle {
    id: root

    required property RoomModel room
    property string part: "speakers"
    property bool minimisable: false

    signal minimised

    color: Theme.surface

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        TabStrip {
            id: tabs

            objectName: "sideTabs"
            Layout.fillWidth: true
            currentValue: root.part
            options: [
                {
                    "value": "voting",
                    "shortIcon": "vote",
                    "label": qsTr("Voting"),
                    "count": root.room.vote.awaited ? 1 : 0
                },
                {
                    "value": "speakers",
                    "shortIcon": "hand",
                    "label": qsTr("Speakers"),
                    "count": root.room.speakers.count
                },
                {
                    "value": "people",
                    "shortIcon": "users",
                    "label": qsTr("People")
                },
                {
                    "value": "notes",
                    "shortIcon": "sticky-note",
                    "label": qsTr("Notes")
                }
            ]
            onChosen: value => root.part = value
        }

        VotingPane {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.part === "voting"
            room: root.room
            minimisable: root.minimisable
            onMinimised: root.minimised()
        }

        SpeakersPane {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.part === "speakers"
            speakers: root.room.speakers
        }

        PeoplePane {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.part === "people"
            people: root.room.people
        }

        NotesPane {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.part === "notes"
            notes: root.room.notes
        }
    }
}
