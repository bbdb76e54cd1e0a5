pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Meeting.Controls
import Meeting.Core

// The pages of a paper under each other. Scales are pixels per point; pages count from 0 in here.
Item {
    id: root

    required property RoomModel room
    required property ReaderModel reader
    property string fit: "width" // width, page or free
    property real freeScale: 1
    property int turn: 0 // quarters, clockwise
    property int bottomRoom: 0 // kept clear for what floats over the last page

    readonly property int margin: Math.min(Theme.space6, Math.round(width / 40))
    readonly property int gap: Theme.space3
    readonly property var widthsPt: reader.pageWidths // kept: asking the model makes them anew
    readonly property var heightsPt: reader.pageHeights
    readonly property var widths: turn % 2 === 0 ? widthsPt : heightsPt
    readonly property var heights: turn % 2 === 0 ? heightsPt : widthsPt
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
    readonly property int bottomPage: pageAt(view.contentY + view.height)

    // The pages from `firstLeaf` have a slot each: those in view, and some about them. What turning
    // a page does not need at once is done when the frame is out.
    readonly property int pool: Math.min(count, Math.ceil(height / Math.max(40, lowest * pageRatio + gap)) + 3)
    property int firstLeaf: 0
    property bool toldLate: false

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

    function seat() {
        firstLeaf = Math.max(0, Math.min(topPage - 1, count - pool));
    }

    function keepSeated() {
        if (topPage < firstLeaf || bottomPage >= firstLeaf + pool)
            seat();
        afterwards.restart();
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
        const y = Math.round(Math.max(0, Math.min(view.contentHeight - view.height, view.contentY + distance)));
        if (Theme.normal > 0) {
            glide.to = y;
            glide.restart();
        } else {
            view.contentY = y;
            toldLate = true;
            afterwards.restart();
        }
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
    onTopPageChanged: keepSeated()
    onBottomPageChanged: keepSeated()
    onPoolChanged: seat()

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

    Timer {
        id: afterwards

        interval: 20
        onTriggered: {
            root.seat();
            root.tellSight();
            if (root.toldLate)
                root.tell();
            root.toldLate = false;
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

            PageSlot {
                id: slot

                required property int index
                readonly property int leaf: root.firstLeaf + ((index - root.firstLeaf) % root.pool + root.pool) % root.pool

                objectName: "page_" + (leaf + 1)
                room: root.room
                reader: root.reader
                paper: root.reader.paper
                document: root.reader.document
                page: leaf < root.count ? leaf : -1
                pageCount: root.count
                widthPt: root.widthsPt[leaf] ?? 0
                heightPt: root.heightsPt[leaf] ?? 0
                turn: root.turn
                distance: Math.max(0, root.topPage - leaf, leaf - root.bottomPage)
                ratio: root.pageRatio
                drawnRatio: root.drawnScale
                sight: root.sight
                x: Math.round((view.contentWidth - width) / 2)
                y: used ? root.tops[leaf] ?? 0 : 0
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
