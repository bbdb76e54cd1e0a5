pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Meeting.Controls
import Meeting.Core
import Meeting.Pages

// The pages of a paper under each other. Scales are pixels per point; pages count from 0 in here.
Item {
    id: root

    required property ReaderModel reader
    property string fit: "width" // width, page or free
    property real freeScale: 1
    property int bottomRoom: 0 // kept clear for what floats over the last page

    readonly property int margin: Math.min(Theme.space6, Math.round(width / 40))
    readonly property int gap: Theme.space3
    readonly property var widths: reader.pageWidths
    readonly property var heights: reader.pageHeights
    readonly property int count: widths.length
    readonly property real widest: count > 0 ? Math.max(...widths) : 1
    readonly property real tallest: count > 0 ? Math.max(...heights) : 1
    readonly property real lowest: count > 0 ? Math.min(...heights) : 1
    readonly property real widthScale: Math.max(0.1, (width - 2 * margin) / widest)
    readonly property real pageScale: Math.min(widthScale, Math.max(0.1, (height - 2 * gap) / tallest))
    readonly property real pageRatio: fit === "width" ? widthScale : fit === "page" ? pageScale : freeScale
    readonly property real leastScale: 0.5 * pageScale
    readonly property real mostScale: 6 * Math.max(1, pageScale)
    readonly property int percent: Math.round(100 * pageRatio / (96 / 72))
    property real drawnScale: pageRatio // follows when zooming has come to rest
    readonly property var tops: topsAt(pageRatio)

    // What is in view, in the pages' coordinates, since scrolling came to rest
    property rect sight: Qt.rect(0, 0, 0, 0)

    // What stays where it is when the scale changes: a point of a page, and its place in the view
    property int anchorPage: 0
    property real anchorShare: 0
    property real anchorY: 0
    property bool placing: false

    readonly property int topPage: pageAt(view.contentY)
    readonly property int pool: Math.min(count, Math.ceil(height / Math.max(40, lowest * pageRatio + gap)) + 2)

    signal tapped

    function topsAt(ratio: real): var {
        const all = [];
        let y = gap;
        for (let page = 0; page < count; ++page) {
            all.push(Math.round(y));
            y += Math.round(heights[page] * ratio) + gap;
        }
        all.push(Math.round(y));
        return all;
    }

    function pageAt(y: real): int {
        let low = 0;
        let high = count - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (tops[middle] - gap <= y)
                low = middle;
            else
                high = middle - 1;
        }
        return Math.max(0, low);
    }

    function shareAt(page: int, y: real): real {
        return count > page ? (y - tops[page]) / Math.max(1, heights[page] * pageRatio) : 0;
    }

    function place(page: int, share: real, viewY: real) {
        if (count === 0)
            return;
        placing = true;
        const y = tops[page] + share * heights[page] * pageRatio - viewY;
        view.contentY = Math.round(Math.max(0, Math.min(view.contentHeight - view.height, y)));
        placing = false;
        track();
    }

    // The page that most of the view shows is the one people say they are at.
    function track() {
        anchorPage = topPage;
        anchorShare = shareAt(topPage, view.contentY);
        anchorY = 0;
    }

    function tell() {
        if (count === 0)
            return;
        const middle = pageAt(view.contentY + view.height * 0.4);
        const page = view.atYEnd && view.contentHeight > view.height ? count - 1 : middle;
        reader.moved(page + 1, page === topPage ? Math.max(0, shareAt(page, view.contentY)) : 0);
    }

    function tellSight() {
        if (count === 0)
            return;
        sight = Qt.rect(view.contentX, view.contentY, view.width, view.height);
        const last = pageAt(view.contentY + view.height);
        reader.inSight(topPage, last, Math.round(Math.round(widths[last] * drawnScale) * Screen.devicePixelRatio));
    }

    function zoomAt(ratio: real, viewX: real, viewY: real) {
        const wanted = Math.max(leastScale, Math.min(mostScale, ratio));
        const before = pageRatio;
        anchorPage = pageAt(view.contentY + viewY);
        anchorShare = shareAt(anchorPage, view.contentY + viewY);
        anchorY = viewY;
        const x = (view.contentX + viewX) * wanted / before - viewX;
        freeScale = wanted;
        fit = "free";
        view.contentX = Math.round(Math.max(0, Math.min(view.contentWidth - view.width, x)));
    }

    function zoomBy(factor: real) {
        zoomAt(pageRatio * factor, width / 2, height / 2);
    }

    function goTo(page: int) {
        place(Math.max(0, Math.min(count - 1, page - 1)), 0, gap);
        tell();
    }

    function scrollBy(distance: real) {
        view.cancelFlick();
        glide.to = Math.round(Math.max(0, Math.min(view.contentHeight - view.height, view.contentY + distance)));
        glide.restart();
    }

    clip: true
    onTopsChanged: place(Math.min(anchorPage, Math.max(0, count - 1)), anchorShare, anchorY)
    onPageRatioChanged: {
        const much = drawnScale < 0.6 * pageRatio || drawnScale > 1.6 * pageRatio;
        if (much)
            drawnScale = pageRatio;
        else if (drawnScale !== pageRatio)
            rest.restart();
    }
    onCountChanged: {
        rest.stop();
        drawnScale = pageRatio;
    }
    onTopPageChanged: tellSight()

    Connections {
        target: root.reader

        function onJumped(page: int, offset: real) {
            root.drawnScale = root.pageRatio;
            root.place(page - 1, offset, offset === 0 ? root.gap : 0);
            root.tell();
            root.tellSight();
        }
    }

    Timer {
        id: rest

        interval: 160
        onTriggered: {
            root.drawnScale = root.pageRatio;
            root.tellSight();
        }
    }

    NumberAnimation {
        id: glide

        target: view
        property: "contentY"
        duration: Theme.normal
        easing.type: Easing.OutCubic
        onStopped: root.tell()
    }

    Flickable {
        id: view

        objectName: "pages"
        anchors.fill: parent
        contentWidth: Math.max(width, Math.round(root.widest * root.pageRatio) + 2 * root.margin)
        contentHeight: root.count > 0 ? (root.tops[root.count] ?? 0) + root.bottomRoom : 0
        boundsBehavior: Flickable.StopAtBounds
        maximumFlickVelocity: 5200
        interactive: !pinch.active
        onContentXChanged: rest.restart()
        onContentYChanged: {
            rest.restart();
            if (!root.placing)
                root.track();
        }
        onMovementEnded: root.tell()

        T.ScrollBar.vertical: ThinScrollBar {
            onPressedChanged: if (!pressed)
                root.tell()
        }
        T.ScrollBar.horizontal: ThinScrollBar {}

        Repeater {
            model: root.pool

            Item {
                id: slot

                required property int index
                readonly property int page: root.topPage + ((index - root.topPage) % root.pool + root.pool) % root.pool
                readonly property bool used: page < root.count

                objectName: "page_" + (page + 1)
                visible: used
                width: used ? Math.round((root.widths[page] ?? 0) * root.pageRatio) : 0
                height: used ? Math.round((root.heights[page] ?? 0) * root.pageRatio) : 0
                x: Math.round((view.contentWidth - width) / 2)
                y: used ? root.tops[page] ?? 0 : 0

                Rectangle {
                    anchors.fill: parent
                    anchors.margins: -1
                    color: "transparent"
                    border.color: Theme.dark ? "#000000" : "#c9cfd9"
                    border.width: 1
                }

                PageView {
                    id: paper

                    // Beyond four million pixels the picture is stretched, and what is in view drawn on top.
                    readonly property real most: slot.used ? Math.sqrt(4e6 / (root.widths[slot.page] * root.heights[slot.page])) : 1
                    readonly property real ratio: Math.min(root.drawnScale, most)

                    supply: root.reader.supply
                    pixelRatio: Screen.devicePixelRatio
                    document: root.reader.document
                    page: slot.used ? slot.page : -1
                    width: slot.used ? Math.round(root.widths[slot.page] * ratio) : 0
                    height: slot.used ? Math.round(root.heights[slot.page] * ratio) : 0
                    transformOrigin: Item.TopLeft
                    scale: width > 0 ? slot.width / width : 1
                    Accessible.role: Accessible.Graphic
                    Accessible.name: qsTr("Page %1 of %2").arg(slot.page + 1).arg(root.count)
                }

                PageDetail {
                    readonly property real farX: Math.min(slot.width, root.sight.x + root.sight.width - slot.x)
                    readonly property real farY: Math.min(slot.height, root.sight.y + root.sight.height - slot.y)

                    visible: slot.used && root.drawnScale > paper.most && root.drawnScale === root.pageRatio && farX > partLeft && farY > partTop
                    partLeft: Math.round(Math.max(0, root.sight.x - slot.x))
                    partTop: Math.round(Math.max(0, root.sight.y - slot.y))
                    x: partLeft
                    y: partTop
                    width: Math.max(0, Math.round(farX - partLeft))
                    height: Math.max(0, Math.round(farY - partTop))
                    pageWidth: slot.width
                    supply: root.reader.supply
                    pixelRatio: Screen.devicePixelRatio
                    document: root.reader.document
                    page: slot.used ? slot.page : -1
                }

                Spinner {
                    anchors.centerIn: parent
                    visible: slot.used && !paper.ready && paper.failure === ""
                    color: "#8d97a5"
                    size: Theme.iconLarge
                }

                Column {
                    anchors.centerIn: parent
                    visible: slot.used && paper.failure !== ""
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
                        text: qsTr("Page %1 cannot be drawn").arg(slot.page + 1)
                        color: "#535d6c"
                        horizontalAlignment: Text.AlignHCenter
                    }
                }

                // Bright paper dazzles in a dark room.
                Rectangle {
                    anchors.fill: parent
                    visible: Theme.dark
                    color: "#000000"
                    opacity: 0.13
                }
            }
        }
    }

    Item {
        anchors.fill: parent

        PinchHandler {
            id: pinch

            property real begun: 1

            target: null
            onActiveChanged: if (active)
                begun = root.pageRatio
            onActiveScaleChanged: if (active)
                root.zoomAt(begun * activeScale, centroid.position.x, centroid.position.y)
        }

        TapHandler {
            acceptedDevices: PointerDevice.AllDevices
            gesturePolicy: TapHandler.DragThreshold
            onDoubleTapped: root.fit = root.fit === "width" ? "page" : "width"
        }

        WheelHandler {
            acceptedModifiers: Qt.ControlModifier
            acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
            onWheel: event => root.zoomAt(root.pageRatio * (event.angleDelta.y > 0 ? 1.1 : 1 / 1.1), event.x, event.y)
        }
    }
}
