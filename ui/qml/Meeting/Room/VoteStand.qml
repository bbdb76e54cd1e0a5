import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Meeting.Controls
import Meeting.Core

// A running vote in the room there is: long words scroll, the answers never leave the screen.
Item {
    id: root

    required property RoomModel room
    property bool minimisable: false
    property bool sideBySide: false
    property int margin: Theme.space4

    // The same whatever is said there, so that no answer moves under a finger.
    readonly property real tailLeast: Theme.px(!room.chairVote.mayWatch ? 76 : width >= Theme.px(380) ? 216 : 132)

    // What a vote in favour means has to be in sight: then the answers stand in a row.
    readonly property int many: room.vote.answers.length
    readonly property bool tight: question.implicitHeight + many * (Theme.voteTarget + Theme.space3) + tailLeast + Theme.space3 + margin > height

    signal minimised

    implicitHeight: head.contentHeight + answers.implicitHeight + Math.max(tailLeast, tail.contentHeight) + 2 * Theme.space3 + margin

    VoteWords {
        id: words

        vote: root.room.vote
    }

    Flickable {
        id: head

        x: root.margin
        y: root.margin
        width: root.width - 2 * x
        height: Math.max(Theme.px(72), Math.min(contentHeight, root.height - answers.implicitHeight - root.tailLeast - 2 * Theme.space3 - root.margin))
        clip: contentHeight > height
        contentHeight: question.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}

        VoteHead {
            id: question

            width: head.width - (head.clip ? Theme.space3 : 0)
            vote: root.room.vote
            minimisable: root.minimisable
            onMinimised: root.minimised()
        }
    }

    VoteAnswers {
        id: answers

        x: root.margin
        anchors.top: head.bottom
        anchors.topMargin: Theme.space3
        width: root.width - 2 * x
        vote: root.room.vote
        sideBySide: root.sideBySide
        compact: root.room.chairVote.mayWatch || root.tight
    }

    Flickable {
        id: tail

        x: root.margin
        anchors.top: answers.bottom
        anchors.topMargin: Theme.space3
        anchors.bottom: parent.bottom
        width: root.width - 2 * x
        clip: true
        contentHeight: below.implicitHeight + (below.implicitHeight > 0 ? root.margin : 0)
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}

        ColumnLayout {
            id: below

            width: tail.width
            spacing: Theme.space3

            // Whoever is to close the vote looks for the names first.
            ChairVotePanel {
                Layout.fillWidth: true
                visible: root.room.chairVote.mayWatch
                chairVote: root.room.chairVote
            }

            VoteNote {
                Layout.fillWidth: true
                visible: !words.urgent
                words: words.noteText
                tone: words.noteTone
            }
        }
    }
}
