import QtQuick
import QtQuick.Templates as T

// One answer of a vote: icon, word and colour, and what has become of the ballot.
T.AbstractButton {
    id: root

    property string iconName: tone === "for" ? "check" : tone === "against" ? "x" : tone === "abstain" ? "minus" : "circle"
    property string tone: "accent" // for, against, abstain; accent for answers of other kinds
    property bool upright: false // the icon over the words, for narrow buttons in a row
    property bool selected: false
    property string progress // "" chosen only, "pending", "stored" or "refused"
    property string storedAt // the host's time in words, for "stored"

    readonly property bool solid: selected && enabled
    readonly property color hue: enabled || selected ? Theme.tone(tone) : Theme.textDisabled
    readonly property color ink: solid ? (tone === "accent" ? Theme.accentInk : Theme.voteInk) : hue
    readonly property string stateText: {
        if (!selected)
            return "";
        switch (progress) {
        case "pending":
            return qsTr("Sending…");
        case "stored":
            return qsTr("Stored at %1").arg(storedAt);
        case "refused":
            return qsTr("Not accepted");
        default:
            return qsTr("Chosen");
        }
    }

    implicitWidth: Theme.px(280)
    implicitHeight: Math.max(Theme.voteTarget, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: upright ? Theme.space2 : Theme.space5
    rightPadding: leftPadding
    topPadding: Theme.space3
    bottomPadding: Theme.space3
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.description: stateText
    Accessible.checkable: true
    Accessible.checked: selected
    onStateTextChanged: if (stateText !== "")
        Accessible.announce(text + ": " + stateText)

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: Item {
        id: content

        implicitHeight: words.implicitHeight + (root.upright ? mark.height + Theme.space1 : 0)

        Icon {
            id: mark

            x: root.upright ? Math.round((content.width - width) / 2) : 0
            y: root.upright ? Math.round((content.height - content.implicitHeight) / 2) : Math.round((content.height - height) / 2)
            name: root.iconName
            color: root.ink
            size: Theme.iconLarge
        }

        Column {
            id: words

            x: root.upright ? 0 : mark.width + Theme.space4
            y: root.upright ? mark.y + mark.height + Theme.space1 : Math.round((content.height - height) / 2)
            width: content.width - x
            spacing: Theme.space1

            ThemedText {
                width: parent.width
                text: root.text
                color: root.ink
                horizontalAlignment: root.upright ? Text.AlignHCenter : Text.AlignLeft
                font.pixelSize: root.upright ? Theme.headingSize : Theme.titleSize
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }

            Row {
                x: root.upright ? Math.round((words.width - width) / 2) : 0
                visible: root.stateText !== ""
                spacing: Theme.space1 + 2

                Spinner {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.progress === "pending"
                    color: root.ink
                    size: Theme.iconSmall
                }

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.progress !== "pending" && !root.upright
                    name: root.progress === "stored" ? "circle-check" : root.progress === "refused" ? "circle-alert" : "circle-dot"
                    color: root.ink
                    size: Theme.iconSmall
                }

                ThemedText {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(Math.ceil(implicitWidth), words.width - (root.upright ? 0 : Theme.iconSmall + Theme.space1 + 2))
                    text: root.stateText
                    kind: root.upright || root.width < Theme.px(260) ? "small" : "label"
                    horizontalAlignment: root.upright ? Text.AlignHCenter : Text.AlignLeft
                    color: root.ink
                    tabular: true
                    Accessible.ignored: true
                }
            }
        }
    }

    background: Rectangle {
        radius: Theme.radius + 4
        color: root.solid ? (root.down ? Theme.blend(root.hue, Theme.shadow, 0.15) : root.hue) : !root.enabled ? Theme.fillDisabled : root.down ? Theme.blend(Theme.surface, root.hue, 0.22) : root.hovered ? Theme.blend(Theme.surface, root.hue, 0.15) : Theme.toneSoft(root.tone)
        border.width: 2
        border.color: root.enabled ? root.hue : root.selected ? root.hue : Theme.border

        FocusRing {
            shown: root.visualFocus
            radius: Theme.radius + 8
        }
    }
}
