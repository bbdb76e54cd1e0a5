import QtQuick
import QtQuick.Layouts

// Work that takes a while: what it is, how far it is, and a way to stop it.
RowLayout {
    id: root

    property string label
    property string detail
    property real value: 0 // 0 to 1
    property bool indeterminate: false
    property bool cancellable: true
    property string iconName

    signal cancelled

    spacing: Theme.space3
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    Icon {
        visible: root.iconName !== ""
        name: root.iconName
        color: Theme.accent
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.space1 + 2

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space2

            ThemedText {
                Layout.fillWidth: true
                text: root.label
                kind: "label"
                wrapMode: Text.NoWrap
                elide: Text.ElideMiddle
            }

            ThemedText {
                visible: !root.indeterminate
                text: qsTr("%1%").arg(Math.floor(100 * root.value))
                kind: "label"
                muted: true
                tabular: true
            }
        }

        ProgressTrack {
            Layout.fillWidth: true
            value: root.value
            indeterminate: root.indeterminate
            Accessible.name: root.label
        }

        ThemedText {
            Layout.fillWidth: true
            visible: root.detail !== ""
            text: root.detail
            kind: "small"
            muted: true
            tabular: true
        }
    }

    IconButton {
        visible: root.cancellable
        iconName: "x"
        iconColor: Theme.textMuted
        text: qsTr("Cancel: %1").arg(root.label)
        onClicked: root.cancelled()
    }
}
