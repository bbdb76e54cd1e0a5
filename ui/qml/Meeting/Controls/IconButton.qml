import QtQuick
import QtQuick.Templates as T

// A square button with an icon; text is its name for screen readers and its hint on hover.
T.Button {
    id: root

    property string iconName
    property color iconColor: Theme.text
    property bool busy: false
    property bool used: false // pressed since the pointer came: what it is, is known
    property int badge: 0

    readonly property color ink: !enabled ? Theme.textDisabled : checked ? Theme.accent : iconColor

    implicitWidth: Math.max(Theme.target, Theme.iconSize + 2 * padding)
    implicitHeight: implicitWidth
    padding: Theme.space3
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    onPressed: used = true
    onHoveredChanged: if (!hovered)
        used = false
    Accessible.name: badge > 0 ? text + " (" + badge + ")" : text

    Keys.onReturnPressed: if (!busy)
        click()
    Keys.onEnterPressed: if (!busy)
        click()
    Keys.onSpacePressed: event => event.accepted = busy

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            visible: !root.busy
            name: root.iconName
            color: root.ink
            opacity: root.enabled ? 1 : 0.7
        }

        Spinner {
            anchors.centerIn: parent
            visible: root.busy
            color: root.ink
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: !root.enabled ? "transparent" : root.down ? Theme.pressed : root.checked ? Theme.accentSoft : root.hovered ? Theme.hover : "transparent"

        FocusRing {
            shown: root.visualFocus
            gap: 0
        }
    }

    CountBadge {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.space1
        count: root.badge
    }

    HoverTip {
        visible: root.text !== "" && ((root.hovered && !root.used) || root.visualFocus)
        text: root.text
    }

    // Busy buttons keep their look but do not take a second press.
    MouseArea {
        anchors.fill: parent
        visible: root.busy
    }
}
