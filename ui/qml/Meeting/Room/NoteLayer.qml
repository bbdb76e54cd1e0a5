pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Meeting.Controls
import Meeting.Core
import Meeting.Pages

// The notes of one page: what is dry, what is being drawn, and the signs that can be tapped.
Item {
    id: root

    required property NotesModel notes
    required property string paper
    required property int page
    required property real unit
    property bool night: false

    readonly property bool usable: width > 0 && unit > 0 && paper !== ""
    readonly property real pageWidth: unit > 0 ? Math.round(width / unit) : 0
    property real drawnWidth: width // follows when zooming has come to rest

    onWidthChanged: {
        if (drawnWidth < 0.6 * width || drawnWidth > 1.6 * width || width === 0)
            drawnWidth = width;
        else if (drawnWidth !== width)
            rest.restart();
    }

    Timer {
        id: rest

        interval: 200
        onTriggered: root.drawnWidth = root.width
    }

    component Sheet: NoteView {
        // Beyond eight million pixels it is stretched, as the page is.
        readonly property real most: root.height > 0 ? Math.sqrt(8e6 * root.width / root.height) : 0

        board: root.notes.board
        paper: root.usable ? root.paper : ""
        page: root.page
        pageWidth: root.pageWidth
        night: root.night
        visible: count > 0
        width: Math.round(Math.min(root.drawnWidth, most))
        height: root.width > 0 ? Math.round(width * root.height / root.width) : 0
        transformOrigin: Item.TopLeft
        scale: width > 0 ? root.width / width : 1
    }

    Sheet {
        id: dry
    }

    Sheet {
        lifted: true
        x: input.carriedX
        y: input.carriedY
    }

    NoteInput {
        id: input

        anchors.fill: parent
        enabled: root.usable
        notes: root.notes
        paper: root.paper
        page: root.page
        unit: root.unit
        night: root.night
        onBegun: (typing.item as TypedEditor)?.keep()
        onTyped: (x, y) => {
            typing.active = true;
            (typing.item as TypedEditor).begin(x, y);
        }
    }

    // What the lasso holds.
    Rectangle {
        visible: input.holds
        x: input.held.x - 6 + input.carriedX
        y: input.held.y - 6 + input.carriedY
        width: input.held.width + 12
        height: input.held.height + 12
        radius: 4
        color: Qt.alpha(Theme.accent, 0.08)
        border.color: Theme.dark ? "#2f6fd6" : Theme.accent
        border.width: 2
    }

    Repeater {
        model: dry.signs

        NoteSign {
            required property var modelData

            sign: modelData
            // Whose a note is can be seen wherever it says that it stands.
            x: Math.round(Math.max(0, Math.min(root.width - width, modelData.x * root.unit)))
            y: Math.round(Math.max(above, Math.min(root.height - height, modelData.y * root.unit)))
            tappable: !["eraser", "lasso"].includes(root.notes.tools.tool)
            onClicked: root.notes.editor.open(modelData.note)
        }
    }

    // Most pages are never typed on.
    Loader {
        id: typing

        active: false
        sourceComponent: TypedEditor {
            notes: root.notes
            paper: root.paper
            page: root.page
            unit: root.unit
            pageWidth: root.width
            pageHeight: root.height
        }
    }

    // A ribbon at the corner of a page that is bookmarked.
    Loader {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space4
        active: dry.bookmarked
        sourceComponent: Shape {
            width: 22
            height: 36
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Bookmark")

            ShapePath {
                fillColor: "#c82220"
                strokeColor: "transparent"
                startX: 0
                startY: 0

                PathPolyline {
                    path: [Qt.point(0, 0), Qt.point(22, 0), Qt.point(22, 36), Qt.point(11, 27), Qt.point(0, 36), Qt.point(0, 0)]
                }
            }
        }
    }
}
