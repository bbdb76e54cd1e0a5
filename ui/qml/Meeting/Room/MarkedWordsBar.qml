pragma ComponentBehavior: Bound
import QtQuick
import Meeting.Controls
import Meeting.Core

// What can be done with the marked words.
Rectangle {
    id: root

    required property RoomModel room
    required property ReaderModel reader

    function mark(tool: string): string {
        const words = root.reader.selection;
        const note = root.room.notes.mark(words.document, words.page, tool, words.boxes);
        words.clear();
        return note;
    }

    implicitWidth: row.implicitWidth + 2 * Theme.space1
    implicitHeight: Theme.target + 2 * Theme.space1
    radius: Theme.radius + Theme.space1
    color: Theme.surfaceRaised
    border.width: 1
    border.color: Theme.accent
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Marked words")

    Elevation {
        radius: root.radius
    }

    PenShield {}

    Row {
        id: row

        x: Theme.space1
        anchors.verticalCenter: parent.verticalCenter

        QuietButton {
            objectName: "copyWords"
            iconName: "copy"
            text: qsTr("Copy")
            onClicked: {
                root.reader.selection.copy();
                root.room.said(qsTr("Copied."), "success");
                root.reader.selection.clear();
            }
        }

        IconButton {
            objectName: "markPage"
            iconName: "text-select"
            text: qsTr("Whole page")
            onClicked: root.reader.selection.markPage(root.reader.selection.document, root.reader.selection.page)
        }

        IconButton {
            objectName: "setOffWords"
            visible: root.room.follow.presents
            iconName: "presentation"
            text: qsTr("Show to everybody")
            onClicked: {
                root.room.setOffWords(root.reader.selection);
                root.reader.selection.clear();
            }
        }

        Repeater {
            model: [
                {
                    "tool": "marker",
                    "icon": "highlighter",
                    "name": qsTr("Highlight")
                },
                {
                    "tool": "underline",
                    "icon": "underline",
                    "name": qsTr("Underline")
                },
                {
                    "tool": "strike_out",
                    "icon": "strikethrough",
                    "name": qsTr("Strike out")
                }
            ]

            ToolKey {
                required property var modelData

                objectName: "mark_" + modelData.tool
                iconName: modelData.icon
                text: modelData.name
                ink: root.room.notes.tools.allColours[modelData.tool] || "transparent"
                onClicked: root.mark(modelData.tool)
            }
        }

        IconButton {
            objectName: "noteOnWords"
            iconName: "message-square-text"
            text: qsTr("Write about it")
            onClicked: {
                const note = root.mark("marker");
                if (note !== "")
                    root.room.notes.editor.open(note);
            }
        }

        IconButton {
            objectName: "clearWords"
            iconName: "x"
            iconColor: Theme.textMuted
            text: qsTr("Mark nothing")
            onClicked: root.reader.selection.clear()
        }
    }
}
