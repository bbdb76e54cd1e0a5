import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// How this device stands with the host: since when, where, and what to do about it.
Sheet {
    id: root

    required property ConnectionModel connection
    readonly property string tone: connection.state === "connected" ? "success" : connection.state === "refused" ? "danger" : "warning"

    signal otherDeviceRequested
    signal settingsRequested

    objectName: "connectionSheet"
    title: qsTr("Connection")

    Rectangle {
        Layout.fillWidth: true
        Layout.preferredHeight: state.implicitHeight + 2 * Theme.space4
        radius: Theme.radius
        color: Theme.toneSoft(root.tone)

        RowLayout {
            id: state

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.space4
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space3

            Icon {
                Layout.alignment: Qt.AlignTop
                name: root.connection.state === "connected" ? "wifi" : root.connection.state === "refused" ? "shield-alert" : "wifi-off"
                color: Theme.tone(root.tone)
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.space1

                ThemedText {
                    objectName: "linkTitle"
                    Layout.fillWidth: true
                    text: root.connection.title
                    kind: "heading"
                }

                ThemedText {
                    Layout.fillWidth: true
                    text: root.connection.text
                    paragraph: true
                }
            }
        }
    }

    ThemedText {
        Layout.fillWidth: true
        visible: root.connection.hint !== ""
        text: root.connection.hint
        muted: true
        paragraph: true
    }

    Banner {
        Layout.fillWidth: true
        visible: root.connection.forked
        inset: true
        tone: "danger"
        title: qsTr("The host told two different stories")
        text: qsTr("The proof is kept on this device. Tell the chair and the secretary at once.")
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space3
        columns: 2
        columnSpacing: Theme.space4
        rowSpacing: Theme.space3

        ThemedText {
            text: qsTr("Since")
            muted: true
        }

        ThemedText {
            Layout.fillWidth: true
            text: root.connection.since
            kind: "label"
            tabular: true
        }

        ThemedText {
            text: qsTr("Host")
            muted: true
        }

        ThemedText {
            Layout.fillWidth: true
            text: root.connection.address !== "" ? root.connection.address : "—"
            kind: "label"
            tabular: true
        }

        ThemedText {
            visible: root.connection.organisation !== ""
            text: qsTr("Organisation")
            muted: true
        }

        ThemedText {
            Layout.fillWidth: true
            visible: root.connection.organisation !== ""
            text: root.connection.organisation
            kind: "label"
        }

        ThemedText {
            visible: root.connection.waiting > 0
            text: qsTr("Waiting")
            muted: true
        }

        ThemedText {
            Layout.fillWidth: true
            visible: root.connection.waiting > 0
            text: qsTr("%n action(s) will be sent when the connection is back", "", root.connection.waiting)
            kind: "label"
        }
    }

    Divider {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space3
        Layout.bottomMargin: Theme.space3
    }

    Field {
        id: address

        objectName: "linkAddress"
        Layout.fillWidth: true
        label: qsTr("Another address")
        placeholder: "192.168.1.20"
        hint: qsTr("If the host has moved, type the address that the secretary shows.")
        error: root.connection.addressError
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        onAccepted: root.connection.tryAddress(text)
    }

    PrimaryButton {
        objectName: "tryNow"
        Layout.fillWidth: true
        visible: root.connection.state !== "connected" || address.text !== ""
        iconName: "refresh-cw"
        text: qsTr("Connect now")
        onClicked: root.connection.tryAddress(address.text)
    }

    Divider {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space3
    }

    ListRow {
        objectName: "otherDeviceHere"
        Layout.fillWidth: true
        Layout.leftMargin: -Theme.space4
        Layout.rightMargin: -Theme.space4
        iconName: "smartphone"
        title: qsTr("My other device")
        subtitle: qsTr("Take part from a second tablet or computer, too")
        chevron: true
        onClicked: {
            root.close();
            root.otherDeviceRequested();
        }
    }

    ListRow {
        objectName: "settingsHere"
        Layout.fillWidth: true
        Layout.leftMargin: -Theme.space4
        Layout.rightMargin: -Theme.space4
        iconName: "settings"
        title: qsTr("Settings")
        subtitle: qsTr("Language, text size, whose signatures count")
        chevron: true
        onClicked: {
            root.close();
            root.settingsRequested();
        }
    }
}
