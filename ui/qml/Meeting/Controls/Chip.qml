import QtQuick
import QtQuick.Templates as T

// A state in icon, word and colour; clickable ones are 48 px targets.
T.AbstractButton {
    id: root

    property string iconName
    property string tone: "neutral" // neutral, accent, success, warning, danger, for, against, abstain
    property bool clickable: false
    property bool outlined: false
    property bool compact: false // only the icon; the word stays for screen readers
    property bool busy: false
    property bool tabular: false // for times that run; widens hyphens
    property color fill: outlined ? Theme.surface : Theme.toneSoft(tone)

    readonly property color ink: outlined && tone === "neutral" ? Theme.text : Theme.tone(tone)
    readonly property real markWidth: iconName !== "" || busy ? Theme.iconSmall - 2 + row.spacing : 0
    readonly property int slimHeight: Math.max(28, Math.ceil(words.implicitHeight) + Theme.space2 + 2)

    implicitHeight: clickable ? Math.max(Theme.target, slimHeight) : slimHeight
    implicitWidth: compact ? Theme.target : markWidth + Math.ceil(words.implicitWidth) + leftPadding + rightPadding
    leftPadding: Theme.space3
    rightPadding: Theme.space3
    enabled: true
    hoverEnabled: clickable
    focusPolicy: clickable ? Qt.StrongFocus : Qt.NoFocus
    Accessible.role: clickable ? Accessible.Button : Accessible.StaticText
    Accessible.name: text

    Keys.onReturnPressed: if (clickable)
        click()
    Keys.onEnterPressed: if (clickable)
        click()

    contentItem: Item {
        Row {
            id: row

            anchors.verticalCenter: parent.verticalCenter
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.space1 + 2

            Spinner {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.busy
                color: root.ink
                size: Theme.iconSmall - 2
            }

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.iconName !== "" && !root.busy
                name: root.iconName
                color: root.ink
                size: Theme.iconSmall - 2
            }

            ThemedText {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                visible: !root.compact
                width: Math.min(Math.ceil(implicitWidth), Math.max(0, root.availableWidth - root.markWidth))
                text: root.text
                kind: "small"
                color: root.ink
                tabular: root.tabular
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                font.weight: root.outlined && root.clickable ? Font.Medium : Font.DemiBold
                Accessible.ignored: true
            }
        }
    }

    background: Item {
        Rectangle {
            anchors.centerIn: parent
            width: parent.width
            height: root.clickable ? Math.max(40, root.slimHeight) : root.slimHeight
            radius: root.outlined ? Theme.radiusSmall : height / 2
            color: root.down || root.hovered ? Theme.blend(root.fill, Theme.tone(root.tone), root.down ? 0.2 : 0.12) : root.fill
            border.width: root.outlined ? 1 : 0
            border.color: Theme.border

            FocusRing {
                shown: root.visualFocus
                gap: 1
                radius: parent.radius + 3
            }
        }
    }
}
