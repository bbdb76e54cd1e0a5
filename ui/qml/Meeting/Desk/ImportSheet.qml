pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
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
    title: model.phase === "importing" ? qsTr("Importing papers") : model.phase === "done" ? (model.cancelled ? qsTr("Import cancelled") : qsTr("Papers imported")) : model.phase === "looking" ? qsTr("Looking at the files") : qsTr("Where the papers go")
    iconName: "folder-input"
    onWantedChanged: wanted ? open() : close()
    onRejected: model.cancel()

    DeskWords {
        id: words
    }

    ProgressRow {
        Layout.fillWidth: true
        visible: root.model.phase === "looking" || root.model.phase === "importing"
        label: root.model.phase === "looking" ? qsTr("Checking each PDF") : root.model.current
        value: root.model.progress
        indeterminate: root.model.places === 0
        detail: root.model.places > 0 ? qsTr("%1 of %2").arg(root.model.place).arg(root.model.places) : ""
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
        tone: root.model.failures.length > 0 || root.model.cancelled ? "warning" : "success"
        title: qsTr("%n papers are in the meeting", "", root.model.imported)
        text: root.model.failures.join("\n")
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

    Repeater {
        model: root.model.phase === "preview" ? root.model.files : null

        ColumnLayout {
            id: entry

            required property int index
            required property string path
            required property string shownPath
            required property string title
            required property real bytes
            required property int pages
            required property string item
            required property string matched
            required property string problem

            Layout.fillWidth: true
            spacing: Theme.space3

            Divider {
                Layout.fillWidth: true
                visible: entry.index > 0
            }

            GridLayout {
                Layout.fillWidth: true
                columns: root.width < Theme.px(640) ? 1 : 2
                columnSpacing: Theme.space4
                rowSpacing: Theme.space2

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.space3

                    Icon {
                        Layout.alignment: Qt.AlignTop
                        name: entry.problem !== "" ? "file-x" : entry.item === "" ? "circle-help" : "file-check"
                        color: entry.problem !== "" ? Theme.danger : entry.item === "" ? Theme.warning : Theme.success
                    }

                    ColumnLayout {
                        Layout.fillWidth: true
                        spacing: 2

                        ThemedText {
                            Layout.fillWidth: true
                            text: entry.title
                            kind: "label"
                        }

                        ThemedText {
                            Layout.fillWidth: true
                            text: [entry.shownPath, entry.pages > 0 ? qsTr("%n pages", "", entry.pages) : "", words.size(entry.bytes)].filter(part => part !== "").join(" · ")
                            kind: "small"
                            muted: true
                            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                        }

                        ThemedText {
                            Layout.fillWidth: true
                            visible: entry.problem !== ""
                            text: entry.problem
                            kind: "small"
                            color: Theme.danger
                        }
                    }
                }

                ChoiceField {
                    Layout.fillWidth: root.width < Theme.px(640)
                    Layout.preferredWidth: Theme.px(320)
                    Layout.alignment: Qt.AlignTop
                    objectName: "importItem_" + (entry.index + 1)
                    options: [
                        {
                            value: "",
                            label: qsTr("Leave out")
                        }
                    ].concat(root.model.items)
                    currentValue: entry.item
                    onChosen: value => root.model.assign(entry.path, value)
                }
            }
        }
    }

    footerContent: [
        QuietButton {
            objectName: "importCancel"
            visible: root.model.phase !== "done"
            text: root.model.phase === "preview" ? qsTr("Do nothing") : qsTr("Cancel")
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
