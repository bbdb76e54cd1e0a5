pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Meeting.Controls

// The program's face beside the first screens: a mark, its name and what it promises.
Rectangle {
    id: root

    property bool slim: false // a band on top instead of half of the window

    readonly property color ink: "#ffffff"
    readonly property color softInk: "#c9dbf7"

    implicitHeight: column.implicitHeight + 2 * Theme.space8
    color: Theme.dark ? "#12243f" : "#134a9e"
    clip: true
    Accessible.ignored: true

    Rectangle {
        width: root.slim ? parent.width * 0.9 : parent.height * 0.9
        height: width
        radius: width / 2
        x: root.slim ? parent.width - width * 0.42 : -width * 0.38
        y: root.slim ? -height * 0.62 : parent.height - height * 0.55
        color: Theme.dark ? "#16305a" : "#1a58b8"
    }

    Rectangle {
        width: root.slim ? parent.width * 0.5 : parent.height * 0.5
        height: width
        radius: width / 2
        x: root.slim ? parent.width - width * 0.35 : -width * 0.3
        y: root.slim ? -height * 0.6 : parent.height - height * 0.55
        color: Theme.dark ? "#1a3a6c" : "#2266cc"
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: root.slim ? Theme.space8 : Theme.space10
        y: root.slim ? Theme.space8 : Math.round(parent.height * 0.2)
        spacing: Theme.space4

        Rectangle {
            Layout.preferredWidth: Theme.px(56)
            Layout.preferredHeight: Theme.px(56)
            radius: Theme.radius + 4
            color: "#26ffffff"

            Icon {
                anchors.centerIn: parent
                name: "landmark"
                color: root.ink
                size: Theme.iconLarge
            }
        }

        ThemedText {
            Layout.fillWidth: true
            text: qsTr("Paperless Meeting")
            kind: "display"
            color: root.ink
        }

        ThemedText {
            Layout.fillWidth: true
            visible: !root.slim
            text: qsTr("Papers, agenda, speaking and voting in one place. It works in the room's own network, with papers encrypted from end to end.")
            color: root.softInk
            paragraph: true
        }

        Repeater {
            model: root.slim ? [] : [
                {
                    icon: "file-text",
                    text: qsTr("All papers at hand, without a connection too")
                },
                {
                    icon: "vote",
                    text: qsTr("Votes that everybody can count again")
                },
                {
                    icon: "shield-check",
                    text: qsTr("Only those invited can read")
                }
            ]

            RowLayout {
                id: line

                required property var modelData

                Layout.fillWidth: true
                spacing: Theme.space3

                Icon {
                    name: line.modelData.icon
                    color: root.softInk
                }

                ThemedText {
                    Layout.fillWidth: true
                    text: line.modelData.text
                    color: root.ink
                }
            }
        }
    }
}
