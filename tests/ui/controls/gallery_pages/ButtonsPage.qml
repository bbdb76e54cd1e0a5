import QtQuick
import QtQuick.Layouts
import Meeting.Controls

Flickable {
    contentHeight: column.implicitHeight + 48

    ColumnLayout {
        id: column

        x: 24
        y: 24
        width: parent.width - 48
        spacing: 16

        ThemedText { text: qsTr("Buttons and states"); kind: "display" }

        Flow {
            Layout.fillWidth: true
            spacing: 12
            PrimaryButton { objectName: "primary"; text: qsTr("Publish the papers"); iconName: "upload" }
            SecondaryButton { objectName: "secondary"; text: qsTr("Print invitations"); iconName: "printer" }
            QuietButton { text: qsTr("Skip") }
            DangerButton { text: qsTr("Remove the device"); iconName: "trash-2" }
        }
        Flow {
            Layout.fillWidth: true
            spacing: 12
            PrimaryButton { text: qsTr("Publish the papers"); iconName: "upload"; enabled: false }
            SecondaryButton { text: qsTr("Print invitations"); iconName: "printer"; enabled: false }
            QuietButton { text: qsTr("Skip"); enabled: false }
            DangerButton { text: qsTr("Remove the device"); enabled: false }
            PrimaryButton { objectName: "busy"; text: qsTr("Publish the papers"); busy: true }
        }
        Flow {
            Layout.fillWidth: true
            spacing: 8
            IconButton { iconName: "pencil"; text: qsTr("Draw"); checked: true; checkable: true }
            IconButton { iconName: "undo-2"; text: qsTr("Undo") }
            IconButton { iconName: "bell"; text: qsTr("Messages"); badge: 3 }
            IconButton { iconName: "moon"; text: qsTr("Dark"); enabled: false }
            IconButton { iconName: "refresh-cw"; text: qsTr("Again"); busy: true }
            PageStepper { page: 3; pageCount: 24 }
        }
        Flow {
            Layout.fillWidth: true
            spacing: 8
            Chip { text: qsTr("In progress"); tone: "accent"; iconName: "circle-play" }
            Chip { text: qsTr("Adopted"); tone: "success"; iconName: "check" }
            Chip { text: qsTr("Awaiting approval"); tone: "warning"; iconName: "hourglass" }
            Chip { text: qsTr("Not adopted"); tone: "danger"; iconName: "x" }
            Chip { text: qsTr("Draft"); iconName: "pencil" }
            Chip { text: "12:30"; iconName: "timer"; outlined: true; tabular: true }
        }
        Flow {
            Layout.fillWidth: true
            spacing: 8
            ConnectionChip { connection: "connected" }
            ConnectionChip { connection: "connecting" }
            ConnectionChip { connection: "catching-up" }
            ConnectionChip { connection: "offline" }
            ConnectionChip { connection: "refused" }
            ConnectionChip { connection: "connected"; compact: true }
            Chip { text: qsTr("Tờ trình 88/TTr-UBND.pdf"); iconName: "file-text"; outlined: true; clickable: true }
        }
        Flow {
            Layout.fillWidth: true
            spacing: 16
            SegmentedControl {
                currentValue: "all"
                options: [{ value: "all", label: qsTr("All") }, { value: "present", label: qsTr("Present") }, { value: "absent", label: qsTr("Absent") }]
            }
            SegmentedControl {
                currentValue: "light"
                options: [{ value: "light", label: qsTr("Light"), iconName: "sun" }, { value: "dark", label: qsTr("Dark"), iconName: "moon" }]
            }
        }
        TabStrip {
            Layout.fillWidth: true
            currentValue: "people"
            options: [{ value: "agenda", label: qsTr("Agenda"), iconName: "list" }, { value: "people", label: qsTr("People"), iconName: "users", count: 4 }, { value: "papers", label: qsTr("Papers"), iconName: "files" }]
        }
        StepIndicator { Layout.fillWidth: true; current: 1; steps: [qsTr("Organisation"), qsTr("Meeting"), qsTr("People"), qsTr("Papers")] }
        StepIndicator { Layout.preferredWidth: 300; current: 2; steps: [qsTr("Organisation"), qsTr("Meeting"), qsTr("People"), qsTr("Papers")] }
        RowLayout {
            Layout.fillWidth: true
            spacing: 32
            CheckRow { Layout.fillWidth: true; Layout.maximumWidth: 320; checked: true; text: qsTr("Follow the chair"); hint: qsTr("Moves to the current item by itself") }
            SwitchRow { Layout.fillWidth: true; Layout.maximumWidth: 320; checked: true; text: qsTr("Dark colours") }
        }
        Flow {
            Layout.fillWidth: true
            spacing: 32
            CheckRow { text: qsTr("Not checked") }
            CheckRow { text: qsTr("Not possible"); enabled: false; checked: true }
            RadioRow { text: qsTr("Open vote"); checked: true }
            RadioRow { text: qsTr("Names hidden") }
        }
    }
}
