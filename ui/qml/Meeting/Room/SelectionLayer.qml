pragma ComponentBehavior: Bound
import QtQuick
import Meeting.Controls
import Meeting.Core
import Meeting.Pages

// Words of the page that are marked, and links: with the mouse by dragging, with a finger by a long press.
Item {
    id: root

    required property ReaderModel reader
    required property bool handFree // no tool is in hand that writes on the page
    required property string document
    required property int page
    required property real unit
    readonly property MarkedWords selection: reader.selection
    readonly property bool mine: document !== "" && selection.page === page && selection.document === document && !selection.isEmpty
    readonly property var boxes: mine ? selection.boxes : []
    readonly property var noBox: ({
            "x": 0,
            "y": 0,
            "width": 0,
            "height": 0
        })

    component Handle: Item {
        id: handle

        property bool last: false

        width: Theme.target
        height: Theme.target
        z: 2

        Rectangle {
            x: handle.last ? parent.width / 2 : parent.width / 2 - width
            y: 0
            width: Theme.iconSize
            height: width
            radius: width / 2
            color: Theme.accent
            border.width: 2
            border.color: "#ffffff"

            Rectangle {
                x: handle.last ? 0 : parent.width / 2
                width: parent.width / 2
                height: parent.height / 2
                color: Theme.accent
            }
        }

        PointHandler {
            acceptedDevices: PointerDevice.TouchScreen | PointerDevice.Mouse
            onActiveChanged: {
                if (active)
                    root.selection.holdEnd(handle.last);
                else
                    root.selection.letGo();
            }
            onPointChanged: {
                if (!active)
                    return;
                const place = root.mapFromItem(null, point.scenePosition.x, point.scenePosition.y);
                root.selection.extendTo(place.x / root.unit, (place.y - Theme.space5) / root.unit);
            }
        }
    }

    PageWords {
        id: words

        supply: root.reader.supply
        document: root.document
        page: root.page
    }

    // What flies by is not read.
    Timer {
        interval: 250
        running: !words.wanted
        onTriggered: words.wanted = true
    }

    onPageChanged: words.wanted = false
    onDocumentChanged: words.wanted = false

    Repeater {
        model: root.boxes

        Rectangle {
            required property var modelData

            objectName: "marked"
            x: modelData.x * root.unit
            y: modelData.y * root.unit
            width: modelData.width * root.unit
            height: modelData.height * root.unit
            color: "#3367d6"
            opacity: 0.3
        }
    }

    HoverHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        enabled: words.hasText && root.handFree
        cursorShape: Qt.IBeamCursor
    }

    DragHandler {
        id: drag

        target: null
        enabled: root.handFree
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        dragThreshold: 3
        onActiveChanged: if (active) {
            const from = centroid.pressPosition;
            root.selection.begin(root.document, root.page, from.x / root.unit, from.y / root.unit);
        }
        onCentroidChanged: if (active)
            root.selection.extendTo(centroid.position.x / root.unit, centroid.position.y / root.unit)
    }

    TapHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        enabled: root.handFree
        gesturePolicy: TapHandler.DragThreshold
        onSingleTapped: root.selection.clear()
        onDoubleTapped: point => root.selection.markWord(root.document, root.page, point.position.x / root.unit, point.position.y / root.unit)
    }

    TapHandler {
        acceptedDevices: PointerDevice.TouchScreen
        enabled: root.handFree
        gesturePolicy: TapHandler.DragThreshold
        onSingleTapped: root.selection.clear()
        onLongPressed: root.selection.markWord(root.document, root.page, point.position.x / root.unit, point.position.y / root.unit)
    }

    Repeater {
        model: words.links

        Item {
            id: link

            required property int index
            required property var modelData

            objectName: "link_" + (index + 1)
            x: modelData.x * root.unit
            y: modelData.y * root.unit
            width: modelData.width * root.unit
            height: modelData.height * root.unit
            Accessible.role: Accessible.Link
            Accessible.name: modelData.uri !== "" ? modelData.uri : qsTr("Page %1").arg(modelData.page + 1)
            Accessible.onPressAction: root.reader.trail.follow(root.document, modelData.page, modelData.uri)

            Rectangle {
                anchors.fill: parent
                anchors.margins: -2
                radius: 3
                color: "#3367d6"
                opacity: hover.hovered ? 0.14 : 0
            }

            HoverHandler {
                id: hover

                acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
                cursorShape: Qt.PointingHandCursor
            }

            TapHandler {
                margin: Theme.space2
                enabled: root.handFree
                acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad | PointerDevice.TouchScreen
                gesturePolicy: TapHandler.DragThreshold
                onSingleTapped: root.reader.trail.follow(root.document, link.modelData.page, link.modelData.uri)
            }
        }
    }

    Loader {
        active: root.boxes.length > 0
        sourceComponent: Item {
            Handle {
                readonly property var box: root.boxes[0] ?? root.noBox

                objectName: "firstHandle"
                x: box.x * root.unit - width / 2
                y: (box.y + box.height) * root.unit
            }

            Handle {
                readonly property var box: root.boxes[root.boxes.length - 1] ?? root.noBox

                objectName: "lastHandle"
                last: true
                x: (box.x + box.width) * root.unit - width / 2
                y: (box.y + box.height) * root.unit
            }
        }
    }
}
