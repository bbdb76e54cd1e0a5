pragma ComponentBehavior: Bound
import QtQuick
import Meeting.Controls
import Meeting.Core

// Over the foot of the pages while somebody writes: which tool, in which colour, and the way out.
Rectangle {
    id: root

    required property NotesModel notes
    property real most: 10000 // how wide it may be
    readonly property ToolsModel tools: notes.tools
    readonly property var keys: [
        {
            "tool": "pen",
            "icon": "pen",
            "name": qsTr("Pen"),
            "more": false
        },
        {
            "tool": "marker",
            "icon": "highlighter",
            "name": qsTr("Marker"),
            "more": false
        },
        {
            "tool": tools.mark,
            "icon": tools.mark === "underline" ? "underline" : "strikethrough",
            "name": tools.mark === "underline" ? qsTr("Underline") : qsTr("Strike out"),
            "more": true
        },
        {
            "tool": "comment",
            "icon": "message-square-text",
            "name": qsTr("Text note"),
            "more": false
        },
        {
            "tool": "typed",
            "icon": "type",
            "name": qsTr("Type on the page"),
            "more": false
        },
        {
            "tool": tools.shape,
            "icon": shapeIcon(tools.shape),
            "name": shapeName(tools.shape),
            "more": true
        },
        {
            "tool": "eraser",
            "icon": "eraser",
            "name": qsTr("Eraser"),
            "more": false
        },
        {
            "tool": "lasso",
            "icon": "lasso",
            "name": qsTr("Select"),
            "more": false
        }
    ]

    signal done

    function shapeIcon(shape: string): string {
        return shape === "arrow" ? "move-up-right" : shape === "line" ? "slash" : shape === "rectangle" ? "square" : "circle";
    }

    function shapeName(shape: string): string {
        return shape === "arrow" ? qsTr("Arrow") : shape === "line" ? qsTr("Line") : shape === "rectangle" ? qsTr("Rectangle") : qsTr("Ellipse");
    }

    function hint(): string {
        switch (tools.tool) {
        case "hand":
            return qsTr("Choose a tool, or write with the pen");
        case "pen":
            return qsTr("Pen");
        case "marker":
            return qsTr("Marker: go over words");
        case "underline":
            return qsTr("Underline: go over words");
        case "strike_out":
            return qsTr("Strike out: go over words");
        case "comment":
            return qsTr("Text note: tap the page");
        case "typed":
            return qsTr("Type: tap the page");
        case "eraser":
            return qsTr("Eraser: go over what should go");
        case "lasso":
            return qsTr("Select: draw around notes");
        }
        return qsTr("%1: draw it").arg(shapeName(tools.tool));
    }

    function tapped(tool: string, key: Item) {
        if (tools.tool === tool) {
            if (tools.colours.length > 0)
                style.popup(key);
        } else {
            style.close();
            tools.choose(tool);
        }
    }

    implicitWidth: Math.min(most, row.oneLine + 2 * Theme.space1)
    implicitHeight: column.implicitHeight + 2 * Theme.space1
    radius: Theme.radius + Theme.space1
    color: Theme.surfaceRaised
    border.width: 1
    border.color: Theme.border
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Tools for notes")
    onVisibleChanged: if (!visible) {
        style.close();
        tools.choose("hand");
        notes.selection.clear();
    } else if (tools.tool === "hand") {
        tools.choose("pen");
    }

    Elevation {
        radius: root.radius
    }

    PenShield {}

    Column {
        id: column

        x: Theme.space1
        y: Theme.space1
        width: root.width - 2 * Theme.space1

        Item {
            width: parent.width
            height: Math.max(Theme.px(32), words.implicitHeight + Theme.space1)

            ThemedText {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                x: Theme.space2
                width: Math.min(implicitWidth, parent.width - mine.width - 3 * Theme.space2)
                text: root.hint()
                kind: "small"
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
                font.weight: Font.DemiBold
            }

            Row {
                id: mine

                anchors.right: parent.right
                anchors.rightMargin: Theme.space2
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.space1

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: "lock"
                    color: Theme.textMuted
                    size: Theme.iconSmall - 2
                }

                ThemedText {
                    objectName: "privateWords"
                    text: qsTr("Only you see your notes")
                    kind: "small"
                    muted: true
                    wrapMode: Text.NoWrap
                }
            }
        }

        Flow {
            id: row

            readonly property real keyWidth: Math.max(Theme.target, Theme.iconSize + 24)

            readonly property real oneLine: 12 * keyWidth + Theme.space3

            width: parent.width

            ToolKey {
                objectName: "tool_hand"
                iconName: "hand"
                text: qsTr("Done writing")
                onClicked: root.done()
            }

            Repeater {
                model: root.keys

                ToolKey {
                    id: key

                    required property var modelData

                    objectName: "tool_" + modelData.tool
                    iconName: modelData.icon
                    text: modelData.name
                    current: root.tools.tool === modelData.tool
                    ink: root.tools.allColours[modelData.tool] || "transparent"
                    hasMore: modelData.more
                    onClicked: root.tapped(modelData.tool, key)
                }
            }

            ToolKey {
                objectName: "fingerDraws"
                iconName: "pointer"
                text: root.tools.fingerDraws ? qsTr("A finger draws; tap to scroll with it again") : qsTr("Draw with a finger")
                current: root.tools.fingerDraws
                enabled: root.tools.tool !== "hand"
                onClicked: root.tools.setFingerDraws(!root.tools.fingerDraws)
            }

            Item {
                width: Theme.space3
                height: row.keyWidth
                visible: row.width >= row.oneLine

                Divider {
                    anchors.centerIn: parent
                    height: Theme.space6
                }
            }

            ToolKey {
                objectName: "undo"
                iconName: "undo-2"
                text: qsTr("Undo")
                enabled: root.notes.canUndo
                onClicked: root.notes.undo()
            }

            ToolKey {
                objectName: "redo"
                iconName: "redo-2"
                text: qsTr("Redo")
                enabled: root.notes.canRedo
                onClicked: root.notes.redo()
            }
        }
    }

    NoteStyle {
        id: style

        tools: root.tools
    }
}
