import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// One note: where it stood, where it would stand now, and what its owner says to it.
Card {
    id: root

    required property RoomModel room
    required property string note
    required property string kind
    required property string colour
    required property string text
    required property string quote
    required property string verdict // check or lost
    required property string oldPaper
    required property int oldPage
    required property var oldBox
    required property string newPaper
    required property int newPage
    required property var newBox
    readonly property ReviewModel review: room.versions.review
    readonly property bool lost: verdict === "lost"

    signal moveWanted

    implicitHeight: column.implicitHeight + 2 * padding

    ColumnLayout {
        id: column

        width: parent.width
        spacing: Theme.space3

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space2

            Rectangle {
                Layout.preferredWidth: 6
                Layout.fillHeight: true
                radius: 3
                color: root.colour
            }

            ThemedText {
                Layout.fillWidth: true
                text: root.text !== "" ? root.text : root.quote !== "" ? "“" + root.quote + "”" : words.name(root.kind)
                maximumLineCount: 2
                elide: Text.ElideRight
                kind: "label"

                NoteWords {
                    id: words
                }
            }
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space2

            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                spacing: 2

                ThemedText {
                    text: qsTr("Before: page %1").arg(root.oldPage)
                    kind: "small"
                    muted: true
                }

                PlaceCrop {
                    Layout.fillWidth: true
                    reader: root.room.reader
                    paper: root.oldPaper
                    number: root.oldPage
                    place: root.oldBox
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                spacing: 2

                ThemedText {
                    text: root.lost ? qsTr("Now: its text is gone") : qsTr("Now: page %1").arg(root.newPage)
                    kind: "small"
                    muted: true
                }

                PlaceCrop {
                    Layout.fillWidth: true
                    reader: root.room.reader
                    paper: root.newPaper
                    number: root.newPage
                    place: root.newBox

                    Icon {
                        anchors.centerIn: parent
                        visible: root.lost
                        name: "file-x"
                        color: Theme.textMuted
                        size: Theme.iconLarge
                    }
                }
            }
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.space2

            SecondaryButton {
                objectName: "noteRight"
                visible: !root.lost
                iconName: "check"
                text: qsTr("Right")
                onClicked: root.review.confirm(root.note)
            }

            QuietButton {
                objectName: "noteMove"
                iconName: "pointer"
                text: root.lost ? qsTr("Place it") : qsTr("Move")
                onClicked: root.moveWanted()
            }

            QuietButton {
                objectName: "noteStays"
                iconName: "file-text"
                text: qsTr("Keep on old page")
                onClicked: root.review.keepOnOldPage(root.note)
            }
        }
    }
}
