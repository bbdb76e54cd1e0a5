import QtQuick

// Names of things that the models know by code.
QtObject {
    function role(code: string): string {
        switch (code) {
        case "chair":
            return qsTr("Chair");
        case "secretary":
            return qsTr("Secretary");
        case "guest":
            return qsTr("Guest");
        case "teller":
            return qsTr("Teller");
        case "observer":
            return qsTr("Observer");
        default:
            return qsTr("Delegate");
        }
    }

    function roles(): var {
        return ["chair", "secretary", "delegate", "guest", "teller", "observer"].map(code => ({
                    value: code,
                    label: role(code)
                }));
    }

    function pack(code: string): string {
        switch (code) {
        case "vn-ubnd":
            return qsTr("People's Committee (more than half of all members; a tie is the chair's)");
        case "vn-hdnd":
            return qsTr("People's Council (more than half of all deputies)");
        case "board":
            return qsTr("Board (more than half of those present)");
        case "council-uk":
            return qsTr("Council (majority of votes cast; casting vote)");
        default:
            return qsTr("Simple majority of votes cast");
        }
    }

    function phase(code: string): string {
        switch (code) {
        case "draft":
            return qsTr("Draft");
        case "published":
            return qsTr("Sent out");
        case "open":
            return qsTr("In session");
        case "adjourned":
            return qsTr("Adjourned");
        case "closed":
            return qsTr("Closed");
        default:
            return "";
        }
    }

    function ticket(code: string): string {
        switch (code) {
        case "open":
            return qsTr("Not used yet");
        case "used":
            return qsTr("Used");
        case "expired":
            return qsTr("Expired");
        case "withdrawn":
            return qsTr("Withdrawn");
        case "needs_second":
            return qsTr("Needs the consent of a second officer");
        default:
            return qsTr("No invitation");
        }
    }

    function ticketTone(code: string): string {
        return code === "open" ? "accent" : code === "used" ? "success" : code === "needs_second" ? "warning" : code === "expired" ? "danger" : "neutral";
    }

    function ticketIcon(code: string): string {
        return code === "open" ? "mail" : code === "used" ? "circle-check" : code === "expired" ? "clock" : code === "needs_second" ? "user-plus" : "circle";
    }

    function size(bytes: real): string {
        return bytes === 0 ? qsTr("0 KB") : bytes < 1048576 ? qsTr("%1 KB").arg(Math.max(1, Math.round(bytes / 1024))) : qsTr("%1 MB").arg((bytes / 1048576).toFixed(bytes < 10485760 ? 1 : 0));
    }

    function missing(code: string): string {
        switch (code) {
        case "chair":
            return qsTr("Nobody is the chair: the meeting cannot be opened.");
        case "voters":
            return qsTr("Nobody has a vote.");
        case "items":
            return qsTr("The agenda is empty.");
        case "papers":
            return qsTr("Some items have no papers.");
        default:
            return qsTr("Some people have neither a device nor an invitation.");
        }
    }

    function noted(what: string, count: int): string {
        switch (what) {
        case "organisation":
            return qsTr("The organisation is ready");
        case "people":
            return qsTr("%n people added", "", count);
        case "invitations":
            return qsTr("%n invitations saved", "", count);
        case "copied":
            return qsTr("Copied");
        case "renewed":
            return qsTr("The certificates are renewed");
        case "cards":
            return qsTr("%n cards ready to print", "", count);
        default:
            return qsTr("Saved");
        }
    }
}
