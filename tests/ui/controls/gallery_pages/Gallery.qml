pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import Meeting.Controls

Window {
    id: root

    property string page: "Buttons"

    visible: true
    color: Theme.canvas

    Loader {
        id: loader

        anchors.fill: parent
        source: root.page + "Page.qml"
    }
}
