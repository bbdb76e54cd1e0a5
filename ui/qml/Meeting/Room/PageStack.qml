pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Meeting.Controls
import Meeting.Core

// The sheets of a reader, scrolled or turned. Scales are pixels per point; sheets count from 0 in here.
Item {
    id: root

    required property RoomModel room
    required property ReaderModel reader
    property string fit: "width" // width, page or free
    property real freeScale: 1
    property int bottomRoom: 0 // kept clear for what floats over the last page
    property bool held: false // no scrolling by finger, while something else takes the touch

    readonly property int margin: Math.min(Theme.space6, Math.round(width / 40))
    readonly property int gap: Theme.space3
    readonly property var laid: reader.layout // as ui/models/room/reading/sheets.py says
    readonly property var openPapers: reader.openPapers
    readonly property int count: laid.count
    readonly property int rows: laid.firsts.length
    readonly property bool paged: reader.paged
    readonly property int perRow: reader.spread === "one" ? 1 : 2
    readonly property real widthScale: Math.max(0.1, (width - 2 * margin) / laid.widest)
    readonly property real pageScale: Math.min(widthScale, Math.max(0.1, (height - 2 * gap) / laid.tallest))
    readonly property real pageRatio: fit === "width" ? widthScale : fit === "page" ? pageScale : freeScale
    readonly property real leastScale: 0.5 * pageScale
    readonly property real mostScale: 6 * Math.max(1, pageScale)
    readonly property int percent: Math.round(100 * pageRatio / (96 / 72))
    property real drawnScale: pageRatio // follows when zooming has come to rest

    // What is in view, in the pages' coordinates, since scrolling came to rest
    property rect sight: Qt.rect(0, 0, 0, 0)

    // What stays where it is when the scale changes: a point of a sheet, and its place in the view
    property int anchorLeaf: 0
    property real anchorShare: 0
    property real anchorY: 0
    property bool placing: false
    property int aimed: -1 // the sheet that was asked for last, though another of its row is first
    property int shownRow: 0 // where pages are turned
    property real lastY: 0
    property real placedHeight: 0
    property real placedRatio: 0
    property bool sideways: false // how far to the side the paper was left is still to be taken up

    readonly property int topRow: paged ? Math.min(shownRow, Math.max(0, rows - 1)) : rowAt(view.contentY)
    readonly property int bottomRow: paged ? topRow : rowAt(view.contentY + view.height)

    // The sheets from `firstLeaf` have a slot each: those in view, and some about them. What turning
    // a page does not need at once is done when the frame is out.
    readonly property int pool: Math.min(count, (paged ? 1 : Math.ceil(height / Math.max(40, laid.lowest * pageRatio + gap)) + 3) * perRow)
    property int firstLeaf: 0
    property int reach: 9 // rows beside those in view whose slots are filled; none just after a jump
    property bool toldLate: false
    readonly property bool moving: view.moving || glide.running

    signal tapped
    signal scrolledBy(real distance)

    function rowHeight(row: int): int {
        return Math.round((laid.rowHeights[row] ?? 0) * pageRatio);
    }

    function rowTop(row: int): int {
        if (paged)
            return Math.max(gap, Math.round((height - rowHeight(row)) / 2));
        return Math.round(gap * (row + 1) + (laid.tops[row] ?? 0) * pageRatio);
    }

    function foot(): int {
        if (laid.count === 0)
            return 0;
        if (!paged)
            return rowTop(laid.firsts.length) + bottomRoom;
        const low = rowTop(topRow) + rowHeight(topRow) + gap;
        return low > height ? low + bottomRoom : height;
    }

    function rowAt(y: real): int {
        if (paged)
            return topRow;
        let low = 0;
        let high = laid.firsts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (rowTop(middle) - gap <= y)
                low = middle;
            else
                high = middle - 1;
        }
        return Math.max(0, low);
    }

    function firstOf(row: int): int {
        return row < laid.firsts.length ? laid.firsts[row] : laid.count;
    }

    function seat() {
        const first = firstOf(paged ? topRow : Math.max(0, topRow - 1));
        firstLeaf = Math.max(0, Math.min(first, laid.count - pool));
    }

    function keepSeated() {
        if (firstOf(topRow) < firstLeaf || firstOf(bottomRow + 1) > firstLeaf + pool) {
            reach = 0;
            widen.restart();
            seat();
        }
        afterwards.restart();
    }

    function shareAt(row: int, y: real): real {
        return row < laid.firsts.length ? (y - rowTop(row)) / Math.max(1, rowHeight(row)) : 0;
    }

    function within(y: real): int {
        return Math.round(Math.max(0, Math.min(foot() - view.height, y)));
    }

    function place(leaf: int, share: real, viewY: real) {
        put(leaf, share, viewY);
        track();
    }

    function put(leaf: int, share: real, viewY: real) {
        placedHeight = height;
        placedRatio = pageRatio;
        if (laid.count === 0)
            return;
        placing = true;
        const row = laid.rowOf[Math.min(leaf, laid.count - 1)];
        shownRow = row;
        view.contentY = within(rowTop(row) + share * rowHeight(row) - viewY);
        placing = false;
    }

    function track() {
        anchorLeaf = firstOf(topRow);
        anchorShare = shareAt(topRow, view.contentY);
        anchorY = 0;
        lastY = view.contentY;
    }

    // The anchor stays, too: a size on the way to another may have no room for it.
    function stay() {
        put(Math.min(anchorLeaf, Math.max(0, laid.count - 1)), anchorShare, anchorY);
        lastY = view.contentY;
    }

    // The page that most of the view shows is the one people say they are at.
    function tell() {
        if (laid.count === 0)
            return;
        const middle = rowAt(view.contentY + view.height * 0.4);
        const row = view.atYEnd && foot() > view.height && !paged ? laid.firsts.length - 1 : middle;
        const leaf = aimed >= 0 && laid.rowOf[aimed] === row ? aimed : laid.firsts[row];
        reader.moved(leaf + 1, row === topRow ? Math.max(0, shareAt(row, view.contentY)) : 0);
    }

    function tellSight() {
        if (laid.count === 0)
            return;
        sight = Qt.rect(view.contentX, view.contentY, view.width, view.height);
        const last = firstOf(rowAt(view.contentY + view.height) + 1) - 1;
        const width = Math.round(laid.widths[last] * laid.shrinks[last] * drawnScale);
        reader.inSight(firstOf(topRow), last, Math.round(width * Screen.devicePixelRatio));
    }

    function zoomAt(ratio: real, viewX: real, viewY: real) {
        const wanted = Math.max(leastScale, Math.min(mostScale, ratio));
        const before = pageRatio;
        const row = rowAt(view.contentY + viewY);
        anchorLeaf = laid.firsts[row] ?? 0;
        anchorShare = shareAt(row, view.contentY + viewY);
        anchorY = viewY;
        const x = (view.contentX + viewX) * wanted / before - viewX;
        freeScale = wanted;
        fit = "free";
        view.contentX = Math.round(Math.max(0, Math.min(view.contentWidth - view.width, x)));
    }

    function zoomBy(factor: real) {
        zoomAt(pageRatio * factor, width / 2, height / 2);
    }

    function fitTo(wanted: string) {
        const leaf = laid.firsts[rowAt(view.contentY + view.height * 0.4)] ?? 0;
        fit = wanted;
        if (wanted === "page")
            goTo(leaf + 1);
    }

    // Sheets count from 1 for whoever asks.
    function goTo(sheet: int) {
        aimed = Math.max(0, Math.min(laid.count - 1, sheet - 1));
        place(aimed, 0, gap);
        tell();
    }

    function turnBy(step: int) {
        const row = Math.max(0, Math.min(laid.firsts.length - 1, topRow + step));
        if (row === topRow && paged)
            return;
        aimed = laid.firsts[row] ?? 0;
        place(aimed, 0, gap);
        toldLate = true;
        afterwards.restart();
    }

    function scrollBy(distance: real) {
        view.cancelFlick();
        const wanted = within((glide.running ? glide.to : view.contentY) + distance);
        if (paged && wanted === Math.round(view.contentY)) {
            const row = topRow;
            turnBy(distance > 0 ? 1 : -1);
            if (distance < 0 && row !== topRow)
                view.contentY = within(foot());
            return;
        }
        if (Theme.normal > 0) {
            glide.to = wanted;
            glide.restart();
        } else {
            view.contentY = wanted;
            toldLate = true;
            afterwards.restart();
        }
    }

    function nudge(distance: real) {
        placing = true;
        view.contentY = within(view.contentY + distance);
        placing = false;
        track();
    }

    function takeView() {
        sideways = true;
        freeScale = reader.zoom;
        fit = reader.fit;
    }

    clip: true
    Component.onCompleted: {
        takeView();
        // The paper may have been open before there was a screen to go anywhere.
        reader.goToPlace(reader.page, reader.offset);
    }
    onLaidChanged: {
        aimed = -1;
        stay();
    }
    onHeightChanged: stay()
    onPagedChanged: stay()
    onPageRatioChanged: {
        stay();
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
    onTopRowChanged: keepSeated()
    onBottomRowChanged: keepSeated()
    onPoolChanged: seat()

    Connections {
        target: root.reader

        function onJumped(sheet: int, offset: real) {
            root.drawnScale = root.pageRatio;
            root.aimed = sheet - 1;
            if (root.sideways)
                view.contentX = Math.round(root.reader.left * view.contentWidth);
            root.sideways = false;
            root.place(sheet - 1, offset, offset === 0 ? root.gap : 0);
            root.tell();
            root.tellSight();
        }

        function onView_changed() {
            root.takeView();
        }
    }

    Timer {
        id: rest

        interval: 160
        onTriggered: {
            root.drawnScale = root.pageRatio;
            root.reader.keepZoom(root.fit, root.freeScale, view.contentX / Math.max(1, view.contentWidth));
            root.tellSight();
        }
    }

    Timer {
        id: widen

        interval: 120
        repeat: true
        onTriggered: {
            root.reach += 1;
            if (root.reach > 9)
                stop();
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
        contentWidth: Math.max(width, Math.round(root.laid.widest * root.pageRatio) + 2 * root.margin)
        contentHeight: root.foot()
        boundsBehavior: Flickable.StopAtBounds
        maximumFlickVelocity: 5200
        interactive: !pinch.active && !root.held && !root.reader.selection.held && !root.room.pointer.touching && !root.room.notes.penDown
        acceptedButtons: Qt.NoButton // the mouse marks text
        onContentXChanged: rest.restart()
        onContentYChanged: {
            rest.restart();
            // Until the anchor has its place in a new size, what moves is not this person.
            if (!root.placing && root.height === root.placedHeight && root.pageRatio === root.placedRatio) {
                root.scrolledBy(contentY - root.lastY);
                root.track();
            }
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
                readonly property int wanted: root.firstLeaf + ((index - root.firstLeaf) % root.pool + root.pool) % root.pool
                readonly property int wantedRow: root.laid.rowOf[wanted] ?? -1
                property int leaf: -1 // what is wanted, but after a jump only as soon as there is time
                readonly property int row: root.laid.rowOf[leaf] ?? -1
                readonly property bool inRow: leaf >= 0 && leaf < root.count && (!root.paged || row === root.topRow)
                readonly property real shrunk: root.laid.shrinks[leaf] ?? 1

                Binding on leaf {
                    value: slot.wanted
                    when: slot.wantedRow >= root.topRow - root.reach && slot.wantedRow <= root.bottomRow + root.reach
                    restoreMode: Binding.RestoreNone
                }

                objectName: "page_" + (leaf + 1)
                room: root.room
                reader: root.reader
                paper: root.laid.papers[leaf] ?? ""
                document: root.openPapers.includes(paper) ? paper : ""
                page: inRow ? root.laid.pages[leaf] ?? -1 : -1
                pageCount: root.reader.pageCount
                widthPt: root.laid.widths[leaf] ?? 0
                heightPt: root.laid.heights[leaf] ?? 0
                turn: root.laid.turns[leaf] ?? 0
                distance: Math.max(0, root.topRow - row, row - root.bottomRow)
                ratio: root.pageRatio * shrunk
                drawnRatio: root.drawnScale * shrunk
                sight: root.sight
                x: Math.round(view.contentWidth / 2 + (root.laid.lefts[leaf] ?? 0) * root.pageRatio)
                y: used ? root.rowTop(row) + Math.round((root.rowHeight(row) - height) / 2) : 0
            }
        }
    }

    Item {
        anchors.fill: parent

        PinchHandler {
            id: pinch

            property real begun: 1

            target: null
            enabled: !root.held && !root.reader.selection.held && !root.room.notes.penDown
            onActiveChanged: if (active)
                begun = root.pageRatio
            onActiveScaleChanged: if (active)
                root.zoomAt(begun * activeScale, centroid.position.x, centroid.position.y)
        }

        TapHandler {
            enabled: !root.room.notes.penDown
            acceptedDevices: PointerDevice.TouchScreen
            gesturePolicy: TapHandler.DragThreshold
            onSingleTapped: root.tapped()
            onDoubleTapped: point => {
                if (root.fit === "free")
                    root.fit = "width";
                else
                    root.zoomAt(1.8 * root.pageRatio, point.position.x, point.position.y);
            }
        }

        TapHandler {
            acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
            gesturePolicy: TapHandler.DragThreshold
            onSingleTapped: root.tapped()
        }

        DragHandler {
            property real way: 0

            target: null
            enabled: root.paged && !root.held && !root.room.notes.penDown && view.contentWidth <= view.width
            acceptedDevices: PointerDevice.TouchScreen
            yAxis.enabled: false
            onActiveTranslationChanged: if (active)
                way = activeTranslation.x
            onActiveChanged: {
                if (!active && Math.abs(way) > Theme.target)
                    root.turnBy(way < 0 ? 1 : -1);
                way = 0;
            }
        }

        WheelHandler {
            acceptedModifiers: Qt.ControlModifier
            acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
            onWheel: event => root.zoomAt(root.pageRatio * (event.angleDelta.y > 0 ? 1.1 : 1 / 1.1), event.x, event.y)
        }

        WheelHandler {
            property real turned: 0

            enabled: root.paged && view.contentHeight <= view.height
            acceptedModifiers: Qt.NoModifier
            acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
            onWheel: event => {
                turned += event.angleDelta.y;
                if (Math.abs(turned) >= 120) {
                    root.turnBy(turned < 0 ? 1 : -1);
                    turned = 0;
                }
            }
        }
    }
}
