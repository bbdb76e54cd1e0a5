import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Meeting.Controls
import Meeting.Core
import Meeting.Pages

// A note in the list: what it is, what it says, where it stands, who sees it.
T.ItemDelegate {
    id: root

    required property var note // a row of NoteListModel
    required property NotesModel notes
    property bool withPaper: false
    readonly property bool mine: note.owner === ""
    readonly property string words: note.text !== "" ? note.text : note.quote !== "" ? "“" + note.quote + "”" : ""
    readonly property string where: withPaper ? (note.withdrawn ? qsTr("Page %1 · %2 (withdrawn)") : qsTr("Page %1 · %2")).arg(note.page).arg(note.paperTitle) : qsTr("Page %1").arg(note.page)

    NoteWords {
        id: kinds
    }

    implicitHeight: Math.max(Theme.target + Theme.space2, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.space4
    rightPadding: Theme.space2
    topPadding: Theme.space2
    bottomPadding: Theme.space2
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    Accessible.name: [kinds.name(note.kind), where, words].filter(part => part !== "").join(", ")

    contentItem: RowLayout {
        spacing: Theme.space3

        Rectangle {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 2
            implicitWidth: Theme.px(44)
            implicitHeight: Theme.px(44)
            radius: Theme.radiusSmall
            color: root.note.kind === "marker" ? Qt.alpha(root.note.colour, 0.45) : "#ffffff"
            border.width: 1
            border.color: Theme.border

            NotePreview {
                anchors.fill: parent
                anchors.margins: 4
                visible: root.note.previewed
                board: root.notes.board
                note: root.note.previewed ? root.note.note : ""
            }

            Icon {
                anchors.centerIn: parent
                visible: !root.note.previewed
                name: kinds.icon(root.note.kind)
                color: root.note.kind === "marker" ? "#20242b" : root.note.colour
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            ThemedText {
                Layout.fillWidth: true
                text: root.words !== "" ? root.words : kinds.name(root.note.kind)
                kind: "body"
                maximumLineCount: 3
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            ThemedText {
                Layout.fillWidth: true
                text: root.where
                kind: "small"
                muted: true
                tabular: true
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            ThemedText {
                Layout.fillWidth: true
                visible: !root.mine || (root.note.readers.length > 0 && !root.note.onlyHere)
                text: !root.mine ? qsTr("By %1").arg(root.note.owner) : root.note.readers.length > 3 ? qsTr("Seen by %1 people").arg(root.note.readers.length) : qsTr("Seen by %1").arg(root.note.readers.join(", "))
                kind: "small"
                color: Theme.accent
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            Chip {
                objectName: "onlyHere_" + root.note.note
                visible: root.note.onlyHere
                tone: "warning"
                iconName: "cloud-off"
                text: qsTr("Only on this device")
            }

            Chip {
                visible: root.note.state !== ""
                tone: "warning"
                iconName: root.note.state === "check" ? "triangle-alert" : "history"
                text: root.note.state === "check" ? qsTr("Please check its place") : qsTr("Old page")
            }
        }

        IconButton {
            id: more

            objectName: "noteMore_" + root.note.note
            Layout.alignment: Qt.AlignTop
            visible: root.mine
            iconName: "ellipsis-vertical"
            iconColor: Theme.textMuted
            text: qsTr("More for this note")
            onClicked: menu.popup(more, more.width - menu.width, more.height)
        }
    }

    background: Rectangle {
        color: root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"

        FocusRing {
            shown: root.visualFocus
            gap: -2
        }
    }

    PopupMenu {
        id: menu

        MenuEntry {
            iconName: "pencil"
            text: qsTr("Read and write")
            onTriggered: root.notes.editor.open(root.note.note)
        }

        MenuEntry {
            objectName: "shareNote"
            iconName: "share-2"
            text: qsTr("Who sees it…")
            onTriggered: root.notes.sharing.open([root.note.note])
        }

        MenuEntry {
            objectName: "deleteNote"
            iconName: "trash-2"
            danger: true
            text: qsTr("Delete")
            onTriggered: root.notes.listing.remove(root.note.note)
        }
    }
}
