pragma ComponentBehavior: Bound
import QtQuick
import Meeting.Controls
import Meeting.Core

// What can be done with the notes that are selected.
Rectangle {
    id: root

    required property NotesModel notes
    readonly property SelectionModel selection: notes.selection

    implicitWidth: row.implicitWidth + 2 * Theme.space1
    implicitHeight: row.implicitHeight + 2 * Theme.space1
    radius: Theme.radius + Theme.space1
    color: Theme.surfaceRaised
    border.width: 1
    border.color: Theme.border
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Selected notes")

    Elevation {
        radius: root.radius
    }

    PenShield {}

    Row {
        id: row

        x: Theme.space1
        y: Theme.space1

        ThemedText {
            objectName: "selectedWords"
            anchors.verticalCenter: parent.verticalCenter
            leftPadding: Theme.space2
            rightPadding: Theme.space2
            text: qsTr("%n note(s)", "", root.selection.count)
            kind: "label"
            wrapMode: Text.NoWrap
        }

        Repeater {
            model: ["#20242b", "#1f4fbf", "#c82220", "#258975", "#8d359a", "#c97a02"]

            ToolKey {
                id: swatch

                required property int index
                required property string modelData

                objectName: "recolour_" + (index + 1)
                width: 40
                text: qsTr("In another colour")
                current: root.selection.colour === modelData
                onClicked: root.selection.recolour(modelData)

                Rectangle {
                    anchors.centerIn: parent
                    width: 24
                    height: 24
                    radius: 12
                    color: swatch.modelData
                    border.width: 1
                    border.color: Theme.borderStrong
                }
            }
        }

        IconButton {
            objectName: "shareSelection"
            iconName: "share-2"
            text: qsTr("Show to others")
            onClicked: root.notes.sharing.open(root.selection.notes)
        }

        IconButton {
            objectName: "deleteSelection"
            iconName: "trash-2"
            iconColor: Theme.danger
            text: qsTr("Delete")
            onClicked: root.selection.remove()
        }

        IconButton {
            objectName: "clearSelection"
            iconName: "x"
            text: qsTr("Let go")
            onClicked: root.selection.clear()
        }
    }
}
