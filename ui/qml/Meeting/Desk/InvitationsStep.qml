pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import QtQuick.Templates as T
import Meeting.Controls
import Meeting.Core

// Step 5: how each person's device gets in.
Item {
    id: root

    required property DeskModel desk
    readonly property InvitationsModel model: desk.invitations
    readonly property real side: Math.max(Theme.space5, (width - Theme.px(860)) / 2)

    DeskWords {
        id: words
    }

    ColumnLayout {
        x: root.side
        width: Math.min(Theme.px(860), root.width - 2 * root.side)
        height: parent.height
        spacing: Theme.space4

        GridLayout {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space6
            columns: root.width < Theme.px(820) ? 1 : 2
            columnSpacing: Theme.space4
            rowSpacing: Theme.space3

            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.space1

                ThemedText {
                    text: qsTr("Invitations")
                    kind: "title"
                }

                ThemedText {
                    Layout.fillWidth: true
                    text: qsTr("A card with a code for the seat, a file to send, or eight letters read out. Each is good once, for one device.")
                    muted: true
                    paragraph: true
                }
            }

            RowLayout {
                spacing: Theme.space2

                QuietButton {
                    objectName: "saveInvitations"
                    text: qsTr("Save files…")
                    iconName: "save"
                    enabled: root.model.usable > 0
                    onClicked: filesDialog.open()
                }

                SecondaryButton {
                    objectName: "printCards"
                    text: qsTr("Print cards…")
                    iconName: "printer"
                    busy: root.model.printing
                    enabled: root.model.usable > 0
                    onClicked: cardsDialog.open()
                }
            }
        }

        Banner {
            Layout.fillWidth: true
            visible: root.model.lacking > 0 && !root.model.inviting
            inset: true
            tone: "info"
            text: qsTr("%n people have neither a device nor an invitation.", "", root.model.lacking)
            actionText: qsTr("Invite all")
            onActionTriggered: root.model.inviteAll()
        }

        ProgressRow {
            Layout.fillWidth: true
            visible: root.model.inviting
            label: qsTr("Making invitations")
            value: root.model.progress
            cancellable: true
            onCancelled: root.model.cancel()
        }

        ProgressRow {
            Layout.fillWidth: true
            visible: root.model.printing
            label: qsTr("Making the cards")
            indeterminate: true
        }

        Card {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.bottomMargin: Theme.space2
            padding: Theme.space2

            ListView {
                anchors.fill: parent
                objectName: "ticketList"
                clip: true
                model: root.model.tickets
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: ThinScrollBar {}

                delegate: ListRow {
                    id: row

                    required property int index
                    required property string person
                    required property string name
                    required property string position
                    required property string role
                    required property string stage
                    required property string until
                    required property int devices
                    required property bool me

                    objectName: "ticket_" + (index + 1)
                    width: ListView.view.width
                    title: name
                    subtitle: row.stage === "open" ? qsTr("Good until %1").arg(until) : row.stage === "needs_second" ? qsTr("Waits for the consent of %1 on the first device, or of a second officer").arg(name) : position
                    onClicked: row.stage === "open" || row.stage === "needs_second" ? show() : ask()
                    leading: Avatar {
                        name: row.name
                    }

                    function ask() {
                        if (row.devices > 0 && !row.me) {
                            further.person = person;
                            further.personName = name;
                            further.open();
                        } else {
                            root.model.invite(person);
                        }
                    }

                    function show() {
                        root.model.show(person);
                        ticketSheet.open();
                    }

                    Chip {
                        visible: row.devices > 0
                        text: qsTr("%n devices", "", row.devices)
                        iconName: "tablet"
                        tone: "success"
                        compact: root.width < Theme.px(640)
                    }

                    Chip {
                        visible: row.devices === 0 || (row.stage !== "used" && row.stage !== "none")
                        text: words.ticket(row.stage)
                        iconName: words.ticketIcon(row.stage)
                        tone: words.ticketTone(row.stage)
                        compact: root.width < Theme.px(row.stage === "needs_second" ? 900 : 640)
                    }

                    IconButton {
                        objectName: "showTicket_" + (row.index + 1)
                        visible: row.stage === "open" || row.stage === "needs_second"
                        iconName: "qr-code"
                        text: qsTr("Show")
                        onClicked: row.show()
                    }

                    IconButton {
                        objectName: "invite_" + (row.index + 1)
                        visible: row.stage !== "open" && row.stage !== "needs_second"
                        iconName: "mail"
                        text: row.devices > 0 ? qsTr("Invite another device") : qsTr("Invite")
                        onClicked: row.ask()
                    }

                    IconButton {
                        objectName: "startCode_" + (row.index + 1)
                        iconName: "keyboard"
                        text: qsTr("Join by code")
                        onClicked: {
                            root.model.startCode(row.person);
                            codeSheet.open();
                        }
                    }
                }
            }
        }

        PrimaryButton {
            Layout.alignment: Qt.AlignRight
            Layout.bottomMargin: Theme.space5
            objectName: "nextStep"
            text: qsTr("Next: send out")
            iconName: "arrow-right"
            onClicked: root.desk.next()
        }
    }

    ConfirmDialog {
        id: further

        property string person
        property string personName

        objectName: "furtherDevice"
        title: qsTr("Another device for %1?").arg(personName)
        text: qsTr("%1 has a device already. So that nobody can slip in a second device unnoticed, your word alone does not suffice.").arg(personName)
        consequences: [qsTr("%1 agrees on the first device, or the chair or another secretary does; they are asked by themselves.").arg(personName), qsTr("Simpler: %1 makes the invitation on the first device, under “My other device”.").arg(personName)]
        confirmText: qsTr("Invite")
        iconName: "smartphone"
        onAccepted: root.model.invite(person)
    }

    TicketSheet {
        id: ticketSheet

        model: root.model
        addresses: root.desk.organisation.hostAddresses
    }

    CodeSheet {
        id: codeSheet

        model: root.model
        addresses: root.desk.organisation.hostAddresses
    }

    FolderDialog {
        id: filesDialog

        title: qsTr("Folder for the invitations")
        onAccepted: root.model.saveFiles(selectedFolder.toString())
    }

    FileDialog {
        id: cardsDialog

        title: qsTr("Save the cards as a PDF")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        nameFilters: [qsTr("PDF (*.pdf)")]
        onAccepted: root.model.saveCards(selectedFile.toString())
    }
}
