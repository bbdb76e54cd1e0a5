import QtQuick
import Meeting.Controls
import Meeting.Core

// What the chair is asked before it happens.
Item {
    id: root

    objectName: "chairDialogs"

    required property RoomModel room

    function closeAll() {
        [openVote, declareVote, closeVote, nextItem, adjourn, closeMeeting].forEach(one => one.close());
    }

    function askOpenVote() {
        openVote.begin();
    }

    function askCloseVote() {
        closeVote.open();
    }

    function askDeclare() {
        declareVote.begin();
    }

    function askNext() {
        if (root.room.conduct.motionsLeft > 0)
            nextItem.open();
        else
            root.room.conduct.callNext();
    }

    function askAdjourn() {
        adjourn.open();
    }

    function askCloseMeeting() {
        closeMeeting.open();
    }

    OpenVoteSheet {
        id: openVote

        objectName: "openVoteSheet"
        chairVote: root.room.chairVote
    }

    DeclareSheet {
        id: declareVote

        objectName: "declareSheet"
        chairVote: root.room.chairVote
    }

    ConfirmDialog {
        id: closeVote

        objectName: "closeVoteDialog"
        iconName: "vote"
        title: qsTr("Close the vote?")
        text: root.room.chairVote.notVoted.length > 0 ? qsTr("Votes that arrive afterwards are refused. These people can still vote:") : qsTr("Votes that arrive afterwards are refused.")
        confirmText: qsTr("Close the vote")
        cancelText: qsTr("Keep it open")
        onAccepted: root.room.chairVote.close()

        NotVotedNames {
            width: parent ? parent.width : 0
            people: root.room.chairVote.notVoted
            known: root.room.chairVote.namesKnown
            most: 12
        }
    }

    ConfirmDialog {
        id: nextItem

        objectName: "nextItemDialog"
        title: qsTr("Move on to item %1?").arg(root.room.conduct.nextNumber)
        text: qsTr("%n motion(s) of this item have not been voted on.", "", root.room.conduct.motionsLeft)
        confirmText: qsTr("Move on")
        onAccepted: root.room.conduct.callNext()
    }

    ConfirmDialog {
        id: adjourn

        objectName: "adjournDialog"
        iconName: "circle-pause"
        title: qsTr("Adjourn the meeting?")
        text: qsTr("Nobody can speak or vote until you resume. Papers stay readable.")
        confirmText: qsTr("Adjourn")
        onAccepted: root.room.conduct.adjourn()
    }

    ConfirmDialog {
        id: closeMeeting

        objectName: "closeMeetingDialog"
        danger: true
        title: qsTr("Close the meeting for good?")
        text: root.room.conduct.itemsLeft > 0 ? qsTr("%n item(s) have not been dealt with. A closed meeting cannot be opened again.", "", root.room.conduct.itemsLeft) : qsTr("A closed meeting cannot be opened again.")
        confirmText: qsTr("Close the meeting")
        onAccepted: root.room.conduct.closeMeeting()
    }
}
