import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// Language, theme, size of the text.
Sheet {
    id: root

    required property ShellModel shell
    readonly property PreferencesModel preferences: shell.preferences

    signal aboutRequested
    signal otherDeviceRequested
    signal trustRequested

    objectName: "settingsSheet"
    title: qsTr("Settings")
    iconName: "settings"

    SectionHeader {
        Layout.fillWidth: true
        title: qsTr("Language")
    }

    SegmentedControl {
        objectName: "language"
        Layout.fillWidth: true
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
        currentValue: root.preferences.language
        onChosen: value => root.preferences.chooseLanguage(value)
    }

    SectionHeader {
        Layout.fillWidth: true
        title: qsTr("Appearance")
    }

    SegmentedControl {
        objectName: "theme"
        Layout.fillWidth: true
        options: [
            {
                value: "system",
                label: qsTr("System")
            },
            {
                value: "light",
                label: qsTr("Light")
            },
            {
                value: "dark",
                label: qsTr("Dark")
            }
        ]
        currentValue: root.preferences.theme
        onChosen: value => root.preferences.chooseTheme(value)
    }

    SectionHeader {
        Layout.fillWidth: true
        title: qsTr("Text size")
    }

    SegmentedControl {
        objectName: "textScale"
        Layout.fillWidth: true
        options: [
            {
                value: 1.0,
                label: qsTr("Usual")
            },
            {
                value: 1.2,
                label: qsTr("Larger")
            },
            {
                value: 1.4,
                label: qsTr("Largest")
            }
        ]
        currentValue: root.preferences.textScale
        onChosen: value => root.preferences.chooseTextScale(value)
    }

    SwitchRow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space4
        text: qsTr("Less motion")
        hint: qsTr("Nothing slides or fades")
        checked: root.preferences.reducedMotion
        onToggled: root.preferences.chooseReducedMotion(checked)
    }

    Divider {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space2
    }

    ListRow {
        objectName: "openOtherDevice"
        Layout.fillWidth: true
        Layout.leftMargin: -Theme.space4
        Layout.rightMargin: -Theme.space4
        visible: root.shell.screen === "room"
        iconName: "smartphone"
        title: qsTr("My other device")
        subtitle: qsTr("Take part from a second tablet or computer, too")
        chevron: true
        onClicked: {
            root.close();
            root.otherDeviceRequested();
        }
    }

    ListRow {
        objectName: "openTrust"
        Layout.fillWidth: true
        Layout.leftMargin: -Theme.space4
        Layout.rightMargin: -Theme.space4
        iconName: "shield-check"
        title: qsTr("Trusted issuers")
        subtitle: qsTr("Whose signatures under papers count as confirmed")
        chevron: true
        onClicked: {
            root.close();
            root.trustRequested();
        }
    }

    ListRow {
        objectName: "openAbout"
        Layout.fillWidth: true
        Layout.leftMargin: -Theme.space4
        Layout.rightMargin: -Theme.space4
        iconName: "info"
        title: qsTr("About this program")
        subtitle: qsTr("Version and licences")
        chevron: true
        onClicked: {
            root.close();
            root.aboutRequested();
        }
    }

    ListRow {
        objectName: "lockNow"
        Layout.fillWidth: true
        Layout.leftMargin: -Theme.space4
        Layout.rightMargin: -Theme.space4
        visible: root.shell.screen !== "welcome" && root.shell.screen !== "gate"
        iconName: "lock"
        title: qsTr("Lock now")
        subtitle: qsTr("Ctrl+L")
        onClicked: {
            root.close();
            root.shell.lock();
        }
    }
}
