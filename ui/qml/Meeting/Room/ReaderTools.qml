pragma ComponentBehavior: Bound
import QtQuick
import Meeting.Controls
import Meeting.Core

// Floats over the foot of the pages: which page, how large.
Rectangle {
    id: root

    required property RoomModel room
    required property ReaderModel reader
    required property PageStack pages
    property bool listShown: false
    property bool presents: false
    property bool canPresent: false

    property real most: 10000 // what there is of room: what can be done elsewhere too gives way

    readonly property int keys: 5 + (canPresent ? 1 : 0) + (presents ? 1 : 0) + (reader.trail.canGoBack ? 1 : 0)
    readonly property real keyWidth: Math.max(Theme.target, Theme.iconSize + 2 * Theme.space3)
    readonly property real least: keys * keyWidth + Theme.px(128) + 2 * Theme.space1
    readonly property real withSteps: least + 2 * keyWidth
    readonly property real withFit: withSteps + keyWidth
    readonly property real withZoom: withFit + 2 * keyWidth + Theme.space3

    property bool searching: false

    signal listToggled
    signal searchToggled
    signal presentToggled
    signal writingWanted
    signal bareWanted

    implicitWidth: Math.min(most, row.implicitWidth + 2 * Theme.space1)
    implicitHeight: keyWidth + 2 * Theme.space1
    radius: Theme.radius + Theme.space1
    color: Theme.surfaceRaised
    border.width: 1
    border.color: Theme.border
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Pages")

    Elevation {
        radius: root.radius
    }

    PenShield {}

    Flickable {
        anchors.fill: parent
        anchors.margins: Theme.space1
        clip: interactive
        interactive: contentWidth > width + 1
        contentWidth: row.implicitWidth
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds

        Row {
            id: row

            IconButton {
                objectName: "pageListButton"
                iconName: "panel-left"
                text: qsTr("List of pages")
                checked: root.listShown
                onClicked: root.listToggled()
            }

            IconButton {
                objectName: "searchButton"
                iconName: "search"
                text: qsTr("Search")
                checked: root.searching
                onClicked: root.searchToggled()
            }

            IconButton {
                objectName: "goBack"
                visible: root.reader.trail.canGoBack
                iconName: "corner-up-left"
                iconColor: Theme.accent
                text: qsTr("Back to where you came from")
                onClicked: root.reader.trail.goBack()
            }

            GoToField {
                objectName: "goToPage"
                room: root.room
                reader: root.reader
                pages: root.pages
                stepsShown: root.withSteps <= root.most
            }

            Row {
                id: zooming

                visible: root.withZoom <= root.most

                Item {
                    width: Theme.space3
                    height: Theme.target

                    Divider {
                        anchors.centerIn: parent
                        height: Theme.space6
                    }
                }

                IconButton {
                    objectName: "zoomOut"
                    iconName: "zoom-out"
                    text: qsTr("Smaller")
                    enabled: root.pages.pageRatio > root.pages.leastScale * 1.01
                    onClicked: root.pages.zoomBy(1 / 1.25)
                }

                ThemedText {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.withZoom + Theme.px(48) <= root.most
                    width: Theme.px(48)
                    horizontalAlignment: Text.AlignHCenter
                    text: qsTr("%1%").arg(root.pages.percent)
                    kind: "label"
                    tabular: true
                    wrapMode: Text.NoWrap
                }

                IconButton {
                    objectName: "zoomIn"
                    iconName: "zoom-in"
                    text: qsTr("Larger")
                    enabled: root.pages.pageRatio < root.pages.mostScale * 0.99
                    onClicked: root.pages.zoomBy(1.25)
                }
            }

            IconButton {
                objectName: "fit"
                visible: root.withFit <= root.most
                iconName: root.pages.fit === "width" ? "fullscreen" : "maximize"
                text: root.pages.fit === "width" ? qsTr("Fit the whole page") : qsTr("Fit the width")
                onClicked: root.pages.fitTo(root.pages.fit === "width" ? "page" : "width")
            }

            IconButton {
                objectName: "noteToolsButton"
                iconName: "pen-line"
                text: qsTr("Write on the paper")
                onClicked: root.writingWanted()
            }

            IconButton {
                objectName: "presentPages"
                visible: root.canPresent
                iconName: "presentation"
                checked: root.presents
                text: root.presents ? qsTr("Stop showing my page to everybody") : qsTr("Show my page to everybody")
                onClicked: root.presentToggled()
            }

            IconButton {
                objectName: "pointerButton"
                visible: root.presents
                iconName: "pointer"
                checked: root.room.pointer.active
                text: root.room.pointer.active ? qsTr("Put the pointer away") : qsTr("Point at the page for everybody")
                onClicked: root.room.pointer.setActive(!root.room.pointer.active)
            }

            IconButton {
                objectName: "viewButton"
                iconName: "book-open"
                text: qsTr("How pages are shown")
                onClicked: view.open()
            }

            IconButton {
                id: more

                objectName: "readerMenuButton"
                iconName: "ellipsis-vertical"
                text: qsTr("More for this paper")
                onClicked: menu.popup(more, more.width - menu.width, -menu.height)
            }
        }
    }

    ReaderMenu {
        id: menu

        room: root.room
        reader: root.reader
        pages: root.pages
        onBareWanted: root.bareWanted()
        onCopyWanted: {
            copySheet.active = true;
            (copySheet.item as CopySheet).open();
        }
        onFileNotesWanted: {
            fileNotesSheet.active = true;
            (fileNotesSheet.item as FileNotesSheet).open();
        }
    }

    // Sheets that few people ask for are made when they are first wanted.
    Loader {
        id: copySheet

        active: false
        sourceComponent: CopySheet {
            objectName: "copySheet"
            copies: root.room.out.copies
        }
    }

    Loader {
        id: fileNotesSheet

        active: false
        sourceComponent: FileNotesSheet {
            objectName: "fileNotesSheet"
            fileNotes: root.room.out.fileNotes
            reader: root.reader
        }
    }

    ViewSheet {
        id: view

        room: root.room
        reader: root.reader
        pages: root.pages
    }
}
