import QtQuick
import Meeting.Controls
import Meeting.Core

// The pages of one reader: alone, or one of two papers in sight.
Item {
    id: root

    required property RoomModel room
    required property ReaderModel reader
    property alias stack: pages
    property alias bottomRoom: pages.bottomRoom
    property bool titled: false
    property bool upright: false // under another
    property bool active: true
    property int pageMargin: 0 // kept clear on the left of the pages

    signal activated
    signal closed

    Rectangle {
        id: head

        width: parent.width
        height: root.titled ? Theme.target : 0
        visible: root.titled
        color: root.active ? Theme.surface : Theme.surfaceSunken

        ThemedText {
            anchors.left: parent.left
            anchors.right: closer.left
            anchors.leftMargin: Theme.space4
            anchors.rightMargin: root.upright ? 2 * Theme.target : Theme.space2
            anchors.verticalCenter: parent.verticalCenter
            text: root.reader.version > 1 || root.reader.superseded ? qsTr("%1 · version %2").arg(root.reader.title).arg(root.reader.version) : root.reader.title
            kind: "label"
            color: root.active ? Theme.accent : Theme.textMuted
            font.weight: root.active ? Font.DemiBold : Font.Medium
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }

        TapHandler {
            onTapped: root.activated()
        }

        IconButton {
            id: closer

            objectName: "closePane"
            anchors.right: parent.right
            iconName: "x"
            iconColor: Theme.textMuted
            text: qsTr("Do not show this paper beside the other")
            onClicked: root.closed()
        }

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: root.active ? 3 : 1
            color: root.active ? Theme.accent : Theme.border
        }
    }

    PageStack {
        id: pages

        anchors.fill: parent
        anchors.topMargin: head.height
        anchors.leftMargin: root.pageMargin
        room: root.room
        reader: root.reader
        visible: root.reader.state === "ready"
        onTapped: root.activated()
        onScrolledBy: if (moving)
            root.activated()
    }

    ReaderNotice {
        anchors.fill: parent
        anchors.topMargin: head.height
        reader: root.reader
        itemShown: root.room.agenda.shownNumber > 0
    }
}
