import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Meeting.Controls

// A meeting of this device: when, what, whose, and how it stands.
T.AbstractButton {
    id: root

    required property string log
    required property string title
    required property string organisation
    required property string place
    required property string phase
    required property string role
    required property string day
    required property string time
    required property string month
    required property bool inRoom
    property bool busy: false

    readonly property string phaseText: {
        switch (phase) {
        case "draft":
            return qsTr("Being prepared");
        case "published":
            return qsTr("Upcoming");
        case "open":
            return qsTr("In progress");
        case "adjourned":
            return qsTr("Adjourned");
        case "closed":
            return qsTr("Ended");
        default:
            return "";
        }
    }
    readonly property string roleText: {
        switch (role) {
        case "chair":
            return qsTr("Chair");
        case "secretary":
            return qsTr("Secretary");
        case "delegate":
            return qsTr("Delegate");
        case "guest":
            return qsTr("Guest");
        case "teller":
            return qsTr("Teller");
        case "observer":
            return qsTr("Observer");
        default:
            return "";
        }
    }

    implicitHeight: Math.max(Theme.px(112), contentItem.implicitHeight + topPadding + bottomPadding)
    padding: Theme.space4
    rightPadding: Theme.space5
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    Accessible.name: title + (phaseText !== "" ? ", " + phaseText : "")

    contentItem: RowLayout {
        spacing: Theme.space4

        Rectangle {
            Layout.preferredWidth: Theme.px(76)
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.px(80)
            radius: Theme.radiusSmall + 2
            color: root.phase === "open" ? Theme.successSoft : root.phase === "closed" ? Theme.surfaceSunken : Theme.accentSoft

            ColumnLayout {
                anchors.centerIn: parent
                visible: root.day !== ""
                spacing: 0

                ThemedText {
                    Layout.alignment: Qt.AlignHCenter
                    text: root.day
                    kind: "display"
                    tabular: true
                    color: root.phase === "open" ? Theme.success : root.phase === "closed" ? Theme.textMuted : Theme.accent
                }

                ThemedText {
                    Layout.alignment: Qt.AlignHCenter
                    text: root.month
                    kind: "small"
                    tabular: true
                    muted: true
                }
            }

            Icon {
                anchors.centerIn: parent
                visible: root.day === ""
                name: "calendar"
                color: Theme.accent
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.space1

            ThemedText {
                Layout.fillWidth: true
                text: root.title !== "" ? root.title : qsTr("Meeting")
                kind: "heading"
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            ThemedText {
                Layout.fillWidth: true
                visible: text !== ""
                text: [root.time, root.place].filter(part => part !== "").join(" · ")
                muted: true
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            ThemedText {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.organisation
                kind: "small"
                muted: true
                maximumLineCount: 1
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            Flow {
                Layout.fillWidth: true
                Layout.topMargin: Theme.space1
                visible: root.phaseText !== "" || root.roleText !== "" || root.inRoom
                spacing: Theme.space2

                Chip {
                    visible: root.phaseText !== ""
                    tone: root.phase === "open" ? "success" : root.phase === "adjourned" ? "warning" : root.phase === "published" ? "accent" : "neutral"
                    iconName: root.phase === "open" ? "circle-play" : root.phase === "adjourned" ? "circle-pause" : root.phase === "closed" ? "circle-check" : "clock"
                    text: root.phaseText
                }

                Chip {
                    visible: root.roleText !== ""
                    iconName: "user"
                    text: root.roleText
                }

                Chip {
                    visible: root.inRoom
                    tone: "success"
                    iconName: "wifi"
                    text: qsTr("Host is here")
                }
            }
        }

        Spinner {
            visible: root.busy
            color: Theme.accent
        }

        Icon {
            visible: !root.busy
            name: "chevron-right"
            color: Theme.textMuted
        }
    }

    background: Rectangle {
        radius: Theme.radius + 4
        color: root.down ? Theme.pressed : root.hovered ? Theme.hover : Theme.surface
        border.width: 1
        border.color: root.hovered ? Theme.accent : Theme.border

        FocusRing {
            shown: root.visualFocus
            radius: parent.radius + 4
        }
    }
}
