pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

// One of two to five choices that stay in sight; options are { value, label, iconName } objects.
FocusScope {
    id: root

    property var options: []
    property var currentValue

    signal chosen(var value)

    implicitWidth: row.implicitWidth + 2 * Theme.space1
    implicitHeight: Theme.target
    Accessible.role: Accessible.Grouping

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.surfaceSunken
    }

    RowLayout {
        id: row

        x: Theme.space1
        width: parent.width - 2 * Theme.space1
        height: parent.height
        spacing: 0
        uniformCellSizes: true

        Repeater {
            model: root.options

            T.AbstractButton {
                id: segment

                required property var modelData
                readonly property bool current: modelData.value === root.currentValue

                objectName: "option_" + modelData.value
                implicitWidth: words.implicitWidth + (mark.visible ? mark.width + Theme.space2 : 0) + 2 * Theme.space4
                Layout.fillWidth: true
                Layout.fillHeight: true
                text: modelData.label
                focusPolicy: Qt.StrongFocus
                hoverEnabled: true
                Accessible.role: Accessible.RadioButton
                Accessible.name: text
                Accessible.checkable: true
                Accessible.checked: current
                onClicked: root.chosen(modelData.value)
                Keys.onReturnPressed: click()
                Keys.onEnterPressed: click()
                Keys.onRightPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                Keys.onLeftPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

                contentItem: Item {
                    Row {
                        anchors.centerIn: parent
                        spacing: Theme.space2

                        Icon {
                            id: mark

                            anchors.verticalCenter: parent.verticalCenter
                            visible: name !== ""
                            name: segment.modelData.iconName ?? ""
                            color: words.color
                            size: Theme.iconSmall
                        }

                        ThemedText {
                            id: words

                            anchors.verticalCenter: parent.verticalCenter
                            text: segment.text
                            kind: "label"
                            color: segment.current ? Theme.text : Theme.textMuted
                            wrapMode: Text.NoWrap
                            font.weight: segment.current ? Font.DemiBold : Font.Medium
                            Accessible.ignored: true
                        }
                    }
                }

                background: Item {
                    Rectangle {
                        anchors.fill: parent
                        anchors.topMargin: Theme.space1
                        anchors.bottomMargin: Theme.space1
                        radius: Theme.radiusSmall
                        color: segment.current ? (Theme.dark ? "#3a4655" : "#ffffff") : segment.down || segment.hovered ? Theme.pressed : "transparent"
                        border.width: segment.current ? 1 : 0
                        border.color: Theme.dark ? Theme.borderStrong : Theme.border

                        FocusRing {
                            shown: segment.visualFocus
                            gap: -2
                            radius: Theme.radiusSmall
                        }
                    }
                }
            }
        }
    }
}
