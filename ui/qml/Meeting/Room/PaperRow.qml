import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Meeting.Controls

// A paper of an item: its title, how many pages, and how much of it is on this device.
T.ItemDelegate {
    id: root

    required property var paper // { id, title, pages, share, ready, readable, open, version }
    readonly property bool arriving: paper.share < 1

    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.space3
    rightPadding: Theme.space3
    topPadding: Theme.space2
    bottomPadding: Theme.space2
    focusPolicy: Qt.StrongFocus
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    hoverEnabled: true
    Accessible.name: [paper.title, note.text].filter(part => part !== "").join(", ")
    Accessible.selected: paper.open

    contentItem: RowLayout {
        spacing: Theme.space3

        Icon {
            name: root.arriving ? "download" : root.paper.readable ? "file-text" : "lock"
            color: root.paper.open ? Theme.accent : Theme.textMuted
            size: Theme.iconSmall
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            ThemedText {
                Layout.fillWidth: true
                text: root.paper.title
                kind: "small"
                color: root.paper.open ? Theme.accent : Theme.text
                maximumLineCount: 2
                elide: Text.ElideRight
                font.weight: root.paper.open ? Font.DemiBold : Font.Medium
                Accessible.ignored: true
            }

            ThemedText {
                id: note

                Layout.fillWidth: true
                visible: text !== ""
                text: root.arriving ? qsTr("Arriving: %1%").arg(Math.floor(100 * root.paper.share)) : !root.paper.readable ? qsTr("Sealed for now") : root.paper.version > 1 ? qsTr("Version %1").arg(root.paper.version) : ""
                kind: "small"
                muted: true
                tabular: true
                Accessible.ignored: true
            }

            ProgressTrack {
                Layout.fillWidth: true
                visible: root.arriving
                implicitHeight: 4
                value: root.paper.share
                Accessible.ignored: true
            }
        }
    }

    background: Rectangle {
        radius: Theme.radiusSmall
        color: root.down ? Theme.pressed : root.hovered ? Theme.hover : Theme.surface
        border.width: root.paper.open ? 2 : 1
        border.color: root.paper.open ? Theme.accent : Theme.border

        FocusRing {
            shown: root.visualFocus
            gap: 1
            radius: Theme.radiusSmall + 3
        }
    }
}
