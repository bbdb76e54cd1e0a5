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
        spacing: 20

        ThemedText { text: qsTr("Fields"); kind: "display" }

        GridLayout {
            Layout.fillWidth: true
            columns: column.width > 700 ? 2 : 1
            columnSpacing: 24
            rowSpacing: 20
            Field { Layout.fillWidth: true; Layout.alignment: Qt.AlignTop; label: qsTr("Name of the meeting"); text: "Kỳ họp thứ 12 – HĐND tỉnh khóa XVIII"; hint: qsTr("As it stands on the invitation") }
            Field { Layout.fillWidth: true; Layout.alignment: Qt.AlignTop; label: qsTr("Address of the host"); text: "192.168.1"; error: qsTr("This is not an address. An address looks like 192.168.1.20:7443.") }
            Field { Layout.fillWidth: true; Layout.alignment: Qt.AlignTop; label: qsTr("PIN"); password: true; text: "123456" }
            Field { objectName: "field"; Layout.fillWidth: true; Layout.alignment: Qt.AlignTop; label: qsTr("Room"); placeholder: qsTr("Second floor, large hall") }
            Field { Layout.fillWidth: true; Layout.alignment: Qt.AlignTop; label: qsTr("Room"); text: "Hội trường A"; enabled: false }
            ChoiceField { objectName: "choice"; Layout.fillWidth: true; Layout.alignment: Qt.AlignTop; label: qsTr("Role"); currentValue: "delegate"; options: [{ value: "chair", label: qsTr("Chair") }, { value: "secretary", label: qsTr("Secretary") }, { value: "delegate", label: qsTr("Delegate") }] }
            SearchField { Layout.fillWidth: true; Layout.alignment: Qt.AlignTop }
            SearchField { Layout.fillWidth: true; Layout.alignment: Qt.AlignTop; text: "đầu tư công" }
            TextAreaField { Layout.fillWidth: true; Layout.alignment: Qt.AlignTop; label: qsTr("What a vote in favour means"); text: "Thông qua Tờ trình điều chỉnh kế hoạch đầu tư công trung hạn 2026–2030, kèm phụ lục 1 đến 4 và các ý kiến giải trình đã tiếp thu tại kỳ họp." }
            TextAreaField { Layout.fillWidth: true; Layout.alignment: Qt.AlignTop; label: qsTr("Your opinion"); placeholder: qsTr("Write here") }
        }
        CodeField { objectName: "code"; Layout.fillWidth: true; Layout.maximumWidth: implicitWidth; hint: qsTr("The secretary reads it out; it works once.") }
        CodeField { Layout.fillWidth: true; Layout.maximumWidth: 340; label: ""; error: qsTr("Wrong code. Two tries left.") }
    }
}
