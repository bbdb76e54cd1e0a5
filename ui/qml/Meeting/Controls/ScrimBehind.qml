import QtQuick

// The dimmed window behind something modal.
Rectangle {
    color: Theme.scrim

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.normal
        }
    }
}
