pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
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

    Flow {
        Layout.fillWidth: true
        spacing: Theme.space2

        Chip {
            objectName: "previewReady"
            visible: !root.model.unreadable
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
            visible: root.model.unreadable
            text: qsTr("Cannot be read")
            iconName: "file-x"
            tone: "danger"
        }

        Chip {
            visible: root.model.encoding !== "" && !root.model.unreadable
            text: root.model.encoding.toUpperCase()
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
        currentValue: root.model.encodings.includes(root.model.encoding) ? root.model.encoding : ""
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

    ListView {
        id: list

        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, Math.max(Theme.px(220), root.roomHeight * 0.92 - Theme.px(340)))
        objectName: "previewLines"
        clip: true
        model: root.model.lines
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}

        delegate: PreviewRow {
            width: list.width - Theme.space4
        }
    }

    ProgressRow {
        Layout.fillWidth: true
        visible: root.model.adding
        label: qsTr("Adding people")
        detail: qsTr("%1 of %2").arg(root.model.addedSoFar).arg(root.model.ready)
        value: root.model.progress
    }

    footerContent: [
        QuietButton {
            objectName: "previewCancel"
            text: root.model.adding ? qsTr("Stop here") : qsTr("Add nobody")
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
