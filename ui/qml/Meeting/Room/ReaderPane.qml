import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// The open paper with everything to read it by.
Rectangle {
    id: root

    required property RoomModel room
    property bool listShown: false
    property bool writing: false // the tools for notes are out
    property bool bare: false // nothing but the pages
    property bool agendaOffered: false
    readonly property PageStack pages: panes.pages
    readonly property ReaderModel reader: room.reading.active
    readonly property real footRoom: Theme.space4 + (noteTools.visible ? noteTools.height : tools.visible ? tools.height : 0)
    readonly property bool listBeside: width >= Theme.px(560)

    color: room.reading.night ? "#0a0c0f" : Theme.desk

    signal agendaWanted
    signal bareWanted(bool on)
    signal settingsRequested

    function beginSearch() {
        if (bare)
            bareWanted(false);
        search.begin();
    }

    function goTo(page: int) {
        reader.goTo(page);
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PaperTabs {
            Layout.fillWidth: true
            visible: !root.bare
            papers: root.room.reading.papers
            agendaOffered: root.agendaOffered
            onChosen: paper => root.room.reading.choose(paper)
            onClosed: paper => root.room.reading.close(paper)
            onBesideWanted: paper => root.room.reading.openBeside(paper)
            onAgendaWanted: root.agendaWanted()
        }

        Banner {
            Layout.fillWidth: true
            visible: root.reader.state === "ready" && (root.reader.withdrawn || (root.reader.superseded && !root.room.versions.offered))
            tone: "warning"
            iconName: "file-warning"
            text: root.reader.withdrawn ? qsTr("This paper has been withdrawn.") : qsTr("There is a newer version of this paper.")
            actionText: root.reader.superseded ? qsTr("Open it") : ""
            onActionTriggered: root.reader.openNewest()
        }

        VersionBar {
            Layout.fillWidth: true
            room: root.room
            bare: root.bare
        }

        AwayStrip {
            Layout.fillWidth: true
            visible: (root.room.follow.away || root.room.follow.presents) && !root.bare
            follow: root.room.follow
        }

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            TwoPanes {
                id: panes

                anchors.fill: parent
                room: root.room
                bottomRoom: (root.writing ? noteTools.height : root.bare ? 0 : tools.height) + Theme.space6
                pageMargin: search.visible ? (search.beside ? search.width : 0) : list.visible && root.listBeside ? list.width : 0
            }

            PageList {
                id: list

                objectName: "pageList"
                height: parent.height
                visible: root.listShown && !root.bare && !search.visible && root.reader.state === "ready"
                reader: root.reader
                onChosen: page => {
                    root.reader.goTo(page);
                    if (!root.listBeside)
                        root.listShown = false;
                }
            }

            FollowChips {
                anchors.top: parent.top
                anchors.topMargin: Theme.space4
                x: panes.pageMargin + Theme.space4
                width: panes.width - x - Theme.space4
                follow: root.room.follow
            }

            SignatureChip {
                anchors.top: parent.top
                anchors.right: parent.right
                anchors.margins: Theme.space3
                visible: !root.bare && root.reader.state === "ready" && signatures.phase !== "none"
                signatures: root.room.out.signatures
                onSettingsRequested: root.settingsRequested()
            }

            ReaderTools {
                id: tools

                room: root.room
                reader: root.reader
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Theme.space4
                x: Math.max(0, Math.round(panes.pageMargin + (panes.width - panes.pageMargin - width) / 2))
                visible: !root.bare && !root.writing && root.reader.state === "ready"
                most: panes.width - panes.pageMargin - Theme.space2
                pages: root.pages
                listShown: list.visible
                searching: root.room.search.open
                canPresent: root.room.canPresent
                presents: root.room.follow.presents
                onListToggled: {
                    root.listShown = !list.visible;
                    search.leave();
                }
                onSearchToggled: root.room.search.open ? search.leave() : search.begin()
                onBareWanted: root.bareWanted(true)
                onWritingWanted: root.writing = true
                onPresentToggled: root.room.follow.present(!root.room.follow.presents)
            }

            MarkedWordsBar {
                x: Math.max(0, Math.round(panes.pageMargin + (panes.width - panes.pageMargin - width) / 2))
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Theme.space4 + (tools.visible ? tools.height + Theme.space2 : 0)
                visible: !root.reader.selection.isEmpty
                room: root.room
                reader: root.reader
            }

            AddressDialog {
                id: address

                room: root.room
            }

            Connections {
                target: root.room.reading

                function onAddress_asked(wanted: string, host: string) {
                    address.ask(wanted, host);
                }
            }

            IconButton {
                objectName: "leaveBare"
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.margins: Theme.space2
                visible: root.bare
                iconName: "shrink"
                text: qsTr("Show everything again")
                onClicked: root.bareWanted(false)

                background: Rectangle {
                    radius: Theme.radius
                    color: Theme.surfaceRaised
                    border.width: 1
                    border.color: Theme.borderStrong
                    opacity: 0.85
                }

                PenShield {}
            }

            NoteTools {
                id: noteTools

                anchors.bottom: parent.bottom
                anchors.bottomMargin: Theme.space4
                x: Math.max(0, Math.round(panes.pageMargin + (panes.width - panes.pageMargin - width) / 2))
                visible: root.writing && root.reader.state === "ready"
                most: panes.width - panes.pageMargin - 2 * Theme.space2
                notes: root.room.notes
                onDone: root.writing = false
            }

            SelectionBar {
                anchors.bottom: root.writing ? noteTools.top : parent.bottom
                anchors.bottomMargin: root.writing ? Theme.space2 : Theme.space4
                x: Math.max(0, Math.round(panes.pageMargin + (panes.width - panes.pageMargin - width) / 2))
                visible: root.room.notes.selection.count > 0
                notes: root.room.notes
            }

            SearchPane {
                id: search

                search: root.room.search
                beside: root.width >= Theme.px(720)
                width: beside ? implicitWidth : parent.width
                visible: root.room.search.open && !root.bare
            }
        }
    }
}
