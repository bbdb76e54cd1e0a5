import QtQuick
import QtQuick.Layouts
import QtQuick.Window
import Meeting.Controls

// Why the program does not start, for those who see no terminal.
Window {
    id: root

    required property string heading
    required property string words
    required property string hint

    objectName: "noticeWindow"
    width: Theme.px(480)
    height: column.implicitHeight + 2 * Theme.space6
    minimumWidth: width
    minimumHeight: height
    visible: true
    title: qsTr("Paperless Meeting")
    color: Theme.surface

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: Theme.space6
        spacing: Theme.space3

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space3

            Icon {
                name: "info"
                color: Theme.accent
            }

            ThemedText {
                Layout.fillWidth: true
                text: root.heading
                kind: "title"
            }
        }

        ThemedText {
            Layout.fillWidth: true
            text: root.words
            paragraph: true
        }

        ThemedText {
            Layout.fillWidth: true
            visible: root.hint !== ""
            text: root.hint
            muted: true
            paragraph: true
        }

        PrimaryButton {
            objectName: "closeNotice"
            Layout.alignment: Qt.AlignRight
            Layout.topMargin: Theme.space3
            focus: true
            text: qsTr("Close")
            onClicked: root.close()
        }
    }
}
