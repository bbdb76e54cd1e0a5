pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Meeting.Controls

// One item being prepared: its title, motions and papers; moved by its handle or by buttons.
Card {
    id: root

    required property string item
    required property int number
    required property string title
    required property string presenter
    required property int minutes
    required property var motions
    required property var papers
    property bool first
    property bool last
    property bool lifted
    property bool marked
    property bool markedBelow

    signal editRequested
    signal removeRequested
    signal filesRequested
    signal movedUp
    signal movedDown
    signal motionRequested(string motion, string text, string effect)
    signal paperRemoved(string paper, string title)
    signal versionRequested(string paper)
    signal liftChanged(bool active, real y)

    padding: Theme.space4
    selected: lifted
    opacity: lifted ? 0.75 : 1

    Rectangle {
        parent: root
        y: root.markedBelow ? root.height + Theme.space2 - 1 : -Theme.space2 - 1
        width: root.width
        height: 3
        radius: 2
        visible: root.marked
        color: Theme.accent
    }

    ColumnLayout {
        width: parent.width
        spacing: Theme.space3

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space3

            Item {
                id: handle

                implicitWidth: Theme.px(32)
                implicitHeight: Theme.target
                Accessible.ignored: true

                Icon {
                    anchors.centerIn: parent
                    name: "grip-vertical"
                    color: Theme.textMuted
                }

                HoverHandler {
                    cursorShape: Qt.OpenHandCursor
                }

                DragHandler {
                    id: drag

                    target: null
                    xAxis.enabled: false
                    dragThreshold: 6
                    onActiveChanged: root.liftChanged(active, handle.mapToItem(root, 0, centroid.position.y).y)
                    onCentroidChanged: {
                        if (active)
                            root.liftChanged(true, handle.mapToItem(root, 0, centroid.position.y).y);
                    }
                }
            }

            ThemedText {
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: Theme.space2
                text: root.number
                kind: "heading"
                color: Theme.accent
                tabular: true
                wrapMode: Text.NoWrap
            }

            ColumnLayout {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: Theme.space2
                spacing: 2

                ThemedText {
                    Layout.fillWidth: true
                    text: root.title
                    kind: "heading"
                }

                ThemedText {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: [root.presenter, root.minutes > 0 ? qsTr("%1 min").arg(root.minutes) : ""].filter(part => part !== "").join(" · ")
                    kind: "small"
                    muted: true
                }
            }

            IconButton {
                objectName: "itemUp_" + root.number
                Layout.alignment: Qt.AlignTop
                iconName: "arrow-up"
                text: qsTr("Move up")
                enabled: !root.first
                onClicked: root.movedUp()
            }

            IconButton {
                objectName: "itemDown_" + root.number
                Layout.alignment: Qt.AlignTop
                iconName: "arrow-down"
                text: qsTr("Move down")
                enabled: !root.last
                onClicked: root.movedDown()
            }

            IconButton {
                id: more

                Layout.alignment: Qt.AlignTop
                objectName: "itemMore_" + root.number
                iconName: "ellipsis"
                text: qsTr("More")
                onClicked: menu.popup(more, 0, more.height)
            }

            PopupMenu {
                id: menu

                MenuEntry {
                    text: qsTr("Edit")
                    iconName: "pencil"
                    onTriggered: root.editRequested()
                }

                MenuEntry {
                    text: qsTr("Add motion")
                    iconName: "gavel"
                    onTriggered: root.motionRequested("", "", "")
                }

                MenuEntry {
                    text: qsTr("Add paper…")
                    iconName: "file-plus"
                    onTriggered: root.filesRequested()
                }

                MenuEntry {
                    text: qsTr("Remove")
                    iconName: "trash-2"
                    danger: true
                    onTriggered: root.removeRequested()
                }
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.px(44)
            visible: root.motions.length + root.papers.length > 0
            spacing: Theme.space1

            Repeater {
                model: root.motions

                ListRow {
                    id: motion

                    required property var modelData

                    Layout.fillWidth: true
                    title: modelData.text
                    subtitle: modelData.effect !== "" ? qsTr("In favour means: %1").arg(modelData.effect) : ""
                    iconName: "gavel"
                    iconColor: Theme.accent
                    onClicked: root.motionRequested(modelData.id, modelData.text, modelData.effect)

                    Icon {
                        name: "pencil"
                        color: Theme.textMuted
                        size: Theme.iconSmall
                    }
                }
            }

            Repeater {
                model: root.papers

                ListRow {
                    id: paper

                    required property var modelData
                    required property int index

                    Layout.fillWidth: true
                    title: modelData.title
                    subtitle: [modelData.version > 1 ? qsTr("Version %1").arg(modelData.version) : "", qsTr("%n pages", "", modelData.pages), words.size(modelData.bytes)].filter(part => part !== "").join(" · ")
                    iconName: "file-text"
                    hoverEnabled: false

                    IconButton {
                        id: paperMore

                        objectName: "paperMore_" + root.number + "_" + (paper.index + 1)
                        iconName: "ellipsis"
                        iconColor: Theme.textMuted
                        text: qsTr("More")
                        onClicked: paperMenu.popup(paperMore, 0, paperMore.height)
                    }

                    PopupMenu {
                        id: paperMenu

                        MenuEntry {
                            objectName: "newVersion"
                            text: qsTr("New version…")
                            iconName: "file-up"
                            onTriggered: root.versionRequested(paper.modelData.id)
                        }

                        MenuEntry {
                            objectName: "withdrawPaper"
                            text: qsTr("Withdraw")
                            iconName: "file-x"
                            danger: true
                            onTriggered: root.paperRemoved(paper.modelData.id, paper.modelData.title)
                        }
                    }
                }
            }
        }
    }

    DeskWords {
        id: words
    }
}
