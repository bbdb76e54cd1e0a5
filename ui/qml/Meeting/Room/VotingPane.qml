pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Meeting.Controls
import Meeting.Core

// Everything about votes: the one in hand, and the results so far.
Item {
    id: root

    required property RoomModel room
    property bool minimisable: false
    property bool sideBySide: false
    property bool changing: false
    property string openResult
    // Officers watch who is missing once their own vote is stored.
    readonly property bool watching: room.chairVote.mayWatch && room.vote.stage === "stored" && !changing
    readonly property bool answering: room.vote.phase === "running" && room.vote.hindrance !== "not_entitled" && !watching
    readonly property real contentHeight: answering ? stand.implicitHeight : body.implicitHeight + 2 * Theme.space4

    signal minimised

    implicitHeight: contentHeight

    Connections {
        target: root.room.vote

        function onBegan() {
            root.changing = false;
        }

        function onBallot_changed() {
            if (root.room.vote.stage === "stored")
                root.changing = false;
        }
    }

    VoteStand {
        id: stand

        anchors.fill: parent
        visible: root.answering
        room: root.room
        minimisable: root.minimisable
        sideBySide: root.sideBySide
        onMinimised: root.minimised()
    }

    Flickable {
        anchors.fill: parent
        visible: !root.answering
        clip: true
        contentHeight: body.implicitHeight + 2 * Theme.space4
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}

        ColumnLayout {
            id: body

            x: Theme.space4
            y: Theme.space4
            width: root.width - 2 * Theme.space4
            spacing: Theme.space4

            VotePanel {
                Layout.fillWidth: true
                visible: root.room.vote.phase !== "none"
                room: root.room
                minimisable: root.minimisable
                onMinimised: root.minimised()
                onChangeWanted: root.changing = true
            }

            ThemedText {
                Layout.fillWidth: true
                Layout.topMargin: root.room.vote.phase !== "none" ? Theme.space3 : 0
                visible: root.room.results.count > 0
                text: qsTr("Results")
                kind: "heading"
            }

            Repeater {
                model: root.room.results.rows

                ResultCard {
                    required property var model
                    required property int index

                    objectName: "result_" + (index + 1)
                    Layout.fillWidth: true
                    result: model
                    open: root.openResult === model.vote
                    onToggled: root.openResult = open ? "" : model.vote
                }
            }

            EmptyState {
                Layout.alignment: Qt.AlignHCenter
                Layout.topMargin: Theme.space10
                Layout.preferredWidth: Math.min(body.width, Theme.px(320))
                visible: root.room.vote.phase === "none" && root.room.results.count === 0
                iconName: "vote"
                title: qsTr("No vote yet")
                text: qsTr("When the chair opens a vote, it appears here by itself.")
            }
        }
    }
}
