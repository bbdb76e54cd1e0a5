import QtQuick
import Meeting.Controls
import Meeting.Core

// In portrait the vote comes up from below, over the pages.
Rectangle {
    id: root

    required property RoomModel room
    property bool shown: false
    property real most: 600

    signal minimised

    readonly property real wanted: pane.contentHeight + Theme.space1

    width: parent ? parent.width : 0
    height: Math.min(wanted, most) + radius
    y: (parent ? parent.height : 0) - (shown ? height - radius : -Theme.space6)
    visible: y < (parent ? parent.height : 0)
    radius: Theme.radiusLarge
    color: Theme.surface
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Voting")

    Behavior on y {
        NumberAnimation {
            duration: Theme.normal
            easing.type: Easing.OutCubic
        }
    }

    Elevation {
        radius: root.radius
        depth: 24
    }

    PenShield {}

    MouseArea {
        anchors.fill: parent
    }

    VotingPane {
        id: pane

        anchors.fill: parent
        anchors.leftMargin: Theme.space2
        anchors.rightMargin: Theme.space2
        anchors.topMargin: Theme.space1
        anchors.bottomMargin: root.radius
        room: root.room
        minimisable: true
        sideBySide: true
        onMinimised: root.minimised()
    }
}
