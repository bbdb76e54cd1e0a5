pragma ComponentBehavior: Bound
import QtQuick
import Meeting.Core

// What changed on a page: new words underlined on green, words that are gone struck through on red,
// what stands elsewhere in blue with a bar, other pictures in a frame.
Item {
    id: root

    required property VersionsModel versions
    required property string paper
    required property int page // from 0
    required property real unit

    readonly property var marks: versions.revision >= 0 ? versions.marksOn(paper, page) : []
    readonly property real line: Math.max(1.5, 90 * unit)

    objectName: "changes_" + (page + 1)
    visible: marks.length > 0

    Repeater {
        model: root.marks

        Item {
            id: mark

            required property var modelData
            readonly property string kind: modelData.kind
            readonly property color ink: kind === "added" ? "#0b7a35" : kind === "removed" ? "#c4321f" : kind === "moved" ? "#1f4fbf" : "#b35900"

            x: modelData.x * root.unit - 1
            y: modelData.y * root.unit
            width: modelData.width * root.unit + 2
            height: modelData.height * root.unit

            Rectangle {
                anchors.fill: parent
                anchors.margins: mark.modelData.current ? -3 : 0
                color: Qt.alpha(mark.ink, mark.kind === "picture" ? 0 : 0.18)
                radius: 2
                border.width: mark.modelData.current || mark.kind === "picture" ? 2 : 0
                border.color: mark.ink
            }

            Rectangle {
                visible: mark.kind === "added" || mark.kind === "removed"
                y: mark.kind === "added" ? parent.height - height : Math.round((parent.height - height) / 2)
                width: parent.width
                height: root.line
                color: mark.ink
            }

            Rectangle {
                visible: mark.kind === "moved"
                x: -2 * root.line
                width: root.line
                height: parent.height
                color: mark.ink
            }
        }
    }
}
