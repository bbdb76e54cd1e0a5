import QtQuick
import Meeting.Controls

// Between two papers: drag it to give one of them more room, press it to link their scrolling.
Item {
    id: root

    required property bool upright // the papers lie over each other
    required property bool linked
    property real share: 0.5
    property real extent: 1 // of both papers together

    signal linkToggled

    function give(more: real) {
        share = Math.max(0.25, Math.min(0.75, more));
    }

    implicitWidth: upright ? 0 : Theme.space3
    implicitHeight: upright ? Theme.space3 : 0
    z: 1

    Rectangle {
        anchors.fill: parent
        color: Theme.surfaceSunken
        border.width: 1
        border.color: Theme.border
    }

    Item {
        id: handle

        property real begun: 0.5

        objectName: "paneDivider"
        anchors.centerIn: parent
        width: root.upright ? parent.width : Theme.target
        height: root.upright ? Theme.target : parent.height

        HoverHandler {
            cursorShape: root.upright ? Qt.SplitVCursor : Qt.SplitHCursor
        }

        DragHandler {
            target: null
            dragThreshold: 4
            onActiveChanged: if (active)
                handle.begun = root.share
            onActiveTranslationChanged: if (active)
                root.give(handle.begun + (root.upright ? activeTranslation.y : activeTranslation.x) / root.extent)
        }
    }

    IconButton {
        objectName: "linkPanes"
        anchors.centerIn: parent
        anchors.horizontalCenterOffset: root.upright ? parent.width / 2 - 2.25 * Theme.target : 0 // beside the title
        width: Theme.target
        height: Theme.target
        iconName: root.linked ? "link" : "unlink"
        checked: root.linked
        text: root.linked ? qsTr("Scroll each paper by itself") : qsTr("Scroll both papers together")
        onClicked: root.linkToggled()

        background: Rectangle {
            radius: width / 2
            color: Theme.surfaceRaised
            border.width: 1
            border.color: root.linked ? Theme.accent : Theme.borderStrong
        }
    }
}
