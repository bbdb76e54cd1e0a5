import QtQuick
import QtQuick.Layouts
import Meeting.Controls

Flickable {
    contentHeight: grid.implicitHeight + 48

    GridLayout {
        id: grid

        x: 24
        y: 24
        width: parent.width - 48
        columns: width > 900 ? 3 : width > 600 ? 2 : 1
        columnSpacing: 24
        rowSpacing: 24

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            spacing: 12
            ThemedText { text: qsTr("Vote"); kind: "overline" }
            ThemedText { Layout.fillWidth: true; text: "Thông qua Tờ trình điều chỉnh kế hoạch đầu tư công trung hạn 2026–2030"; kind: "title" }
            VoteButton { objectName: "voteFor"; Layout.fillWidth: true; text: qsTr("In favour"); tone: "for"; selected: true; progress: "stored"; storedAt: "10:32:07" }
            VoteButton { Layout.fillWidth: true; text: qsTr("Against"); tone: "against" }
            VoteButton { Layout.fillWidth: true; text: qsTr("Not voting"); tone: "abstain" }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            spacing: 12
            VoteButton { Layout.fillWidth: true; text: qsTr("In favour"); tone: "for"; selected: true }
            VoteButton { Layout.fillWidth: true; text: qsTr("Against"); tone: "against"; selected: true; progress: "pending" }
            VoteButton { Layout.fillWidth: true; text: qsTr("Not voting"); tone: "abstain"; selected: true; progress: "refused" }
            VoteButton { Layout.fillWidth: true; text: qsTr("In favour"); tone: "for"; enabled: false }
            VoteButton { Layout.fillWidth: true; text: "Phương án 2: giữ nguyên tổng mức, giãn tiến độ đến năm 2031"; iconName: "circle" }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            spacing: 16
            SectionHeader { Layout.fillWidth: true; title: qsTr("Result") }
            ResultBar { Layout.fillWidth: true; label: qsTr("In favour"); tone: "for"; count: 42; share: 42 / 58 }
            ResultBar { Layout.fillWidth: true; label: qsTr("Against"); tone: "against"; count: 10; share: 10 / 58 }
            ResultBar { Layout.fillWidth: true; label: qsTr("Not voting"); tone: "abstain"; count: 1; share: 1 / 58 }
            ResultBar { Layout.fillWidth: true; label: qsTr("Has not voted"); tone: "neutral"; count: 0; share: 0 }
            Banner { Layout.fillWidth: true; inset: true; tone: "success"; title: qsTr("Adopted"); text: qsTr("42 of 58 in favour; 39 were needed.") }
            Banner { Layout.fillWidth: true; inset: true; tone: "info"; text: qsTr("You can change your choice until the chair closes the vote."); dismissable: true }
            Banner { Layout.fillWidth: true; inset: true; tone: "danger"; title: qsTr("Your vote was not accepted"); text: qsTr("The vote had been closed at 10:32:00.") }
            ProgressRow { Layout.fillWidth: true; iconName: "download"; label: "Báo cáo 215/BC-UBND.pdf"; value: 0.42; detail: "18,2 MB / 43,1 MB" }
            ProgressRow { Layout.fillWidth: true; label: qsTr("Looking for the host"); indeterminate: true }
        }
    }
}
