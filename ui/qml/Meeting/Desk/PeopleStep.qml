pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import QtQuick.Templates as T
import Meeting.Controls
import Meeting.Core

// Step 3: who takes part; a long list, so only the rows in sight exist.
Item {
    id: root

    required property DeskModel desk
    readonly property PeopleDeskModel model: desk.people
    readonly property real side: Math.max(Theme.space5, (width - Theme.px(860)) / 2)

    DeskWords {
        id: words
    }

    DropArea {
        anchors.fill: parent
        onDropped: drop => {
            if (drop.hasUrls) {
                root.model.lookAt(drop.urls[0].toString());
                drop.accept();
            }
        }
    }

    ColumnLayout {
        x: root.side
        width: Math.min(Theme.px(860), root.width - 2 * root.side)
        height: parent.height
        spacing: Theme.space4

        GridLayout {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space6
            columns: root.width < Theme.px(760) ? 1 : 2
            columnSpacing: Theme.space4
            rowSpacing: Theme.space3

            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.space1

                ThemedText {
                    text: qsTr("People")
                    kind: "title"
                }

                ThemedText {
                    Layout.fillWidth: true
                    objectName: "peopleCount"
                    text: qsTr("%1 take part, %2 have a vote.").arg(root.model.count).arg(root.model.voters)
                    muted: true
                }
            }

            RowLayout {
                spacing: Theme.space2

                QuietButton {
                    objectName: "exportPeople"
                    text: qsTr("Save list")
                    iconName: "download"
                    onClicked: exportDialog.open()
                }

                SecondaryButton {
                    objectName: "importPeople"
                    text: qsTr("From a list…")
                    iconName: "file-up"
                    onClicked: openDialog.open()
                }

                PrimaryButton {
                    objectName: "addPerson"
                    text: qsTr("Add")
                    iconName: "user-plus"
                    onClicked: personSheet.add()
                }
            }
        }

        SearchField {
            Layout.fillWidth: true
            visible: root.model.count > 8
            placeholderText: qsTr("Search by name, position or unit")
            onEdited: text => root.model.filter(text)
        }

        Card {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.bottomMargin: Theme.space2
            padding: Theme.space2

            ListView {
                id: list

                anchors.fill: parent
                objectName: "peopleList"
                clip: true
                model: root.model.people
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: ThinScrollBar {}

                delegate: ListRow {
                    id: row

                    required property int index
                    required property string person
                    required property string name
                    required property string position
                    required property string unit
                    required property string role
                    required property bool votes
                    required property int devices
                    required property bool me

                    objectName: "person_" + (index + 1)
                    width: ListView.view.width
                    title: name
                    subtitle: [position, unit].filter(part => part !== "").join(" · ")
                    onClicked: personSheet.edit(row)
                    leading: Avatar {
                        name: row.name
                    }

                    Chip {
                        visible: row.me
                        text: qsTr("You")
                        outlined: true
                    }

                    Chip {
                        visible: row.devices > 0 && root.width > Theme.px(640)
                        text: row.devices
                        iconName: "tablet"
                        tone: "success"
                        Accessible.name: qsTr("%n devices", "", row.devices)
                    }

                    Chip {
                        visible: row.role !== "delegate"
                        text: words.role(row.role)
                        tone: row.role === "chair" || row.role === "secretary" ? "accent" : "neutral"
                    }

                    Chip {
                        visible: row.votes
                        text: qsTr("Vote")
                        iconName: "vote"
                        compact: root.width < Theme.px(640)
                    }
                }
            }
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.space5

            ThemedText {
                Layout.fillWidth: true
                text: qsTr("A CSV file can also be dropped here.")
                kind: "small"
                muted: true
            }

            PrimaryButton {
                objectName: "nextStep"
                text: qsTr("Next: agenda")
                iconName: "arrow-right"
                onClicked: root.desk.next()
            }
        }
    }

    PersonSheet {
        id: personSheet

        model: root.model
    }

    PeoplePreviewSheet {
        model: root.model
    }

    FileDialog {
        id: openDialog

        title: qsTr("List of people (CSV)")
        nameFilters: [qsTr("Lists (*.csv *.txt)"), qsTr("All files (*)")]
        onAccepted: root.model.lookAt(selectedFile.toString())
    }

    FileDialog {
        id: exportDialog

        title: qsTr("Save the list of people")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "csv"
        nameFilters: [qsTr("Lists (*.csv)")]
        onAccepted: root.model.exportTo(selectedFile.toString(), qsTr("Name;Position;Unit;Role;Votes"))
    }
}
