import Meeting.Controls

// An error of the program itself, said calmly.
ConfirmDialog {
    objectName: "stumbleDialog"
    title: qsTr("Something went wrong")
    text: qsTr("The program met an error. Nothing that was stored is lost, and the meeting goes on. If it happens again, restart the program; what happened is noted in the profile's folder, without any of the meeting's content.")
    confirmText: qsTr("Go on")
    cancelText: qsTr("Close")
}
