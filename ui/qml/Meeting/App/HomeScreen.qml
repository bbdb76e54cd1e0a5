pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Meeting.Controls
import Meeting.Core

// The meetings of this device, and the hosts of this room.
Item {
    id: root

    required property ShellModel shell
    readonly property HomeModel home: shell.home
    readonly property bool wide: width > height && width >= 1000

    signal settingsRequested

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        AppBar {
            Layout.fillWidth: true
            title: qsTr("Paperless Meeting")
            leading: Item {
                implicitWidth: Theme.px(Theme.target)
                implicitHeight: implicitWidth

                Rectangle {
                    anchors.centerIn: parent
                    width: Theme.px(40)
                    height: width
                    radius: Theme.radius - 2
                    color: Theme.accentSoft

                    Icon {
                        anchors.centerIn: parent
                        name: "landmark"
                        color: Theme.accent
                    }
                }
            }

            QuietButton {
                objectName: "openDesk"
                visible: root.shell.hasDesk
                iconName: "clipboard-list"
                text: qsTr("Prepare a meeting")
                onClicked: root.shell.goDesk()
            }

            IconButton {
                objectName: "lock"
                iconName: "lock"
                text: qsTr("Lock")
                onClicked: root.shell.lock()
            }

            IconButton {
                objectName: "openSettings"
                iconName: "settings"
                text: qsTr("Settings")
                onClicked: root.settingsRequested()
            }
        }

        Flickable {
            id: scroll

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            contentHeight: page.height + 2 * Theme.space8
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ThinScrollBar {}

            GridLayout {
                id: page

                y: Theme.space8
                x: Math.round((scroll.width - width) / 2)
                width: Math.min(scroll.width - 2 * (root.wide ? Theme.space10 : Theme.space6), Theme.px(1160))
                columns: root.wide ? 2 : 1
                columnSpacing: Theme.space10
                rowSpacing: Theme.space8

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 3
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.space4

                    RowLayout {
                        Layout.fillWidth: true

                        ThemedText {
                            Layout.fillWidth: true
                            text: qsTr("My meetings")
                            kind: "display"
                        }

                        PrimaryButton {
                            objectName: "join"
                            iconName: "plus"
                            text: qsTr("Join a meeting")
                            onClicked: root.shell.goJoin()
                        }
                    }

                    Repeater {
                        model: root.home.meetings

                        MeetingCard {
                            required property int index

                            objectName: "meeting_" + index
                            Layout.fillWidth: true
                            busy: root.shell.busyLog === log
                            onClicked: root.shell.openMeeting(log)
                        }
                    }

                    Card {
                        Layout.fillWidth: true
                        padding: Theme.space8
                        visible: root.home.meetingCount === 0

                        EmptyState {
                            width: parent.width
                            iconName: "calendar-days"
                            title: qsTr("No meetings yet")
                            text: qsTr("Join with the invitation on your seat card, with an .invite file, or with the code that the secretary reads out.")
                        }
                    }
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 2
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.space3

                    RowLayout {
                        Layout.fillWidth: true
                        Layout.minimumHeight: Theme.target
                        spacing: Theme.space2

                        ThemedText {
                            Layout.fillWidth: true
                            text: qsTr("In this room")
                            kind: "title"
                        }

                        Spinner {
                            visible: root.home.hostCount === 0
                            color: Theme.textMuted
                            size: Theme.iconSmall
                        }
                    }

                    ThemedText {
                        Layout.fillWidth: true
                        visible: root.home.hostCount === 0
                        text: qsTr("Looking for meeting hosts in this network. They appear here by themselves.")
                        muted: true
                        paragraph: true
                    }

                    Repeater {
                        model: root.home.hosts

                        HostCard {
                            required property int index

                            objectName: "host_" + index
                            Layout.fillWidth: true
                            onClicked: root.shell.chooseHost(address)
                        }
                    }

                    Divider {
                        Layout.fillWidth: true
                        Layout.topMargin: Theme.space2
                        Layout.bottomMargin: Theme.space2
                    }

                    Field {
                        id: typed

                        objectName: "address"
                        Layout.fillWidth: true
                        label: qsTr("Host address")
                        placeholder: "192.168.1.20"
                        hint: qsTr("If the host does not appear, type the address that the secretary shows.")
                        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
                        onAccepted: connectButton.click()
                    }

                    SecondaryButton {
                        id: connectButton

                        objectName: "connectAddress"
                        Layout.fillWidth: true
                        enabled: typed.text.trim() !== ""
                        iconName: "link"
                        text: qsTr("Connect to this address")
                        onClicked: root.shell.chooseHost(typed.text)
                    }
                }
            }
        }
    }
}
