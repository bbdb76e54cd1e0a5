pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Meeting.Controls
import Meeting.Core

// All notes of the open paper, or of the meeting: searched, filtered, gone to.
ColumnLayout {
    id: root

    required property NotesModel notes
    readonly property NoteListModel listing: notes.listing

    signal gone // to where a note stands

    spacing: Theme.space2

    SegmentedControl {
        objectName: "notesScope"
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space4
        Layout.rightMargin: Theme.space4
        Layout.topMargin: Theme.space3
        currentValue: root.listing.whole ? "meeting" : "paper"
        options: [
            {
                "value": "paper",
                "label": qsTr("This paper")
            },
            {
                "value": "meeting",
                "label": qsTr("All papers")
            }
        ]
        onChosen: value => root.listing.setWhole(value === "meeting")
    }

    SearchField {
        objectName: "notesSearch"
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space4
        Layout.rightMargin: Theme.space4
        placeholderText: qsTr("Words in notes")
        onEdited: text => root.listing.search(text)
    }

    Flow {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space4
        Layout.rightMargin: Theme.space4
        spacing: Theme.space1

        Repeater {
            model: [
                {
                    "value": "all",
                    "label": qsTr("All")
                },
                {
                    "value": "mine",
                    "label": qsTr("Mine")
                },
                {
                    "value": "shared",
                    "label": qsTr("Shared")
                },
                {
                    "value": "bookmarks",
                    "label": qsTr("Bookmarks")
                },
                {
                    "value": "check",
                    "label": qsTr("To check")
                }
            ]

            Chip {
                required property var modelData

                objectName: "notesFilter_" + modelData.value
                clickable: true
                tone: root.listing.filter === modelData.value ? "accent" : "neutral"
                text: modelData.label
                Accessible.checkable: true
                Accessible.checked: root.listing.filter === modelData.value
                onClicked: root.listing.setFilter(modelData.value)
            }
        }
    }

    Repeater {
        model: root.notes.sharing.owners

        SwitchRow {
            required property var modelData

            Layout.fillWidth: true
            Layout.leftMargin: Theme.space4
            Layout.rightMargin: Theme.space4
            text: qsTr("Notes by %1").arg(modelData.name)
            checked: !modelData.hidden
            onToggled: root.notes.sharing.hide(modelData.person, !checked)
        }
    }

    Banner {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space4
        Layout.rightMargin: Theme.space4
        visible: root.listing.foreign > 0
        inset: true
        iconName: "import"
        text: qsTr("%n note(s) came with the file.", "", root.listing.foreign)
        actionText: qsTr("Take over")
        onActionTriggered: root.notes.takeOver()
    }

    ListView {
        id: list

        objectName: "notesList"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: Math.max(Theme.px(260), Math.min(contentHeight, Theme.px(640)))
        clip: true
        model: root.listing.rows
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}

        delegate: NoteCard {
            required property var model
            required property int index

            objectName: "note_" + (index + 1)
            width: ListView.view.width
            notes: root.notes
            note: model
            withPaper: root.listing.whole
            onClicked: {
                root.listing.goTo(model.note);
                root.gone();
            }
        }

        EmptyState {
            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Theme.space4, Theme.px(300))
            visible: list.count === 0
            iconName: "sticky-note"
            title: root.listing.total > 0 ? qsTr("No note matches") : qsTr("No notes yet")
            text: root.listing.total > 0 ? "" : qsTr("Write with the pen, or tap the pen below the pages. Only you see what you write.")
        }
    }
}
