pragma ComponentBehavior: Bound
import QtQuick
import Meeting.Controls
import Meeting.Core
import Meeting.Pages

// One page among others: its picture, what lies over it, and why there is none.
Item {
    id: root

    required property RoomModel room
    required property ReaderModel reader
    required property string paper
    required property string document
    required property int page // in its paper, from 0; -1 while the slot is not needed
    required property int pageCount
    required property real widthPt
    required property real heightPt
    required property int turn // quarters, clockwise
    property int distance: 0 // in pages, from those in view
    required property real ratio // pixels per point
    required property real drawnRatio // follows when zooming has come to rest
    required property rect sight // what is in view since scrolling came to rest, beside this item

    readonly property bool used: page >= 0
    readonly property bool across: turn % 2 === 1

    // The part of the unturned page that is in view.
    function partInSight(): rect {
        const left = Math.max(0, sight.x - x);
        const top = Math.max(0, sight.y - y);
        const right = Math.min(width, sight.x + sight.width - x);
        const bottom = Math.min(height, sight.y + sight.height - y);
        if (right <= left || bottom <= top)
            return Qt.rect(0, 0, 0, 0);
        switch (turn) {
        case 1:
            return Qt.rect(top, width - right, bottom - top, right - left);
        case 2:
            return Qt.rect(width - right, height - bottom, right - left, bottom - top);
        case 3:
            return Qt.rect(height - bottom, left, bottom - top, right - left);
        }
        return Qt.rect(left, top, right - left, bottom - top);
    }

    visible: used
    width: used ? Math.round((across ? heightPt : widthPt) * ratio) : 0
    height: used ? Math.round((across ? widthPt : heightPt) * ratio) : 0

    Rectangle {
        anchors.fill: parent
        anchors.margins: -1
        color: "transparent"
        border.color: Theme.dark ? "#000000" : "#c9cfd9"
        border.width: 1
    }

    Item {
        id: sheet

        anchors.centerIn: parent
        width: root.across ? root.height : root.width
        height: root.across ? root.width : root.height
        rotation: 90 * root.turn

        PageView {
            id: picture

            // Beyond four million pixels the picture is stretched, and what is in view drawn on top.
            readonly property real most: root.used ? Math.sqrt(4e6 / (root.widthPt * root.heightPt)) : 1
            readonly property real ratio: Math.min(root.drawnRatio, most)

            supply: root.reader.supply
            pixelRatio: Screen.devicePixelRatio
            document: root.document
            page: root.page
            urgency: root.distance
            width: root.used ? Math.round(root.widthPt * ratio) : 0
            height: root.used ? Math.round(root.heightPt * ratio) : 0
            transformOrigin: Item.TopLeft
            scale: width > 0 ? sheet.width / width : 1
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Page %1 of %2").arg(root.page + 1).arg(root.pageCount)
        }

        PageDetail {
            readonly property rect part: root.partInSight()

            visible: root.used && root.drawnRatio > picture.most && root.drawnRatio === root.ratio && part.width > 0
            partLeft: Math.round(part.x)
            partTop: Math.round(part.y)
            x: partLeft
            y: partTop
            width: Math.max(0, Math.round(part.x + part.width - partLeft))
            height: Math.max(0, Math.round(part.y + part.height - partTop))
            pageWidth: sheet.width
            supply: root.reader.supply
            pixelRatio: Screen.devicePixelRatio
            document: root.document
            page: root.page
        }

        // Bright paper dazzles in a dark room.
        Rectangle {
            anchors.fill: parent
            visible: Theme.dark && !root.room.reading.night
            color: "#000000"
            opacity: 0.13
        }

        Loader {
            anchors.fill: parent
            active: root.used
            sourceComponent: PageLayers {
                room: root.room
                reader: root.reader
                paper: root.paper
                document: root.document
                page: root.page
                unit: root.ratio / 100
            }
        }
    }

    Spinner {
        anchors.centerIn: parent
        visible: root.used && !picture.ready && picture.failure === ""
        color: "#8d97a5"
        size: Theme.iconLarge
    }

    ThemedText {
        anchors.horizontalCenter: parent.horizontalCenter
        y: parent.height / 2 + Theme.space8
        width: parent.width * 0.7
        visible: root.used && root.document === ""
        text: qsTr("Page %1: this paper is not here yet").arg(root.page + 1)
        color: "#535d6c"
        horizontalAlignment: Text.AlignHCenter
    }

    Column {
        anchors.centerIn: parent
        visible: root.used && picture.failure !== ""
        width: parent.width * 0.7
        spacing: Theme.space2

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "file-warning"
            color: "#535d6c"
            size: Theme.iconLarge
        }

        ThemedText {
            width: parent.width
            text: qsTr("Page %1 cannot be drawn").arg(root.page + 1)
            color: "#535d6c"
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
