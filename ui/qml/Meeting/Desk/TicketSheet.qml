import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// One invitation, large enough to be scanned from a screen.
Sheet {
    id: root

    required property InvitationsModel model
    property var addresses: []

    objectName: "ticketSheet"
    placement: "center"
    title: model.shownName
    overline: qsTr("Invitation")
    iconName: "mail"

    Rectangle {
        Layout.alignment: Qt.AlignHCenter
        implicitWidth: Theme.px(340)
        implicitHeight: implicitWidth
        radius: Theme.radius
        color: "white" // a code is dark on white, whatever the theme

        Image {
            anchors.fill: parent
            anchors.margins: Theme.space2
            source: root.model.shownPicture
            smooth: false
            fillMode: Image.PreserveAspectFit
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("QR code of the invitation")
        }
    }

    ThemedText {
        Layout.fillWidth: true
        text: qsTr("On the new device choose “I was invited” and scan this, or paste the text.")
        muted: true
        horizontalAlignment: Text.AlignHCenter
    }

    TextAreaField {
        id: text

        Layout.fillWidth: true
        label: qsTr("As text")
        text: root.model.shownText
        readOnly: true
        minimumLines: 2
        maximumLines: 4
    }
}
