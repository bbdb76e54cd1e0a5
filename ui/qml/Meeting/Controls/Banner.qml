import QtQuick
import QtQuick.Layouts

// Something about the whole screen that stays until it is no longer so.
Rectangle {
    id: root

    property string tone: "info" // info, success, warning, danger
    property string title
    property string text
    property string iconName: tone === "success" ? "circle-check" : tone === "info" ? "info" : "triangle-alert"
    property string actionText
    property bool inviting: false // the action is what people should do, not a side way
    property bool dismissable: false
    property bool inset: false // rounded, inside a page

    signal actionTriggered
    signal dismissed

    implicitWidth: 400
    implicitHeight: Math.max(Theme.target + 2 * Theme.space1, layout.implicitHeight + 2 * Theme.space1)
    radius: inset ? Theme.radius : 0
    color: Theme.toneSoft(tone)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title !== "" ? title + ". " + text : text

    RowLayout {
        id: layout

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.space4
        anchors.rightMargin: action.visible || closer.visible ? (root.inviting ? Theme.space3 : Theme.space1) : Theme.space4
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space3

        Icon {
            name: root.iconName
            color: Theme.tone(root.tone)
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space2
            Layout.bottomMargin: Theme.space2
            spacing: 2

            ThemedText {
                Layout.fillWidth: true
                visible: root.title !== ""
                text: root.title
                kind: "label"
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }

            ThemedText {
                Layout.fillWidth: true
                visible: root.text !== ""
                text: root.text
                Accessible.ignored: true
            }
        }

        ActionButton {
            id: action

            objectName: "bannerAction"

            visible: root.actionText !== ""
            kind: root.inviting ? "primary" : "quiet"
            ink: root.inviting ? Theme.accentInk : Theme.tone(root.tone)
            text: root.actionText
            onClicked: root.actionTriggered()
        }

        IconButton {
            id: closer

            visible: root.dismissable
            iconName: "x"
            iconColor: Theme.textMuted
            text: qsTr("Close")
            onClicked: root.dismissed()
        }
    }
}
