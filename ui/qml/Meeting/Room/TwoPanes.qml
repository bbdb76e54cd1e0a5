pragma ComponentBehavior: Bound
import QtQuick
import Meeting.Core

// One paper, or two: side by side in landscape, over each other in portrait.
Item {
    id: root

    required property RoomModel room
    readonly property ReadingModel reading: room.reading
    readonly property bool upright: height > width
    readonly property bool split: reading.split
    readonly property PageStack pages: split && reading.active === reading.second && other.item ? (other.item as PagePane).stack : first.stack
    property int bottomRoom: 0
    property int pageMargin: 0

    PagePane {
        id: first

        objectName: "firstPane"
        width: root.split && !root.upright ? Math.round((root.width - divider.width) * divider.share) : root.width
        height: root.split && root.upright ? Math.round((root.height - divider.height) * divider.share) : root.height
        room: root.room
        reader: root.reading.first
        titled: root.split
        active: root.reading.active === root.reading.first
        bottomRoom: root.bottomRoom
        pageMargin: root.pageMargin
        onActivated: root.reading.activate(root.reading.first)
        onClosed: root.reading.closePane(true)
        stack.onScrolledBy: distance => {
            if (root.reading.linked && stack.moving && other.item)
                (other.item as PagePane).stack.nudge(distance);
        }
    }

    PaneDivider {
        id: divider

        x: root.upright ? 0 : first.width
        y: root.upright ? first.height : 0
        width: root.upright ? root.width : implicitWidth
        height: root.upright ? implicitHeight : root.height
        visible: root.split
        upright: root.upright
        linked: root.reading.linked
        extent: root.upright ? root.height : root.width
        onLinkToggled: root.reading.setLinked(!root.reading.linked)
    }

    Loader {
        id: other

        x: root.upright ? 0 : divider.x + divider.width
        y: root.upright ? divider.y + divider.height : 0
        width: root.width - x
        height: root.height - y
        active: root.split
        sourceComponent: PagePane {
            objectName: "secondPane"
            room: root.room
            reader: root.reading.second
            titled: true
            upright: root.upright
            active: root.reading.active === root.reading.second
            bottomRoom: root.bottomRoom
            onActivated: root.reading.activate(root.reading.second)
            onClosed: root.reading.closePane(false)
            stack.onScrolledBy: distance => {
                if (root.reading.linked && stack.moving)
                    first.stack.nudge(distance);
            }
        }
    }
}
