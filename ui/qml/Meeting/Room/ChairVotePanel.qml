pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// How far a running vote is, and who is still missing, for those who are told.
Rectangle {
    id: root

    required property ChairVoteModel chairVote

    implicitHeight: body.implicitHeight + 2 * Theme.space3
    radius: Theme.radius
    color: Theme.surfaceSunken

    ColumnLayout {
        id: body

        x: Theme.space3
        y: Theme.space3
        width: parent.width - 2 * Theme.space3
        spacing: Theme.space2

        RowLayout {
            Layout.fillWidth: true

            ThemedText {
                Layout.fillWidth: true
                text: qsTr("Votes stored")
                kind: "label"
            }

            ThemedText {
                objectName: "storedCount"
                text: qsTr("%1 of %2").arg(root.chairVote.stored).arg(root.chairVote.expected)
                kind: "heading"
                tabular: true
                wrapMode: Text.NoWrap
            }
        }

        ProgressTrack {
            Layout.fillWidth: true
            background: Rectangle {
                radius: height / 2
                color: Theme.border
            }
            value: root.chairVote.expected > 0 ? root.chairVote.stored / root.chairVote.expected : 0
        }

        NotVotedNames {
            Layout.fillWidth: true
            people: root.chairVote.notVoted
            known: root.chairVote.namesKnown
        }
    }
}
