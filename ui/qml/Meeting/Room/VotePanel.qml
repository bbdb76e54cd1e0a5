pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// The question, what a vote in favour means, the answers, and what became of one's own.
ColumnLayout {
    id: root

    required property VoteModel vote
    property bool minimisable: false
    property bool sideBySide: false
    property bool compact: false // one's own vote takes little room once it is stored
    property bool changing: false
    readonly property bool folded: compact && vote.stage === "stored" && !changing && vote.phase === "running"
    readonly property bool noteFirst: vote.phase === "running" && (hindranceText !== "" || vote.stage === "refused" || vote.stage === "unknown")

    readonly property string hindranceText: {
        switch (vote.hindrance) {
        case "not_entitled":
            return qsTr("You follow this vote without a vote of your own.");
        case "not_present":
            return qsTr("You are not marked present. Check in to vote.");
        case "offline":
            return qsTr("No connection to the host: a vote cannot be sent just now. It works again as soon as the connection is back.");
        default:
            return "";
        }
    }
    readonly property string stageText: {
        switch (vote.stage) {
        case "sending":
            return qsTr("Sending your vote to the host…");
        case "stored":
            return qsTr("Your vote is stored: %1, %2. You can change it until the chair closes the vote.").arg(vote.storedLabel).arg(vote.storedAt);
        case "refused":
            return refusalText + (vote.storedLabel !== "" ? " " + qsTr("Your vote stays: %1, stored at %2.").arg(vote.storedLabel).arg(vote.storedAt) : "");
        case "unknown":
            return qsTr("The connection was lost while your vote was on its way. Asking the host whether it arrived…");
        default:
            return "";
        }
    }
    readonly property string refusalText: {
        switch (vote.fault) {
        case "vote_closed":
            return qsTr("The vote was closed before your vote arrived.");
        case "not_present":
            return qsTr("The host did not take your vote: you are not marked present.");
        case "not_entitled":
            return qsTr("The host did not take your vote: you are not entitled to vote here.");
        case "ballot_superseded":
            return qsTr("You have voted on your other device. Choose again to change that vote.");
        default:
            return qsTr("The host did not take your vote. Choose again.");
        }
    }

    readonly property string closedText: vote.storedLabel !== "" ? qsTr("Your vote: %1, stored at %2. The chair declares the result.").arg(vote.storedLabel).arg(vote.storedAt) : qsTr("The ballots are counted. The chair declares the result.")
    readonly property string noteText: vote.phase !== "running" ? closedText : hindranceText !== "" ? hindranceText : stageText
    readonly property string noteTone: {
        if (vote.phase !== "running")
            return "info";
        if (hindranceText !== "")
            return vote.hindrance === "not_entitled" ? "info" : "warning";
        return vote.stage === "stored" ? "success" : vote.stage === "refused" ? "danger" : "info";
    }

    signal minimised

    Connections {
        target: root.vote

        function onBallot_changed() {
            if (root.vote.stage === "stored")
                root.changing = false;
        }
    }

    spacing: Theme.space3

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

        IconButton {
            objectName: "minimiseVote"
            visible: root.minimisable && root.vote.phase === "running"
            iconName: "minimize"
            iconColor: Theme.textMuted
            text: qsTr("Read on, vote later")
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
        visible: root.vote.effect !== "" && !root.folded
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
        visible: root.noteFirst
        words: root.noteText
        tone: root.noteTone
    }

    GridLayout {
        Layout.fillWidth: true
        visible: !root.folded && root.vote.phase === "running" && root.vote.hindrance !== "not_entitled"
        columns: root.sideBySide && root.vote.answers.length <= 3 ? root.vote.answers.length : 1
        columnSpacing: Theme.space3
        rowSpacing: Theme.space3
        uniformCellWidths: true

        Repeater {
            model: root.vote.answers

            VoteButton {
                id: button

                required property int index
                required property var modelData

                objectName: "vote_" + modelData.key
                Layout.fillWidth: true
                Layout.fillHeight: true
                enabled: root.vote.canVote
                text: modelData.label
                tone: modelData.tone
                selected: root.vote.answer === modelData.key && root.vote.stage !== "refused" || root.vote.stage === "refused" && root.vote.storedLabel === modelData.label
                progress: root.vote.stage === "stored" || root.vote.stage === "refused" ? "stored" : root.vote.stage === "sending" || root.vote.stage === "unknown" ? "pending" : ""
                storedAt: root.vote.storedAt
                onClicked: root.vote.cast(modelData.key)

                ThemedText {
                    anchors.right: parent.right
                    anchors.top: parent.top
                    anchors.margins: Theme.space3
                    visible: !button.selected
                    text: button.modelData.shortcut
                    kind: "small"
                    color: Theme.tone(button.modelData.tone)
                    opacity: 0.75
                    tabular: true
                    Accessible.ignored: true
                }
            }
        }
    }

    VoteNote {
        Layout.fillWidth: true
        visible: words !== "" && !root.noteFirst && !root.folded
        words: root.noteText
        tone: root.noteTone
    }

    RowLayout {
        Layout.fillWidth: true
        visible: root.folded
        spacing: Theme.space2

        Icon {
            name: "circle-check"
            color: Theme.success
        }

        ThemedText {
            Layout.fillWidth: true
            text: qsTr("Your vote: %1, stored at %2").arg(root.vote.storedLabel).arg(root.vote.storedAt)
            color: Theme.success
            tabular: true
            font.weight: Font.DemiBold
        }

        QuietButton {
            objectName: "changeVote"
            text: qsTr("Change")
            onClicked: root.changing = true
        }
    }
}
