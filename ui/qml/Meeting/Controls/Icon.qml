import QtQuick

// A Lucide icon in one colour.
Item {
    id: root

    property string name
    property color color: Theme.text
    property real size: Theme.iconSize

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    Image {
        anchors.centerIn: parent
        width: root.size
        height: root.size
        source: root.name === "" ? "" : "image://icon/" + root.name + "/" + String(root.color).slice(1)
        sourceSize: Qt.size(Math.round(root.size * Screen.devicePixelRatio), Math.round(root.size * Screen.devicePixelRatio))
    }
}
