pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// The chair declares the result: what the rule gives, explained, or a tie to decide.
Sheet {
    id: root

    required property ChairVoteModel chairVote
    property string choice
    readonly property bool toDecide: chairVote.choices.length > 1

    function begin() {
        choice = toDecide ? "" : chairVote.choices[0] ?? "";
        open();
    }

    placement: "center"
    iconName: "gavel"
    title: qsTr("Declare the result")

    OutcomeWords {
        id: words

        outcome: root.chairVote.outcome
    }

    ThemedText {
        Layout.fillWidth: true
        text: root.chairVote.question
        kind: "label"
        font.weight: Font.DemiBold
    }

    AnswerTally {
        Layout.fillWidth: true
        counts: root.chairVote.counts
    }

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: verdict.implicitHeight + 2 * Theme.space4
        radius: Theme.radius
        color: Theme.toneSoft(words.tone)

        ColumnLayout {
            id: verdict

            x: Theme.space4
            y: Theme.space4
            width: parent.width - 2 * Theme.space4
            spacing: Theme.space2

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space2

                Icon {
                    name: words.iconName
                    color: Theme.tone(words.tone)
                    size: Theme.iconLarge
                }

                ThemedText {
                    objectName: "verdict"
                    Layout.fillWidth: true
                    text: words.title
                    kind: "title"
                    color: Theme.tone(words.tone)
                }
            }

            ThemedText {
                objectName: "verdictReason"
                Layout.fillWidth: true
                text: [words.ruleText, words.reasonText].join(" ")
                paragraph: true
            }
        }
    }

    RowLayout {
        Layout.fillWidth: true
        visible: root.toDecide
        spacing: Theme.space3

        VoteButton {
            objectName: "decideFor"
            Layout.fillWidth: true
            text: qsTr("Adopted")
            tone: "for"
            selected: root.choice === "adopted"
            onClicked: root.choice = "adopted"
        }

        VoteButton {
            objectName: "decideAgainst"
            Layout.fillWidth: true
            text: qsTr("Not adopted")
            tone: "against"
            selected: root.choice === "rejected"
            onClicked: root.choice = "rejected"
        }
    }

    footerContent: [
        SecondaryButton {
            text: qsTr("Later")
            onClicked: root.reject()
        },
        Item {
            Layout.fillWidth: true
        },
        PrimaryButton {
            objectName: "declareResult"
            enabled: root.choice !== ""
            busy: root.chairVote.busy
            iconName: "gavel"
            text: root.choice === "adopted" ? qsTr("Declare adopted") : root.choice === "rejected" ? qsTr("Declare not adopted") : root.choice === "no_quorum" ? qsTr("Declare: no quorum") : qsTr("Declare")
            onClicked: {
                root.chairVote.declare(root.choice);
                root.accept();
            }
        }
    ]
}
