pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// A person's next device: invited from this one; the devices there are; consents for others.
Sheet {
    id: root

    required property OtherDeviceModel model

    objectName: "otherDeviceSheet"
    title: qsTr("My other device")
    iconName: "smartphone"
    onOpened: model.show()

    ThemedText {
        Layout.fillWidth: true
        visible: root.model.text === ""
        text: qsTr("With a second tablet or computer you read and vote as with this one; your last ballot counts, whichever device it came from.")
        muted: true
        paragraph: true
    }

    Banner {
        Layout.fillWidth: true
        visible: root.model.error !== ""
        inset: true
        tone: "danger"
        text: root.model.error
    }

    PrimaryButton {
        objectName: "makeOwnInvitation"
        Layout.fillWidth: true
        visible: root.model.text === ""
        text: qsTr("Make an invitation for it")
        iconName: "qr-code"
        busy: root.model.busy
        onClicked: root.model.make()
    }

    Rectangle {
        Layout.alignment: Qt.AlignHCenter
        visible: root.model.text !== ""
        implicitWidth: Theme.px(280)
        implicitHeight: implicitWidth
        radius: Theme.radius
        color: "white" // a code is dark on white, whatever the theme

        Image {
            objectName: "ownInvitationPicture"
            anchors.fill: parent
            anchors.margins: Theme.space2
            source: root.model.picture
            smooth: false
            fillMode: Image.PreserveAspectFit
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("QR code of the invitation")
        }
    }

    ThemedText {
        Layout.fillWidth: true
        visible: root.model.text !== ""
        text: qsTr("On the new device choose “I was invited” and scan this, or paste the text. It is good once, until %1. Show it to nobody else.").arg(root.model.until)
        muted: true
        paragraph: true
        horizontalAlignment: Text.AlignHCenter
    }

    TextAreaField {
        objectName: "ownInvitationText"
        Layout.fillWidth: true
        visible: root.model.text !== ""
        label: qsTr("As text")
        text: root.model.text
        readOnly: true
        minimumLines: 2
        maximumLines: 5
    }

    QuietButton {
        objectName: "withdrawOwnInvitation"
        visible: root.model.text !== ""
        text: qsTr("Make it void")
        iconName: "x"
        onClicked: root.model.withdraw()
    }

    SectionHeader {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space3
        title: qsTr("My devices")
    }

    Repeater {
        model: root.model.devices

        ListRow {
            id: own

            required property string device
            required property string name
            required property string since
            required property string revoked
            required property bool here

            Layout.fillWidth: true
            Layout.leftMargin: -Theme.space4
            Layout.rightMargin: -Theme.space4
            title: own.name
            subtitle: own.revoked !== "" ? qsTr("Shut out since %1").arg(own.revoked) : qsTr("Since %1").arg(own.since)
            iconName: "tablet"
            iconColor: own.revoked !== "" ? Theme.textDisabled : Theme.textMuted

            Chip {
                visible: own.here
                text: qsTr("This one")
                tone: "accent"
            }

            QuietButton {
                visible: !own.here && own.revoked === ""
                text: qsTr("Lost?")
                onClicked: {
                    losing.device = own.device;
                    losing.deviceName = own.name;
                    losing.open();
                }
            }
        }
    }

    SectionHeader {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space3
        visible: root.model.consentCount > 0
        title: qsTr("Waiting for your word")
        count: root.model.consentCount
    }

    Repeater {
        model: root.model.consents

        Card {
            id: consent

            required property string invitation
            required property string name
            required property string issuer
            required property string since

            Layout.fillWidth: true
            padding: Theme.space4

            ColumnLayout {
                width: parent.width
                spacing: Theme.space2

                ThemedText {
                    Layout.fillWidth: true
                    text: qsTr("A further device for %1").arg(consent.name)
                    kind: "label"
                }

                ThemedText {
                    Layout.fillWidth: true
                    text: qsTr("Invited by %1, %2").arg(consent.issuer).arg(consent.since)
                    kind: "small"
                    muted: true
                }

                Flow {
                    Layout.fillWidth: true
                    spacing: Theme.space2

                    SecondaryButton {
                        text: qsTr("Agree")
                        iconName: "check"
                        onClicked: root.model.approve(consent.invitation)
                    }

                    QuietButton {
                        text: qsTr("Make it void")
                        onClicked: root.model.refuse(consent.invitation)
                    }
                }
            }
        }
    }

    ConfirmDialog {
        id: losing

        property string device
        property string deviceName

        title: qsTr("Shut out “%1”?").arg(deviceName)
        text: qsTr("For a device that is lost or given away. This cannot be taken back; to use it again, invite it anew.")
        consequences: [qsTr("Nothing that it signs counts any more."), qsTr("It gets nothing new, and erases the meeting as soon as it reaches the host.")]
        confirmText: qsTr("Shut it out")
        danger: true
        iconName: "shield-alert"
        onAccepted: root.model.revoke(device)
    }
}
