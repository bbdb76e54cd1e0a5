import QtQuick
import QtQuick.Templates as T

// What stands beside the page in landscape slides over it in portrait.
T.Drawer {
    id: root

    property real drawerWidth: Theme.px(340)

    parent: T.Overlay.overlay
    edge: Qt.LeftEdge
    width: parent ? Math.min(drawerWidth, parent.width - Theme.target) : drawerWidth
    height: parent ? parent.height : 0
    modal: true
    focus: true
    dragMargin: Theme.space4

    background: Rectangle {
        color: Theme.canvas

        Divider {
            anchors.right: parent.right
            height: parent.height
        }
    }

    T.Overlay.modal: ScrimBehind {}

    enter: Transition {
        SmoothedAnimation {
            velocity: Theme.reducedMotion ? -1 : 5
            duration: Theme.normal
        }
    }
    exit: Transition {
        SmoothedAnimation {
            velocity: Theme.reducedMotion ? -1 : 5
            duration: Theme.normal
        }
    }
}
