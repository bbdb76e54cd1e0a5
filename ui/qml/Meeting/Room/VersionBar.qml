pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// That there is a newer version, what changed in it, and what became of the notes.
ColumnLayout {
    id: root

    required property RoomModel room
    property bool bare: false
    readonly property VersionsModel versions: room.versions
    readonly property ReviewModel review: versions.review
    readonly property bool ready: room.reading.active.state === "ready"
    readonly property int asking: review.toCheck + review.lost

    function news(): string {
        if (!versions.known)
            return qsTr("There is a new version. It is being compared with the one you read.");
        if (versions.changedPages === 0)
            return qsTr("New version: no page looks different from the one you read.");
        return qsTr("New version: %n page(s) changed since you read it", "", versions.changedPages);
    }

    function noteNews(): string {
        const parts = [];
        if (review.kept > 0)
            parts.push(qsTr("%n note(s) kept", "", review.kept));
        if (review.toCheck > 0)
            parts.push(qsTr("%n moved: please check", "", review.toCheck));
        if (review.lost > 0)
            parts.push(qsTr("%n lost its text (old page shown)", "", review.lost));
        return parts.join(", ");
    }

    function lookAtNotes() {
        sheet.active = true;
        (sheet.item as ReviewSheet).open();
    }

    spacing: 0

    Banner {
        objectName: "newVersion"
        Layout.fillWidth: true
        visible: root.ready && !root.bare && root.versions.offered && !root.versions.shown
        iconName: "history"
        title: root.news()
        text: root.versions.openHere && root.asking === 0 ? root.noteNews() : ""
        actionText: !root.versions.openHere ? qsTr("Open it") : root.versions.changedPages > 0 ? qsTr("Show the changes") : ""
        dismissable: root.versions.openHere && root.versions.known
        onActionTriggered: {
            if (root.versions.openHere)
                root.versions.setShown(true);
            else
                root.versions.openNewer();
        }
        onDismissed: root.versions.haveSeen()
    }

    Banner {
        objectName: "notesMoved"
        Layout.fillWidth: true
        visible: root.ready && !root.bare && root.asking > 0 && root.review.moving === ""
        tone: "warning"
        iconName: "sticky-note"
        title: root.noteNews()
        actionText: qsTr("Look at them")
        onActionTriggered: root.lookAtNotes()
    }

    Banner {
        objectName: "placingNote"
        Layout.fillWidth: true
        visible: root.review.moving !== ""
        iconName: "pointer"
        title: qsTr("Tap the place where the note belongs")
        actionText: qsTr("Cancel")
        onActionTriggered: {
            root.review.cancelMove();
            root.lookAtNotes();
        }
    }

    ChangeStrip {
        Layout.fillWidth: true
        visible: root.ready && !root.bare && root.versions.shown
        room: root.room
    }

    Divider {
        Layout.fillWidth: true
    }

    VersionSheet {
        versions: root.versions
    }

    Loader {
        id: sheet

        active: false
        visible: false
        sourceComponent: ReviewSheet {
            room: root.room
        }
    }
}
