import QtQuick
import QtQuick.Templates as T
import Meeting.Controls
import Meeting.Core

// In portrait the vote comes up from below, over the pages.
Rectangle {
    id: root

    required property RoomModel room
    property bool shown: false
    property real most: 600

    signal minimised

    readonly property real wanted: body.implicitHeight + Theme.space5 + Theme.space6

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

    MouseArea {
        anchors.fill: parent
    }

    Flickable {
        anchors.fill: parent
        anchors.leftMargin: Theme.space6
        anchors.rightMargin: Theme.space6
        anchors.topMargin: Theme.space5
        anchors.bottomMargin: root.radius
        clip: true
        contentHeight: body.implicitHeight + Theme.space6
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}

        Column {
            id: body

            width: parent.width
            spacing: Theme.space4

            VotePanel {
                width: parent.width
                vote: root.room.vote
                compact: root.room.chairVote.mayWatch
                minimisable: true
                sideBySide: true
                onMinimised: root.minimised()
            }

            ChairVotePanel {
                width: parent.width
                visible: root.room.vote.phase === "running" && root.room.chairVote.mayWatch
                chairVote: root.room.chairVote
            }
        }
    }
}
