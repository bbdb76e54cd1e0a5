pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Meeting.Controls

// The papers of the open item, one of which is read.
Rectangle {
    id: root

    property var papers: [] // { id, title, pages, ready, readable, share, open } objects
    readonly property real roomEach: papers.length > 0 ? width / papers.length : width

    signal chosen(string paper)

    implicitHeight: papers.length > 0 ? Theme.target : 0
    color: Theme.surface
    clip: true

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }

    Flickable {
        anchors.fill: parent
        contentWidth: row.implicitWidth
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds

        Row {
            id: row

            Repeater {
                model: root.papers

                T.AbstractButton {
                    id: tab

                    required property int index
                    required property var modelData
                    readonly property bool current: modelData.open
                    readonly property color ink: current ? Theme.accent : hovered ? Theme.text : Theme.textMuted

                    objectName: "paperTab_" + (index + 1)
                    width: Math.min(Math.max(root.roomEach, Theme.px(180)), mark.width + Math.ceil(words.implicitWidth) + Theme.space2 + 2 * Theme.space4)
                    height: root.height
                    focusPolicy: Qt.StrongFocus
                    Keys.onReturnPressed: click()
                    Keys.onEnterPressed: click()
                    hoverEnabled: true
                    Accessible.role: Accessible.PageTab
                    Accessible.name: modelData.title
                    Accessible.selected: current
                    onClicked: root.chosen(modelData.id)

                    contentItem: Item {
                        Icon {
                            id: mark

                            x: Theme.space4
                            anchors.verticalCenter: parent.verticalCenter
                            name: tab.modelData.ready ? "file-text" : tab.modelData.share < 1 ? "download" : "lock"
                            color: tab.ink
                            size: Theme.iconSmall
                        }

                        ThemedText {
                            id: words

                            anchors.left: mark.right
                            anchors.leftMargin: Theme.space2
                            anchors.right: parent.right
                            anchors.rightMargin: Theme.space4
                            anchors.verticalCenter: parent.verticalCenter
                            text: tab.modelData.title
                            kind: "label"
                            color: tab.ink
                            wrapMode: Text.NoWrap
                            elide: Text.ElideRight
                            font.weight: tab.current ? Font.DemiBold : Font.Medium
                            Accessible.ignored: true
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

                    HoverTip {
                        visible: tab.hovered && words.truncated
                        text: tab.modelData.title
                    }
                }
            }
        }
    }
}
