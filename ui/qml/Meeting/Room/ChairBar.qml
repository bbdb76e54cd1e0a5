import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// Where the meeting stands and what the chair can do next, the likeliest thing last and largest.
Rectangle {
    id: root

    required property RoomModel room
    required property ChairDialogs dialogs
    readonly property ConductModel conduct: room.conduct
    readonly property ChairVoteModel votes: room.chairVote
    readonly property bool slim: width < Theme.px(900)
    readonly property string phaseText: {
        switch (conduct.phase) {
        case "draft":
            return qsTr("Being prepared");
        case "published":
            return qsTr("Not opened yet");
        case "open":
            return qsTr("Sitting since %1").arg(conduct.since);
        case "adjourned":
            return qsTr("Adjourned since %1").arg(conduct.since);
        default:
            return qsTr("Closed at %1").arg(conduct.since);
        }
    }

    implicitHeight: Math.max(Theme.px(72), row.implicitHeight + 2 * Theme.space3)
    color: Theme.surface
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Conduct of the meeting")

    Divider {
        width: parent.width
    }

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.space4
        anchors.rightMargin: Theme.space4
        spacing: Theme.space3

        Icon {
            name: "gavel"
            color: Theme.accent
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            ThemedText {
                Layout.fillWidth: true
                text: root.room.agenda.currentNumber > 0 ? qsTr("Item %1: %2").arg(root.room.agenda.currentNumber).arg(root.room.agenda.currentTitle) : root.phaseText
                kind: "label"
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                font.weight: Font.DemiBold
            }

            ThemedText {
                Layout.fillWidth: true
                text: root.votes.step === "running" ? qsTr("Vote open: %1 of %2 have voted").arg(root.votes.stored).arg(root.votes.expected) : root.votes.step === "declaring" ? qsTr("The vote is closed and counted. Declare the result.") : root.room.agenda.currentNumber > 0 ? root.phaseText : qsTr("Chair")
                kind: "small"
                muted: true
                tabular: true
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
        }

        IconButton {
            objectName: "moreConduct"
            visible: root.conduct.canAdjourn || root.conduct.canClose
            iconName: "ellipsis-vertical"
            text: qsTr("More")
            onClicked: more.popup(this, 0, -more.implicitHeight)

            PopupMenu {
                id: more

                MenuEntry {
                    objectName: "adjourn"
                    enabled: root.conduct.canAdjourn && !root.conduct.voteRuns
                    iconName: "circle-pause"
                    text: qsTr("Adjourn…")
                    onTriggered: root.dialogs.askAdjourn()
                }

                MenuEntry {
                    objectName: "closeMeeting"
                    enabled: root.conduct.canClose && !root.conduct.voteInHand
                    danger: true
                    iconName: "log-out"
                    text: qsTr("Close the meeting…")
                    onTriggered: root.dialogs.askCloseMeeting()
                }
            }
        }

        SecondaryButton {
            objectName: "openVote"
            visible: root.votes.step === "ready" && root.votes.motionsHere === 0 && !root.slim
            iconName: "vote"
            text: qsTr("Open a vote…")
            onClicked: root.dialogs.askOpenVote()
        }

        SecondaryButton {
            objectName: "nextItemLater"
            visible: root.conduct.canCall && root.conduct.nextNumber > 0 && root.votes.step === "ready" && root.votes.motionsHere > 0
            iconName: "arrow-right"
            text: root.slim ? qsTr("Item %1").arg(root.conduct.nextNumber) : qsTr("Next: item %1").arg(root.conduct.nextNumber)
            onClicked: root.dialogs.askNext()
        }

        PrimaryButton {
            objectName: "openMeeting"
            implicitHeight: Theme.px(52)
            visible: root.conduct.canOpen || root.conduct.canResume
            iconName: "play"
            text: root.conduct.canResume ? qsTr("Resume the meeting") : qsTr("Open the meeting")
            onClicked: root.conduct.openMeeting()
        }

        PrimaryButton {
            objectName: "nextItem"
            implicitHeight: Theme.px(52)
            visible: root.conduct.canCall && root.conduct.nextNumber > 0 && root.votes.motionsHere === 0 && (root.votes.step === "ready" || root.votes.step === "none")
            iconName: "arrow-right"
            text: root.room.agenda.currentNumber > 0 ? qsTr("Next: item %1").arg(root.conduct.nextNumber) : qsTr("Call item %1").arg(root.conduct.nextNumber)
            onClicked: root.dialogs.askNext()
        }

        PrimaryButton {
            objectName: "openVoteHere"
            implicitHeight: Theme.px(52)
            visible: root.votes.step === "ready" && root.votes.motionsHere > 0
            busy: root.votes.busy
            iconName: "vote"
            text: qsTr("Open a vote…")
            onClicked: root.dialogs.askOpenVote()
        }

        PrimaryButton {
            objectName: "closeVote"
            implicitHeight: Theme.px(52)
            visible: root.votes.step === "running" && root.votes.mayConduct
            busy: root.votes.busy
            iconName: "lock"
            text: qsTr("Close the vote…")
            onClicked: root.dialogs.askCloseVote()
        }

        PrimaryButton {
            objectName: "declare"
            implicitHeight: Theme.px(52)
            visible: root.votes.step === "declaring" && root.votes.choices.length > 0
            busy: root.votes.busy
            iconName: "gavel"
            text: qsTr("Declare the result…")
            onClicked: root.dialogs.askDeclare()
        }
    }
}
