pragma ComponentBehavior: Bound
import QtQuick

// A soft shadow made of plain rectangles: layer effects fail on the software backend.
Item {
    id: root

    property int radius: Theme.radius
    property int depth: 10
    readonly property int steps: 8

    anchors.fill: parent
    z: -1
    Accessible.ignored: true

    Repeater {
        model: root.steps

        Rectangle {
            required property int index
            readonly property real spread: root.depth * (index + 1) / root.steps

            x: -spread
            y: -spread + root.depth * 0.4
            width: root.width + 2 * spread
            height: root.height + 2 * spread
            radius: root.radius + spread
            // Whole steps of alpha: with fractions the corners differ from the sides.
            color: Qt.rgba(0, 0, 0, (Theme.dark ? 7 : 3) / 255)
        }
    }
}
