import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Meeting.Controls
import Meeting.Core

// Joining a meeting: an invitation or a code, then: is that you?
Item {
    id: root

    required property ShellModel shell
    readonly property JoiningModel joining: shell.joining

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        BackBar {
            Layout.fillWidth: true
            title: qsTr("Join a meeting")
            onBackRequested: root.shell.goBack()
        }

        Flickable {
            id: scroll

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            contentHeight: Math.max(height, column.height + 2 * Theme.space8)
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ThinScrollBar {}

            ColumnLayout {
                id: column

                x: Math.round((scroll.width - width) / 2)
                y: root.joining.stage === "ask" ? Theme.space8 : Math.max(Theme.space8, Math.round((scroll.height - height) * 0.25))
                width: Math.min(scroll.width - 2 * Theme.space6, Theme.px(620))
                spacing: Theme.space5

                TabStrip {
                    objectName: "joinTabs"
                    Layout.fillWidth: true
                    visible: root.joining.stage === "ask"
                    options: [
                        {
                            value: "invitation",
                            label: qsTr("Invitation"),
                            iconName: "mail"
                        },
                        {
                            value: "code",
                            label: qsTr("Code"),
                            iconName: "keyboard"
                        }
                    ]
                    currentValue: root.joining.tab
                    onChosen: value => root.joining.chooseTab(value)
                }

                Banner {
                    objectName: "joinError"
                    Layout.fillWidth: true
                    visible: root.joining.stage === "ask" && root.joining.errorTitle !== ""
                    inset: true
                    tone: "danger"
                    title: root.joining.errorTitle
                    text: root.joining.errorText
                }

                JoinByInvitation {
                    Layout.fillWidth: true
                    visible: root.joining.stage === "ask" && root.joining.tab === "invitation"
                    joining: root.joining
                }

                JoinByCode {
                    Layout.fillWidth: true
                    visible: root.joining.stage === "ask" && root.joining.tab === "code"
                    shell: root.shell
                }

                Card {
                    Layout.fillWidth: true
                    padding: Theme.space8
                    visible: root.joining.stage === "work"

                    ColumnLayout {
                        width: parent.width
                        spacing: Theme.space4

                        Spinner {
                            Layout.alignment: Qt.AlignHCenter
                            color: Theme.accent
                            size: Theme.iconLarge
                        }

                        ThemedText {
                            Layout.fillWidth: true
                            text: qsTr("Joining the meeting…")
                            kind: "title"
                            horizontalAlignment: Text.AlignHCenter
                        }

                        ThemedText {
                            Layout.fillWidth: true
                            text: qsTr("The host proves that it is your organisation's. With a code, the secretary now confirms your device.")
                            muted: true
                            paragraph: true
                            horizontalAlignment: Text.AlignHCenter
                        }

                        SecondaryButton {
                            objectName: "cancelJoining"
                            Layout.alignment: Qt.AlignHCenter
                            text: qsTr("Cancel")
                            onClicked: root.joining.cancel()
                        }
                    }
                }

                Card {
                    Layout.fillWidth: true
                    padding: Theme.space8
                    visible: root.joining.stage === "confirm"

                    ColumnLayout {
                        width: parent.width
                        spacing: Theme.space4

                        Avatar {
                            Layout.alignment: Qt.AlignHCenter
                            name: root.joining.personName
                            size: Theme.px(72)
                        }

                        ThemedText {
                            Layout.fillWidth: true
                            text: qsTr("Are you this person?")
                            muted: true
                            horizontalAlignment: Text.AlignHCenter
                        }

                        ThemedText {
                            objectName: "personName"
                            Layout.fillWidth: true
                            text: root.joining.personName
                            kind: "display"
                            horizontalAlignment: Text.AlignHCenter
                        }

                        ThemedText {
                            Layout.fillWidth: true
                            visible: text !== ""
                            text: root.joining.meetingTitle
                            horizontalAlignment: Text.AlignHCenter
                        }

                        RowLayout {
                            Layout.fillWidth: true
                            Layout.topMargin: Theme.space3
                            uniformCellSizes: true
                            spacing: Theme.space3

                            SecondaryButton {
                                objectName: "notMe"
                                Layout.fillWidth: true
                                text: qsTr("No, somebody else")
                                onClicked: root.joining.disagree()
                            }

                            PrimaryButton {
                                objectName: "thatIsMe"
                                Layout.fillWidth: true
                                iconName: "check"
                                text: qsTr("Yes, that is me")
                                onClicked: root.joining.agree()
                            }
                        }
                    }
                }

                Card {
                    Layout.fillWidth: true
                    padding: Theme.space8
                    visible: root.joining.stage === "welcome"

                    ColumnLayout {
                        width: parent.width
                        spacing: Theme.space4

                        Rectangle {
                            Layout.alignment: Qt.AlignHCenter
                            Layout.preferredWidth: Theme.px(72)
                            Layout.preferredHeight: Theme.px(72)
                            radius: width / 2
                            color: Theme.successSoft

                            Icon {
                                anchors.centerIn: parent
                                name: "check"
                                color: Theme.success
                                size: Theme.iconLarge
                            }
                        }

                        ThemedText {
                            objectName: "welcomeText"
                            Layout.fillWidth: true
                            text: qsTr("Welcome, %1").arg(root.joining.personName)
                            kind: "display"
                            horizontalAlignment: Text.AlignHCenter
                        }

                        ThemedText {
                            Layout.fillWidth: true
                            text: qsTr("This device now belongs to the meeting. The papers are on their way and stay readable without a connection.")
                            muted: true
                            paragraph: true
                            horizontalAlignment: Text.AlignHCenter
                        }

                        PrimaryButton {
                            objectName: "enterMeeting"
                            Layout.alignment: Qt.AlignHCenter
                            Layout.topMargin: Theme.space2
                            iconName: "log-in"
                            text: qsTr("Enter the meeting")
                            onClicked: root.joining.enter()
                        }
                    }
                }
            }
        }
    }
}
