import QtQuick
import QtQuick.Templates as T

// Something that is on or off from now on.
T.Switch {
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
        x: root.width - width - root.rightPadding
        y: root.topPadding + (root.availableHeight - height) / 2
        implicitWidth: Theme.px(48)
        implicitHeight: Theme.px(28)
        radius: height / 2
        color: !root.enabled ? Theme.fillDisabled : root.checked ? Theme.accent : Theme.surface
        border.width: root.checked && root.enabled ? 0 : 2
        border.color: root.enabled ? Theme.borderStrong : Theme.border

        Rectangle {
            x: Theme.space1 + root.visualPosition * (parent.width - width - 2 * Theme.space1)
            anchors.verticalCenter: parent.verticalCenter
            width: parent.height - 2 * Theme.space1
            height: width
            radius: width / 2
            color: !root.enabled ? Theme.textDisabled : root.checked ? Theme.accentInk : Theme.borderStrong
        }
    }

    contentItem: Item {
        implicitWidth: root.indicator.width + Theme.space3 + Math.ceil(Math.max(words.implicitWidth, note.visible ? note.implicitWidth : 0))
        implicitHeight: lines.implicitHeight

        Column {
            id: lines

            x: 0
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
