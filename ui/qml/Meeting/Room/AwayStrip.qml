import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// This person shows her pages to everybody; or the meeting is elsewhere, and here is the way back.
Rectangle {
    id: root

    required property FollowModel follow

    implicitHeight: Math.max(Theme.target, row.implicitHeight)
    color: Theme.accentSoft
    Accessible.role: Accessible.AlertMessage
    Accessible.name: label.text

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.space4
        spacing: Theme.space2

        Icon {
            name: root.follow.presents || root.follow.presenterPage > 0 ? "presentation" : "flag"
            color: Theme.accent
            size: Theme.iconSmall
        }

        ThemedText {
            id: label

            Layout.fillWidth: true
            text: root.follow.presents ? qsTr("You are showing page %1 to everybody").arg(root.follow.page) : root.follow.presenterPage > 0 ? qsTr("%1 is showing page %2").arg(root.follow.presenterName).arg(root.follow.presenterPage) : qsTr("The meeting is at item %1").arg(root.follow.meetingAt)
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        QuietButton {
            objectName: root.follow.presents ? "stopPresenting" : "backToPresenter"
            text: root.follow.presents ? qsTr("Stop") : root.follow.presenterPage > 0 ? qsTr("Back to the presenter") : qsTr("Back to the meeting")
            onClicked: root.follow.presents ? root.follow.present(false) : root.follow.backToMeeting()
        }
    }
}
