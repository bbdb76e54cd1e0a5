import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Meeting.Controls

// A host that announced itself; its name proves nothing, so a stranger is called one.
T.AbstractButton {
    id: root

    required property string address
    required property string name
    required property bool known
    required property bool foreign
    required property bool twin

    implicitHeight: Math.max(Theme.px(72), contentItem.implicitHeight + topPadding + bottomPadding)
    padding: Theme.space3
    leftPadding: Theme.space4
    rightPadding: Theme.space4
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    Accessible.name: name + ", " + state.text

    contentItem: RowLayout {
        spacing: Theme.space3

        Icon {
            name: root.twin || root.foreign ? "shield-alert" : "router"
            color: root.twin ? Theme.danger : root.foreign ? Theme.warning : root.known ? Theme.success : Theme.textMuted
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            ThemedText {
                Layout.fillWidth: true
                text: root.name
                kind: "label"
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            ThemedText {
                id: state

                Layout.fillWidth: true
                text: root.known ? qsTr("Your organisation") : root.twin ? qsTr("Same name, but not your organisation") : root.foreign ? qsTr("Not your organisation") : qsTr("Not joined yet")
                kind: "small"
                color: root.known ? Theme.success : root.twin ? Theme.danger : root.foreign ? Theme.warning : Theme.textMuted
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }

            ThemedText {
                Layout.fillWidth: true
                text: root.address
                kind: "small"
                muted: true
                tabular: true
                Accessible.ignored: true
            }
        }

        Icon {
            name: "chevron-right"
            color: Theme.textMuted
            size: Theme.iconSmall
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: root.down ? Theme.pressed : root.hovered ? Theme.hover : Theme.surface
        border.width: 1
        border.color: root.twin ? Theme.danger : Theme.border

        FocusRing {
            shown: root.visualFocus
        }
    }
}
