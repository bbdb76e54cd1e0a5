pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// Step 4: the agenda with its motions and papers; a folder of papers can be dropped anywhere on it.
Item {
    id: root

    required property DeskModel desk
    readonly property AgendaDeskModel agenda: desk.agenda
    property int dragged: -1
    property int target: -1

    StepPage {
        id: page

        anchors.fill: parent
        interactive: root.dragged < 0
        title: qsTr("Agenda and papers")
        lead: root.agenda.count > 0 ? (root.agenda.minutes > 0 ? qsTr("%1 items, %2 papers, about %3 minutes.").arg(root.agenda.count).arg(root.agenda.paperCount).arg(root.agenda.minutes) : qsTr("%1 items, %2 papers.").arg(root.agenda.count).arg(root.agenda.paperCount)) : qsTr("Type the items, or drop a folder of papers here: sub-folders and numbers become items.")
        headActions: [
            SecondaryButton {
                objectName: "importPapers"
                text: qsTr("Folder of papers…")
                iconName: "folder-input"
                onClicked: folderDialog.open()
            },
            PrimaryButton {
                objectName: "addItem"
                text: qsTr("Add item")
                iconName: "plus"
                onClicked: itemSheet.add()
            }
        ]

        ScansNote {
            Layout.fillWidth: true
            scans: root.desk.scans
        }

        EmptyState {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space8
            visible: root.agenda.count === 0
            iconName: "folder-input"
            title: qsTr("Drop a folder of papers here")
            text: qsTr("PDF files up to 300 MB. You see how they are matched before anything happens.")
            actionText: qsTr("Choose a folder…")
            actionIcon: "folder-open"
            onActionTriggered: folderDialog.open()
        }

        Repeater {
            id: items

            model: root.agenda.items

            ItemCard {
                id: card

                required property int index

                Layout.fillWidth: true
                objectName: "deskItem_" + (index + 1)
                first: index === 0
                last: index === root.agenda.count - 1
                lifted: root.dragged === index
                marked: root.target === index && root.dragged >= 0 && root.dragged !== index
                markedBelow: root.target > root.dragged
                onEditRequested: itemSheet.edit(card)
                onMotionRequested: (motion, text, effect) => motionSheet.show(card.item, motion, text, effect)
                onPaperRemoved: (paper, title) => {
                    withdrawing.paper = paper;
                    withdrawing.paperTitle = title;
                    withdrawing.open();
                }
                onVersionRequested: paper => {
                    versionDialog.paper = paper;
                    versionDialog.open();
                }
                onMovedUp: root.agenda.moveTo(card.item, index - 1)
                onMovedDown: root.agenda.moveTo(card.item, index + 1)
                onRemoveRequested: {
                    removing.item = card.item;
                    removing.itemTitle = card.title;
                    removing.open();
                }
                onFilesRequested: {
                    fileDialog.item = card.item;
                    fileDialog.open();
                }
                onLiftChanged: (active, y) => {
                    if (active) {
                        root.dragged = index;
                        root.target = root.placeAt(card.y + y);
                    } else {
                        if (root.dragged >= 0 && root.target >= 0)
                            root.agenda.moveTo(card.item, root.target);
                        root.dragged = root.target = -1;
                    }
                }
            }
        }

        RowLayout {
            Layout.fillWidth: true
            visible: root.agenda.count > 0

            ThemedText {
                Layout.fillWidth: true
                text: qsTr("Papers are encrypted on this computer before they leave it.")
                kind: "small"
                muted: true
            }

            PrimaryButton {
                objectName: "nextStep"
                text: qsTr("Next: invitations")
                iconName: "arrow-right"
                onClicked: root.desk.next()
            }
        }
    }

    function placeAt(y: real): int {
        for (let place = 0; place < items.count; ++place) {
            const item = items.itemAt(place);
            if (item && y < item.y + item.height)
                return place;
        }
        return items.count - 1;
    }

    DropArea {
        id: drop

        anchors.fill: parent
        onDropped: dropped => {
            if (dropped.hasUrls) {
                root.desk.papers.lookAt(dropped.urls[0].toString());
                dropped.accept();
            }
        }
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.space4
        visible: drop.containsDrag
        radius: Theme.radiusLarge
        color: Theme.accentSoft
        opacity: 0.94
        border.width: 2
        border.color: Theme.accent

        ThemedText {
            anchors.centerIn: parent
            text: qsTr("Let go to look at the papers")
            kind: "title"
            color: Theme.accent
        }
    }

    ItemSheet {
        id: itemSheet

        agenda: root.agenda
    }

    MotionSheet {
        id: motionSheet

        agenda: root.agenda
    }

    ImportSheet {
        model: root.desk.papers
    }

    ConfirmDialog {
        id: removing

        property string item
        property string itemTitle

        title: qsTr("Remove this item?")
        text: itemTitle
        consequences: [qsTr("Its motions and papers go with it.")]
        confirmText: qsTr("Remove")
        danger: true
        iconName: "trash-2"
        onAccepted: root.agenda.remove(item)
    }

    ConfirmDialog {
        id: withdrawing

        property string paper
        property string paperTitle

        objectName: "withdrawing"
        title: qsTr("Withdraw this paper?")
        text: paperTitle
        consequences: [qsTr("It disappears from the agenda on every device."), qsTr("What people wrote on it stays theirs: the list of notes of all papers has it."), qsTr("The record keeps that it was there. Whoever has it on screen or on paper keeps that.")]
        confirmText: qsTr("Withdraw")
        danger: true
        iconName: "file-x"
        onAccepted: root.agenda.withdrawPaper(paper)
    }

    FileDialog {
        id: versionDialog

        property string paper

        title: qsTr("New version (PDF)")
        nameFilters: [qsTr("PDF (*.pdf)")]
        onAccepted: root.desk.papers.lookAtVersion(selectedFile.toString(), paper)
    }

    FolderDialog {
        id: folderDialog

        title: qsTr("Folder of papers")
        onAccepted: root.desk.papers.lookAt(selectedFolder.toString())
    }

    FileDialog {
        id: fileDialog

        property string item

        title: qsTr("Paper (PDF)")
        nameFilters: [qsTr("PDF (*.pdf)")]
        onAccepted: root.desk.papers.lookAtFor(selectedFile.toString(), item)
    }
}
