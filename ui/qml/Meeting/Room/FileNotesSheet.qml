pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// The notes that the open paper's file brought with it, and making them one's own.
Sheet {
    id: root

    required property FileNotesModel fileNotes
    required property ReaderModel reader

    title: qsTr("Notes in the file")
    iconName: "message-square-text"
    onAboutToShow: fileNotes.begin()

    function iconOf(kind: string): string {
        switch (kind) {
        case "ink":
            return "pen-line";
        case "marker":
            return "highlighter";
        case "underline":
        case "squiggly":
            return "underline";
        case "strike_out":
            return "strikethrough";
        case "comment":
            return "message-square-text";
        case "typed":
            return "type";
        case "bookmark":
            return "bookmark";
        case "line":
        case "polyline":
            return "move-up-right";
        default:
            return "shapes";
        }
    }

    function kindOf(kind: string): string {
        switch (kind) {
        case "ink":
            return qsTr("Drawn with the pen");
        case "marker":
            return qsTr("Marked");
        case "underline":
        case "squiggly":
            return qsTr("Underlined");
        case "strike_out":
            return qsTr("Struck out");
        case "comment":
            return qsTr("Text note");
        case "typed":
            return qsTr("Typed text");
        case "bookmark":
            return qsTr("Bookmark");
        default:
            return qsTr("Shape");
        }
    }

    RowLayout {
        Layout.fillWidth: true
        visible: root.fileNotes.phase === "reading"
        spacing: Theme.space3

        Spinner {}

        ThemedText {
            Layout.fillWidth: true
            text: qsTr("The file is being looked through…")
        }
    }

    ThemedText {
        Layout.fillWidth: true
        visible: root.fileNotes.phase === "failed"
        text: qsTr("The file cannot be read.")
    }

    ThemedText {
        Layout.fillWidth: true
        visible: root.fileNotes.phase === "read" && root.fileNotes.count === 0
        text: qsTr("No notes came with this file.")
    }

    ThemedText {
        Layout.fillWidth: true
        visible: root.fileNotes.count > 0
        text: root.fileNotes.phase === "taken" ? qsTr("%n note(s) are yours now: you can change, move and share them. They stay in the file as well.", "", root.fileNotes.taken) : qsTr("They were written in another program, or exported from here. As your own notes you can change, move and share them.")
        muted: true
    }

    Repeater {
        model: root.fileNotes.rows

        ListRow {
            required property string kind
            required property int page
            required property string said
            required property string owner

            Layout.fillWidth: true
            Layout.leftMargin: -Theme.space4
            iconName: root.iconOf(kind)
            title: said !== "" ? said : root.kindOf(kind)
            subtitle: owner !== "" ? qsTr("%1, from the file").arg(owner) : qsTr("From the file")
            trailingText: qsTr("p. %1").arg(page)
            onClicked: {
                root.reader.goTo(page);
                root.close();
            }
        }
    }

    footerContent: PrimaryButton {
        objectName: "takeOver"
        Layout.fillWidth: true
        visible: root.fileNotes.phase === "read" && root.fileNotes.count > 0
        iconName: "import"
        text: qsTr("Take over as my notes")
        onClicked: root.fileNotes.takeOver()
    }
}
