// How this device stands with the host of the meeting, always in words.
Chip {
    property string connection: "offline" // connected, connecting, catching-up, offline, refused
    property string detail // replaces the usual words

    tone: connection === "connected" ? "success" : connection === "refused" ? "danger" : "warning"
    iconName: connection === "connected" ? "wifi" : connection === "refused" ? "shield-alert" : "wifi-off"
    busy: connection === "connecting" || connection === "catching-up"
    text: {
        if (detail !== "")
            return detail;
        switch (connection) {
        case "connected":
            return qsTr("Connected");
        case "connecting":
            return qsTr("Connecting…");
        case "catching-up":
            return qsTr("Catching up…");
        case "refused":
            return qsTr("Refused by the host");
        default:
            return qsTr("Offline");
        }
    }
}
