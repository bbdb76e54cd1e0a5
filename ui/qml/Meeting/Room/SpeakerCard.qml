import QtQuick
import QtQuick.Layouts
import Meeting.Controls

// Somebody who waits for the floor; the chair gives it here.
Rectangle {
    id: root

    required property var speaker // a row of the queue
    property bool manageable: false
    property bool strikable: false
    property bool next: false // the one whose turn it is

    signal floorGiven
    signal struck

    implicitHeight: body.implicitHeight + 2 * Theme.space3
    color: speaker.mine ? Theme.accentSoft : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: [String(speaker.number), speaker.name, speaker.position, topic.text].filter(part => part !== "").join(", ")

    GridLayout {
        id: body

        readonly property bool narrow: root.width < Theme.px(480)

        x: Theme.space4
        y: Theme.space3
        width: parent.width - 2 * Theme.space4
        columns: narrow ? 1 : 2
        columnSpacing: Theme.space3
        rowSpacing: Theme.space2

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space3

            Rectangle {
                Layout.alignment: Qt.AlignTop
                implicitWidth: Theme.px(32)
                implicitHeight: implicitWidth
                radius: width / 2
                color: root.speaker.mine ? Theme.accent : Theme.surfaceSunken

                ThemedText {
                    anchors.centerIn: parent
                    text: root.speaker.number
                    kind: "label"
                    color: root.speaker.mine ? Theme.accentInk : Theme.text
                    tabular: true
                    font.weight: Font.DemiBold
                    Accessible.ignored: true
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 2

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.space2

                    ThemedText {
                        Layout.fillWidth: true
                        text: root.speaker.mine ? qsTr("%1 (you)").arg(root.speaker.name) : root.speaker.name
                        kind: "label"
                        Accessible.ignored: true
                    }

                    ThemedText {
                        Layout.alignment: Qt.AlignTop
                        text: root.speaker.since
                        kind: "small"
                        muted: true
                        tabular: true
                        wrapMode: Text.NoWrap
                        Accessible.ignored: true
                    }
                }

                ThemedText {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: root.speaker.position
                    kind: "small"
                    muted: true
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }

                ThemedText {
                    id: topic

                    Layout.fillWidth: true
                    visible: text !== ""
                    text: root.speaker.here ? "" : qsTr("On item %1").arg(root.speaker.item)
                    kind: "small"
                    color: Theme.accent
                    Accessible.ignored: true
                }
            }
        }

        RowLayout {
            Layout.fillWidth: body.narrow
            Layout.leftMargin: body.narrow ? Theme.px(32) + Theme.space3 : 0
            visible: root.manageable || root.strikable
            spacing: Theme.space2

            ActionButton {
                objectName: "giveFloor_" + root.speaker.number
                kind: root.next ? "primary" : "secondary"
                Layout.fillWidth: body.narrow
                visible: root.manageable
                iconName: "mic"
                text: qsTr("Give the floor")
                onClicked: root.floorGiven()
            }

            IconButton {
                objectName: "strike_" + root.speaker.number
                visible: root.strikable && !root.speaker.mine
                iconName: "x"
                iconColor: Theme.textMuted
                text: qsTr("Remove from the list")
                onClicked: root.struck()
            }
        }
    }

    Divider {
        anchors.bottom: parent.bottom
        x: Theme.space4
        width: parent.width - 2 * Theme.space4
    }
}
