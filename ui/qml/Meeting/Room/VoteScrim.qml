import QtQuick
import Meeting.Controls

// Dims everything but the vote until it is answered or put off.
Rectangle {
    id: root

    property bool shown: false
    property bool buttonShown: false

    signal minimised

    visible: opacity > 0
    opacity: shown ? 1 : 0
    color: Theme.scrim

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.normal
        }
    }

    PenShield {}

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        onWheel: wheel => wheel.accepted = true
    }

    SecondaryButton {
        objectName: "readOn"
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(96)
        visible: root.buttonShown
        iconName: "minimize"
        text: qsTr("Read on, vote later")
        onClicked: root.minimised()
    }
}
