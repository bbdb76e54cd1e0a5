import QtQuick

// The box round something that can be typed in.
Rectangle {
    id: root

    property bool focused: false
    property bool invalid: false

    radius: Theme.radius
    color: enabled ? Theme.surface : Theme.fillDisabled
    border.width: focused || invalid ? 2 : 1
    border.color: !enabled ? Theme.border : invalid ? Theme.danger : focused ? Theme.accent : Theme.borderStrong
    Accessible.ignored: true
}
