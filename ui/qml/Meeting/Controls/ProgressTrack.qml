import QtQuick
import QtQuick.Templates as T

T.ProgressBar {
    id: root

    property color color: Theme.accent

    implicitWidth: 120
    implicitHeight: 8

    background: Rectangle {
        radius: height / 2
        color: Theme.surfaceSunken
    }

    contentItem: Item {
        clip: root.indeterminate

        Rectangle {
            id: bar

            x: root.indeterminate ? -width + (root.width + width) * bar.phase : 0
            width: root.indeterminate ? root.width * 0.3 : root.value > 0 ? Math.max(height, root.width * root.visualPosition) : 0
            height: root.height
            radius: height / 2
            color: root.color

            property real phase: 0.4

            NumberAnimation on phase {
                running: root.indeterminate && root.visible && !Theme.reducedMotion
                from: 0
                to: 1
                duration: 1400
                loops: Animation.Infinite
            }
        }
    }
}
