import QtQuick

// Whether a person is there, as dot and word.
Row {
    id: root

    property string presence: "unknown" // present, away, absent, excused, unknown

    readonly property string word: {
        switch (presence) {
        case "present":
            return qsTr("Present");
        case "away":
            return qsTr("Device offline");
        case "absent":
            return qsTr("Absent");
        case "excused":
            return qsTr("Excused");
        default:
            return qsTr("Not arrived");
        }
    }
    readonly property string tone: presence === "present" ? "success" : presence === "away" ? "warning" : presence === "absent" ? "danger" : "neutral"

    spacing: Theme.space1 + 2
    Accessible.role: Accessible.StaticText
    Accessible.name: word

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(8)
        height: width
        radius: width / 2
        color: root.presence === "unknown" || root.presence === "excused" ? "transparent" : Theme.tone(root.tone)
        border.width: 2
        border.color: Theme.tone(root.tone)
    }

    ThemedText {
        text: root.word
        kind: "small"
        color: Theme.tone(root.tone)
        wrapMode: Text.NoWrap
        font.weight: Font.Medium
        Accessible.ignored: true
    }
}
