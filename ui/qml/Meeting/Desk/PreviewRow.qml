import QtQuick
import QtQuick.Layouts
import Meeting.Controls

// One line of a list of people: somebody, or what is wrong with it.
Item {
    id: root

    required property int index
    required property int line
    required property string name
    required property string detail
    required property string role
    required property bool votes
    required property string problem
    required property bool kept

    implicitHeight: column.implicitHeight + Theme.space2

    DeskWords {
        id: words
    }

    ColumnLayout {
        id: column

        width: parent.width
        spacing: Theme.space2

        Divider {
            Layout.fillWidth: true
            visible: root.index > 0
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space3

            ThemedText {
                Layout.preferredWidth: Theme.px(72)
                Layout.alignment: Qt.AlignTop
                text: root.line > 0 ? qsTr("Line %1").arg(root.line) : qsTr("File")
                kind: "small"
                muted: true
                tabular: true
            }

            Icon {
                Layout.alignment: Qt.AlignTop
                visible: root.problem !== ""
                name: root.kept ? "info" : "triangle-alert"
                color: root.kept ? Theme.accent : Theme.danger
                size: Theme.iconSmall + 2
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 2

                ThemedText {
                    Layout.fillWidth: true
                    text: root.problem !== "" ? root.problem : root.name
                    kind: root.problem !== "" ? "body" : "label"
                    color: root.problem !== "" && !root.kept ? Theme.danger : Theme.text
                }

                ThemedText {
                    Layout.fillWidth: true
                    visible: root.detail !== ""
                    text: root.detail
                    kind: "small"
                    muted: true
                }
            }

            Chip {
                visible: root.problem === ""
                text: words.role(root.role)
                outlined: true
            }

            Icon {
                visible: root.problem === "" && root.votes
                name: "vote"
                color: Theme.accent
            }
        }
    }
}
