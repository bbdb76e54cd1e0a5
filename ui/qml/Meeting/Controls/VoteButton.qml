import QtQuick
import QtQuick.Templates as T

// One answer of a vote: icon, word and colour, and what has become of the ballot.
T.AbstractButton {
    id: root

    property string iconName: tone === "for" ? "check" : tone === "against" ? "x" : tone === "abstain" ? "minus" : "circle"
    property string tone: "accent" // for, against, abstain; accent for answers of other kinds
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
    leftPadding: Theme.space5
    rightPadding: Theme.space5
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
        implicitHeight: words.implicitHeight

        Icon {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            name: root.iconName
            color: root.ink
            size: Theme.iconLarge
        }

        Column {
            id: words

            anchors.left: mark.right
            anchors.leftMargin: Theme.space4
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space1

            ThemedText {
                width: parent.width
                text: root.text
                color: root.ink
                font.pixelSize: Theme.titleSize
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }

            Row {
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
                    visible: root.progress !== "pending"
                    name: root.progress === "stored" ? "circle-check" : root.progress === "refused" ? "circle-alert" : "circle-dot"
                    color: root.ink
                    size: Theme.iconSmall
                }

                ThemedText {
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.stateText
                    kind: "label"
                    color: root.ink
                    tabular: true
                    wrapMode: Text.NoWrap
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
