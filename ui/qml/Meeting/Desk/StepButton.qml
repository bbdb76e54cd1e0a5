import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Meeting.Controls

// One step on the rail, or on the strip where the window is upright.
T.AbstractButton {
    id: root

    property int number
    property bool done
    property bool current
    property bool compact

    implicitWidth: compact ? row.implicitWidth + 2 * Theme.space3 : Theme.px(220)
    implicitHeight: Math.max(Theme.target, row.implicitHeight + 2 * Theme.space2)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.PageTab
    Accessible.name: text
    Accessible.selected: current

    contentItem: Item {
        RowLayout {
            id: row

            anchors.verticalCenter: parent.verticalCenter
            x: Theme.space3
            width: root.compact ? implicitWidth : parent.width - 2 * Theme.space3
            spacing: Theme.space3

            Rectangle {
                implicitWidth: Theme.px(28)
                implicitHeight: implicitWidth
                radius: width / 2
                color: root.current ? Theme.accent : root.done ? Theme.successSoft : "transparent"
                border.width: root.current || root.done ? 0 : 1.5
                border.color: root.enabled ? Theme.borderStrong : Theme.border

                Icon {
                    anchors.centerIn: parent
                    visible: root.done && !root.current
                    name: "check"
                    color: Theme.success
                    size: Theme.iconSmall
                }

                ThemedText {
                    anchors.centerIn: parent
                    visible: !root.done || root.current
                    text: root.number
                    kind: "small"
                    tabular: true
                    font.weight: Font.DemiBold
                    color: root.current ? Theme.accentInk : root.enabled ? Theme.textMuted : Theme.textDisabled
                    Accessible.ignored: true
                }
            }

            ThemedText {
                Layout.fillWidth: true
                visible: !root.compact || root.current
                text: root.text
                kind: "label"
                wrapMode: root.compact ? Text.NoWrap : Text.WordWrap
                color: !root.enabled ? Theme.textDisabled : root.current ? Theme.accent : Theme.text
                font.weight: root.current ? Font.DemiBold : Font.Medium
                Accessible.ignored: true
            }
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: root.current ? Theme.accentSoft : root.down ? Theme.pressed : root.hovered && root.enabled ? Theme.hover : "transparent"

        FocusRing {
            shown: root.visualFocus
            gap: -2
        }
    }
}
