import QtQuick
import Meeting.Core
import Meeting.Desk

Window {
    id: root

    required property DeskModel desk

    width: 1280
    height: 800
    visible: true

    DeskScreen {
        objectName: "deskScreen"
        anchors.fill: parent
        desk: root.desk
    }
}
