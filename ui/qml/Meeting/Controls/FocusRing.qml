import QtQuick

// The ring round the control that has the keyboard.
Rectangle {
    property bool shown: false
    property int gap: 2

    anchors.fill: parent
    anchors.margins: -(gap + border.width)
    visible: shown
    color: "transparent"
    radius: Theme.radius + gap + border.width
    border.width: 2
    border.color: Theme.focusRing
    Accessible.ignored: true
}
