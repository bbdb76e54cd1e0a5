pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Meeting.Controls
import Meeting.Core

// Who has the floor, who waits for it, and asking for it.
ColumnLayout {
    id: root

    required property SpeakersModel speakers

    spacing: 0

    Rectangle {
        Layout.fillWidth: true
        Layout.margins: Theme.space4
        Layout.bottomMargin: Theme.space2
        visible: root.speakers.floorRequest !== ""
        implicitHeight: floor.implicitHeight + 2 * Theme.space4
        radius: Theme.radius
        color: Theme.accentSoft

        ColumnLayout {
            id: floor

            x: Theme.space4
            y: Theme.space4
            width: parent.width - 2 * Theme.space4
            spacing: Theme.space3

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space3

                Avatar {
                    name: root.speakers.floorName
                    size: Theme.px(44)
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 2

                    ThemedText {
                        Layout.fillWidth: true
                        text: root.speakers.floorMine ? qsTr("You have the floor") : root.speakers.floorName
                        kind: "heading"
                    }

                    ThemedText {
                        Layout.fillWidth: true
                        visible: !root.speakers.floorMine
                        text: root.speakers.floorPosition
                        kind: "small"
                        muted: true
                    }
                }
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space2

                Icon {
                    name: "mic"
                    color: Theme.accent
                }

                ThemedText {
                    objectName: "floorTime"
                    Layout.fillWidth: true
                    text: root.speakers.floorTime
                    kind: "title"
                    color: Theme.accent
                    tabular: true
                }

                SecondaryButton {
                    objectName: "endSpeech"
                    visible: root.speakers.mayEnd
                    iconName: "mic-off"
                    text: qsTr("End")
                    onClicked: root.speakers.end()
                }
            }
        }
    }

    ThemedText {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space4
        Layout.rightMargin: Theme.space4
        Layout.topMargin: Theme.space3
        Layout.bottomMargin: Theme.space1
        visible: root.speakers.count > 0
        text: qsTr("%n waiting to speak", "", root.speakers.count)
        kind: "label"
        muted: true
    }

    ListView {
        id: queue

        objectName: "queue"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: Math.max(Theme.px(220), contentHeight)
        clip: true
        model: root.speakers.rows
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}

        delegate: SpeakerCard {
            required property var model

            width: ListView.view.width
            speaker: model
            manageable: root.speakers.mayGive
            strikable: root.speakers.mayStrike
            next: model.number === 1 && root.speakers.floorRequest === ""
            onFloorGiven: root.speakers.give(model.request)
            onStruck: root.speakers.strike(model.request)
        }

        EmptyState {
            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Theme.space4, Theme.px(300))
            visible: queue.count === 0
            iconName: "hand"
            title: qsTr("Nobody is waiting")
            text: root.speakers.floorRequest === "" ? qsTr("Whoever asks to speak stands here in order.") : ""
        }
    }

    Divider {
        Layout.fillWidth: true
        visible: foot.visible
    }

    ColumnLayout {
        id: foot

        Layout.fillWidth: true
        Layout.margins: Theme.space4
        visible: root.speakers.canAsk || root.speakers.asked || root.speakers.sending
        spacing: Theme.space2

        ThemedText {
            Layout.fillWidth: true
            visible: root.speakers.asked || root.speakers.sending
            text: root.speakers.asked ? qsTr("You are number %1 in the list.").arg(root.speakers.myPlace) : qsTr("Your request is sent as soon as the connection is back.")
            color: root.speakers.asked ? Theme.text : Theme.warning
        }

        ActionButton {
            objectName: "askToSpeak"
            // Whoever gives the floor has something more important to press.
            kind: root.speakers.mayGive ? "secondary" : "primary"
            Layout.fillWidth: true
            implicitHeight: Theme.px(56)
            visible: root.speakers.canAsk
            iconName: "hand"
            text: qsTr("Ask to speak on item %1").arg(root.speakers.topicNumber)
            onClicked: root.speakers.ask()
        }

        SecondaryButton {
            objectName: "withdrawRequest"
            Layout.fillWidth: true
            implicitHeight: Theme.px(56)
            visible: root.speakers.asked
            iconName: "undo-2"
            text: qsTr("Withdraw my request")
            onClicked: root.speakers.withdraw()
        }
    }
}
