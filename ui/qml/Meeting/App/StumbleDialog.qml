import QtQuick.Layouts
import Meeting.Controls

// An error of the program itself, said calmly.
Sheet {
    id: root

    objectName: "stumbleDialog"
    placement: "center"
    title: qsTr("Something went wrong")
    iconName: "info"

    ThemedText {
        Layout.fillWidth: true
        text: qsTr("The program met an error. Nothing that was stored is lost, and the meeting goes on. If it happens again, restart the program; what happened is noted in the profile's folder, without any of the meeting's content.")
        paragraph: true
    }

    footerContent: PrimaryButton {
        objectName: "stumbleGoOn"
        Layout.fillWidth: true
        text: qsTr("Go on")
        onClicked: root.close()
    }
}
