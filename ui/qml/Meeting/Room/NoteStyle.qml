pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Meeting.Controls
import Meeting.Core

// How the tool in hand writes: which line or shape, which colour, how wide.
T.Popup {
    id: root

    required property ToolsModel tools
    readonly property bool marks: tools.tool === "underline" || tools.tool === "strike_out"
    readonly property bool shapes: ["arrow", "line", "rectangle", "ellipse"].includes(tools.tool)
    readonly property var kinds: marks ? [
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
    ] : shapes ? [
        {
            "tool": "arrow",
            "icon": "move-up-right",
            "name": qsTr("Arrow")
        },
        {
            "tool": "line",
            "icon": "slash",
            "name": qsTr("Line")
        },
        {
            "tool": "rectangle",
            "icon": "square",
            "name": qsTr("Rectangle")
        },
        {
            "tool": "ellipse",
            "icon": "circle",
            "name": qsTr("Ellipse")
        }
    ] : []
    readonly property var names: ({
            "#20242b": qsTr("Black"),
            "#1f4fbf": qsTr("Blue"),
            "#c82220": qsTr("Red"),
            "#258975": qsTr("Green"),
            "#8d359a": qsTr("Purple"),
            "#c97a02": qsTr("Orange"),
            "#ffd400": qsTr("Yellow"),
            "#70d286": qsTr("Light green"),
            "#518ee4": qsTr("Light blue"),
            "#ff78c0": qsTr("Pink"),
            "#f8993e": qsTr("Light orange"),
            "#bab1fd": qsTr("Violet")
        })

    function popup(key: Item) {
        middle = key.mapToItem(parent, key.width / 2, 0).x;
        open();
    }

    property real middle: 0 // of the tool that it is for

    x: Math.max(0, Math.min((parent?.width ?? 0) - width, middle - width / 2))
    y: -height - Theme.space2
    padding: Theme.space2
    width: Math.max(colours.width, widths.width, kindRow.width) + 2 * padding
    height: content.implicitHeight + 2 * padding
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    background: Rectangle {
        radius: Theme.radius
        color: Theme.surfaceRaised
        border.color: Theme.border

        Elevation {}

        PenShield {}
    }

    contentItem: Column {
        id: content

        spacing: Theme.space1

        Row {
            id: kindRow

            visible: root.kinds.length > 0

            Repeater {
                model: root.kinds

                ToolKey {
                    required property var modelData

                    objectName: "kind_" + modelData.tool
                    iconName: modelData.icon
                    text: modelData.name
                    current: root.tools.tool === modelData.tool
                    onClicked: root.tools.choose(modelData.tool)
                }
            }
        }

        Row {
            id: colours

            Repeater {
                model: root.tools.colours

                ToolKey {
                    id: swatch

                    required property int index
                    required property string modelData

                    objectName: "colour_" + (index + 1)
                    text: root.names[modelData] ?? modelData
                    current: root.tools.colour === modelData
                    onClicked: root.tools.setColour(modelData)

                    Rectangle {
                        anchors.centerIn: parent
                        width: 28
                        height: 28
                        radius: 14
                        color: swatch.modelData
                        border.width: 1
                        border.color: Theme.borderStrong

                        Icon {
                            anchors.centerIn: parent
                            visible: swatch.current
                            name: "check"
                            color: swatch.modelData === "#ffd400" || root.tools.tool === "marker" ? "#20242b" : "#ffffff"
                            size: 18
                        }
                    }
                }
            }
        }

        Row {
            id: widths

            Repeater {
                model: root.tools.widths

                ToolKey {
                    id: width

                    required property int index
                    required property int modelData

                    objectName: "width_" + (index + 1)
                    text: root.tools.tool === "typed" ? qsTr("Letters of %1 points").arg(modelData / 100) : qsTr("%1 points wide").arg(modelData / 100)
                    current: root.tools.width === modelData
                    onClicked: root.tools.setWidth(modelData)

                    ThemedText {
                        anchors.centerIn: parent
                        visible: root.tools.tool === "typed"
                        text: "A"
                        font.pixelSize: 10 + 5 * width.index
                        Accessible.ignored: true
                    }

                    Rectangle {
                        anchors.centerIn: parent
                        visible: root.tools.tool !== "typed"
                        width: 28
                        height: root.tools.tool === "marker" ? 6 + 5 * parent.index : 2 + 2 * parent.index
                        radius: root.tools.tool === "marker" ? 0 : height / 2
                        color: root.tools.colour
                        border.width: Theme.dark ? 1 : 0
                        border.color: "#60ffffff"
                    }
                }
            }
        }
    }
}
