pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Meeting.Controls

// An item of the agenda; its papers are listed while it is open or under discussion.
T.ItemDelegate {
    id: root

    required property var item // a row of the agenda
    readonly property bool current: item.status === "current"
    readonly property bool done: item.status === "done"
    readonly property bool unfolded: current || item.shown

    signal paperOpened(string paper)

    implicitWidth: Theme.px(296)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.space3
    focusPolicy: Qt.StrongFocus
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    hoverEnabled: true
    Accessible.name: [String(item.number), item.title, item.presenter, current ? qsTr("under discussion") : done ? qsTr("dealt with") : ""].filter(part => part !== "").join(", ")
    Accessible.selected: item.shown

    contentItem: ColumnLayout {
        spacing: Theme.space1

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space3

            Rectangle {
                Layout.alignment: Qt.AlignTop
                implicitWidth: Theme.px(28)
                implicitHeight: implicitWidth
                radius: width / 2
                color: root.current ? Theme.accent : Theme.surfaceSunken

                ThemedText {
                    anchors.centerIn: parent
                    visible: !root.done
                    text: root.item.number
                    kind: "small"
                    color: root.current ? Theme.accentInk : Theme.textMuted
                    tabular: true
                    wrapMode: Text.NoWrap
                    font.weight: Font.DemiBold
                    Accessible.ignored: true
                }

                Icon {
                    anchors.centerIn: parent
                    visible: root.done
                    name: "check"
                    color: Theme.success
                    size: Theme.iconSmall - 2
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                Layout.topMargin: Math.max(0, Math.round((Theme.px(28) - Theme.bodySize * 1.21) / 2))
                spacing: Theme.space1

                ThemedText {
                    Layout.fillWidth: true
                    text: root.item.title
                    kind: "label"
                    color: root.done && !root.item.shown ? Theme.textMuted : Theme.text
                    maximumLineCount: root.unfolded ? 6 : 3
                    elide: Text.ElideRight
                    font.weight: root.current || root.item.shown ? Font.DemiBold : Font.Medium
                    Accessible.ignored: true
                }

                ThemedText {
                    id: facts

                    readonly property string who: [root.item.presenter, root.item.minutes > 0 ? qsTr("%1 min").arg(root.item.minutes) : ""].filter(part => part !== "").join(" · ")
                    readonly property string papers: root.unfolded || root.item.papers.length === 0 ? "" : qsTr("%n paper(s)", "", root.item.papers.length)
                    readonly property list<string> parts: [who, papers].filter(part => part !== "")

                    Layout.fillWidth: true
                    visible: parts.length > 0
                    // No line ends with the dot between two facts.
                    text: parts.join(inOneLine.advanceWidth < root.width - Theme.px(76) ? " · " : "\n")
                    kind: "small"
                    muted: true
                    Accessible.ignored: true

                    TextMetrics {
                        id: inOneLine

                        font: facts.font
                        text: facts.parts.join(" · ")
                    }
                }

                RowLayout {
                    Layout.topMargin: visible ? 2 : 0
                    visible: root.item.voting || root.current || (root.item.motions > 0 && !root.done)
                    spacing: Theme.space1 + 2

                    Icon {
                        name: root.item.voting || !root.current ? "vote" : "circle-play"
                        color: standing.color
                        size: Theme.iconSmall - 2
                    }

                    ThemedText {
                        id: standing

                        Layout.fillWidth: true
                        text: root.item.voting ? qsTr("Voting now") : root.current ? qsTr("Under discussion") : qsTr("%n vote(s)", "", root.item.motions)
                        kind: "small"
                        color: root.item.voting ? Theme.warning : root.current ? Theme.accent : Theme.textMuted
                        font.weight: root.item.voting || root.current ? Font.DemiBold : Font.Medium
                        Accessible.ignored: true
                    }
                }
            }
        }

        Repeater {
            model: root.unfolded ? root.item.papers : []

            PaperRow {
                required property var modelData

                Layout.fillWidth: true
                Layout.topMargin: Theme.space1
                paper: modelData
                onClicked: root.paperOpened(modelData.id)
            }
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: root.current ? Theme.accentSoft : root.down ? Theme.pressed : root.hovered ? Theme.hover : Theme.surface
        border.width: root.item.shown ? 2 : 1
        border.color: root.item.shown ? Theme.accent : Theme.border

        FocusRing {
            shown: root.visualFocus
            gap: 1
        }
    }
}
