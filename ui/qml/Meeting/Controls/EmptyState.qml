import QtQuick

// What to say where there is nothing yet, and what to do about it.
Column {
    id: root

    property string iconName: "inbox"
    property string title
    property string text
    property string actionText
    property string actionIcon

    signal actionTriggered

    width: Theme.px(360)
    spacing: Theme.space3
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Theme.px(72)
        height: width
        radius: width / 2
        color: Theme.accentSoft
        Accessible.ignored: true

        Icon {
            anchors.centerIn: parent
            name: root.iconName
            color: Theme.accent
            size: Theme.iconLarge
        }
    }

    ThemedText {
        width: parent.width
        text: root.title
        kind: "title"
        topPadding: Theme.space1
        horizontalAlignment: Text.AlignHCenter
    }

    ThemedText {
        width: parent.width
        visible: root.text !== ""
        text: root.text
        muted: true
        paragraph: true
        horizontalAlignment: Text.AlignHCenter
    }

    Item {
        width: 1
        height: Theme.space1
        visible: button.visible
    }

    PrimaryButton {
        id: button

        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.actionText !== ""
        text: root.actionText
        iconName: root.actionIcon
        onClicked: root.actionTriggered()
    }
}
