import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// With the text of a seat card, scanned or pasted, or with an .invite file.
ColumnLayout {
    id: root

    required property JoiningModel joining

    spacing: Theme.space4

    ThemedText {
        Layout.fillWidth: true
        text: qsTr("Scan the code on your seat card with a scanner, paste the text of the invitation, or open the .invite file. You can also drop the file on this window.")
        muted: true
        paragraph: true
    }

    TextAreaField {
        objectName: "invitationText"
        Layout.fillWidth: true
        visible: root.joining.fileName === ""
        label: qsTr("Invitation")
        placeholder: "pmeet:1?o=…"
        text: root.joining.text
        onEdited: words => root.joining.writeText(words)
    }

    ListRow {
        Layout.fillWidth: true
        visible: root.joining.fileName !== ""
        iconName: "file-check"
        iconColor: Theme.success
        title: root.joining.fileName
        subtitle: qsTr("Invitation file")

        IconButton {
            iconName: "x"
            iconColor: Theme.textMuted
            text: qsTr("Use another invitation")
            onClicked: root.joining.writeText("")
        }
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space3
        uniformCellSizes: true

        SecondaryButton {
            objectName: "openInvitation"
            Layout.fillWidth: true
            iconName: "folder-open"
            text: qsTr("Open a file")
            onClicked: files.open()
        }

        SecondaryButton {
            objectName: "pasteInvitation"
            Layout.fillWidth: true
            iconName: "clipboard-check"
            text: qsTr("Paste")
            onClicked: root.joining.paste()
        }
    }

    PrimaryButton {
        objectName: "useInvitation"
        Layout.fillWidth: true
        enabled: root.joining.ready
        iconName: "log-in"
        text: qsTr("Join")
        onClicked: root.joining.useInvitation()
    }

    FileDialog {
        id: files

        title: qsTr("Open an invitation")
        nameFilters: [qsTr("Invitations (*.invite)"), qsTr("All files (*)")]
        onAccepted: root.joining.openFile(selectedFile)
    }
}
