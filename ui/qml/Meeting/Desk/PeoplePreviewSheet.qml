pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// What a list of people would bring: problems by line first; nothing has happened yet.
Sheet {
    id: root

    required property PeopleDeskModel model
    readonly property bool wanted: model.looking

    objectName: "peoplePreview"
    placement: "center"
    sheetWidth: Theme.px(720)
    dismissable: !model.adding
    title: qsTr("Look before adding")
    iconName: "users"
    onWantedChanged: wanted ? open() : close()
    onRejected: model.putAside()

    DeskWords {
        id: words
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.space2

        Chip {
            objectName: "previewReady"
            text: qsTr("%n people", "", root.model.ready)
            iconName: "circle-check"
            tone: root.model.ready > 0 ? "success" : "neutral"
        }

        Chip {
            visible: root.model.problems > 0
            text: qsTr("%n lines left out", "", root.model.problems)
            iconName: "triangle-alert"
            tone: "danger"
        }

        Chip {
            visible: root.model.encoding !== ""
            text: root.model.encoding
            outlined: true
        }
    }

    Banner {
        Layout.fillWidth: true
        visible: root.model.unknownColumns.length > 0
        inset: true
        tone: "info"
        text: qsTr("Columns that are passed over: %1").arg(root.model.unknownColumns.join(", "))
    }

    ChoiceField {
        Layout.fillWidth: true
        visible: root.model.encodings.length > 0
        label: qsTr("Read the letters as")
        hint: qsTr("Look closely at the accents before you add anybody.")
        currentValue: root.model.encoding
        options: [
            {
                value: "",
                label: qsTr("Recognise")
            }
        ].concat(root.model.encodings.map(name => ({
                    value: name,
                    label: name
                })))
        onChosen: value => root.model.readAs(value)
    }

    Repeater {
        model: root.model.lines

        ColumnLayout {
            id: entry

            required property int index
            required property int line
            required property string name
            required property string detail
            required property string role
            required property bool votes
            required property string problem
            required property bool kept

            Layout.fillWidth: true
            spacing: Theme.space2

            Divider {
                Layout.fillWidth: true
                visible: entry.index > 0
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space3

                ThemedText {
                    Layout.preferredWidth: Theme.px(72)
                    Layout.alignment: Qt.AlignTop
                    text: entry.line > 0 ? qsTr("Line %1").arg(entry.line) : qsTr("File")
                    kind: "small"
                    muted: true
                    tabular: true
                }

                Icon {
                    Layout.alignment: Qt.AlignTop
                    visible: entry.problem !== ""
                    name: entry.kept ? "info" : "triangle-alert"
                    color: entry.kept ? Theme.accent : Theme.danger
                    size: Theme.iconSmall + 2
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 2

                    ThemedText {
                        Layout.fillWidth: true
                        text: entry.problem !== "" ? entry.problem : entry.name
                        kind: entry.problem !== "" ? "body" : "label"
                        color: entry.problem !== "" && !entry.kept ? Theme.danger : Theme.text
                    }

                    ThemedText {
                        Layout.fillWidth: true
                        visible: entry.detail !== ""
                        text: entry.detail
                        kind: "small"
                        muted: true
                    }
                }

                Chip {
                    visible: entry.problem === ""
                    text: words.role(entry.role)
                    outlined: true
                }

                Icon {
                    visible: entry.problem === "" && entry.votes
                    name: "vote"
                    color: Theme.accent
                }
            }
        }
    }

    ProgressRow {
        Layout.fillWidth: true
        visible: root.model.adding
        label: qsTr("Adding people")
        value: root.model.progress
        cancellable: true
        onCancelled: root.model.putAside()
    }

    footerContent: [
        QuietButton {
            objectName: "previewCancel"
            text: qsTr("Do nothing")
            onClicked: root.model.putAside()
        },
        Item {
            Layout.fillWidth: true
        },
        PrimaryButton {
            objectName: "previewApply"
            text: qsTr("Add %n people", "", root.model.ready)
            enabled: root.model.ready > 0
            busy: root.model.adding
            onClicked: root.model.apply()
        }
    ]
}
