import QtQuick

// Somebody who asked for the floor.
ListRow {
    id: root

    property int number: 0
    property string name
    property string position
    property string topic
    property string timeText // waiting for, or speaking for, in words
    property string phase: "waiting" // waiting, speaking, done
    property bool manageable: false

    readonly property bool narrow: width < Theme.px(480)

    signal floorGiven
    signal floorTaken
    signal removed

    title: name
    subtitle: phase === "done" ? chip.text : topic !== "" ? topic : position
    titleLines: 1
    selected: phase === "speaking"
    Accessible.name: [number > 0 ? String(number) : "", name, subtitle, phase === "done" ? "" : chip.text, timeText].filter(part => part !== "").join(", ")

    leading: Rectangle {
        implicitWidth: Theme.px(36)
        implicitHeight: implicitWidth
        radius: width / 2
        color: root.phase === "speaking" ? Theme.accent : Theme.surfaceSunken

        Icon {
            anchors.centerIn: parent
            visible: root.phase !== "waiting"
            name: root.phase === "speaking" ? "mic" : "check"
            color: root.phase === "speaking" ? Theme.accentInk : Theme.textMuted
            size: Theme.iconSmall
        }

        ThemedText {
            anchors.centerIn: parent
            visible: root.phase === "waiting"
            text: root.number
            kind: "label"
            tabular: true
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
    }

    ThemedText {
        visible: root.timeText !== ""
        text: root.timeText
        kind: "small"
        muted: true
        tabular: true
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    Chip {
        id: chip

        visible: root.phase === "speaking" && !root.manageable
        tone: "accent"
        fill: Theme.surface
        iconName: "mic"
        text: root.phase === "speaking" ? qsTr("Speaking") : root.phase === "done" ? qsTr("Has spoken") : qsTr("Waiting")
    }

    SecondaryButton {
        visible: root.manageable && root.phase === "waiting" && !root.narrow
        iconName: "mic"
        text: qsTr("Give the floor")
        onClicked: root.floorGiven()
    }

    IconButton {
        visible: root.manageable && root.phase === "waiting" && root.narrow
        iconName: "mic"
        iconColor: Theme.accent
        text: qsTr("Give the floor")
        onClicked: root.floorGiven()
    }

    SecondaryButton {
        visible: root.manageable && root.phase === "speaking"
        iconName: "square"
        text: qsTr("End")
        onClicked: root.floorTaken()
    }

    IconButton {
        visible: root.manageable && root.phase === "waiting"
        iconName: "x"
        iconColor: Theme.textMuted
        text: qsTr("Remove from the list")
        onClicked: root.removed()
    }
}
