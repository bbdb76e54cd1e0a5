pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// A copy of the open paper or of all papers, with the notes on them: to a file or onto paper.
Sheet {
    id: root

    required property CopiesModel copies
    readonly property bool busy: copies.phase === "saving" || copies.phase === "printing"
    readonly property bool choosing: copies.phase === "choosing"
    property string chosenPrinter
    readonly property string printer: copies.printers.includes(chosenPrinter) ? chosenPrinter : copies.printers.length > 0 ? copies.printers[0] : ""

    title: qsTr("Save or print")
    iconName: "printer"
    placement: "center"
    onAboutToShow: {
        copies.begin();
        chosenPrinter = "";
    }

    component Choice: ColumnLayout {
        property alias words: label.text
        property alias options: choices.options
        property alias value: choices.currentValue
        property alias name: choices.objectName

        signal chosen(var value)

        Layout.fillWidth: true
        spacing: Theme.space1

        ThemedText {
            id: label

            kind: "overline"
        }

        SegmentedControl {
            id: choices

            Layout.fillWidth: true
            onChosen: value => parent.chosen(value)
        }
    }

    component Remark: RowLayout {
        property alias iconName: mark.name
        property alias text: words.text
        property string tone: "neutral"

        Layout.fillWidth: true
        spacing: Theme.space2

        Icon {
            id: mark

            Layout.alignment: Qt.AlignTop
            color: parent.tone === "neutral" ? Theme.textMuted : Theme.tone(parent.tone)
            size: Theme.iconSmall
        }

        ThemedText {
            id: words

            Layout.fillWidth: true
        }
    }

    Choice {
        visible: root.choosing
        name: "copyScope"
        words: qsTr("What")
        value: root.copies.scope
        options: [
            {
                "value": "paper",
                "label": qsTr("This paper"),
                "iconName": "file-text"
            },
            {
                "value": "book",
                "label": qsTr("All papers"),
                "iconName": "book-open"
            }
        ]
        onChosen: value => root.copies.chooseScope(value)
    }

    Choice {
        visible: root.choosing
        name: "copyOwner"
        words: qsTr("With which notes")
        value: root.copies.owner
        options: [
            {
                "value": "mine",
                "label": qsTr("Mine")
            },
            {
                "value": "all",
                "label": qsTr("Also shared ones")
            },
            {
                "value": "none",
                "label": qsTr("None")
            }
        ]
        onChosen: value => root.copies.chooseOwner(value)
    }

    SwitchRow {
        objectName: "copyNotedOnly"
        Layout.fillWidth: true
        visible: root.choosing
        enabled: root.copies.owner !== "none"
        text: qsTr("Only pages with notes")
        checked: root.copies.notedOnly
        onToggled: root.copies.chooseNotedOnly(checked)
    }

    ChoiceField {
        objectName: "copyPrinter"
        Layout.fillWidth: true
        visible: root.choosing && root.copies.printers.length > 1
        label: qsTr("Printer")
        currentValue: root.printer
        options: root.copies.printers.map(name => ({
                    "value": name,
                    "label": name
                }))
        onChosen: value => root.chosenPrinter = value
    }

    Divider {
        Layout.fillWidth: true
        visible: root.choosing
    }

    Remark {
        visible: root.choosing
        iconName: "files"
        text: qsTr("%1, %2").arg(qsTr("%n page(s)", "", root.copies.pages)).arg(qsTr("%n note(s)", "", root.copies.notes))
    }

    Remark {
        visible: root.choosing && root.copies.unplaced > 0
        iconName: "circle-alert"
        tone: "warning"
        text: qsTr("%n note(s) cannot go along: their text is not in this version, or it has not been opened yet.", "", root.copies.unplaced)
    }

    Remark {
        visible: root.choosing && root.copies.missing.length > 0
        iconName: "circle-alert"
        tone: "warning"
        text: qsTr("Not on this device, so left out: %1").arg(root.copies.missing.join(", "))
    }

    Remark {
        visible: root.choosing && root.copies.printers.length === 0
        iconName: "printer"
        text: qsTr("No printer is set up on this device. Save the copy and print it elsewhere.")
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.target
        visible: root.busy
        spacing: Theme.space3

        Spinner {}

        ThemedText {
            Layout.fillWidth: true
            text: root.copies.phase === "saving" ? qsTr("The copy is being written…") : qsTr("The pages go to the printer…")
        }
    }

    Remark {
        visible: root.copies.phase === "saved"
        iconName: "circle-check"
        tone: "success"
        text: qsTr("Saved with %1: %2").arg(qsTr("%n page(s)", "", root.copies.donePages)).arg(root.copies.path)
    }

    Remark {
        visible: root.copies.phase === "printed"
        iconName: "circle-check"
        tone: "success"
        text: qsTr("%n page(s) handed to the printer.", "", root.copies.donePages)
    }

    Remark {
        visible: (root.copies.phase === "saved" || root.copies.phase === "printed") && root.copies.wasSigned
        iconName: "shield-alert"
        tone: "warning"
        text: qsTr("The original is signed. The copy says on every page that its signatures do not cover it; the original is unchanged.")
    }

    Remark {
        visible: (root.copies.phase === "saved" || root.copies.phase === "printed") && root.copies.leftOut > 0
        iconName: "circle-alert"
        tone: "warning"
        text: qsTr("%n paper(s) could not be read and are not in it.", "", root.copies.leftOut)
    }

    Remark {
        visible: root.copies.phase === "failed"
        iconName: "circle-x"
        tone: "danger"
        text: {
            switch (root.copies.failure) {
            case "not_written":
                return qsTr("The file could not be written there. Is there room, and may you write there?");
            case "no_printer":
                return qsTr("The printer did not take the pages.");
            case "password":
                return qsTr("The paper is locked with a password, so no copy can be made.");
            case "tampered":
                return qsTr("What is stored on this device is not what the secretary sent, so no copy is made.");
            case "does_not_open":
                return qsTr("The paper's file is damaged: its copy could not be opened again, so it was not kept. Ask the secretary to send the paper again.");
            case "timeout":
            case "too_large":
                return qsTr("This took too long. Try it with fewer papers.");
            default:
                return qsTr("The paper cannot be copied: its file is damaged.");
            }
        }
    }

    footerContent: [
        SecondaryButton {
            objectName: "copyPrint"
            Layout.fillWidth: true
            visible: root.choosing && root.copies.printers.length > 0
            enabled: root.copies.pages > 0
            iconName: "printer"
            text: qsTr("Print")
            onClicked: root.copies.printOn(root.printer)
        },
        PrimaryButton {
            objectName: "copySave"
            Layout.fillWidth: true
            visible: root.choosing
            enabled: root.copies.pages > 0
            iconName: "download"
            text: qsTr("Save as PDF…")
            onClicked: {
                place.currentFile = root.copies.suggestedUrl;
                place.open();
            }
        },
        SecondaryButton {
            objectName: "copyCancel"
            Layout.fillWidth: true
            visible: root.busy
            text: qsTr("Cancel")
            onClicked: root.copies.cancel()
        },
        SecondaryButton {
            Layout.fillWidth: true
            visible: !root.choosing && !root.busy
            text: qsTr("Another copy")
            onClicked: root.copies.startOver()
        },
        PrimaryButton {
            Layout.fillWidth: true
            visible: !root.choosing && !root.busy
            text: qsTr("Done")
            onClicked: root.close()
        }
    ]

    FileDialog {
        id: place

        title: qsTr("Save the copy")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        nameFilters: ["PDF (*.pdf)"]
        onAccepted: root.copies.save(selectedFile.toString())
    }
}
