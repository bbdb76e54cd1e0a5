import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// One note to read and to write. What was typed is kept however the sheet is left.
Sheet {
    id: root

    required property NotesModel notes
    readonly property NoteEditorModel editor: notes.editor

    objectName: "noteSheet"
    placement: "side"
    iconName: kinds.icon(editor.kind)
    title: editor.owner !== "" ? qsTr("Note by %1").arg(editor.owner) : kinds.name(editor.kind)

    function show() {
        field.text = editor.text;
        open();
    }

    onOpened: if (editor.mine)
        field.forceActiveFocus()
    onAboutToHide: {
        InputMethod.commit(); // a Vietnamese keyboard may still hold a word
        if (editor.mine)
            editor.save(field.text);
        editor.close();
    }

    NoteWords {
        id: kinds
    }

    Rectangle {
        Layout.fillWidth: true
        visible: root.editor.quote !== ""
        implicitHeight: quote.implicitHeight + 2 * Theme.space2
        radius: Theme.radiusSmall
        color: Theme.surfaceSunken

        Rectangle {
            width: 4
            height: parent.height
            radius: 2
            color: root.editor.colour
        }

        ThemedText {
            id: quote

            x: Theme.space3
            y: Theme.space2
            width: parent.width - 2 * Theme.space3
            text: root.editor.quote
            kind: "small"
            font.italic: true
        }
    }

    TextAreaField {
        id: field

        objectName: "noteText"
        Layout.fillWidth: true
        visible: root.editor.mine
        placeholder: qsTr("What you want to remember")
        minimumLines: 5
        maximumLines: 12
    }

    ThemedText {
        Layout.fillWidth: true
        visible: !root.editor.mine
        text: root.editor.text
        paragraph: true
    }

    RowLayout {
        Layout.fillWidth: true
        visible: root.editor.mine
        spacing: Theme.space2

        Icon {
            name: root.editor.readers.length > 0 ? "users" : "lock"
            color: Theme.textMuted
            size: Theme.iconSmall
        }

        ThemedText {
            Layout.fillWidth: true
            text: root.editor.readers.length > 3 ? qsTr("Seen by %1 people").arg(root.editor.readers.length) : root.editor.readers.length > 0 ? qsTr("Seen by %1").arg(root.editor.readers.join(", ")) : qsTr("Only you see this note")
            kind: "small"
            muted: true
        }
    }

    footerContent: [
        IconButton {
            objectName: "deleteOpenNote"
            visible: root.editor.mine && root.editor.note !== ""
            iconName: "trash-2"
            iconColor: Theme.danger
            text: qsTr("Delete")
            onClicked: {
                root.editor.remove();
                root.close();
            }
        },
        SecondaryButton {
            visible: root.editor.mine
            enabled: root.editor.note !== "" || field.text.trim() !== ""
            iconName: "share-2"
            text: qsTr("Who sees it…")
            onClicked: {
                root.editor.save(field.text);
                const note = root.editor.note;
                root.close();
                root.notes.sharing.open([note]);
            }
        },
        Item {
            Layout.fillWidth: true
        },
        PrimaryButton {
            objectName: "noteDone"
            text: root.editor.mine ? qsTr("Done") : qsTr("Close")
            onClicked: root.close()
        }
    ]
}
