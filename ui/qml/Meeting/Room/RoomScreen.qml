pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// The meeting room: agenda, pages and what goes on; side by side or over each other by width.
Item {
    id: root

    required property RoomModel room
    property alias trailing: bar.trailing
    readonly property bool wide: width >= 1000 && width > height
    // What the other shape of the window needs is not made; before it has a size it has no shape.
    readonly property bool upright: !wide && width > 0
    readonly property real agendaWidth: Math.min(Theme.px(320), width * 0.27)
    // A question with its meaning, and who has not voted, need more room than a list of speakers.
    readonly property real sideWidth: room.vote.phase === "running" ? Math.min(Theme.px(400), width * 0.41) : Math.min(Theme.px(320), width * 0.27)
    property bool bare: false // nothing but the pages, until something is to be voted on
    readonly property bool agendaBeside: wide && !bare && !room.reading.split
    readonly property bool sideBeside: wide && !bare
    property bool voteMinimised: false
    readonly property bool voteUrgent: room.vote.awaited && !voteMinimised
    readonly property bool voteShown: wide ? side.part === "voting" && !bare : voteOnSheet
    readonly property bool voteOnSheet: !wide && room.vote.phase !== "none" && !voteMinimised && (room.vote.canVote || voteAsked)
    property bool voteAsked: false

    signal leaveRequested
    signal connectionRequested
    signal settingsRequested

    focus: true
    Keys.onPressed: event => keys.take(event)
    Component.onCompleted: {
        // Whoever comes in while a vote runs finds it open.
        if (root.room.vote.phase !== "none")
            side.part = "voting";
    }

    function showVote() {
        bare = false;
        voteMinimised = false;
        voteAsked = true;
        side.part = "voting";
        if (!root.wide && root.room.vote.phase === "none")
            (sheets.item as PartSheet)?.show("voting");
    }

    function showPart(part: string) {
        if (part === "agenda")
            (drawer.item as SideDrawer)?.open();
        else if (root.wide)
            side.part = part;
        else if (part === "voting" && root.room.vote.phase !== "none")
            root.showVote();
        else
            (sheets.item as PartSheet)?.show(part);
    }

    Connections {
        target: root.room

        function onSaid(words: string, tone: string) {
            toast.undoes = false;
            toast.show(words, tone, "");
        }
    }

    Connections {
        target: root.room.notes

        function onThrown_away(count: int) {
            toast.undoes = true;
            toast.show(qsTr("%n note(s) deleted", "", count), "neutral", qsTr("Undo"));
        }
    }

    Connections {
        target: root.room.vote

        function onBegan() {
            root.bare = root.bare && !root.room.vote.canVote;
            root.voteMinimised = false;
            root.voteAsked = root.room.vote.canVote;
            side.part = "voting";
            (drawer.item as SideDrawer)?.close();
            (sheets.item as PartSheet)?.hide();
        }

        function onEnded() {
            root.voteAsked = false;
        }
    }

    Connections {
        target: root.room.results

        function onDeclared() {
            side.part = "voting";
            if (!root.wide)
                (sheets.item as PartSheet)?.show("voting");
            root.room.results.seen();
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }

    RoomKeys {
        id: keys

        room: root.room
        pages: reader.pages
        voteShown: root.voteShown
        bare: root.bare
        onVoteWanted: root.showVote()
        onSearchWanted: reader.beginSearch()
        onBareWanted: on => root.bare = on
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        AppBar {
            id: bar

            Layout.fillWidth: true
            visible: !root.bare
            title: root.room.title
            subtitle: root.room.agenda.currentNumber > 0 ? qsTr("Item %1: %2").arg(root.room.agenda.currentNumber).arg(root.room.agenda.currentTitle) : root.room.place
            leading: IconButton {
                objectName: "leaveRoom"
                iconName: "arrow-left"
                text: qsTr("All meetings")
                onClicked: root.leaveRequested()
            }

            ConnectionChip {
                objectName: "connectionChip"
                connection: root.room.link
                compact: !root.wide
                clickable: true
                onClicked: root.connectionRequested()
            }
        }

        Banner {
            objectName: "checkInBanner"
            Layout.fillWidth: true
            visible: root.room.checkIn.wanted
            tone: "warning"
            iconName: "user-check"
            text: root.room.checkIn.votes ? qsTr("You are not marked present, so you cannot vote.") : qsTr("You are not marked present.")
            inviting: true
            actionText: root.room.checkIn.busy ? qsTr("Checking in…") : qsTr("I am present")
            onActionTriggered: root.room.checkIn.checkIn()
        }

        Banner {
            Layout.fillWidth: true
            visible: root.room.link !== "connected" && root.room.linkSince !== ""
            tone: "warning"
            iconName: "wifi-off"
            text: qsTr("No connection to the host since %1. Papers stay readable; votes wait until the connection is back.").arg(root.room.linkSince)
            actionText: qsTr("Details")
            onActionTriggered: root.connectionRequested()
        }

        Banner {
            objectName: "phaseBanner"
            Layout.fillWidth: true
            visible: root.room.conduct.phase === "adjourned" || root.room.conduct.phase === "closed"
            iconName: root.room.conduct.phase === "adjourned" ? "circle-pause" : "circle-check"
            text: root.room.conduct.phase === "adjourned" ? qsTr("The meeting is adjourned since %1. Papers stay readable.").arg(root.room.conduct.since) : qsTr("The meeting was closed at %1. Papers and results stay readable.").arg(root.room.conduct.since)
        }

        Banner {
            Layout.fillWidth: true
            visible: root.room.updateNeeded
            tone: "danger"
            text: qsTr("This program is older than the meeting. You can read, but not vote or speak, until it is updated.")
        }

        Item {
            id: stage

            Layout.fillWidth: true
            Layout.fillHeight: true

            AgendaPane {
                id: agenda

                width: root.agendaWidth
                height: parent.height
                visible: root.agendaBeside
                agenda: root.room.agenda
            }

            ReaderPane {
                id: reader

                anchors.fill: parent
                anchors.leftMargin: root.agendaBeside ? agenda.width + 1 : 0
                anchors.rightMargin: root.sideBeside ? side.width + 1 : 0
                room: root.room
                bare: root.bare
                agendaOffered: root.wide && !root.agendaBeside
                onAgendaWanted: (drawer.item as SideDrawer)?.open()
                onBareWanted: on => root.bare = on
                onSettingsRequested: root.settingsRequested()
            }

            Divider {
                x: agenda.width
                height: parent.height
                visible: root.agendaBeside
            }

            Divider {
                anchors.right: side.left
                height: parent.height
                visible: root.sideBeside
            }

            VoteChip {
                anchors.horizontalCenter: reader.horizontalCenter
                anchors.bottom: reader.bottom
                anchors.bottomMargin: Theme.px(96)
                visible: root.room.vote.phase === "running" && (!root.voteShown || (root.wide && root.voteMinimised && root.room.vote.awaited))
                vote: root.room.vote
                onClicked: root.showVote()
            }

            VoteScrim {
                anchors.fill: parent
                anchors.rightMargin: root.wide ? side.width : 0
                shown: root.voteUrgent && (root.wide ? side.part === "voting" : root.voteOnSheet)
                buttonShown: root.wide
                onMinimised: root.voteMinimised = true
            }

            SidePanel {
                id: side

                anchors.right: parent.right
                width: root.sideWidth
                height: parent.height
                visible: root.sideBeside
                room: root.room
            }

            VoteSheet {
                room: root.room
                shown: root.voteOnSheet
                most: parent.height - Theme.space6
                onMinimised: root.voteMinimised = true
            }
        }

        Loader {
            Layout.fillWidth: true
            active: root.room.conduct.conducts
            visible: active && !root.bare
            sourceComponent: ChairBar {
                room: root.room
                dialogs: dialogs.item as ChairDialogs
            }
        }

        Loader {
            Layout.fillWidth: true
            active: root.upright
            visible: active && !root.bare
            sourceComponent: BottomTabs {
                room: root.room
                onChosen: part => root.showPart(part)
            }
        }
    }

    Loader {
        id: drawer

        active: root.upright || root.room.reading.split
        sourceComponent: SideDrawer {
            id: open

            AgendaPane {
                anchors.fill: parent
                agenda: root.room.agenda
                onOpened: open.close()
            }
        }
    }

    Loader {
        id: sheets

        active: root.upright
        sourceComponent: PartSheet {
            room: root.room
        }
    }

    Loader {
        id: dialogs

        active: root.room.conduct.conducts
        sourceComponent: ChairDialogs {
            room: root.room
        }
    }

    NoteSheets {
        notes: root.room.notes
    }

    Toast {
        id: toast

        property bool undoes: false

        onActionTriggered: if (undoes)
            root.room.notes.undo()
        anchors.bottomMargin: root.height - stage.y - stage.height + reader.footRoom + Theme.space3
    }
}
