pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

// The parts of a screen; options are { value, label, iconName, count, shortIcon } objects. Where there
// is no room for all labels, those that have a shortIcon show it instead until they are current.
FocusScope {
    id: root

    property var options: []
    property var currentValue

    // Smaller letters closer together, rather than a part that nobody finds.
    readonly property real wanted: options.reduce((sum, one) => sum + metrics.advanceWidth(one.label) + (one.count > 0 ? Theme.px(30) : 0) + 2 * Theme.space4, 0)
    readonly property bool tight: width > 0 && wanted > width
    // Where even that is too much, icons for all but the current one.
    readonly property real least: options.reduce((sum, one) => sum + metrics.advanceWidth(one.label) * Theme.smallSize / Theme.bodySize + (one.count > 0 ? Theme.px(30) : 0) + 2 * Theme.space2, 0)
    readonly property bool tiny: width > 0 && least > width

    signal chosen(var value)

    implicitWidth: row.implicitWidth
    implicitHeight: Math.max(Theme.target, Theme.px(48))
    Accessible.role: Accessible.PageTabList

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: Theme.bodySize
        font.weight: Font.DemiBold
    }

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }

    Flickable {
        anchors.fill: parent
        contentWidth: row.implicitWidth
        clip: contentWidth > width
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds

        Row {
            id: row

            Repeater {
                model: root.options

                T.AbstractButton {
                    id: tab

                    required property var modelData
                    readonly property bool current: modelData.value === root.currentValue
                    readonly property color ink: current ? Theme.accent : hovered ? Theme.text : Theme.textMuted
                    readonly property bool brief: root.tiny && !current && (modelData.shortIcon ?? "") !== ""

                    objectName: "part_" + modelData.value
                    implicitWidth: Math.max(Theme.target, words.implicitWidth + 2 * (root.tight ? Theme.space2 : Theme.space4))
                    height: root.height
                    text: modelData.label
                    focusPolicy: Qt.StrongFocus
                    hoverEnabled: true
                    Accessible.role: Accessible.PageTab
                    Accessible.name: text
                    Accessible.selected: current
                    onClicked: root.chosen(modelData.value)
                    Keys.onReturnPressed: click()
                    Keys.onEnterPressed: click()
                    Keys.onRightPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                    Keys.onLeftPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

                    contentItem: Item {
                        Row {
                            id: words

                            anchors.centerIn: parent
                            spacing: Theme.space2

                            Icon {
                                anchors.verticalCenter: parent.verticalCenter
                                visible: name !== ""
                                name: tab.brief ? tab.modelData.shortIcon : tab.modelData.iconName ?? ""
                                color: tab.ink
                                size: Theme.iconSmall
                            }

                            ThemedText {
                                anchors.verticalCenter: parent.verticalCenter
                                visible: !tab.brief
                                text: tab.text
                                kind: root.tight ? "small" : "label"
                                color: tab.ink
                                wrapMode: Text.NoWrap
                                font.weight: tab.current ? Font.DemiBold : Font.Medium
                                Accessible.ignored: true
                            }

                            CountBadge {
                                anchors.verticalCenter: parent.verticalCenter
                                count: tab.modelData.count ?? 0
                                tone: "accent"
                            }
                        }
                    }

                    background: Item {
                        Rectangle {
                            anchors.bottom: parent.bottom
                            x: Theme.space3
                            width: parent.width - 2 * x
                            height: 3
                            radius: 1.5
                            visible: tab.current
                            color: Theme.accent
                        }

                        FocusRing {
                            shown: tab.visualFocus
                            gap: -4
                            radius: Theme.radiusSmall
                        }
                    }
                }
            }
        }
    }
}
