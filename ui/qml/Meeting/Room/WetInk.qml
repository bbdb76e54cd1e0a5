pragma ComponentBehavior: Bound
import QtQuick

// What is being drawn just now: a small rectangle for each sample, so that nothing is painted twice
// and no Python runs. When it is done it stays until the page shows it.
Item {
    id: root

    property color ink
    property bool square: false // flat ends, for markers
    property var wet: []
    property var drying: []
    property real lastX
    property real lastY

    function begin(x: real, y: real, wide: real) {
        lastX = x;
        lastY = y;
        if (!square)
            add(x, y, wide);
    }

    function add(x: real, y: real, wide: real) {
        const dx = x - lastX;
        const dy = y - lastY;
        const far = Math.hypot(dx, dy);
        if (far < 1.5 && wet.length > 0)
            return;
        const angle = Math.atan2(dy, dx);
        const cap = square ? 0 : wide / 2;
        wet.push(piece.createObject(root, {
            "x": lastX + wide / 2 * Math.sin(angle) - cap * Math.cos(angle),
            "y": lastY - wide / 2 * Math.cos(angle) - cap * Math.sin(angle),
            "width": far + 2 * cap,
            "height": wide,
            "radius": square ? 0 : wide / 2,
            "rotation": angle * 180 / Math.PI,
            "color": ink
        }));
        lastX = x;
        lastY = y;
    }

    function finish() {
        drying.push(...wet);
        wet = [];
        dry.restart();
    }

    function clear() {
        for (const one of wet)
            one.destroy();
        wet = [];
    }

    Component {
        id: piece

        Rectangle {
            antialiasing: true
            transformOrigin: Item.TopLeft
        }
    }

    Timer {
        id: dry

        interval: 40
        onTriggered: {
            for (const one of root.drying)
                one.destroy();
            root.drying = [];
        }
    }
}
