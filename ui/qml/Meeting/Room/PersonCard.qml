import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Meeting.Controls

// Somebody on the list: who it is, whether there, whether voted; officers record attendance here.
Item {
    id: root

    required property var person // a row of the people
    property bool recordable: false

    signal recorded(bool present)

    implicitHeight: Math.max(Theme.px(60), body.implicitHeight + 2 * Theme.space2)
    Accessible.role: Accessible.ListItem
    Accessible.name: [person.name, person.office, person.present ? qsTr("Present") : qsTr("Absent"), person.notVoted ? qsTr("Not voted") : ""].filter(part => part !== "").join(", ")

    RowLayout {
        id: body

        x: Theme.space4
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 2 * Theme.space4
        spacing: Theme.space3

        Avatar {
            name: root.person.name
            opacity: root.person.present ? 1 : 0.5
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            ThemedText {
                Layout.fillWidth: true
                text: root.person.mine ? qsTr("%1 (you)").arg(root.person.name) : root.person.name
                kind: "label"
                muted: !root.person.present
                Accessible.ignored: true
            }

            ThemedText {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.person.office
                kind: "small"
                muted: true
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            RowLayout {
                visible: root.person.notVoted
                spacing: Theme.space1

                Icon {
                    name: "hourglass"
                    color: Theme.warning
                    size: Theme.iconSmall - 4
                }

                ThemedText {
                    text: qsTr("Not voted")
                    kind: "small"
                    color: Theme.warning
                    font.weight: Font.DemiBold
                    Accessible.ignored: true
                }
            }
        }

        PresenceMark {
            visible: !root.recordable
            presence: root.person.present ? "present" : "unknown"
        }

        T.Switch {
            id: attendance

            objectName: "attendance_" + root.person.person
            visible: root.recordable
            implicitWidth: Theme.px(52)
            implicitHeight: Theme.target
            focusPolicy: Qt.StrongFocus
            Keys.onReturnPressed: click()
            Keys.onEnterPressed: click()
            checked: root.person.present
            Accessible.name: qsTr("%1 is present").arg(root.person.name)
            onToggled: {
                root.recorded(checked);
                checked = Qt.binding(() => root.person.present);
            }

            indicator: Rectangle {
                anchors.centerIn: parent
                width: Theme.px(44)
                height: Theme.px(26)
                radius: height / 2
                color: attendance.checked ? Theme.success : Theme.borderStrong

                Rectangle {
                    x: attendance.checked ? parent.width - width - 3 : 3
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.height - 6
                    height: width
                    radius: width / 2
                    color: Theme.dark ? "#0d1319" : "#ffffff"

                    Behavior on x {
                        NumberAnimation {
                            duration: Theme.fast
                        }
                    }
                }

                FocusRing {
                    shown: attendance.visualFocus
                    radius: parent.radius + 4
                }
            }
        }
    }
}
