import QtQuick

// Keeps a pen that taps its parent from writing on what lies below. Buttons do not see a pen but
// the mouse that Qt makes of it later, so that they cannot do this themselves.
Item {
    id: root

    anchors.fill: parent

    PointHandler {
        acceptedDevices: PointerDevice.Stylus
        acceptedButtons: Qt.AllButtons
        onActiveChanged: Pen.shields += active ? 1 : -1
    }
}
