import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Meeting.Controls

// A page on which something was found, or the title of the paper that the next ones belong to.
T.ItemDelegate {
    id: root

    required property string key
    required property string kind
    required property string title
    required property int page
    required property int number
    required property string label
    readonly property string pageName: label === "" ? qsTr("Page %1").arg(page) : qsTr("Page %1 (%2)").arg(page).arg(label)
    required property string piece
    required property bool recognised
    required property bool current
    readonly property bool apart: kind === "apart"
    readonly property bool note: kind === "note"
    readonly property bool heading: kind === "paper" || kind === "notes" || apart

    required property int index

    objectName: "found_" + index
    implicitHeight: heading ? head.implicitHeight + Theme.space4 + Theme.space2 : Math.max(Theme.target, column.implicitHeight + 2 * Theme.space2)
    enabled: !heading
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: heading ? Accessible.Heading : Accessible.Button
    Accessible.name: heading ? head.text : pageName
    Accessible.description: heading ? "" : root.piece.replace(/<[^>]*>/g, "")
    Accessible.selected: current

    contentItem: Item {
        ThemedText {
            id: head

            x: Theme.space4
            y: Theme.space4
            width: parent.width - 2 * Theme.space4
            visible: root.heading
            text: root.apart ? qsTr("The words, but not side by side") : root.kind === "notes" ? qsTr("Notes") : root.title
            kind: root.apart ? "small" : "label"
            color: root.apart ? Theme.textMuted : Theme.text
            font.weight: Font.DemiBold
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        ColumnLayout {
            id: column

            x: Theme.space4
            y: Theme.space2
            width: parent.width - 2 * Theme.space4
            visible: !root.heading
            spacing: 2

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space2

                ThemedText {
                    text: root.pageName
                    kind: "small"
                    tabular: true
                    color: root.current ? Theme.accent : Theme.textMuted
                    font.weight: Font.DemiBold
                    Accessible.ignored: true
                }

                ThemedText {
                    Layout.fillWidth: true
                    visible: root.number > 0
                    text: qsTr("%1 in the book").arg(root.number)
                    kind: "small"
                    muted: true
                    tabular: true
                    elide: Text.ElideRight
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }

                Icon {
                    visible: root.note
                    name: "sticky-note"
                    size: Theme.iconSmall
                    color: Theme.textMuted
                }

                Icon {
                    visible: root.recognised
                    name: "scan-line"
                    size: Theme.iconSmall
                    color: Theme.textMuted
                }
            }

            ThemedText {
                id: words

                Layout.fillWidth: true
                text: root.piece
                textFormat: Text.StyledText
                maximumLineCount: 3
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            ThemedText {
                Layout.fillWidth: true
                visible: root.recognised
                text: qsTr("Recognised by machine, may contain errors")
                kind: "small"
                muted: true
                Accessible.ignored: true
            }
        }
    }

    Divider {
        width: parent.width
        visible: root.apart && root.index > 0
    }

    background: Rectangle {
        color: root.heading ? "transparent" : root.current ? Theme.accentSoft : root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"

        Rectangle {
            width: 3
            height: parent.height
            visible: root.current
            color: Theme.accent
        }
    }
}
