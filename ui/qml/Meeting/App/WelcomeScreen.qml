import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// The first start: why is somebody here?
Item {
    id: root

    required property ShellModel shell
    readonly property bool wide: width > height

    signal settingsRequested

    BrandPanel {
        id: brand

        slim: !root.wide
        width: root.wide ? Math.round(root.width * 0.42) : root.width
        height: root.wide ? root.height : implicitHeight
    }

    Item {
        id: side

        x: root.wide ? brand.width : 0
        y: root.wide ? 0 : brand.height
        width: root.width - x
        height: root.height - y

        RowLayout {
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.space4

            SegmentedControl {
                objectName: "languageChoice"
                options: [
                    {
                        value: "vi",
                        label: "Tiếng Việt"
                    },
                    {
                        value: "en",
                        label: "English"
                    }
                ]
                currentValue: root.shell.preferences.language
                onChosen: value => root.shell.preferences.chooseLanguage(value)
            }

            IconButton {
                objectName: "openSettings"
                iconName: "settings"
                text: qsTr("Settings")
                onClicked: root.settingsRequested()
            }
        }

        ColumnLayout {
            width: Math.min(parent.width - 2 * Theme.space8, Theme.px(520))
            anchors.horizontalCenter: parent.horizontalCenter
            y: Math.round((parent.height - height) * (root.wide ? 0.5 : 0.25))
            spacing: Theme.space4

            ThemedText {
                Layout.fillWidth: true
                text: qsTr("Welcome")
                kind: "display"
            }

            ThemedText {
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.space3
                text: qsTr("What brings you here? You can do the other thing later too.")
                muted: true
            }

            ChoiceCard {
                objectName: "invited"
                Layout.fillWidth: true
                iconName: "mail"
                text: qsTr("I was invited to a meeting")
                note: qsTr("With an invitation, or a code that the secretary reads out")
                onClicked: root.shell.begin("invited")
            }

            ChoiceCard {
                objectName: "prepare"
                Layout.fillWidth: true
                iconName: "clipboard-list"
                text: qsTr("I prepare meetings")
                note: qsTr("Agenda, papers and invitations, as secretary or office")
                onClicked: root.shell.begin("prepare")
            }
        }
    }
}
