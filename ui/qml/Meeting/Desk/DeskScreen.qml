pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// The secretary's desk: the steps on a rail (or a strip, upright), and the step in hand.
FocusScope {
    id: root

    required property DeskModel desk
    readonly property bool wide: width > height && width >= Theme.px(900)
    readonly property var names: [qsTr("Organisation"), qsTr("Meeting"), qsTr("People"), qsTr("Agenda and papers"), qsTr("Invitations"), qsTr("Send out"), qsTr("Record")]
    readonly property var codes: ["organisation", "meeting", "people", "agenda", "invitations", "publish", "record"]

    signal leaveRequested
    signal meetingRequested(string log)

    implicitWidth: 1280
    implicitHeight: 800

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }

    DeskWords {
        id: words
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        AppBar {
            Layout.fillWidth: true
            title: root.desk.details.open ? root.desk.details.title : qsTr("Prepare a meeting")
            subtitle: root.desk.organisation.name
            leading: IconButton {
                objectName: "leaveDesk"
                iconName: "arrow-left"
                text: qsTr("Back")
                onClicked: root.leaveRequested()
            }

            HostChip {
                objectName: "hostState"
                organisation: root.desk.organisation
                compact: root.width < Theme.px(760)
                onClicked: hostSheet.open()
            }

            SecondaryButton {
                objectName: "enterRoom"
                visible: root.desk.details.open
                text: qsTr("Enter the room")
                iconName: "log-in"
                onClicked: root.meetingRequested(root.desk.log)
            }

            Item {
                implicitWidth: Theme.space2
                implicitHeight: 1
            }
        }

        Rectangle {
            Layout.fillWidth: true
            visible: !root.wide
            implicitHeight: strip.implicitHeight + 2 * Theme.space2
            color: Theme.surface

            Flickable {
                anchors.fill: parent
                contentWidth: strip.implicitWidth + 2 * Theme.space4
                boundsBehavior: Flickable.StopAtBounds

                RowLayout {
                    id: strip

                    x: Math.max(Theme.space4, (root.width - implicitWidth) / 2)
                    y: Theme.space2
                    spacing: Theme.space1

                    Repeater {
                        model: root.wide ? 0 : root.names.length

                        StepButton {
                            required property int index

                            objectName: "step_" + root.codes[index]
                            compact: true
                            number: index + 1
                            text: root.names[index]
                            current: root.desk.stepNumber === index
                            done: root.desk.done[index] ?? false
                            enabled: root.desk.open[index] ?? false
                            onClicked: root.desk.goTo(root.codes[index])
                        }
                    }
                }
            }

            Divider {
                anchors.bottom: parent.bottom
                width: parent.width
            }
        }

        Banner {
            objectName: "renewalReminder"
            Layout.fillWidth: true
            visible: root.desk.organisation.renewalDue && root.desk.step !== "organisation"
            tone: root.desk.organisation.expired ? "danger" : "warning"
            text: root.desk.organisation.expired ? qsTr("The host's certificate has ended: devices do not connect any more. Fetch the recovery file.") : qsTr("The host's certificate is good for %n more day(s). Fetch the recovery file in time.", "", root.desk.organisation.daysLeft)
            actionText: qsTr("Renew")
            onActionTriggered: root.desk.goTo("organisation")
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            Rectangle {
                Layout.fillHeight: true
                visible: root.wide
                implicitWidth: Theme.px(256)
                color: Theme.surface

                Divider {
                    anchors.right: parent.right
                    width: 1
                    height: parent.height
                }

                ColumnLayout {
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.margins: Theme.space4
                    y: Theme.space5
                    spacing: Theme.space1

                    Repeater {
                        model: root.wide ? root.names.length : 0

                        StepButton {
                            required property int index

                            Layout.fillWidth: true
                            objectName: "step_" + root.codes[index]
                            number: index + 1
                            text: root.names[index]
                            current: root.desk.stepNumber === index
                            done: root.desk.done[index] ?? false
                            enabled: root.desk.open[index] ?? false
                            onClicked: root.desk.goTo(root.codes[index])
                        }
                    }
                }
            }

            Loader {
                id: place

                Layout.fillWidth: true
                Layout.fillHeight: true
                sourceComponent: [organisationStep, meetingStep, peopleStep, agendaStep, invitationsStep, publishStep, recordStep][root.desk.stepNumber]
            }
        }
    }

    Component {
        id: organisationStep

        OrganisationStep {
            desk: root.desk
        }
    }

    Component {
        id: meetingStep

        MeetingStep {
            desk: root.desk
        }
    }

    Component {
        id: peopleStep

        PeopleStep {
            desk: root.desk
        }
    }

    Component {
        id: agendaStep

        AgendaStep {
            desk: root.desk
        }
    }

    Component {
        id: invitationsStep

        InvitationsStep {
            desk: root.desk
        }
    }

    Component {
        id: publishStep

        PublishStep {
            desk: root.desk
        }
    }

    Component {
        id: recordStep

        RecordStep {
            desk: root.desk
        }
    }

    HostSheet {
        id: hostSheet

        organisation: root.desk.organisation
    }

    ConfirmDialog {
        id: asked

        objectName: "joiningAsked"
        readonly property bool wanted: root.desk.invitations.askedName !== ""

        title: qsTr("%1 wants to join").arg(root.desk.invitations.askedName)
        text: qsTr("The device “%1” has proved the code. Let it in only if %2 is sitting in front of it.").arg(root.desk.invitations.askedDevice).arg(root.desk.invitations.askedName)
        consequences: root.desk.invitations.askedFurther ? [qsTr("This person has a device already: a second officer has to agree, too.")] : []
        confirmText: qsTr("Let it in")
        cancelText: qsTr("Turn it away")
        iconName: "smartphone"
        cautious: true
        onWantedChanged: wanted ? open() : close()
        onAccepted: root.desk.invitations.answer(true)
        onRejected: root.desk.invitations.answer(false)
    }

    Connections {
        target: root.desk

        function onSaid(text: string, tone: string) {
            toast.show(text, tone, "");
        }

        function onNoted(what: string, count: int) {
            toast.show(words.noted(what, count), "success", "");
        }
    }

    Toast {
        id: toast

        // The way on stays in sight below it.
        anchors.bottomMargin: Theme.px(96)
    }
}
