import QtQuick
import QtQuick.Layouts
import Meeting.Controls

Item {
    id: root

    property string overlay

    function present(which: string) {
        sheet.close();
        drawer.close();
        menu.close();
        dialog.close();
        danger.close();
        if (which === "sheet" || which === "center") {
            sheet.placement = which === "sheet" ? "side" : "center";
            sheet.open();
        } else if (which === "drawer")
            drawer.open();
        else if (which === "menu")
            menu.popup(null, 40, 80);
        else if (which === "dialog")
            dialog.open();
        else if (which === "danger")
            danger.open();
        else if (which === "toast")
            toast.show(qsTr("The item was moved to the end of the agenda."), "success", qsTr("Undo"));
    }

    AppBar { id: bar; width: parent.width; title: "Kỳ họp thứ 12 – HĐND tỉnh khóa XVIII"; subtitle: "Đang thảo luận" }

    Sheet {
        id: sheet

        objectName: "sheet"
        overline: qsTr("Vote")
        title: "Thông qua Tờ trình điều chỉnh kế hoạch đầu tư công trung hạn 2026–2030"
        ThemedText { Layout.fillWidth: true; text: "Tán thành nghĩa là: kế hoạch sau điều chỉnh có hiệu lực từ ngày 01/01/2027."; muted: true; paragraph: true }
        VoteButton { Layout.fillWidth: true; text: qsTr("In favour"); tone: "for"; selected: true; progress: "stored"; storedAt: "10:32:07" }
        VoteButton { Layout.fillWidth: true; text: qsTr("Against"); tone: "against" }
        VoteButton { Layout.fillWidth: true; text: qsTr("Not voting"); tone: "abstain" }
        footerContent: [
            ThemedText { Layout.fillWidth: true; text: qsTr("You can change your choice until the chair closes the vote."); kind: "small"; muted: true },
            SecondaryButton { text: qsTr("Read the paper") }
        ]
    }
    SideDrawer {
        id: drawer

        ColumnLayout {
            anchors.fill: parent
            anchors.margins: 12
            spacing: 8
            SectionHeader { Layout.fillWidth: true; title: qsTr("Agenda"); count: 9 }
            AgendaRow { Layout.fillWidth: true; number: "4"; title: "Tờ trình điều chỉnh kế hoạch đầu tư công trung hạn"; subtitle: "Sở KH–ĐT · 20 phút"; current: true }
            AgendaRow { Layout.fillWidth: true; number: "5"; title: "Báo cáo thẩm tra"; subtitle: "Trưởng ban KT–NS · 20 phút" }
            Item { Layout.fillHeight: true }
        }
    }
    PopupMenu {
        id: menu

        MenuEntry { text: qsTr("Rename"); iconName: "pencil" }
        MenuEntry { text: qsTr("Move to the end"); iconName: "arrow-down" }
        MenuEntry { text: qsTr("Copy"); iconName: "copy"; enabled: false }
        MenuEntry { text: qsTr("Remove"); iconName: "trash-2"; danger: true }
    }
    ConfirmDialog { id: dialog; objectName: "dialog"; title: qsTr("Open the vote?"); text: qsTr("58 people may vote. Everybody's device shows the question at once."); consequences: [qsTr("The question cannot be changed any more."), qsTr("You can close the vote at any time.")]; confirmText: qsTr("Open the vote") }
    ConfirmDialog { id: danger; title: qsTr("Remove Trần Văn Đức's device?"); text: qsTr("It loses access to the papers at once, and erases its keys when it next comes into reach."); danger: true; confirmText: qsTr("Remove the device") }
    Toast { id: toast; objectName: "toast" }
}
