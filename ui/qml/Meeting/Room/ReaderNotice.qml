import QtQuick
import Meeting.Controls
import Meeting.Core

// Why there are no pages to see: nothing chosen, still arriving, no key, cannot be opened.
Item {
    id: root

    required property ReaderModel reader
    required property bool itemShown

    readonly property string reason: {
        switch (reader.failure) {
        case "password":
            return qsTr("The file is locked with a password. Ask the secretary for a version without one.");
        case "not_a_pdf":
        case "empty":
            return qsTr("The file is not a PDF. Ask the secretary to send it again.");
        case "tampered":
            return qsTr("What is stored on this device is not what the secretary sent, so it is not shown. It is fetched again when the host can be reached.");
        case "too_large":
        case "timeout":
            return qsTr("The file is too heavy for this device to draw.");
        case "unavailable":
            return qsTr("The part of the program that draws pages does not start. Start the program again.");
        default:
            return qsTr("The file is damaged. Ask the secretary to send it again.");
        }
    }

    EmptyState {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.space6, Theme.px(380))
        visible: root.reader.state !== "opening" && root.reader.state !== "ready"
        iconName: {
            switch (root.reader.state) {
            case "arriving":
                return "download";
            case "no_key":
                return "key-round";
            case "failed":
                return "file-warning";
            default:
                return "file-text";
            }
        }
        title: {
            switch (root.reader.state) {
            case "arriving":
                return qsTr("This paper is still arriving");
            case "no_key":
                return qsTr("This paper is sealed for now");
            case "failed":
                return qsTr("This paper cannot be opened");
            default:
                return root.itemShown ? qsTr("This item has no papers") : qsTr("No paper is open");
            }
        }
        text: {
            switch (root.reader.state) {
            case "arriving":
                return qsTr("It opens by itself as soon as it is here.");
            case "no_key":
                return qsTr("It is on this device but encrypted. It opens by itself when the chair or the secretary releases it.");
            case "failed":
                return root.reason;
            default:
                return root.itemShown ? "" : qsTr("Choose an item of the agenda.");
            }
        }
        actionText: root.reader.state === "failed" ? qsTr("Try again") : ""
        actionIcon: "refresh-cw"
        onActionTriggered: root.reader.tryAgain()

        Column {
            width: parent.width
            visible: root.reader.state === "arriving"
            spacing: Theme.space2
            topPadding: Theme.space2

            ProgressTrack {
                width: parent.width
                value: root.reader.progress
            }

            ThemedText {
                width: parent.width
                text: qsTr("%1% of %2 MB").arg(Math.floor(100 * root.reader.progress)).arg((root.reader.sizeBytes / 1048576).toLocaleString(Qt.locale(), "f", 1))
                kind: "small"
                muted: true
                tabular: true
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }

    // A sheet of paper until the first page is drawn
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.space3
        width: parent.width - 2 * Math.min(Theme.space6, Math.round(parent.width / 40))
        height: parent.height
        visible: root.reader.state === "opening"
        color: "#ffffff"

        Spinner {
            anchors.centerIn: parent
            color: "#8d97a5"
            size: Theme.iconLarge
        }
    }
}
