import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// A vote that takes no answer from here just now: watched, answered already, or closed.
ColumnLayout {
    id: root

    required property RoomModel room
    property bool minimisable: false
    readonly property bool runs: room.vote.phase === "running"

    signal minimised
    signal changeWanted

    spacing: Theme.space3

    VoteWords {
        id: words

        vote: root.room.vote
    }

    VoteHead {
        Layout.fillWidth: true
        vote: root.room.vote
        brief: root.runs && root.room.vote.storedLabel !== ""
        minimisable: root.minimisable
        onMinimised: root.minimised()
    }

    VoteNote {
        Layout.fillWidth: true
        visible: !root.runs
        words: words.noteText
        tone: words.noteTone
    }

    RowLayout {
        Layout.fillWidth: true
        visible: root.runs && root.room.vote.storedLabel !== ""
        spacing: Theme.space2

        Icon {
            name: "circle-check"
            color: Theme.success
        }

        ThemedText {
            Layout.fillWidth: true
            text: qsTr("Your vote: %1, stored at %2").arg(root.room.vote.storedLabel).arg(root.room.vote.storedAt)
            color: Theme.success
            tabular: true
            font.weight: Font.DemiBold
        }

        QuietButton {
            objectName: "changeVote"
            text: qsTr("Change")
            onClicked: root.changeWanted()
        }
    }

    ChairVotePanel {
        Layout.fillWidth: true
        visible: root.runs && root.room.chairVote.mayWatch
        chairVote: root.room.chairVote
    }
}
