pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Meeting.Controls
import Meeting.Core

// A pen, mouse or finger on one page. A pen always writes; a mouse when a tool is chosen; a finger
// only when it was told to. Places are pixels here, and hundredths of a point for the notes.
Item {
    id: root

    required property NotesModel notes
    required property string paper
    required property int page
    required property real unit
    property bool night: false

    readonly property ToolsModel tools: notes.tools
    readonly property string penTool: tools.penTool
    readonly property bool toolChosen: tools.tool !== "hand"
    readonly property bool fingerDraws: tools.fingerDraws
    readonly property color asked: tools.colour
    // As ui/pages/note_brush.py has it on dark pages.
    readonly property color colour: night && asked.hslLightness < 0.66 ? Qt.hsla(Math.max(0, asked.hslHue), asked.hslSaturation, 0.66, 1) : asked
    readonly property real wide: tools.width * unit
    readonly property bool holds: notes.selection.count > 0 && notes.selection.paper === paper && notes.selection.page === page
    readonly property rect held: Qt.rect(notes.selection.box.x * unit, notes.selection.box.y * unit, notes.selection.box.width * unit, notes.selection.box.height * unit)

    property string tool: "" // what the movement that is going on does; "" for none
    property string source: ""
    property real startX
    property real startY
    property real nowX
    property real nowY
    property real begunMs
    property var samples: ({
            "values": []
        })
    readonly property real carriedX: tool === "move" ? nowX - startX : 0
    readonly property real carriedY: tool === "move" ? nowY - startY : 0

    signal begun
    signal typed(real x, real y)

    // How wide a stroke is at a pressure: as meeting/notes/outline.py has it.
    function share(pressure: real): real {
        return pressure < 0 ? 1 : 0.35 + 0.95 * Math.pow(Math.min(1, pressure), 0.8);
    }

    function covered(x: real, y: real): bool {
        const over = T.Overlay.overlay;
        if (Pen.shields > 0)
            return true;
        if (!over || !over.visible)
            return false;
        const place = root.mapToItem(over, x, y);
        return over.childAt(place.x, place.y) !== null;
    }

    function begin(from: string, wanted: string, x: real, y: real, pressure: real) {
        if (tool !== "" || covered(x, y) || (from === "finger" && notes.penDown))
            return;
        const inHand = holds && x >= held.x - 12 && y >= held.y - 12 && x <= held.right + 12 && y <= held.bottom + 12;
        if (from === "finger" && !fingerDraws && !inHand)
            return;
        source = from;
        tool = inHand && wanted !== "eraser" ? "move" : wanted;
        startX = nowX = x;
        startY = nowY = y;
        begunMs = Date.now();
        samples.values = [];
        notes.movePen(true);
        begun();
        if (tool === "move") {
            notes.selection.lift(true);
            return;
        }
        if (notes.selection.count > 0)
            notes.selection.clear();
        if (tool === "eraser")
            notes.beginErasing();
        wet.ink = tool === "lasso" ? Theme.accent : tool === "marker" ? Qt.alpha(colour, 0.4) : colour;
        wet.square = tool === "marker";
        take(x, y, pressure);
        if (tool === "pen" || tool === "marker" || tool === "underline" || tool === "strike_out" || tool === "lasso")
            wet.begin(x, y, thickness(pressure));
    }

    function thickness(pressure: real): real {
        if (tool === "lasso")
            return 2;
        return Math.max(1, tool === "pen" ? wide * share(pressure) : wide);
    }

    function take(x: real, y: real, pressure: real) {
        samples.values.push(Math.max(0, Math.min(width, x)) / unit, Math.max(0, Math.min(height, y)) / unit, Date.now() - begunMs, pressure);
    }

    function go(from: string, x: real, y: real, pressure: real) {
        if (tool === "" || from !== source || (x === nowX && y === nowY))
            return;
        if (tool === "eraser") {
            notes.erase(paper, page, [nowX / unit, nowY / unit, x / unit, y / unit]);
        } else if (tool !== "move") {
            take(x, y, pressure);
            if (tool === "pen" || tool === "marker" || tool === "underline" || tool === "strike_out" || tool === "lasso")
                wet.add(x, y, thickness(pressure));
        }
        nowX = x;
        nowY = y;
    }

    function end(from: string) {
        if (tool === "" || from !== source)
            return;
        const done = tool;
        const values = samples.values;
        samples.values = [];
        tool = "";
        source = "";
        switch (done) {
        case "move":
            notes.selection.move((nowX - startX) / unit, (nowY - startY) / unit, width / unit, height / unit);
            break;
        case "eraser":
            notes.erase(paper, page, [nowX / unit, nowY / unit]);
            notes.endErasing(paper);
            break;
        case "lasso":
            notes.selection.loop(paper, page, places(values));
            break;
        case "comment":
            notes.comment(paper, page, nowX / unit, nowY / unit);
            break;
        case "typed":
            typed(startX, startY);
            break;
        default:
            notes.draw(paper, page, done, values);
        }
        if (done === "lasso")
            wet.clear();
        else
            wet.finish();
        notes.movePen(false);
    }

    function places(values: var): var {
        const found = [];
        for (let at = 0; at < values.length; at += 4)
            found.push(values[at], values[at + 1]);
        return found;
    }

    PointHandler {
        id: pen

        acceptedDevices: PointerDevice.Stylus
        acceptedPointerTypes: PointerDevice.Pen
        acceptedButtons: Qt.AllButtons
        onActiveChanged: {
            if (active)
                root.begin("pen", point.pressedButtons & ~Qt.LeftButton ? "lasso" : root.penTool, point.position.x, point.position.y, point.pressure);
            else
                root.end("pen");
        }
        onPointChanged: if (active)
            root.go("pen", point.position.x, point.position.y, point.pressure)
    }

    PointHandler {
        id: rubber

        acceptedDevices: PointerDevice.Stylus
        acceptedPointerTypes: PointerDevice.Eraser
        acceptedButtons: Qt.AllButtons
        onActiveChanged: {
            if (active)
                root.begin("rubber", "eraser", point.position.x, point.position.y, point.pressure);
            else
                root.end("rubber");
        }
        onPointChanged: if (active)
            root.go("rubber", point.position.x, point.position.y, point.pressure)
    }

    PointHandler {
        id: mouse

        enabled: root.toolChosen
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onActiveChanged: {
            if (active)
                root.begin("mouse", root.penTool, point.position.x, point.position.y, -1);
            else
                root.end("mouse");
        }
        onPointChanged: if (active)
            root.go("mouse", point.position.x, point.position.y, -1)
    }

    PointHandler {
        id: finger

        enabled: root.toolChosen && (root.fingerDraws || root.holds)
        acceptedDevices: PointerDevice.TouchScreen
        onActiveChanged: {
            if (active)
                root.begin("finger", root.penTool, point.position.x, point.position.y, -1);
            else
                root.end("finger");
        }
        onPointChanged: if (active)
            root.go("finger", point.position.x, point.position.y, -1)
    }

    WetInk {
        id: wet

        anchors.fill: parent
    }

    Rectangle {
        visible: root.tool === "rectangle" || root.tool === "ellipse"
        x: Math.min(root.startX, root.nowX)
        y: Math.min(root.startY, root.nowY)
        width: Math.abs(root.nowX - root.startX)
        height: Math.abs(root.nowY - root.startY)
        radius: root.tool === "ellipse" ? Math.min(width, height) / 2 : 0
        color: "transparent"
        border.color: root.colour
        border.width: Math.max(1, root.wide)
    }

    Rectangle {
        visible: root.tool === "arrow" || root.tool === "line"
        antialiasing: true
        x: root.startX
        y: root.startY - height / 2
        width: Math.hypot(root.nowX - root.startX, root.nowY - root.startY)
        height: Math.max(1, root.wide)
        color: root.colour
        transformOrigin: Item.Left
        rotation: Math.atan2(root.nowY - root.startY, root.nowX - root.startX) * 180 / Math.PI
    }

    Rectangle {
        visible: root.tool === "eraser"
        x: root.nowX - width / 2
        y: root.nowY - height / 2
        width: Math.max(12, 1000 * root.unit)
        height: width
        radius: width / 2
        color: "#40ffffff"
        border.color: "#535d6c"
        border.width: 2
    }
}
