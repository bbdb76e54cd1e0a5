import QtQuick
import QtQuick.Templates as T

// A line of a menu.
T.MenuItem {
    id: root

    property string iconName
    property bool danger: false
    property bool reserveIcon: false

    readonly property color ink: !enabled ? Theme.textDisabled : danger ? Theme.danger : Theme.text

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.space3
    rightPadding: Theme.space5
    topPadding: Theme.space2
    bottomPadding: Theme.space2
    Accessible.name: text

    contentItem: Item {
        implicitWidth: mark.width + words.implicitWidth + (mark.width > 0 ? Theme.space3 : 0)
        implicitHeight: words.implicitHeight

        Icon {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            width: name !== "" || root.reserveIcon ? size : 0
            name: root.iconName !== "" ? root.iconName : root.checked ? "check" : ""
            color: root.danger ? root.ink : Theme.textMuted
        }

        ThemedText {
            id: words

            anchors.left: mark.right
            anchors.leftMargin: mark.width > 0 ? Theme.space3 : 0
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            color: root.ink
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: Theme.radiusSmall
        color: root.down ? Theme.pressed : root.highlighted || root.hovered ? Theme.hover : "transparent"
        border.width: root.visualFocus ? 2 : 0
        border.color: Theme.focusRing
    }
}
