pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// What an audit came to: a seal, the numbers, and what was found, in words.
Card {
    id: root

    required property RecordModel record
    readonly property bool sound: record.verdict === "sound"
    readonly property bool broken: record.verdict === "broken"
    readonly property color tone: sound ? Theme.success : broken ? Theme.danger : Theme.warning

    padding: Theme.space6

    ColumnLayout {
        width: parent.width
        spacing: Theme.space4

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space5

            Rectangle {
                implicitWidth: Theme.px(72)
                implicitHeight: implicitWidth
                radius: width / 2
                color: root.sound ? Theme.successSoft : root.broken ? Theme.dangerSoft : Theme.warningSoft

                Icon {
                    anchors.centerIn: parent
                    name: root.sound ? "shield-check" : root.broken ? "shield-alert" : "shield"
                    color: root.tone
                    size: Theme.px(40)
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.space1

                ThemedText {
                    Layout.fillWidth: true
                    text: root.sound ? qsTr("The record is genuine and complete in itself") : root.broken ? qsTr("The record is not what was signed") : qsTr("Sound, but of another organisation")
                    kind: "heading"
                    color: root.tone
                }

                ThemedText {
                    Layout.fillWidth: true
                    text: root.record.closed ? qsTr("The meeting was closed; nothing can have been cut off.") : qsTr("The meeting is not closed: entries after %1 could be missing.").arg(root.record.lastTime)
                    muted: true
                }
            }
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.space2

            Chip {
                text: qsTr("%n entries checked", "", root.record.checkedEntries)
                iconName: "list-checks"
                tabular: true
            }

            Chip {
                visible: root.record.checkedVotes > 0
                text: qsTr("%n votes counted again", "", root.record.checkedVotes)
                iconName: "vote"
            }

            Chip {
                visible: root.record.checkedPapers > 0
                text: qsTr("%n papers compared", "", root.record.checkedPapers)
                iconName: "file-check"
            }

            Chip {
                visible: root.record.missing > 0
                text: qsTr("%n papers are not on this computer", "", root.record.missing)
                iconName: "file-warning"
                tone: "warning"
            }
        }

        ThemedText {
            Layout.fillWidth: true
            visible: root.record.path !== ""
            text: root.record.path
            kind: "small"
            muted: true
            wrapMode: Text.WrapAnywhere
        }

        Repeater {
            model: root.record.findings

            RowLayout {
                id: finding

                required property string severity
                required property string words

                Layout.fillWidth: true
                spacing: Theme.space3

                Icon {
                    Layout.alignment: Qt.AlignTop
                    name: finding.severity === "error" ? "circle-x" : finding.severity === "warning" ? "triangle-alert" : "info"
                    color: finding.severity === "error" ? Theme.danger : finding.severity === "warning" ? Theme.warning : Theme.textMuted
                }

                ThemedText {
                    Layout.fillWidth: true
                    text: finding.words
                }
            }
        }
    }
}
