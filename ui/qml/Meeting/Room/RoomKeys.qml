import QtQuick
import Meeting.Controls
import Meeting.Core

// The keys of the room. Digits vote only while a vote is open and in sight.
Item {
    id: root

    required property RoomModel room
    required property PageStack pages
    property bool voteShown: false

    property bool bare: false

    signal voteWanted
    signal searchWanted
    signal bareWanted(bool on)

    // Keys that nothing else has taken.
    function take(event: var) {
        const back = event.modifiers & Qt.ShiftModifier;
        if (event.modifiers & ~(Qt.ShiftModifier | Qt.KeypadModifier))
            return;
        event.accepted = true;
        switch (event.key) {
        case Qt.Key_Down:
            return root.pages.scrollBy(Theme.target * 1.5);
        case Qt.Key_Up:
            return root.pages.scrollBy(-Theme.target * 1.5);
        case Qt.Key_Right:
            return root.pages.turnBy(1);
        case Qt.Key_Left:
            return root.pages.turnBy(-1);
        case Qt.Key_Space:
            return root.pages.scrollBy((back ? -0.9 : 0.9) * root.pages.height);
        case Qt.Key_Home:
            return root.pages.goTo(1);
        case Qt.Key_End:
            return root.pages.goTo(root.pages.count);
        }
        event.accepted = false;
    }

    Shortcut {
        sequences: [StandardKey.Find]
        onActivated: root.searchWanted()
    }

    Shortcut {
        sequences: [StandardKey.FindNext]
        onActivated: root.room.search.next()
    }

    Shortcut {
        sequences: [StandardKey.FindPrevious]
        onActivated: root.room.search.previous()
    }

    Shortcut {
        sequence: "F2"
        onActivated: root.voteWanted()
    }

    Shortcut {
        sequence: "1"
        enabled: root.voteShown && root.room.vote.canVote
        onActivated: root.room.vote.castNumber(1)
    }

    Shortcut {
        sequence: "2"
        enabled: root.voteShown && root.room.vote.canVote
        onActivated: root.room.vote.castNumber(2)
    }

    Shortcut {
        sequence: "3"
        enabled: root.voteShown && root.room.vote.canVote
        onActivated: root.room.vote.castNumber(3)
    }

    Shortcut {
        sequences: [StandardKey.Undo]
        enabled: root.room.notes.canUndo
        onActivated: root.room.notes.undo()
    }

    Shortcut {
        sequences: [StandardKey.Redo]
        enabled: root.room.notes.canRedo
        onActivated: root.room.notes.redo()
    }

    Shortcut {
        sequences: [StandardKey.Delete, "Backspace"]
        enabled: root.room.notes.selection.count > 0
        onActivated: root.room.notes.selection.remove()
    }

    Shortcut {
        sequences: [StandardKey.MoveToNextPage]
        onActivated: root.pages.scrollBy(root.pages.height * 0.9)
    }

    Shortcut {
        sequences: [StandardKey.MoveToPreviousPage]
        onActivated: root.pages.scrollBy(-root.pages.height * 0.9)
    }

    Shortcut {
        sequences: [StandardKey.MoveToStartOfDocument]
        onActivated: root.pages.goTo(1)
    }

    Shortcut {
        sequences: [StandardKey.MoveToEndOfDocument]
        onActivated: root.pages.goTo(root.pages.count)
    }

    Shortcut {
        sequences: [StandardKey.ZoomIn, "Ctrl+="]
        onActivated: root.pages.zoomBy(1.25)
    }

    Shortcut {
        sequences: [StandardKey.ZoomOut]
        onActivated: root.pages.zoomBy(1 / 1.25)
    }

    Shortcut {
        sequences: [StandardKey.Copy]
        enabled: !root.room.reading.active.selection.isEmpty
        onActivated: root.room.reading.active.selection.copy()
    }

    Shortcut {
        sequence: "Alt+Left"
        enabled: root.room.reading.active.trail.canGoBack
        onActivated: root.room.reading.active.trail.goBack()
    }

    Shortcut {
        sequences: ["F11"]
        onActivated: root.bareWanted(!root.bare)
    }

    Shortcut {
        sequence: "Esc"
        enabled: root.bare
        onActivated: root.bareWanted(false)
    }

    Shortcut {
        sequence: "Ctrl+0"
        onActivated: root.pages.fit = "width"
    }
}
