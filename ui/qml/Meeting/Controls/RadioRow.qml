import QtQuick
import QtQuick.Templates as T

// One of several that exclude each other; rows with one parent belong together.
T.RadioButton {
    id: root

    property string hint

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    topPadding: Theme.space2
    bottomPadding: Theme.space2
    focusPolicy: Qt.StrongFocus
    Accessible.name: text
    Accessible.description: hint

    indicator: Rectangle {
        x: root.leftPadding
        y: root.topPadding + (root.availableHeight - height) / 2
        implicitWidth: Theme.px(24)
        implicitHeight: implicitWidth
        radius: width / 2
        color: root.enabled ? Theme.surface : Theme.fillDisabled
        border.width: 2
        border.color: !root.enabled ? Theme.border : root.checked ? Theme.accent : Theme.borderStrong

        Rectangle {
            anchors.centerIn: parent
            visible: root.checked
            width: parent.width / 2
            height: width
            radius: width / 2
            color: root.enabled ? Theme.accent : Theme.textDisabled
        }
    }

    contentItem: Item {
        implicitWidth: root.indicator.width + Theme.space3 + Math.ceil(Math.max(words.implicitWidth, note.visible ? note.implicitWidth : 0))
        implicitHeight: lines.implicitHeight

        Column {
            id: lines

            x: root.indicator.width + Theme.space3
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - root.indicator.width - Theme.space3
            spacing: 2

            ThemedText {
                id: words

                width: parent.width
                text: root.text
                color: root.enabled ? Theme.text : Theme.textDisabled
                Accessible.ignored: true
            }

            ThemedText {
                id: note

                width: parent.width
                visible: root.hint !== ""
                text: root.hint
                kind: "small"
                muted: true
                Accessible.ignored: true
            }
        }
    }

    background: Item {
        FocusRing {
            shown: root.visualFocus
            gap: 2
        }
    }
}
