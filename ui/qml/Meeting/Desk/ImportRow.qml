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
    property bool narrow
    property var items: []

    signal assigned(string path, string item)

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
                    name: root.problem !== "" ? "file-x" : root.item === "" ? "circle-help" : "file-check"
                    color: root.problem !== "" ? Theme.danger : root.item === "" ? Theme.warning : Theme.success
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 2

                    ThemedText {
                        Layout.fillWidth: true
                        text: root.title
                        kind: "label"
                    }

                    ThemedText {
                        Layout.fillWidth: true
                        text: [root.shownPath, root.pages > 0 ? qsTr("%n pages", "", root.pages) : "", words.size(root.bytes)].filter(part => part !== "").join(" · ")
                        kind: "small"
                        muted: true
                        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    }

                    ThemedText {
                        Layout.fillWidth: true
                        visible: root.problem !== ""
                        text: root.problem
                        kind: "small"
                        color: Theme.danger
                    }
                }
            }

            ChoiceField {
                Layout.fillWidth: root.narrow
                Layout.preferredWidth: Theme.px(320)
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
