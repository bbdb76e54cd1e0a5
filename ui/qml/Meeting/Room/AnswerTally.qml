pragma ComponentBehavior: Bound
import QtQuick
import Meeting.Controls

// How many gave each answer.
Column {
    id: root

    property var counts: [] // { label, tone, count, share } objects
    property int invalid: 0

    spacing: Theme.space3

    Repeater {
        model: root.counts

        ResultBar {
            required property var modelData

            width: root.width
            label: modelData.label
            tone: modelData.tone
            count: modelData.count
            share: modelData.share
        }
    }

    ThemedText {
        width: parent.width
        visible: root.invalid > 0
        text: qsTr("%n ballot(s) could not be read and count as invalid.", "", root.invalid)
        kind: "small"
        muted: true
    }
}
