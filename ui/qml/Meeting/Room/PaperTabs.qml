pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Meeting.Controls

// The papers of the open item and all others that are open, each a press away.
Rectangle {
    id: root

    property var papers: [] // { id, title, ready, share, open, opened, beside } objects
    property bool agendaOffered: false // the agenda is out of sight
    readonly property real roomEach: papers.length > 0 ? width / papers.length : width

    signal chosen(string paper)
    signal closed(string paper)
    signal besideWanted(string paper)
    signal agendaWanted

    implicitHeight: papers.length > 0 ? Theme.target : 0
    color: Theme.surface
    clip: true

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }

    function reveal(tab: Item) {
        if (!tab)
            return;
        const right = tab.x + tab.width - strip.width;
        strip.contentX = Math.max(0, Math.min(tab.x, Math.max(strip.contentX, right)));
    }

    IconButton {
        id: agenda

        objectName: "agendaBeside"
        visible: root.agendaOffered
        iconName: "list"
        text: qsTr("Agenda")
        onClicked: root.agendaWanted()
    }

    // By then the tabs have their places.
    Timer {
        id: soon

        interval: 60
        onTriggered: root.reveal(strip.current)
    }

    Flickable {
        id: strip

        property Item current

        onWidthChanged: soon.restart()
        onContentWidthChanged: soon.restart()
        anchors.fill: parent
        anchors.leftMargin: agenda.visible ? agenda.width : 0
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
                    readonly property bool closable: current && modelData.opened && root.papers.length > 1
                    readonly property color ink: current || modelData.beside ? Theme.accent : hovered ? Theme.text : Theme.textMuted

                    objectName: "paperTab_" + (index + 1)
                    width: Math.min(Math.max(root.roomEach, Theme.px(current ? 300 : 180)), mark.width + Math.ceil(words.implicitWidth) + Theme.space2 + 2 * Theme.space4 + (closable ? Theme.target - Theme.space4 : 0))
                    height: root.height
                    focusPolicy: Qt.StrongFocus
                    Keys.onReturnPressed: click()
                    Keys.onEnterPressed: click()
                    hoverEnabled: true
                    Accessible.role: Accessible.PageTab
                    Accessible.name: modelData.title
                    Accessible.selected: current
                    onClicked: root.chosen(modelData.id)
                    onPressAndHold: menu.popup()
                    onCurrentChanged: if (current)
                        look()
                    Component.onCompleted: if (current)
                        look()

                    function look() {
                        strip.current = tab;
                        soon.restart();
                    }

                    TapHandler {
                        acceptedButtons: Qt.RightButton
                        onTapped: menu.popup()
                    }

                    PopupMenu {
                        id: menu

                        MenuEntry {
                            iconName: "columns-2"
                            text: qsTr("Show beside the open paper")
                            enabled: !tab.current
                            onTriggered: root.besideWanted(tab.modelData.id)
                        }

                        MenuEntry {
                            iconName: "x"
                            text: qsTr("Close")
                            enabled: tab.modelData.opened
                            onTriggered: root.closed(tab.modelData.id)
                        }
                    }

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
                            anchors.rightMargin: tab.closable ? Theme.target : Theme.space4
                            anchors.verticalCenter: parent.verticalCenter
                            text: tab.modelData.title
                            kind: "label"
                            color: tab.ink
                            wrapMode: Text.NoWrap
                            elide: Text.ElideRight
                            font.weight: tab.current ? Font.DemiBold : Font.Medium
                            Accessible.ignored: true
                        }

                        IconButton {
                            objectName: "closeTab"
                            anchors.right: parent.right
                            anchors.verticalCenter: parent.verticalCenter
                            visible: tab.closable
                            iconName: "x"
                            iconColor: Theme.textMuted
                            text: qsTr("Close this paper")
                            onClicked: root.closed(tab.modelData.id)
                        }
                    }

                    background: Item {
                        Rectangle {
                            anchors.bottom: parent.bottom
                            x: Theme.space3
                            width: parent.width - 2 * x
                            height: 3
                            radius: 1.5
                            visible: tab.current || tab.modelData.beside
                            color: tab.current ? Theme.accent : Theme.borderStrong
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
