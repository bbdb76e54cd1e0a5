pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Meeting.Controls

// One file of a folder: what it becomes, where it goes, or why it cannot be taken.
Item {
    id: root

    required property int index
    required property string path
    required property string shownPath
    required property string title
    required property real bytes
    required property int pages
    required property string item
    required property string problem
    required property bool movable
    required property string replaces
    required property bool unchanged
    property bool retitling: false
    property bool narrow
    property var items: []

    signal assigned(string path, string item)
    signal retitled(string path, string title)
    signal separated(string path)

    function keepTitle() {
        if (!retitling)
            return;
        retitling = false;
        if (newTitle.text.trim() !== "" && newTitle.text !== title)
            retitled(path, newTitle.text);
    }

    implicitHeight: column.implicitHeight + Theme.space3

    DeskWords {
        id: words
    }

    ColumnLayout {
        id: column

        width: parent.width
        spacing: Theme.space3

        Divider {
            Layout.fillWidth: true
            visible: root.index > 0
        }

        GridLayout {
            Layout.fillWidth: true
            columns: root.narrow ? 1 : 2
            columnSpacing: Theme.space4
            rowSpacing: Theme.space2

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space3

                Icon {
                    Layout.alignment: Qt.AlignTop
                    name: root.unchanged ? "circle-check" : root.problem !== "" ? "file-x" : root.item === "" ? "circle-help" : "file-check"
                    color: root.unchanged ? Theme.textMuted : root.problem !== "" ? Theme.danger : root.item === "" ? Theme.warning : Theme.success
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 2

                    ThemedText {
                        Layout.fillWidth: true
                        visible: !root.retitling
                        text: root.title
                        kind: "label"
                    }

                    Field {
                        id: newTitle

                        Layout.fillWidth: true
                        objectName: "importTitle_" + (root.index + 1)
                        visible: root.retitling
                        label: qsTr("Title")
                        maximumLength: 400
                        onAccepted: root.keepTitle()
                    }

                    Chip {
                        visible: root.replaces !== ""
                        text: qsTr("New version of “%1”").arg(root.replaces)
                        iconName: "file-up"
                        tone: "accent"
                    }

                    ThemedText {
                        Layout.fillWidth: true
                        text: [root.shownPath, root.pages > 0 ? qsTr("%n pages", "", root.pages) : "", words.size(root.bytes)].filter(part => part !== "").join(" · ")
                        kind: "small"
                        muted: true
                        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    }

                    Flow {
                        Layout.fillWidth: true
                        visible: root.problem === ""
                        spacing: Theme.space2

                        QuietButton {
                            objectName: "retitle_" + (root.index + 1)
                            text: root.retitling ? qsTr("Keep the title") : qsTr("Change the title")
                            iconName: root.retitling ? "check" : "pencil"
                            onClicked: {
                                if (root.retitling) {
                                    root.keepTitle();
                                } else {
                                    newTitle.text = root.title;
                                    root.retitling = true;
                                    newTitle.forceActiveFocus();
                                    newTitle.selectAll();
                                }
                            }
                        }

                        QuietButton {
                            objectName: "separate_" + (root.index + 1)
                            visible: root.replaces !== ""
                            text: qsTr("As a paper of its own")
                            iconName: "file-plus"
                            onClicked: root.separated(root.path)
                        }
                    }

                    ThemedText {
                        Layout.fillWidth: true
                        visible: root.problem !== ""
                        text: root.problem
                        kind: "small"
                        color: root.unchanged ? Theme.textMuted : Theme.danger
                    }
                }
            }

            ChoiceField {
                Layout.fillWidth: root.narrow
                Layout.preferredWidth: Theme.px(300)
                Layout.alignment: Qt.AlignTop
                visible: root.movable
                objectName: "importItem_" + (root.index + 1)
                options: [
                    {
                        value: "",
                        label: qsTr("Leave out")
                    }
                ].concat(root.items)
                currentValue: root.item
                onChosen: value => root.assigned(root.path, value)
            }
        }
    }
}
