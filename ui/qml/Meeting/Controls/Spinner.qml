import QtQuick

// Something is going on and nobody knows how long it takes.
Icon {
    id: root

    name: "loader-circle"
    Accessible.ignored: true

    RotationAnimator on rotation {
        running: root.visible && !Theme.reducedMotion
        from: 0
        to: 360
        duration: 900
        loops: Animation.Infinite
    }
}
