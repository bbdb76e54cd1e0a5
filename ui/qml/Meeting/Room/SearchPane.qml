pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Meeting.Controls
import Meeting.Core

// Searching the open paper or all papers. Where there is no room beside the pages, what was found
// makes way for the page that was chosen, and the line to search with stays.
Rectangle {
    id: root

    required property SearchModel search
    property bool beside: true
    property bool listShown: true
    readonly property bool asking: search.asked.trim() !== ""

    function begin() {
        listShown = true;
        search.show();
        field.forceActiveFocus();
        field.selectAll();
    }

    function leave() {
        search.hide();
    }

    function go(forward: bool) {
        if (forward)
            search.next();
        else
            search.previous();
        if (!beside)
            listShown = false;
    }

    implicitWidth: Theme.px(320)
    height: beside || list.visible ? parent.height : head.implicitHeight + 2 * Theme.space2
    visible: search.open
    color: Theme.surface
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Search")
    Keys.onEscapePressed: root.leave()

    PenShield {}

    Connections {
        target: root.search

        function onChanged() {
            if (root.search.currentRow >= 0)
                list.positionViewAtIndex(root.search.currentRow, ListView.Contain);
        }
    }

    Divider {
        anchors.right: parent.right
        height: parent.height
        visible: root.beside
    }

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
        visible: !root.beside
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.topMargin: Theme.space2
        spacing: 0

        ColumnLayout {
            id: head

            Layout.fillWidth: true
            Layout.leftMargin: Theme.space2
            Layout.rightMargin: Theme.space1
            spacing: Theme.space2

            RowLayout {
                Layout.fillWidth: true
                spacing: 0

                SearchField {
                    id: field

                    objectName: "searchField"
                    Layout.fillWidth: true
                    implicitWidth: Theme.px(160)
                    text: root.search.asked
                    placeholderText: root.search.scope === "all" ? qsTr("Search all papers") : qsTr("Search this paper")
                    onEdited: text => {
                        root.listShown = true;
                        root.search.ask(text);
                    }
                    Keys.onReturnPressed: event => root.go(!(event.modifiers & Qt.ShiftModifier))
                    Keys.onEnterPressed: event => root.go(!(event.modifiers & Qt.ShiftModifier))
                    Keys.onDownPressed: root.search.next()
                    Keys.onUpPressed: root.search.previous()
                }

                IconButton {
                    objectName: "searchClose"
                    iconName: "x"
                    text: qsTr("Close the search")
                    onClicked: root.leave()
                }
            }

            SegmentedControl {
                objectName: "searchScope"
                Layout.fillWidth: true
                Layout.rightMargin: Theme.space1
                visible: root.beside || root.listShown
                currentValue: root.search.scope
                options: [
                    {
                        "value": "paper",
                        "label": qsTr("This paper")
                    },
                    {
                        "value": "all",
                        "label": qsTr("All papers")
                    }
                ]
                onChosen: value => {
                    root.listShown = true;
                    root.search.look_in(value);
                }
            }

            RowLayout {
                Layout.fillWidth: true
                visible: root.asking
                spacing: 0

                ThemedText {
                    objectName: "searchCount"
                    Layout.fillWidth: true
                    Layout.leftMargin: Theme.space2
                    text: root.search.pages > 0 ? qsTr("On %n pages", "", root.search.pages) : root.search.busy ? qsTr("Searching…") : root.search.notes > 0 ? qsTr("Only in notes") : qsTr("Nothing found")
                    kind: "label"
                    muted: root.search.pages === 0
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                }

                IconButton {
                    visible: !root.beside && !root.listShown
                    iconName: "list"
                    text: qsTr("Show what was found")
                    onClicked: root.listShown = true
                }

                IconButton {
                    objectName: "searchPrevious"
                    enabled: root.search.pages > 0
                    iconName: "chevron-up"
                    text: qsTr("The one before")
                    onClicked: root.go(false)
                }

                IconButton {
                    objectName: "searchNext"
                    enabled: root.search.pages > 0
                    iconName: "chevron-down"
                    text: qsTr("The next one")
                    onClicked: root.go(true)
                }
            }
        }

        ListView {
            id: list

            objectName: "foundList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.asking && (root.beside || root.listShown)
            clip: true
            model: root.search.rows
            boundsBehavior: Flickable.StopAtBounds
            bottomMargin: Theme.space4
            T.ScrollBar.vertical: ThinScrollBar {}

            delegate: SearchRow {
                width: ListView.view.width
                onClicked: {
                    root.search.choose(key);
                    if (!root.beside)
                        root.listShown = false;
                }
            }

            footer: ColumnLayout {
                width: ListView.view.width
                spacing: Theme.space2

                ThemedText {
                    Layout.fillWidth: true
                    Layout.margins: Theme.space4
                    visible: root.search.pages > root.search.listed
                    text: qsTr("The best %1 pages are listed. Type more words to narrow it down.").arg(root.search.listed)
                    kind: "small"
                    muted: true
                }

                ThemedText {
                    objectName: "searchUnread"
                    Layout.fillWidth: true
                    Layout.margins: Theme.space4
                    visible: root.search.unread > 0
                    text: qsTr("%n papers are still being read for the search.", "", root.search.unread)
                    kind: "small"
                    muted: true
                }
            }
        }

        ThemedText {
            Layout.fillWidth: true
            Layout.margins: Theme.space4
            visible: !root.asking && root.beside
            text: qsTr("Accents can be left out: \"bieu quyet\" finds \"biểu quyết\". Words in quotation marks are found side by side.")
            kind: "small"
            muted: true
        }

        Item {
            Layout.fillHeight: true
            visible: !list.visible
        }
    }
}
