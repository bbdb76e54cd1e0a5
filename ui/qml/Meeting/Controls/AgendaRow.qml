pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

// An agenda item as a card: number, title, who and how long, its papers, its state.
T.ItemDelegate {
    id: root

    property string number
    property string title
    property string subtitle
    property var papers: [] // { id, title, ready } objects
    property bool current: false // the item the meeting is at
    property bool shown: false // the item open on this device
    property bool done: false
    property string stateText
    property string stateTone: "accent"
    property string stateIcon

    signal paperOpened(string id)

    implicitWidth: Theme.px(296)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.space3
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.name: [number, title, subtitle, current ? qsTr("current item") : done ? qsTr("dealt with") : "", stateText].filter(part => part !== "").join(", ")
    Accessible.selected: shown

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: RowLayout {
        spacing: Theme.space3

        Rectangle {
            Layout.alignment: Qt.AlignTop
            implicitWidth: Theme.px(28)
            implicitHeight: implicitWidth
            radius: width / 2
            color: root.current ? Theme.accent : Theme.surfaceSunken

            ThemedText {
                anchors.centerIn: parent
                visible: !root.done || root.current
                text: root.number
                kind: "small"
                color: root.current ? Theme.accentInk : Theme.textMuted
                tabular: true
                wrapMode: Text.NoWrap
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }

            Icon {
                anchors.centerIn: parent
                visible: root.done && !root.current
                name: "check"
                color: Theme.textMuted
                size: Theme.iconSmall - 2
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.space1

            ThemedText {
                Layout.fillWidth: true
                Layout.topMargin: Math.max(0, Math.round((Theme.px(28) - Theme.bodySize * 1.21) / 2))
                text: root.title
                kind: "label"
                color: root.done && !root.current ? Theme.textMuted : Theme.text
                font.weight: root.current || root.shown ? Font.DemiBold : Font.Medium
                Accessible.ignored: true
            }

            ThemedText {
                Layout.fillWidth: true
                visible: root.subtitle !== ""
                text: root.subtitle
                kind: "small"
                muted: true
                Accessible.ignored: true
            }

            Chip {
                Layout.topMargin: Theme.space1
                visible: root.stateText !== ""
                text: root.stateText
                tone: root.stateTone
                iconName: root.stateIcon
                fill: root.current ? Theme.surface : Theme.toneSoft(tone)
            }

            ColumnLayout {
                Layout.fillWidth: true
                visible: root.papers.length > 0
                spacing: -4

                Repeater {
                    model: root.papers

                    Chip {
                        required property var modelData

                        Layout.fillWidth: true
                        Layout.maximumWidth: implicitWidth
                        outlined: true
                        clickable: true
                        busy: modelData.ready === false
                        iconName: "file-text"
                        text: modelData.title
                        onClicked: root.paperOpened(modelData.id)
                    }
                }
            }
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: root.current ? Theme.accentSoft : root.down ? Theme.pressed : root.hovered ? Theme.hover : Theme.surface
        border.width: root.shown ? 2 : 1
        border.color: root.shown ? Theme.accent : Theme.border

        FocusRing {
            shown: root.visualFocus
            gap: 1
        }
    }
}
