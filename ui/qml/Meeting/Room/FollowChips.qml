import QtQuick
import Meeting.Controls
import Meeting.Core

// Over the pages for a while: the chair or a presenter has taken this device along.
Column {
    id: root

    required property FollowModel follow

    spacing: Theme.space2

    component Pill: Rectangle {
        id: pill

        property alias iconName: mark.name
        property alias words: label.text
        property alias actionText: action.text
        property alias actionName: action.objectName
        property bool closable: false
        property real most: 600

        signal acted
        signal closed

        anchors.horizontalCenter: parent ? parent.horizontalCenter : undefined
        width: Math.min(most, mark.width + label.implicitWidth + action.width + (closable ? closer.width : Theme.space1) + Theme.space4 + 2 * Theme.space2)
        height: Math.max(Theme.target, label.height + Theme.space2)
        radius: Theme.radius + 4
        color: Theme.accentSoft
        border.width: 1
        border.color: Theme.accent
        Accessible.role: Accessible.AlertMessage
        Accessible.name: label.text

        Elevation {
            radius: pill.radius
        }

        PenShield {}

        Icon {
            id: mark

            x: Theme.space4
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.accent
            size: Theme.iconSmall
        }

        ThemedText {
            id: label

            anchors.left: mark.right
            anchors.leftMargin: Theme.space2
            anchors.right: action.left
            anchors.verticalCenter: parent.verticalCenter
            kind: "label"
            Accessible.ignored: true
        }

        QuietButton {
            id: action

            anchors.right: pill.closable ? closer.left : parent.right
            anchors.verticalCenter: parent.verticalCenter
            onClicked: pill.acted()
        }

        IconButton {
            id: closer

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: pill.closable
            iconName: "x"
            iconColor: Theme.textMuted
            text: qsTr("Close")
            onClicked: pill.closed()
        }
    }

    Timer {
        interval: 12000
        running: root.follow.movedTo > 0
        onTriggered: root.follow.dismissMove()
    }

    Timer {
        interval: 12000
        running: root.follow.taken
        onTriggered: root.follow.dismissMove()
    }

    Pill {
        visible: root.follow.movedTo > 0
        most: root.width
        iconName: "arrow-right"
        words: qsTr("The chair has moved to item %1").arg(root.follow.movedTo)
        actionText: qsTr("Stay here")
        actionName: "stayHere"
        closable: true
        onActed: root.follow.stayHere()
        onClosed: root.follow.dismissMove()
    }

    Pill {
        visible: root.follow.taken
        most: root.width
        iconName: "presentation"
        words: qsTr("%1 is showing page %2").arg(root.follow.presenterName).arg(root.follow.presenterPage)
        actionText: qsTr("Back to my page")
        actionName: "stayAtMyPage"
        closable: true
        onActed: root.follow.stayHere()
        onClosed: root.follow.dismissMove()
    }
}
