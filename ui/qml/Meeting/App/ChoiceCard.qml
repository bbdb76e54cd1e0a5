import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Meeting.Controls

// A large choice: icon, what it is, and for whom.
T.AbstractButton {
    id: root

    property string iconName
    property string note

    implicitHeight: Math.max(Theme.px(104), contentItem.implicitHeight + 2 * Theme.space5)
    padding: Theme.space5
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    Accessible.name: text
    Accessible.description: note

    contentItem: RowLayout {
        spacing: Theme.space4

        Rectangle {
            Layout.preferredWidth: Theme.px(56)
            Layout.preferredHeight: Theme.px(56)
            radius: width / 2
            color: Theme.accentSoft

            Icon {
                anchors.centerIn: parent
                name: root.iconName
                color: Theme.accent
                size: Theme.iconSize + 4
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.space1

            ThemedText {
                Layout.fillWidth: true
                text: root.text
                kind: "heading"
                Accessible.ignored: true
            }

            ThemedText {
                Layout.fillWidth: true
                text: root.note
                muted: true
                Accessible.ignored: true
            }
        }

        Icon {
            name: "chevron-right"
            color: Theme.textMuted
        }
    }

    background: Rectangle {
        radius: Theme.radius + 4
        color: root.down ? Theme.pressed : root.hovered ? Theme.hover : Theme.surface
        border.width: 1
        border.color: root.hovered ? Theme.accent : Theme.border

        FocusRing {
            shown: root.visualFocus
            radius: parent.radius + 4
        }
    }
}
