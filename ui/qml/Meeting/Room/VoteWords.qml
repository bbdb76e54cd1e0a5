import QtQml
import Meeting.Core

// What is said about one's own vote.
QtObject {
    id: root

    required property VoteModel vote
    readonly property bool urgent: vote.phase === "running" && (hindranceText !== "" || vote.stage === "refused" || vote.stage === "unknown")
    readonly property string hindranceText: {
        switch (vote.hindrance) {
        case "not_entitled":
            return qsTr("You follow this vote without a vote of your own.");
        case "not_present":
            return qsTr("You are not marked present. Check in to vote.");
        case "offline":
            if (vote.storedLabel !== "")
                return qsTr("Your vote is stored. It can be changed once the connection is back.");
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
            return changeText;
        case "refused":
            return refusalText + (vote.storedLabel !== "" ? " " + qsTr("Your vote stays: %1, stored at %2.").arg(vote.storedLabel).arg(vote.storedAt) : "");
        case "unknown":
            return qsTr("The connection was lost while your vote was on its way. Asking the host whether it arrived…");
        default:
            return changeText;
        }
    }
    readonly property string changeText: qsTr("You can change your choice until the chair closes the vote.")
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

    readonly property string closedText: vote.stage === "refused" || vote.stage === "unknown" ? stageText : vote.storedLabel !== "" ? qsTr("Your vote: %1, stored at %2. The chair declares the result.").arg(vote.storedLabel).arg(vote.storedAt) : qsTr("The ballots are counted. The chair declares the result.")
    readonly property string noteText: vote.phase !== "running" ? closedText : hindranceText !== "" ? hindranceText : stageText
    readonly property string noteTone: {
        if (vote.phase !== "running")
            return vote.stage === "refused" ? "danger" : "info";
        if (hindranceText !== "")
            return vote.hindrance === "not_entitled" || vote.storedLabel !== "" ? "info" : "warning";
        return vote.stage === "stored" ? "success" : vote.stage === "refused" ? "danger" : "info";
    }
}
