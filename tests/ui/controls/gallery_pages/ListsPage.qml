import QtQuick
import QtQuick.Layouts
import Meeting.Controls

Item {
    AppBar {
        id: bar

        width: parent.width
        title: "Kỳ họp thứ 12 – HĐND tỉnh khóa XVIII"
        subtitle: "Đang thảo luận: Tờ trình điều chỉnh kế hoạch đầu tư công trung hạn 2026–2030"
        leading: IconButton { iconName: "menu"; text: qsTr("Agenda") }

        Chip { text: "12:33"; iconName: "timer"; outlined: true }
        ConnectionChip { connection: "connected"; compact: bar.width < 700 }
        IconButton { iconName: "settings"; text: qsTr("Settings") }
    }
    Banner { id: banner; anchors.top: bar.bottom; width: parent.width; tone: "warning"; title: qsTr("No connection with the host"); text: qsTr("Papers that have arrived stay readable."); actionText: qsTr("Try again") }

    Flickable {
        anchors.fill: parent
        anchors.topMargin: bar.height + banner.height
        clip: true
        contentHeight: grid.implicitHeight + 48

        GridLayout {
            id: grid

            x: 16
            y: 16
            width: parent.width - 32
            columns: width > 900 ? 3 : width > 640 ? 2 : 1
            columnSpacing: 16
            rowSpacing: 16

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                spacing: 8
                AgendaRow { Layout.fillWidth: true; number: "1"; title: "Khai mạc, thông qua chương trình kỳ họp"; subtitle: "Chủ tọa · 10 phút"; done: true }
                AgendaRow { Layout.fillWidth: true; number: "4"; title: "Tờ trình điều chỉnh kế hoạch đầu tư công trung hạn 2026–2030"; subtitle: "Sở Kế hoạch và Đầu tư · 20 phút"; current: true; shown: true; stateText: qsTr("Vote open"); stateIcon: "vote"; papers: [{ id: "a", title: "Tờ trình 88/TTr-UBND.pdf", ready: true }, { id: "b", title: "Dự thảo nghị quyết về kế hoạch đầu tư công trung hạn.pdf", ready: false }] }
                AgendaRow { Layout.fillWidth: true; number: "5"; title: "Báo cáo thẩm tra của Ban Kinh tế – Ngân sách"; subtitle: "Trưởng ban KT–NS · 20 phút" }
            }
            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                spacing: 8
                SectionHeader { Layout.fillWidth: true; title: qsTr("People"); count: 58; actionText: qsTr("Add"); actionIcon: "user-plus" }
                Card {
                    Layout.fillWidth: true
                    padding: 4
                    implicitHeight: people.implicitHeight + 8
                    ColumnLayout {
                        id: people

                        width: parent.width
                        spacing: 0
                        PeopleRow { Layout.fillWidth: true; name: "Nguyễn Thị Minh Khai"; position: "Chủ tịch HĐND tỉnh"; presence: "present"; device: "iPad 04" }
                        PeopleRow { Layout.fillWidth: true; name: "Trần Văn Đức"; position: "Phó Trưởng ban Kinh tế – Ngân sách"; presence: "away"; device: "Máy 12" }
                        PeopleRow { Layout.fillWidth: true; name: "Lê Quý Ân"; position: "Đại biểu"; presence: "absent" }
                        PeopleRow { Layout.fillWidth: true; name: "Phạm Hồng Ước"; position: "Đại biểu"; presence: "excused" }
                        PeopleRow { Layout.fillWidth: true; name: "Ỷ Lan"; position: "Khách mời"; presence: "unknown" }
                    }
                }
                Card {
                    Layout.fillWidth: true
                    padding: 4
                    implicitHeight: rows.implicitHeight + 8
                    ColumnLayout {
                        id: rows

                        width: parent.width
                        spacing: 0
                        ListRow { Layout.fillWidth: true; title: qsTr("Export the record"); subtitle: qsTr("Everything that was decided, signed"); iconName: "scroll-text"; chevron: true }
                        ListRow { Layout.fillWidth: true; title: qsTr("Devices"); iconName: "tablet"; trailingText: "12"; chevron: true; selected: true }
                        ListRow { Layout.fillWidth: true; title: qsTr("Not possible now"); iconName: "lock"; enabled: false }
                    }
                }
            }
            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                spacing: 8
                SectionHeader { Layout.fillWidth: true; title: qsTr("Requests to speak") }
                QueueRow { Layout.fillWidth: true; name: "Trần Văn Đức"; position: "Ban KT–NS"; phase: "speaking"; timeText: "02:14" }
                QueueRow { Layout.fillWidth: true; number: 1; name: "Lê Quý Ân"; topic: "Nguồn vốn năm 2027"; timeText: "5 phút" }
                QueueRow { Layout.fillWidth: true; number: 2; name: "Phạm Hồng Ước"; position: "Đại biểu"; manageable: true }
                QueueRow { Layout.fillWidth: true; name: "Nguyễn Thị Minh Khai"; position: "Chủ tịch"; phase: "done"; timeText: "4:58" }
                EmptyState { Layout.alignment: Qt.AlignHCenter; Layout.topMargin: 24; iconName: "hand"; title: qsTr("Nobody has asked to speak"); text: qsTr("Requests appear here in the order in which they arrive."); actionText: qsTr("Ask to speak"); actionIcon: "hand" }
            }
        }
    }
}
