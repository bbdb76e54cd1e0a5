import Meeting.Controls

// The head of a screen that one goes back from.
AppBar {
    id: root

    signal backRequested

    leading: IconButton {
        objectName: "goBack"
        iconName: "arrow-left"
        text: qsTr("Back")
        onClicked: root.backRequested()
    }
}
