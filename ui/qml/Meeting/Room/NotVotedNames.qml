pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Meeting.Controls

// Who is present and has not voted, by name.
ColumnLayout {
    id: root

    property var people: [] // { id, name, position } objects
    property bool known: false
    property int most: 30

    spacing: Theme.space2

    ThemedText {
        objectName: "notVotedTitle"
        Layout.fillWidth: true
        text: !root.known ? qsTr("Waiting for the host to say who has not voted…") : root.people.length === 0 ? qsTr("Everybody present has voted.") : qsTr("%n person(s) present have not voted:", "", root.people.length)
        kind: "label"
        color: root.known && root.people.length === 0 ? Theme.success : Theme.text
    }

    GridLayout {
        Layout.fillWidth: true
        visible: root.people.length > 0
        columns: root.width >= Theme.px(320) && root.people.length > 1 ? 2 : 1
        columnSpacing: Theme.space3
        rowSpacing: Theme.space2
        uniformCellWidths: true

        Repeater {
            model: root.people.slice(0, root.most)

            RowLayout {
                id: line

                required property var modelData
                required property int index

                objectName: "notVoted_" + (index + 1)
                Layout.fillWidth: true
                spacing: Theme.space1 + 2

                Avatar {
                    Layout.alignment: Qt.AlignTop
                    name: line.modelData.name
                    size: Theme.px(24)
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0

                    ThemedText {
                        Layout.fillWidth: true
                        text: line.modelData.name
                        kind: "label"
                        maximumLineCount: 2
                        elide: Text.ElideRight
                    }

                    ThemedText {
                        Layout.fillWidth: true
                        visible: text !== ""
                        text: line.modelData.position
                        kind: "small"
                        muted: true
                        wrapMode: Text.NoWrap
                        elide: Text.ElideRight
                    }
                }
            }
        }
    }

    ThemedText {
        Layout.fillWidth: true
        visible: root.people.length > root.most
        text: qsTr("and %n more", "", root.people.length - root.most)
        kind: "small"
        muted: true
    }
}
