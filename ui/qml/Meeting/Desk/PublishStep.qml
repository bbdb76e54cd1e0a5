pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// Step 6: what is still missing, and sending out.
StepPage {
    id: root

    required property DeskModel desk
    readonly property DetailsModel details: desk.details

    title: details.published ? qsTr("Sent out") : qsTr("Send out")
    lead: details.published ? qsTr("Agenda and papers are with everybody who has joined; later changes follow by themselves.") : qsTr("Agenda and papers go to every device that has joined or will join.")

    DeskWords {
        id: words
    }

    Card {
        Layout.fillWidth: true
        padding: Theme.space6

        ColumnLayout {
            width: parent.width
            spacing: Theme.space4

            Repeater {
                model: [
                    {
                        icon: "users",
                        text: qsTr("%1 take part, %2 have a vote").arg(root.desk.people.count).arg(root.desk.people.voters)
                    },
                    {
                        icon: "list-ordered",
                        text: qsTr("%1 items, %2 papers").arg(root.desk.agenda.count).arg(root.desk.agenda.paperCount)
                    },
                    {
                        icon: "clock",
                        text: [root.details.time, root.details.day, root.details.place].filter(part => part !== "").join(" · ")
                    }
                ]

                RowLayout {
                    id: fact

                    required property var modelData

                    Layout.fillWidth: true
                    spacing: Theme.space3

                    Icon {
                        name: fact.modelData.icon
                        color: Theme.accent
                    }

                    ThemedText {
                        Layout.fillWidth: true
                        text: fact.modelData.text
                        kind: "label"
                    }
                }
            }
        }
    }

    Repeater {
        model: root.details.missing

        Banner {
            required property string modelData

            Layout.fillWidth: true
            inset: true
            tone: modelData === "chair" || modelData === "items" ? "warning" : "info"
            text: words.missing(modelData)
        }
    }

    Banner {
        Layout.fillWidth: true
        visible: root.details.published
        inset: true
        tone: "success"
        title: words.phase(root.details.phase)
        text: qsTr("The chair opens the meeting in the room.")
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space3

        Item {
            Layout.fillWidth: true
        }

        QuietButton {
            objectName: "nextStep"
            text: qsTr("Next: record")
            visible: root.details.published
            onClicked: root.desk.next()
        }

        PrimaryButton {
            objectName: "enterRoomNow"
            visible: root.details.published
            text: qsTr("Enter the room")
            iconName: "log-in"
            onClicked: root.desk.enterRoom()
        }

        PrimaryButton {
            objectName: "publish"
            visible: !root.details.published
            text: qsTr("Send out")
            iconName: "megaphone"
            enabled: root.desk.agenda.count > 0
            onClicked: root.details.publish()
        }
    }
}
