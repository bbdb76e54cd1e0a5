import QtQuick
import QtQuick.Layouts

// How many gave one answer.
ColumnLayout {
    id: root

    property string label
    property int count: 0
    property real share: 0 // 0 to 1
    property string tone: "accent"
    property string iconName: tone === "for" ? "check" : tone === "against" ? "x" : tone === "abstain" ? "minus" : ""
    property bool large: false // for the projector
    readonly property string percentText: qsTr("%1%").arg((100 * share).toLocaleString(Qt.locale(), "f", 1))

    spacing: Theme.space1 + 2
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2 votes, %3").arg(label).arg(count).arg(percentText)

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space2

        Icon {
            visible: root.iconName !== ""
            name: root.iconName
            color: Theme.tone(root.tone)
            size: root.large ? Theme.iconLarge : Theme.iconSmall
        }

        ThemedText {
            Layout.fillWidth: true
            text: root.label
            kind: root.large ? "display" : "label"
            Accessible.ignored: true
        }

        ThemedText {
            text: root.count
            kind: root.large ? "display" : "label"
            tabular: true
            font.weight: Font.Bold
            Accessible.ignored: true
        }

        ThemedText {
            Layout.minimumWidth: percentRoom.advanceWidth
            text: root.percentText
            kind: root.large ? "title" : "label"
            muted: true
            tabular: true
            wrapMode: Text.NoWrap
            horizontalAlignment: Text.AlignRight
            Accessible.ignored: true

            TextMetrics {
                id: percentRoom

                text: "100,0%"
                font.family: Theme.family
                font.pixelSize: root.large ? Theme.titleSize : Theme.bodySize
                font.weight: Font.Medium
            }
        }
    }

    ProgressTrack {
        Layout.fillWidth: true
        implicitHeight: root.large ? 24 : 12
        value: root.share
        color: Theme.tone(root.tone)
        Accessible.ignored: true
    }
}
