import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

// Something that has to be dealt with: from below in portrait, from the right or in the middle in
// landscape. Its children go into a scrolling column; actions go into footerContent.
T.Dialog {
    id: root

    property string placement: "side" // in landscape: "side" or "center"
    property string overline
    property string iconName
    property bool dismissable: true
    property real sheetWidth: Theme.px(placement === "side" ? 420 : 560)
    default property alias content: body.data
    property alias footerContent: actions.data

    readonly property real roomWidth: parent ? parent.width : 0
    readonly property real roomHeight: parent ? parent.height : 0
    readonly property bool fromBelow: roomHeight > roomWidth
    readonly property bool atSide: !fromBelow && placement === "side"
    property real away: 0 // 0 in place, 1 out of sight

    parent: T.Overlay.overlay
    modal: true
    focus: true
    padding: Theme.space6
    topPadding: Theme.space4
    bottomPadding: Theme.space6
    closePolicy: dismissable ? T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside : T.Popup.NoAutoClose

    width: fromBelow ? Math.min(roomWidth, 800) : Math.min(sheetWidth, roomWidth - 2 * Theme.space6)
    height: atSide ? roomHeight : Math.min(roomHeight * 0.92, body.implicitHeight + topPadding + bottomPadding + implicitHeaderHeight + implicitFooterHeight)
    x: atSide ? roomWidth - width + away * width : Math.round((roomWidth - width) / 2)
    y: atSide ? 0 : fromBelow ? roomHeight - height + away * height : Math.round((roomHeight - height) / 2) + away * Theme.space8
    opacity: atSide || fromBelow ? 1 : 1 - away

    header: Item {
        implicitHeight: Math.max(titles.implicitHeight + Theme.space6, closer.visible ? Theme.target + Theme.space4 : 0)

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.space2
            visible: root.fromBelow && root.dismissable
            width: 40
            height: 4
            radius: 2
            color: Theme.borderStrong
            opacity: 0.6
        }

        Icon {
            id: mark

            x: Theme.space6
            y: titles.y + Math.round((Theme.titleSize * 1.21 - size) / 2) + (root.overline !== "" ? titles.spacing + Theme.overlineSize * 1.21 : 0)
            visible: root.iconName !== ""
            width: visible ? size : 0
            name: root.iconName
            color: Theme.accent
            size: Theme.iconSize + 2
        }

        Column {
            id: titles

            anchors.left: mark.right
            anchors.leftMargin: mark.visible ? Theme.space3 : 0
            anchors.right: closer.visible ? closer.left : parent.right
            anchors.rightMargin: closer.visible ? Theme.space2 : Theme.space6
            y: Theme.space6
            spacing: Theme.space1

            ThemedText {
                visible: root.overline !== ""
                width: parent.width
                text: root.overline
                kind: "overline"
            }

            ThemedText {
                width: parent.width
                text: root.title
                kind: "title"
            }
        }

        IconButton {
            id: closer

            anchors.right: parent.right
            anchors.rightMargin: Theme.space3
            y: titles.y - Math.round((height - Theme.titleSize * 1.21) / 2)
            visible: root.dismissable
            iconName: "x"
            iconColor: Theme.textMuted
            text: qsTr("Close")
            onClicked: root.reject()
        }
    }

    contentItem: Flickable {
        clip: contentHeight > height + 1
        contentHeight: body.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}

        ColumnLayout {
            id: body

            width: parent.width
            spacing: Theme.space3
        }
    }

    footer: Item {
        visible: actions.children.length > 0
        implicitHeight: visible ? actions.implicitHeight + Theme.space4 + Theme.space5 : 0

        Divider {
            width: parent.width
        }

        RowLayout {
            id: actions

            y: Theme.space4
            x: Theme.space6
            width: parent.width - 2 * Theme.space6
            spacing: Theme.space3
        }
    }

    background: Item {
        Elevation {
            radius: face.radius
            depth: 24
        }

        Rectangle {
            id: face

            width: parent.width + (root.atSide ? radius : 0)
            height: parent.height + (root.fromBelow ? radius : 0)
            radius: Theme.radiusLarge
            color: Theme.surface
            border.width: Theme.dark ? 1 : 0
            border.color: Theme.border
        }
    }

    T.Overlay.modal: ScrimBehind {}
    T.Overlay.modeless: Item {}

    enter: Transition {
        NumberAnimation {
            property: "away"
            from: 1
            to: 0
            duration: Theme.normal
            easing.type: Easing.OutCubic
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "away"
            from: 0
            to: 1
            duration: Theme.normal
            easing.type: Easing.InCubic
        }
    }
}
