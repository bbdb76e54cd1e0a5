pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Meeting.Controls
import Meeting.Core

// A folder of papers: how its files are matched, what is wrong, then the import with its progress.
Sheet {
    id: root

    required property ImportModel model
    readonly property bool wanted: model.phase !== "idle"

    objectName: "importSheet"
    placement: "center"
    sheetWidth: Theme.px(860)
    dismissable: model.phase === "preview" || model.phase === "done"
    title: model.phase === "importing" ? qsTr("Importing papers") : model.phase === "done" ? (model.cancelled ? qsTr("Import cancelled") : model.stopped !== "" ? qsTr("Import stopped") : qsTr("Papers imported")) : model.phase === "looking" ? qsTr("Looking at the files") : qsTr("Where the papers go")
    iconName: "folder-input"
    onWantedChanged: wanted ? open() : close()
    onRejected: model.cancel()

    ProgressRow {
        Layout.fillWidth: true
        visible: root.model.phase === "looking" || root.model.phase === "importing"
        label: root.model.phase === "looking" ? qsTr("Checking each PDF") : root.model.current
        value: root.model.progress
        indeterminate: root.model.places === 0
        detail: root.model.places > 0 ? qsTr("%1 of %2").arg(root.model.place).arg(root.model.places) : ""
        cancellable: false
        iconName: root.model.phase === "looking" ? "scan-line" : "lock"
    }

    ThemedText {
        Layout.fillWidth: true
        visible: root.model.phase === "importing"
        text: qsTr("Each paper is encrypted here, then handed to the host. What is done stays when you cancel.")
        kind: "small"
        muted: true
    }

    Banner {
        Layout.fillWidth: true
        visible: root.model.phase === "done"
        inset: true
        tone: root.model.failures.length > 0 || root.model.cancelled || root.model.imported === 0 ? "warning" : "success"
        title: qsTr("%n papers are in the meeting", "", root.model.imported)
        text: root.model.failures.join("\n")
    }

    Banner {
        objectName: "importStopped"
        Layout.fillWidth: true
        visible: root.model.phase === "done" && root.model.stopped !== ""
        inset: true
        tone: "danger"
        title: qsTr("The import had to stop")
        text: root.model.stopped + " " + qsTr("Drop the same folder again afterwards: what is there already is left out.")
    }

    Banner {
        Layout.fillWidth: true
        visible: root.model.phase === "done" && root.model.notTaken > 0
        inset: true
        tone: "warning"
        text: qsTr("%n files were not taken, as shown before.", "", root.model.notTaken)
    }

    Flow {
        Layout.fillWidth: true
        visible: root.model.phase === "preview"
        spacing: Theme.space2

        Chip {
            objectName: "importReady"
            text: qsTr("%n papers ready", "", root.model.ready)
            iconName: "circle-check"
            tone: root.model.ready > 0 ? "success" : "neutral"
        }

        Chip {
            visible: root.model.newItems > 0
            text: qsTr("%n new items", "", root.model.newItems)
            iconName: "list-ordered"
            tone: "accent"
        }

        Chip {
            visible: root.model.unmatched > 0
            text: qsTr("%n need an item", "", root.model.unmatched)
            iconName: "circle-help"
            tone: "warning"
        }

        Chip {
            visible: root.model.unchanged > 0
            text: qsTr("%n unchanged", "", root.model.unchanged)
            iconName: "circle-check"
        }

        Chip {
            visible: root.model.broken > 0
            text: qsTr("%n cannot be taken", "", root.model.broken)
            iconName: "file-x"
            tone: "danger"
        }
    }

    Banner {
        Layout.fillWidth: true
        visible: root.model.phase === "preview" && root.model.leftOut > 0
        inset: true
        tone: "warning"
        text: qsTr("%n files are beyond what one import takes; import them from a folder of their own.", "", root.model.leftOut)
    }

    ListView {
        id: list

        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, Math.max(Theme.px(220), root.roomHeight * 0.92 - Theme.px(290)))
        visible: root.model.phase === "preview"
        clip: true
        model: root.model.files
        reuseItems: false
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}

        delegate: ImportRow {
            width: list.width - Theme.space4
            narrow: root.width < Theme.px(640)
            items: root.model.items
            onAssigned: (path, item) => root.model.assign(path, item)
            onRetitled: (path, title) => root.model.retitle(path, title)
            onSeparated: path => root.model.separate(path)
        }
    }

    footerContent: [
        QuietButton {
            objectName: "importCancel"
            visible: root.model.phase !== "done"
            text: root.model.phase === "preview" ? qsTr("Import nothing") : qsTr("Cancel")
            onClicked: root.model.cancel()
        },
        Item {
            Layout.fillWidth: true
        },
        PrimaryButton {
            objectName: "importApply"
            visible: root.model.phase === "preview"
            text: qsTr("Import %n papers", "", root.model.ready)
            iconName: "lock"
            enabled: root.model.ready > 0
            onClicked: root.model.apply()
        },
        PrimaryButton {
            objectName: "importDone"
            visible: root.model.phase === "done"
            text: qsTr("Done")
            onClicked: root.model.cancel()
        }
    ]
}
