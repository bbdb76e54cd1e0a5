import QtQuick
import Meeting.Controls

// What became of one's vote, or why one cannot vote.
Rectangle {
    id: root

    property string words
    property string tone: "info" // info, success, warning or danger

    implicitHeight: Math.max(label.implicitHeight, mark.height) + 2 * Theme.space3
    radius: Theme.radiusSmall
    color: Theme.toneSoft(tone)

    Icon {
        id: mark

        x: Theme.space3
        y: Theme.space3
        name: root.tone === "success" ? "circle-check" : root.tone === "danger" ? "circle-alert" : root.tone === "warning" ? "triangle-alert" : "info"
        color: Theme.tone(root.tone)
        size: Theme.iconSmall
    }

    ThemedText {
        id: label

        objectName: "voteNote"
        anchors.left: mark.right
        anchors.leftMargin: Theme.space2
        y: Theme.space3
        width: parent.width - x - Theme.space3
        text: root.words
        tabular: true
        Accessible.role: Accessible.AlertMessage
    }
}
