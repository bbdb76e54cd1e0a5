import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

// A line of a list: icon, title, subtitle, then whatever trailing holds.
T.ItemDelegate {
    id: root

    property string title
    property string subtitle
    property string iconName
    property color iconColor: Theme.textMuted
    property string trailingText
    property bool chevron: false
    property bool selected: false
    property int titleLines: 2
    property bool hasBelow: false
    default property alias trailing: tail.data
    property alias leading: head.data
    property alias below: under.data // under the subtitle

    implicitWidth: Theme.px(320)
    implicitHeight: Math.max(56, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.space4
    rightPadding: Theme.space4
    topPadding: Theme.space2
    bottomPadding: Theme.space2
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.name: subtitle !== "" ? title + ", " + subtitle : title
    Accessible.selected: selected

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: RowLayout {
        spacing: Theme.space3

        RowLayout {
            id: head

            visible: children.length > 0
        }

        Icon {
            visible: root.iconName !== ""
            name: root.iconName
            color: !root.enabled ? Theme.textDisabled : root.selected ? Theme.accent : root.iconColor
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            ThemedText {
                Layout.fillWidth: true
                text: root.title
                kind: "label"
                color: root.enabled ? Theme.text : Theme.textDisabled
                maximumLineCount: root.titleLines
                elide: Text.ElideRight
                font.weight: root.selected ? Font.DemiBold : Font.Medium
                Accessible.ignored: true
            }

            ThemedText {
                Layout.fillWidth: true
                visible: root.subtitle !== ""
                text: root.subtitle
                kind: "small"
                muted: true
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            ColumnLayout {
                id: under

                Layout.fillWidth: true
                visible: root.hasBelow
                spacing: 2
            }
        }

        ThemedText {
            visible: root.trailingText !== ""
            text: root.trailingText
            kind: "small"
            muted: true
            tabular: true
            wrapMode: Text.NoWrap
        }

        RowLayout {
            id: tail

            visible: children.length > 0
            spacing: Theme.space2
        }

        Icon {
            visible: root.chevron
            name: "chevron-right"
            color: Theme.textMuted
            size: Theme.iconSmall
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: root.selected ? Theme.accentSoft : root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"

        FocusRing {
            shown: root.visualFocus
            gap: -2
        }
    }
}
