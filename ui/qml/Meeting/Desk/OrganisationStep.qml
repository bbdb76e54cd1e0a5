pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// Step 1: the organisation, made once, with the file that brings it back.
StepPage {
    id: root

    required property DeskModel desk
    readonly property OrganisationModel organisation: desk.organisation
    property bool recovering: false
    property url chosenFile

    title: organisation.exists ? organisation.name : recovering ? qsTr("Use a recovery file") : qsTr("Your organisation")
    lead: organisation.exists ? qsTr("Devices of this organisation trust each other by its key. Compare the fingerprint when somebody asks.") : recovering ? qsTr("Choose the recovery file and type its passphrase. This computer then acts for the organisation; nothing has to be joined anew.") : qsTr("Done once. The organisation gets a key of its own; all devices recognise your meetings by it, also on another laptop.")

    Card {
        Layout.fillWidth: true
        visible: root.organisation.exists
        padding: Theme.space6

        ColumnLayout {
            width: parent.width
            spacing: Theme.space4

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space4

                Icon {
                    name: "fingerprint"
                    color: Theme.accent
                    size: Theme.px(40)
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Theme.space1

                    ThemedText {
                        text: qsTr("Fingerprint")
                        kind: "overline"
                    }

                    ThemedText {
                        Layout.fillWidth: true
                        objectName: "fingerprint"
                        text: root.organisation.shownFingerprint
                        kind: "heading"
                        tabular: true
                    }
                }

                IconButton {
                    objectName: "copyFingerprint"
                    iconName: "copy"
                    text: qsTr("Copy the fingerprint")
                    onClicked: root.organisation.copyFingerprint()
                }
            }

            Banner {
                objectName: "recoveryReminder"
                Layout.fillWidth: true
                visible: root.organisation.recoveryUnsafe
                inset: true
                tone: "warning"
                iconName: "key-round"
                title: qsTr("Put the recovery file away safely")
                text: qsTr("Copy %1 to two USB sticks, lock them away in different places, then delete it from this computer. Without the file and its passphrase nobody can renew the organisation's certificates.").arg(root.organisation.recoveryFile !== "" ? root.organisation.recoveryFile : qsTr("the recovery file"))
                actionText: qsTr("Done")
                onActionTriggered: root.organisation.recoveryIsSafe()
            }

            Divider {
                Layout.fillWidth: true
            }

            ThemedText {
                Layout.fillWidth: true
                text: qsTr("The host's certificate is good until %1.").arg(root.organisation.hostUntil)
                muted: true
            }

            Banner {
                Layout.fillWidth: true
                visible: root.organisation.renewalDue
                inset: true
                tone: "warning"
                title: qsTr("Renewal is due")
                text: root.organisation.expired ? qsTr("The host's certificate has ended: devices do not connect any more. Fetch the recovery file.") : qsTr("The host's certificate is good for %n more day(s). Fetch the recovery file in time.", "", root.organisation.daysLeft)
                actionText: qsTr("Renew")
                onActionTriggered: renewSheet.open()
            }

            QuietButton {
                visible: !root.organisation.renewalDue
                text: qsTr("Renew with the recovery file")
                iconName: "refresh-cw"
                onClicked: renewSheet.open()
            }
        }
    }

    PrimaryButton {
        Layout.alignment: Qt.AlignRight
        objectName: "nextStep"
        visible: root.organisation.exists
        text: qsTr("Next: the meeting")
        iconName: "arrow-right"
        onClicked: root.desk.next()
    }

    Card {
        Layout.fillWidth: true
        visible: !root.organisation.exists && !root.recovering
        padding: Theme.space6

        ColumnLayout {
            width: parent.width
            spacing: Theme.space4

            Field {
                id: name

                Layout.fillWidth: true
                objectName: "organisationName"
                label: qsTr("Name of the organisation")
                placeholder: qsTr("People's Committee of …")
                maximumLength: 200
            }

            Divider {
                Layout.fillWidth: true
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space3

                Icon {
                    Layout.alignment: Qt.AlignTop
                    name: "key-round"
                    color: Theme.accent
                }

                ThemedText {
                    Layout.fillWidth: true
                    text: qsTr("The key is written into a recovery file and does not stay on this computer. Keep the file on a USB stick in the safe, and the passphrase somewhere else. With both, any laptop can take over; without them, nobody can, not even we.")
                    muted: true
                    paragraph: true
                }
            }

            GridLayout {
                Layout.fillWidth: true
                columns: width < Theme.px(520) ? 1 : 2
                columnSpacing: Theme.space4
                rowSpacing: Theme.space4

                Field {
                    id: passphrase

                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                    objectName: "passphrase"
                    label: qsTr("Passphrase")
                    password: true
                    hint: qsTr("At least %1 letters; four or five words are good.").arg(root.organisation.passphraseLeast)
                }

                Field {
                    id: again

                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                    objectName: "passphraseAgain"
                    label: qsTr("Once more")
                    password: true
                    error: text !== "" && text !== passphrase.text ? qsTr("The two are not the same.") : ""
                }
            }

            Banner {
                Layout.fillWidth: true
                visible: root.organisation.error !== ""
                inset: true
                tone: "danger"
                text: root.organisation.error
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space3

                QuietButton {
                    objectName: "useRecovery"
                    text: qsTr("I have a recovery file")
                    onClicked: root.recovering = true
                }

                Item {
                    Layout.fillWidth: true
                }

                PrimaryButton {
                    objectName: "makeOrganisation"
                    text: qsTr("Save recovery file…")
                    iconName: "save"
                    busy: root.organisation.busy
                    enabled: name.text.trim() !== "" && passphrase.text.length >= root.organisation.passphraseLeast && again.text === passphrase.text
                    onClicked: saveDialog.open()
                }
            }
        }
    }

    Card {
        Layout.fillWidth: true
        visible: !root.organisation.exists && root.recovering
        padding: Theme.space6

        ColumnLayout {
            width: parent.width
            spacing: Theme.space4

            RecoveryForm {
                id: form

                Layout.fillWidth: true
                organisation: root.organisation
            }

            QuietButton {
                text: qsTr("Make a new organisation instead")
                onClicked: root.recovering = false
            }
        }
    }

    Sheet {
        id: renewSheet

        title: qsTr("Renew with the recovery file")
        placement: "center"
        iconName: "refresh-cw"

        RecoveryForm {
            Layout.fillWidth: true
            organisation: root.organisation
            onDone: renewSheet.close()
        }
    }

    FileDialog {
        id: saveDialog

        title: qsTr("Where shall the recovery file go?")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "recovery"
        nameFilters: [qsTr("Recovery file (*.recovery)")]
        onAccepted: root.organisation.found(name.text, passphrase.text, again.text, selectedFile.toString())
    }
}
