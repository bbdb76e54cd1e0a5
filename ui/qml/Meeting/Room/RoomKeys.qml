import QtQuick
import Meeting.Core

// The keys of the room. Digits vote only while a vote is open and in sight.
Item {
    id: root

    required property RoomModel room
    required property PageStack pages
    property bool voteShown: false

    signal voteWanted

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
        sequence: "Ctrl+0"
        onActivated: root.pages.fit = "width"
    }
}
