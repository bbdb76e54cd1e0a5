import QtQuick
import QtQuick.Layouts

// The head of a window: where one is, on the right what concerns the whole window.
Rectangle {
    id: root

    property string title
    property string subtitle
    property alias leading: head.data
    default property alias trailing: tail.data

    implicitWidth: 800
    implicitHeight: Math.max(64, layout.implicitHeight + 2 * Theme.space2)
    color: Theme.surface
    Accessible.role: Accessible.ToolBar
    Accessible.name: title

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }

    RowLayout {
        id: layout

        anchors.fill: parent
        anchors.leftMargin: head.visible ? Theme.space2 : Theme.space4
        anchors.rightMargin: Theme.space2
        spacing: Theme.space2

        RowLayout {
            id: head

            visible: children.length > 0
            spacing: Theme.space1
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            ThemedText {
                Layout.fillWidth: true
                text: root.title
                kind: "heading"
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }

            ThemedText {
                Layout.fillWidth: true
                visible: root.subtitle !== ""
                text: root.subtitle
                kind: "small"
                muted: true
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
        }

        RowLayout {
            id: tail

            spacing: Theme.space2
        }
    }
}
