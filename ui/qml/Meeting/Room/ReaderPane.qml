import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// The open paper with everything to read it by.
Rectangle {
    id: root

    required property RoomModel room
    property bool listShown: false
    property alias pages: stack
    readonly property ReaderModel reader: room.reader
    readonly property bool listBeside: width >= Theme.px(560)

    color: Theme.desk

    function goTo(page: int) {
        stack.goTo(page);
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PaperTabs {
            Layout.fillWidth: true
            papers: root.room.agenda.shownPapers
            onChosen: paper => root.room.agenda.openPaper(paper)
        }

        Banner {
            Layout.fillWidth: true
            visible: root.reader.state === "ready" && (root.reader.superseded || root.reader.withdrawn)
            tone: "warning"
            iconName: "file-warning"
            text: root.reader.withdrawn ? qsTr("This paper has been withdrawn.") : qsTr("There is a newer version of this paper.")
            actionText: root.reader.superseded ? qsTr("Open it") : ""
            onActionTriggered: root.reader.openNewest()
        }

        // versions: what changed goes here

        AwayStrip {
            Layout.fillWidth: true
            visible: root.room.follow.away
            follow: root.room.follow
        }

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            PageStack {
                id: stack

                anchors.fill: parent
                anchors.leftMargin: list.visible && root.listBeside ? list.width : 0
                room: root.room
                reader: root.reader
                visible: root.reader.state === "ready"
                bottomRoom: tools.height + Theme.space6
            }

            ReaderNotice {
                anchors.fill: parent
                reader: root.reader
                itemShown: root.room.agenda.shownNumber > 0
            }

            PageList {
                id: list

                height: parent.height
                visible: root.listShown && root.reader.state === "ready"
                reader: root.reader
                onChosen: page => {
                    stack.goTo(page);
                    if (!root.listBeside)
                        root.listShown = false;
                }
            }

            FollowChips {
                anchors.top: parent.top
                anchors.topMargin: Theme.space4
                anchors.horizontalCenter: stack.horizontalCenter
                width: stack.width - 2 * Theme.space4
                follow: root.room.follow
            }

            ReaderTools {
                id: tools

                room: root.room
                reader: root.reader
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Theme.space4
                anchors.horizontalCenter: stack.horizontalCenter
                visible: stack.visible
                slim: stack.width < Theme.px(520)
                pages: stack
                page: root.reader.page
                pageCount: root.reader.pageCount
                listShown: root.listShown
                canPresent: root.room.canPresent
                presents: root.room.follow.presents
                onListToggled: root.listShown = !root.listShown
                onPresentToggled: root.room.follow.present(!root.room.follow.presents)
            }

            // ink: the tools of the pen go here, over the pages
            // search: what was found goes here
        }
    }
}
