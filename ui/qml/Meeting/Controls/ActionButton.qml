import QtQuick
import QtQuick.Templates as T

// The base of all buttons with words: kind is "primary", "secondary", "quiet" or "danger".
T.Button {
    id: root

    property string kind: "secondary"
    property string iconName
    property bool busy: false

    readonly property bool filled: kind === "primary" || kind === "danger"
    property color ink: !enabled ? Theme.textDisabled : kind === "primary" ? Theme.accentInk : kind === "danger" ? Theme.dangerInk : kind === "quiet" ? Theme.accent : Theme.text
    readonly property color fill: {
        if (!enabled)
            return filled ? Theme.fillDisabled : "transparent";
        switch (kind) {
        case "primary":
            return down ? Theme.accentPressed : hovered ? Theme.accentHover : Theme.accent;
        case "danger":
            return down || hovered ? Theme.dangerHover : Theme.danger;
        case "quiet":
            return down ? Theme.pressed : hovered ? Theme.hover : "transparent";
        default:
            return down ? Theme.pressed : hovered ? Theme.hover : Theme.surface;
        }
    }

    implicitWidth: Math.max(Theme.target, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: kind === "quiet" ? Theme.space3 : Theme.space5
    rightPadding: leftPadding
    topPadding: Theme.space2
    bottomPadding: Theme.space2
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    opacity: 1
    Accessible.name: busy ? qsTr("%1, in progress").arg(text) : text

    Keys.onReturnPressed: if (!busy)
        click()
    Keys.onEnterPressed: if (!busy)
        click()
    Keys.onSpacePressed: event => event.accepted = busy

    contentItem: Item {
        id: content

        readonly property bool leads: root.busy || root.iconName !== ""

        implicitWidth: words.implicitWidth + (leads ? Theme.iconSize + Theme.space2 : 0)
        implicitHeight: Math.max(words.height, Theme.iconSize)

        Row {
            anchors.centerIn: parent
            spacing: Theme.space2

            Spinner {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.busy
                color: root.ink
                size: Theme.iconSize
            }

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: !root.busy && root.iconName !== ""
                name: root.iconName
                color: root.ink
                size: Theme.iconSize
            }

            ThemedText {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(Math.ceil(implicitWidth), Math.max(0, content.width - (content.leads ? Theme.iconSize + Theme.space2 : 0)))
                text: root.text
                kind: "label"
                color: root.ink
                maximumLineCount: 2
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignHCenter
                font.weight: root.filled ? Font.DemiBold : Font.Medium
                Accessible.ignored: true
            }
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: root.fill
        border.width: root.kind === "secondary" ? 1 : 0
        border.color: root.enabled ? Theme.borderStrong : Theme.border

        FocusRing {
            shown: root.visualFocus
        }
    }

    // Busy buttons keep their look but do not take a second press.
    MouseArea {
        anchors.fill: parent
        visible: root.busy
    }
}
