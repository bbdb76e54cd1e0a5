pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// The notes whose new place should be looked at, each with its old place beside it.
Sheet {
    id: root

    required property RoomModel room
    readonly property ReviewModel review: room.versions.review

    objectName: "reviewSheet"
    title: qsTr("Are these notes where they belong?")
    iconName: "sticky-note"
    sheetWidth: Theme.px(560)
    footerContent: [
        SecondaryButton {
            objectName: "confirmAll"
            Layout.fillWidth: true
            visible: root.review.toCheck > 1
            iconName: "check"
            text: qsTr("All are right")
            onClicked: root.review.confirmAll()
        },
        SecondaryButton {
            Layout.fillWidth: true
            text: qsTr("Close")
            onClicked: root.close()
        }
    ]

    Repeater {
        model: root.review.rows

        ReviewCard {
            required property int index

            objectName: "review_" + (index + 1)
            Layout.fillWidth: true
            room: root.room
            onMoveWanted: {
                root.close();
                root.review.beginMove(note);
            }
        }
    }

    EmptyState {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
        visible: root.review.toCheck + root.review.lost === 0
        iconName: "circle-check"
        title: qsTr("All notes have their place")
    }
}
