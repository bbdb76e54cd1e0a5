pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

// Where one is in a sequence of steps; current counts from 0.
Item {
    id: root

    property var steps: [] // their names
    property int current: 0
    readonly property bool narrow: width < row.implicitWidth

    implicitWidth: row.implicitWidth
    implicitHeight: (narrow ? slim : row).implicitHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: slimText.text

    ColumnLayout {
        id: slim

        width: parent.width
        visible: root.narrow
        spacing: Theme.space2

        ThemedText {
            id: slimText

            Layout.fillWidth: true
            text: qsTr("Step %1 of %2: %3").arg(root.current + 1).arg(root.steps.length).arg(root.steps[root.current] ?? "")
            kind: "label"
            Accessible.ignored: true
        }

        ProgressTrack {
            Layout.fillWidth: true
            value: root.steps.length > 0 ? (root.current + 1) / root.steps.length : 0
            Accessible.ignored: true
        }
    }

    RowLayout {
        id: row

        width: parent.width
        visible: !root.narrow
        spacing: Theme.space2

        Repeater {
            model: root.steps

            RowLayout {
                id: step

                required property int index
                required property string modelData
                readonly property bool done: index < root.current
                readonly property bool now: index === root.current

                Layout.fillWidth: index < root.steps.length - 1
                spacing: Theme.space2

                Rectangle {
                    implicitWidth: Theme.px(30)
                    implicitHeight: implicitWidth
                    radius: width / 2
                    color: step.now ? Theme.accent : step.done ? Theme.accentSoft : Theme.surfaceSunken

                    Icon {
                        anchors.centerIn: parent
                        visible: step.done
                        name: "check"
                        color: Theme.accent
                        size: Theme.iconSmall
                    }

                    ThemedText {
                        anchors.centerIn: parent
                        visible: !step.done
                        text: step.index + 1
                        kind: "small"
                        color: step.now ? Theme.accentInk : Theme.textMuted
                        font.weight: Font.DemiBold
                        Accessible.ignored: true
                    }
                }

                ThemedText {
                    text: step.modelData
                    kind: "label"
                    color: step.now ? Theme.text : Theme.textMuted
                    wrapMode: Text.NoWrap
                    font.weight: step.now ? Font.DemiBold : Font.Medium
                    Accessible.ignored: true
                }

                Rectangle {
                    Layout.fillWidth: true
                    Layout.minimumWidth: Theme.space4
                    visible: step.index < root.steps.length - 1
                    implicitHeight: 2
                    radius: 1
                    color: step.done ? Theme.accent : Theme.border
                }
            }
        }
    }
}
