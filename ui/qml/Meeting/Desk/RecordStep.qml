pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// Step 7: the record as a file, checked at once, with a seal that says what it is worth.
StepPage {
    id: root

    required property DeskModel desk
    readonly property RecordModel record: desk.record
    readonly property bool working: record.phase === "writing" || record.phase === "checking"

    title: qsTr("Record")
    lead: qsTr("One file holds all that was done, signed by the devices that did it. Anybody can check it with the organisation's fingerprint, without this computer.")

    Card {
        Layout.fillWidth: true
        padding: Theme.space6

        ColumnLayout {
            width: parent.width
            spacing: Theme.space4

            ThemedText {
                Layout.fillWidth: true
                text: qsTr("%n entries so far", "", root.record.entries)
                kind: "label"
                tabular: true
            }

            SwitchRow {
                id: withPapers

                Layout.fillWidth: true
                objectName: "withPapers"
                text: qsTr("With the papers")
                hint: qsTr("In clear: whoever has the file can read them.")
                enabled: !root.working
            }

            ProgressRow {
                Layout.fillWidth: true
                visible: root.working
                label: root.record.phase === "writing" ? qsTr("Writing the record") : qsTr("Checking every entry")
                value: root.record.progress
                indeterminate: root.record.phase === "checking"
                cancellable: root.record.phase === "writing"
                onCancelled: root.record.cancel()
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space3

                QuietButton {
                    objectName: "verifyRecord"
                    text: qsTr("Check a file…")
                    iconName: "file-check"
                    enabled: !root.working
                    onClicked: openDialog.open()
                }

                Item {
                    Layout.fillWidth: true
                }

                PrimaryButton {
                    objectName: "exportRecord"
                    text: qsTr("Save the record…")
                    iconName: "download"
                    busy: root.working
                    onClicked: saveDialog.open()
                }
            }
        }
    }

    RecordSeal {
        Layout.fillWidth: true
        objectName: "recordSeal"
        visible: root.record.phase === "checked"
        record: root.record
    }

    FileDialog {
        id: saveDialog

        title: qsTr("Save the record")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "record"
        nameFilters: [qsTr("Record (*.record)")]
        onAccepted: root.record.exportTo(selectedFile.toString(), withPapers.checked)
    }

    FileDialog {
        id: openDialog

        title: qsTr("Check a record")
        nameFilters: [qsTr("Record (*.record *.zip)"), qsTr("All files (*)")]
        onAccepted: root.record.verify(selectedFile.toString())
    }
}
