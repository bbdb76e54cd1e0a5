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

    Banner {
        objectName: "needsSecond"
        Layout.fillWidth: true
        visible: root.model.shownWaits
        inset: true
        tone: "warning"
        text: qsTr("Needs the consent of a second officer, or of %1 on the first device; both are asked by themselves. Until then the new device waits.").arg(root.model.shownName)
    }

    Rectangle {
        Layout.alignment: Qt.AlignHCenter
        visible: root.model.shownText !== ""
        implicitWidth: Theme.px(300)
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
        visible: root.model.shownText !== ""
        text: qsTr("On the new device choose “I was invited” and scan this, or paste the text.")
        muted: true
        horizontalAlignment: Text.AlignHCenter
    }

    TextAreaField {
        id: text

        visible: root.model.shownText !== ""

        Layout.fillWidth: true
        label: qsTr("As text")
        text: root.model.shownText
        readOnly: true
        minimumLines: 2
        maximumLines: 4
    }
}
