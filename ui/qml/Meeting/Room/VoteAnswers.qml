pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// The answers, each with what became of it.
GridLayout {
    id: root

    required property VoteModel vote
    property bool sideBySide: false
    property bool compact: false // where other things need the room: narrow, with the icon on top
    readonly property bool few: vote.answers.length <= 3
    readonly property bool beside: sideBySide && few && width >= vote.answers.length * Theme.px(224)
    readonly property bool upright: compact && !beside && few && width >= vote.answers.length * Theme.px(112)

    columns: root.beside || root.upright ? root.vote.answers.length : 1
    columnSpacing: Theme.space3
    rowSpacing: Theme.space3
    uniformCellWidths: true

    Repeater {
        model: root.vote.answers

        VoteButton {
            id: button

            required property int index
            required property var modelData

            objectName: "vote_" + modelData.key
            Layout.fillWidth: true
            Layout.fillHeight: true
            enabled: root.vote.canVote
            upright: root.upright
            text: modelData.label
            tone: modelData.tone
            selected: root.vote.answer === modelData.key && root.vote.stage !== "refused" || root.vote.stage === "refused" && root.vote.storedLabel === modelData.label
            progress: root.vote.stage === "stored" || root.vote.stage === "refused" ? "stored" : root.vote.stage === "sending" || root.vote.stage === "unknown" ? "pending" : ""
            storedAt: root.vote.storedAt
            onClicked: root.vote.cast(modelData.key)

            ThemedText {
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.topMargin: Theme.space2
                anchors.rightMargin: Theme.space3
                visible: !button.selected && !root.beside
                text: button.modelData.shortcut
                kind: "small"
                color: Theme.tone(button.modelData.tone)
                opacity: 0.75
                tabular: true
                Accessible.ignored: true
            }
        }
    }
}
