import QtQuick
import QtQuick.Templates as T
import Meeting.Controls

// One tool of the bar, with the colour that it writes in. A second tap shows how it can write.
T.AbstractButton {
    id: root

    property string iconName
    property color ink: "transparent"
    property bool current: false
    property bool hasMore: false
    property bool used: false // pressed since the pointer came: what it is, is known

    implicitWidth: Math.max(Theme.target, Theme.iconSize + 24)
    implicitHeight: implicitWidth
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    onPressed: used = true
    onHoveredChanged: if (!hovered)
        used = false
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: current
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            anchors.verticalCenterOffset: root.ink.a > 0 ? -3 : 0
            name: root.iconName
            color: !root.enabled ? Theme.textDisabled : root.current ? Theme.accent : Theme.text
        }

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 7
            visible: root.ink.a > 0
            width: 22
            height: 5
            radius: 2.5
            color: root.ink
            border.width: Theme.dark ? 1 : 0
            border.color: "#80ffffff"
        }

        Icon {
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: 4
            visible: root.hasMore
            name: "chevron-down"
            color: Theme.textMuted
            size: 12
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: root.current ? Theme.accentSoft : root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
        border.width: root.current ? 2 : 0
        border.color: Theme.accent

        FocusRing {
            shown: root.visualFocus
            gap: 0
        }
    }

    HoverTip {
        visible: ((root.hovered && !root.used) || root.visualFocus)
        text: root.text
        y: -height - Theme.space1
    }
}
