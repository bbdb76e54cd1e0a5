import QtQuick
import QtQuick.Layouts

// The name of a part of a screen, how many are in it, and what can be done with all of them.
RowLayout {
    id: root

    property string title
    property int count: -1
    property string actionText
    property string actionIcon

    signal actionTriggered

    spacing: Theme.space2

    ThemedText {
        Layout.fillWidth: root.count < 0
        text: root.title
        kind: "heading"
        verticalAlignment: Text.AlignVCenter
        Layout.minimumHeight: Theme.target
    }

    ThemedText {
        Layout.fillWidth: true
        visible: root.count >= 0
        text: root.count
        kind: "heading"
        muted: true
        tabular: true
        font.weight: Font.Medium
    }

    QuietButton {
        visible: root.actionText !== ""
        text: root.actionText
        iconName: root.actionIcon
        onClicked: root.actionTriggered()
    }
}
