pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Meeting.Controls
import Meeting.Core
import Meeting.Pages

// From change to change, and the changed pages in small: the old one, the new one.
Rectangle {
    id: root

    required property RoomModel room
    readonly property VersionsModel versions: room.versions
    readonly property var change: versions.change
    readonly property bool slim: width < Theme.px(720)
    readonly property int shownPage: room.reading.active.page

    function kindWord(kind: string): string {
        switch (kind) {
        case "inserted":
            return qsTr("New page");
        case "removed":
            return qsTr("Page is gone");
        case "moved":
            return qsTr("Moved");
        default:
            return qsTr("Changed");
        }
    }

    implicitHeight: column.implicitHeight
    color: Theme.surface

    ColumnLayout {
        id: column

        width: parent.width
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space2
            Layout.rightMargin: Theme.space2
            spacing: 0

            IconButton {
                objectName: "previousChange"
                iconName: "chevron-left"
                text: qsTr("The change before")
                enabled: root.versions.current > 0
                onClicked: root.versions.previous()
            }

            ThemedText {
                Layout.minimumWidth: Theme.px(96)
                horizontalAlignment: Text.AlignHCenter
                text: root.versions.current < 0 ? qsTr("%n change(s)", "", root.versions.count) : qsTr("%1 of %2").arg(root.versions.current + 1).arg(root.versions.count)
                kind: "label"
                tabular: true
                wrapMode: Text.NoWrap
            }

            IconButton {
                objectName: "nextChange"
                iconName: "chevron-right"
                text: qsTr("The next change")
                enabled: root.versions.current < root.versions.count - 1
                onClicked: root.versions.next()
            }

            ChangeWords {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.space2
                visible: !root.slim
                change: root.change
            }

            Item {
                Layout.fillWidth: true
                visible: root.slim
            }

            QuietButton {
                objectName: "compareBeside"
                visible: !root.room.reading.split
                iconName: "columns-2"
                text: root.slim ? qsTr("Beside") : qsTr("Side by side")
                onClicked: root.versions.showBeside()
            }

            QuietButton {
                objectName: "changesSeen"
                iconName: "check"
                text: qsTr("Seen")
                onClicked: {
                    root.versions.haveSeen();
                    root.versions.setShown(false);
                }
            }

            IconButton {
                objectName: "hideChanges"
                iconName: "x"
                iconColor: Theme.textMuted
                text: qsTr("Do not mark the changes")
                onClicked: root.versions.setShown(false)
            }
        }

        ChangeWords {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space4
            Layout.rightMargin: Theme.space4
            Layout.bottomMargin: Theme.space1
            visible: root.slim && root.versions.current >= 0
            change: root.change
        }

        ListView {
            id: strip

            objectName: "changedPages"
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.px(118)
            orientation: ListView.Horizontal
            clip: true
            spacing: Theme.space2
            leftMargin: Theme.space3
            rightMargin: Theme.space3
            boundsBehavior: Flickable.StopAtBounds
            model: root.versions.pages
            T.ScrollBar.horizontal: ThinScrollBar {}

            delegate: T.AbstractButton {
                id: cell

                required property int index
                required property var modelData
                readonly property bool current: root.change.newPage > 0 && root.versions.current >= 0 ? modelData.new === root.change.newPage && modelData.new > 0 : false

                objectName: "changedPage_" + (index + 1)
                width: implicitWidth
                height: ListView.view.height
                Accessible.name: words.text
                onClicked: root.versions.goToPages(index)

                contentItem: Item {
                    Row {
                        id: pictures

                        anchors.horizontalCenter: parent.horizontalCenter
                        y: Theme.space2
                        height: Theme.px(78)
                        spacing: 3

                        component Sheet: Item {
                            id: small

                            required property string paper
                            required property int number

                            visible: number > 0
                            width: Theme.px(56)
                            height: parent.height

                            PageView {
                                anchors.fill: parent
                                supply: root.room.reader.supply
                                pixelRatio: Screen.devicePixelRatio
                                document: small.number > 0 ? small.paper : ""
                                page: small.number - 1
                                thumbnail: true
                            }

                            Rectangle {
                                anchors.fill: parent
                                color: "transparent"
                                border.width: 1
                                border.color: Theme.border
                            }
                        }

                        Sheet {
                            paper: root.versions.oldPaper
                            number: cell.modelData.old
                            opacity: 0.55
                        }

                        Icon {
                            anchors.verticalCenter: parent.verticalCenter
                            visible: cell.modelData.old > 0 && cell.modelData.new > 0
                            name: "arrow-right"
                            color: Theme.textMuted
                            size: Theme.iconSmall
                        }

                        Sheet {
                            paper: root.versions.newPaper
                            number: cell.modelData.new
                        }
                    }

                    ThemedText {
                        id: words

                        anchors.horizontalCenter: parent.horizontalCenter
                        anchors.top: pictures.bottom
                        anchors.topMargin: 2
                        text: qsTr("p. %1").arg(cell.modelData.new || cell.modelData.old) + " · " + root.kindWord(cell.modelData.kind)
                        kind: "small"
                        tabular: true
                        wrapMode: Text.NoWrap
                        color: cell.current ? Theme.accent : Theme.textMuted
                        font.weight: cell.current ? Font.DemiBold : Font.Normal
                        Accessible.ignored: true
                    }
                }

                implicitWidth: Math.max(pictures.width, words.implicitWidth) + 2 * Theme.space2

                background: Rectangle {
                    radius: Theme.radiusSmall
                    color: cell.down ? Theme.pressed : cell.hovered ? Theme.hover : "transparent"
                    border.width: cell.current ? 2 : 0
                    border.color: Theme.accent

                    FocusRing {
                        shown: cell.visualFocus
                        gap: -3
                    }
                }
            }
        }
    }
}
