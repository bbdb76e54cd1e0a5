pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Meeting.Controls

// One counted vote: result, numbers, why, and that this device counted the same.
Rectangle {
    id: root

    required property var result // a row of the results
    property bool open: false

    signal toggled

    implicitHeight: body.implicitHeight + 2 * Theme.space4
    radius: Theme.radius
    color: Theme.surface
    border.width: 1
    border.color: Theme.border

    OutcomeWords {
        id: words

        outcome: root.result.outcome
        declared: root.result.declared
    }

    ColumnLayout {
        id: body

        x: Theme.space4
        y: Theme.space4
        width: parent.width - 2 * Theme.space4
        spacing: Theme.space3

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space2

            Chip {
                objectName: "resultChip"
                visible: root.result.stage === "declared"
                tone: words.tone
                iconName: words.iconName
                text: words.title
            }

            Chip {
                visible: root.result.stage !== "declared"
                iconName: "hourglass"
                text: qsTr("Not declared yet")
            }

            ThemedText {
                Layout.fillWidth: true
                text: root.result.declaredAt
                kind: "small"
                muted: true
                tabular: true
                horizontalAlignment: Text.AlignRight
            }
        }

        ThemedText {
            Layout.fillWidth: true
            Layout.bottomMargin: -Theme.space2
            visible: root.result.item > 0
            text: qsTr("Item %1").arg(root.result.item)
            kind: "small"
            muted: true
        }

        ThemedText {
            Layout.fillWidth: true
            text: root.result.question
            kind: "label"
            maximumLineCount: root.open ? 20 : 3
            elide: Text.ElideRight
            font.weight: Font.DemiBold
        }

        AnswerTally {
            Layout.fillWidth: true
            counts: root.result.counts
            invalid: root.result.invalid
        }

        ThemedText {
            Layout.fillWidth: true
            text: [words.ruleText, words.reasonText].filter(part => part !== "").join(" ")
            kind: "small"
            muted: true
            paragraph: true
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space2

            Icon {
                Layout.alignment: Qt.AlignTop
                name: root.result.recount === "agrees" ? "shield-check" : root.result.recount === "differs" ? "shield-alert" : "hourglass"
                color: root.result.recount === "agrees" ? Theme.success : root.result.recount === "differs" ? Theme.danger : Theme.textMuted
                size: Theme.iconSmall
            }

            ThemedText {
                objectName: "recountText"
                Layout.fillWidth: true
                text: {
                    switch (root.result.recount) {
                    case "agrees":
                        return root.result.ownFound ? qsTr("Counted again on this device: agrees. Your ballot is in the box.") : qsTr("Counted again on this device: agrees.");
                    case "differs":
                        return qsTr("Counted again on this device: does not agree. Tell the secretary.");
                    default:
                        return qsTr("This device counts again as soon as the ballots are here.");
                    }
                }
                kind: "small"
                color: root.result.recount === "differs" ? Theme.danger : root.result.recount === "agrees" ? Theme.success : Theme.textMuted
                font.weight: Font.Medium
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            visible: root.open
            spacing: Theme.space3

            Divider {
                Layout.fillWidth: true
            }

            Repeater {
                model: root.open ? root.result.names : []

                ColumnLayout {
                    id: side

                    required property var modelData

                    Layout.fillWidth: true
                    spacing: Theme.space1

                    ThemedText {
                        Layout.fillWidth: true
                        text: qsTr("%1 (%2)").arg(side.modelData.label).arg(side.modelData.names.length)
                        kind: "small"
                        font.weight: Font.DemiBold
                    }

                    ThemedText {
                        Layout.fillWidth: true
                        text: side.modelData.names.join(", ")
                        kind: "small"
                        muted: true
                        paragraph: true
                    }
                }
            }
        }

        QuietButton {
            objectName: "whoVotedHow"
            Layout.leftMargin: -Theme.space3
            Layout.topMargin: -Theme.space2
            Layout.bottomMargin: -Theme.space2
            visible: root.result.names.length > 0
            iconName: root.open ? "chevron-up" : "chevron-down"
            text: root.open ? qsTr("Hide the names") : qsTr("Who voted how")
            onClicked: root.toggled()
        }
    }
}
