import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// The question, what a vote in favour means, and what hinders or went wrong.
ColumnLayout {
    id: root

    required property VoteModel vote
    property bool minimisable: false
    property bool brief: false

    signal minimised

    spacing: Theme.space3

    VoteWords {
        id: words

        vote: root.vote
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space2

        Chip {
            tone: root.vote.phase === "running" ? "warning" : "neutral"
            iconName: root.vote.phase === "running" ? "vote" : "hourglass"
            text: root.vote.phase === "running" ? qsTr("Vote open since %1").arg(root.vote.openedAt) : qsTr("Vote closed")
        }

        Item {
            Layout.fillWidth: true
        }

        QuietButton {
            objectName: "minimiseVote"
            visible: root.minimisable && root.vote.phase === "running"
            iconName: "minimize"
            text: root.vote.awaited ? qsTr("Read on, vote later") : qsTr("Read on")
            onClicked: root.minimised()
        }
    }

    ThemedText {
        Layout.fillWidth: true
        text: root.vote.question
        kind: "title"
    }

    Rectangle {
        Layout.fillWidth: true
        visible: root.vote.effect !== "" && !root.brief
        implicitHeight: effect.implicitHeight + 2 * Theme.space3
        radius: Theme.radiusSmall
        color: Theme.surfaceSunken

        ThemedText {
            id: effect

            x: Theme.space3
            y: Theme.space3
            width: parent.width - 2 * Theme.space3
            text: root.vote.effect
            paragraph: true
        }
    }

    ThemedText {
        Layout.fillWidth: true
        visible: root.vote.closesAt !== ""
        text: qsTr("Closes by itself at %1.").arg(root.vote.closesAt)
        kind: "small"
        muted: true
        tabular: true
    }

    VoteNote {
        Layout.fillWidth: true
        visible: words.urgent
        words: words.noteText
        tone: words.noteTone
    }
}
