pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Meeting.Controls
import Meeting.Core

// In portrait: what opens over the pages from below.
Rectangle {
    id: root

    required property RoomModel room

    signal chosen(string part)

    implicitHeight: Math.max(Theme.px(60), row.implicitHeight)
    color: Theme.surface

    Divider {
        width: parent.width
    }

    RowLayout {
        id: row

        anchors.fill: parent
        spacing: 0
        uniformCellSizes: true

        Repeater {
            model: [
                {
                    "value": "agenda",
                    "label": qsTr("Agenda"),
                    "icon": "list-ordered",
                    "count": 0
                },
                {
                    "value": "voting",
                    "label": qsTr("Voting"),
                    "icon": "vote",
                    "count": root.room.vote.awaited ? 1 : 0
                },
                {
                    "value": "speakers",
                    "label": qsTr("Speakers"),
                    "icon": "hand",
                    "count": root.room.speakers.count
                },
                {
                    "value": "people",
                    "label": qsTr("People"),
                    "icon": "users",
                    "count": 0
                },
                {
                    "value": "notes",
                    "label": qsTr("Notes"),
                    "icon": "sticky-note",
                    "count": 0
                }
            ]

            T.AbstractButton {
                id: tab

                required property var modelData

                objectName: "tab_" + modelData.value
                Layout.fillWidth: true
                Layout.fillHeight: true
                implicitHeight: column.implicitHeight + 2 * Theme.space2
                focusPolicy: Qt.StrongFocus
                Keys.onReturnPressed: click()
                Keys.onEnterPressed: click()
                text: modelData.label
                Accessible.role: Accessible.Button
                Accessible.name: text
                onClicked: root.chosen(modelData.value)

                contentItem: Item {
                    Column {
                        id: column

                        anchors.centerIn: parent
                        spacing: 3

                        Item {
                            anchors.horizontalCenter: parent.horizontalCenter
                            width: mark.width
                            height: mark.height

                            Icon {
                                id: mark

                                name: tab.modelData.icon
                                color: Theme.textMuted
                            }

                            CountBadge {
                                x: parent.width - 6
                                y: -4
                                count: tab.modelData.count
                                tone: tab.modelData.value === "voting" ? "danger" : "accent"
                            }
                        }

                        ThemedText {
                            text: tab.text
                            kind: "small"
                            wrapMode: Text.NoWrap
                            font.weight: Font.Medium
                            Accessible.ignored: true
                        }
                    }
                }

                background: Rectangle {
                    color: tab.down ? Theme.pressed : "transparent"

                    FocusRing {
                        shown: tab.visualFocus
                        gap: -4
                    }
                }
            }
        }
    }
}
