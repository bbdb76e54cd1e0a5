import QtQml

// An outcome's fields in words: how it went, and why.
QtObject {
    property var outcome: ({})
    property string declared

    readonly property string result: declared !== "" ? declared : outcome.result ?? ""
    readonly property string title: {
        switch (result) {
        case "adopted":
            return qsTr("Adopted");
        case "rejected":
            return qsTr("Not adopted");
        case "tied":
            return qsTr("Tied");
        case "no_quorum":
            return qsTr("No quorum");
        default:
            return "";
        }
    }
    readonly property string tone: result === "adopted" ? "for" : result === "rejected" ? "against" : "warning"
    readonly property string iconName: result === "adopted" ? "circle-check" : result === "rejected" ? "circle-x" : "equal"
    readonly property string baseText: {
        switch (outcome.base) {
        case "members":
            return qsTr("all %n members", "", outcome.baseCount);
        case "present":
            return qsTr("the %n members present", "", outcome.baseCount);
        case "cast":
            return qsTr("the %n votes cast", "", outcome.baseCount);
        case "for_and_against":
            return qsTr("the %n votes for and against", "", outcome.baseCount);
        default:
            return "";
        }
    }
    readonly property string shareText: {
        const half = outcome.numerator === 1 && outcome.denominator === 2;
        if (half)
            return outcome.moreThan ? qsTr("more than half of %1").arg(baseText) : qsTr("at least half of %1").arg(baseText);
        const share = outcome.numerator + "/" + outcome.denominator;
        return outcome.moreThan ? qsTr("more than %1 of %2").arg(share).arg(baseText) : qsTr("at least %1 of %2").arg(share).arg(baseText);
    }
    readonly property string ruleText: outcome.base ? qsTr("Adoption needs %1: %n in favour.", "", outcome.needed).arg(shareText) : ""
    readonly property string reasonText: {
        switch (outcome.reason) {
        case "enough":
            return qsTr("%1 were in favour, which is enough.").arg(outcome.inFavour);
        case "short":
            return qsTr("%1 were in favour: %2 too few.").arg(outcome.inFavour).arg(outcome.short);
        case "no_ballots":
            return qsTr("Nobody voted.");
        case "no_quorum":
            return qsTr("%1 of %2 were present; the quorum is %3.").arg(outcome.present).arg(outcome.members).arg(outcome.quorumNeeded);
        case "tie_lost":
            return qsTr("%1 for and %2 against: a tie, which counts as not adopted.").arg(outcome.inFavour).arg(outcome.against);
        case "tie_for_chair":
            return qsTr("%1 for and %2 against: a tie, which the chair decides.").arg(outcome.inFavour).arg(outcome.against);
        default:
            return "";
        }
    }
}
