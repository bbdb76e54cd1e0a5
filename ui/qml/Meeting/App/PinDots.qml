pragma ComponentBehavior: Bound
import QtQuick
import Meeting.Controls

// How many digits were typed, never which.
Row {
    id: root

    property int count: 0
    property int least: 6
    property bool wrong: false

    spacing: Theme.space3
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%n digit(s) typed", "", count)

    Repeater {
        model: Math.max(root.least, root.count)

        Rectangle {
            required property int index

            width: Theme.px(16)
            height: width
            radius: width / 2
            color: index < root.count ? (root.wrong ? Theme.danger : Theme.accent) : "transparent"
            border.width: 2
            border.color: root.wrong ? Theme.danger : index < root.count ? Theme.accent : Theme.borderStrong
        }
    }
}
