pragma ComponentBehavior: Bound
import QtQuick
import Meeting.Core

// The sheets for notes, made when they are first wanted.
Item {
    id: root

    required property NotesModel notes

    Connections {
        target: root.notes.editor

        function onOpened() {
            note.active = true;
            (note.item as NoteSheet).show();
        }
    }

    Connections {
        target: root.notes.sharing

        function onOpened() {
            share.active = true;
            (share.item as ShareSheet).open();
        }
    }

    Loader {
        id: note

        active: false
        sourceComponent: NoteSheet {
            notes: root.notes
        }
    }

    Loader {
        id: share

        active: false
        sourceComponent: ShareSheet {
            sharing: root.notes.sharing
        }
    }
}
