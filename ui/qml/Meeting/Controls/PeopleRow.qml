import QtQuick
import QtQuick.Layouts

// A person: name, position, presence, device.
ListRow {
    id: root

    property string name
    property string position
    property string presence: "unknown"
    property string device
    property bool showPresence: true
    property alias actions: extra.data

    title: name
    subtitle: position
    titleLines: 1
    leading: Avatar {
        name: root.name
    }
    Accessible.name: [name, position, showPresence ? mark.word : "", device].filter(part => part !== "").join(", ")

    readonly property bool narrow: width < Theme.px(400)

    hasBelow: narrow && showPresence
    below: PresenceMark {
        presence: root.presence
    }

    ColumnLayout {
        visible: !root.narrow || root.device !== ""
        spacing: 2

        PresenceMark {
            id: mark

            Layout.alignment: Qt.AlignRight
            visible: root.showPresence && !root.narrow
            presence: root.presence
        }

        ThemedText {
            Layout.alignment: Qt.AlignRight
            visible: root.device !== ""
            text: root.device
            kind: "small"
            muted: true
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }

    RowLayout {
        id: extra

        visible: children.length > 0
        spacing: Theme.space1
    }
}
