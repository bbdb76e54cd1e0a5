pragma ComponentBehavior: Bound
import QtQuick
import Meeting.Controls
import Meeting.Core

// The presenter's pointer and what is set off on one page; and where the presenter points.
Item {
    id: root

    required property PointerModel pointer
    required property string paper
    required property int page
    required property real unit
    readonly property bool here: paper !== "" && pointer.paper === paper && pointer.page === page

    function point(at: point) {
        if (at.x >= 0 && at.y >= 0 && at.x <= width && at.y <= height)
            pointer.pointAt(paper, page, at.x / unit, at.y / unit);
    }

    Repeater {
        model: root.here ? root.pointer.boxes : []

        Rectangle {
            required property var modelData

            objectName: "setOff"
            x: modelData.x * root.unit - 2
            y: modelData.y * root.unit - 2
            width: modelData.width * root.unit + 4
            height: modelData.height * root.unit + 4
            radius: 3
            color: Qt.alpha("#ffb300", 0.38)
            border.width: 2
            border.color: "#d98a00"
        }
    }

    HoverHandler {
        enabled: root.pointer.active
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        cursorShape: Qt.CrossCursor
        onPointChanged: if (hovered)
            root.point(point.position)
        onHoveredChanged: if (!hovered && root.here)
            root.pointer.lift()
    }

    PointHandler {
        enabled: root.pointer.active
        acceptedDevices: PointerDevice.TouchScreen | PointerDevice.Stylus
        onActiveChanged: {
            root.pointer.touch(active);
            if (!active)
                root.pointer.lift();
        }
        onPointChanged: if (active)
            root.point(point.position)
    }

    Item {
        objectName: "pointer"
        visible: root.here && root.pointer.shown
        x: root.pointer.x * root.unit
        y: root.pointer.y * root.unit

        Rectangle {
            anchors.centerIn: parent
            width: Theme.px(44)
            height: width
            radius: width / 2
            color: Qt.alpha("#e02020", 0.18)
            border.width: 3
            border.color: "#e02020"
        }

        Rectangle {
            anchors.centerIn: parent
            width: Theme.px(12)
            height: width
            radius: width / 2
            color: "#e02020"
            border.width: 2
            border.color: "#ffffff"
        }
    }
}
