pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Meeting.Controls
import Meeting.Core

// The chair chooses the motion that is put to the vote.
Sheet {
    id: root

    required property ChairVoteModel chairVote
    property string motion
    property bool othersShown: false
    readonly property var motions: chairVote.motions
    readonly property bool anyHere: motions.some(row => row.current)

    function begin() {
        const fresh = chairVote.motions.filter(row => row.current && row.held === 0);
        const here = chairVote.motions.filter(row => row.current);
        othersShown = here.length === 0;
        motion = fresh.length > 0 ? fresh[0].id : here.length > 0 ? here[0].id : "";
        open();
    }

    placement: "center"
    iconName: "vote"
    title: qsTr("Open a vote")

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: quorum.implicitHeight + 2 * Theme.space3
        radius: Theme.radiusSmall
        color: Theme.toneSoft(root.chairVote.quorum.met ? "success" : "danger")

        RowLayout {
            id: quorum

            x: Theme.space3
            y: Theme.space3
            width: parent.width - 2 * Theme.space3
            spacing: Theme.space2

            Icon {
                name: root.chairVote.quorum.met ? "users" : "triangle-alert"
                color: Theme.tone(root.chairVote.quorum.met ? "success" : "danger")
                size: Theme.iconSmall
            }

            ThemedText {
                Layout.fillWidth: true
                text: root.chairVote.quorum.met ? qsTr("%1 of %2 voting members are present: quorum reached (%3 needed).").arg(root.chairVote.quorum.present).arg(root.chairVote.quorum.members).arg(root.chairVote.quorum.needed) : qsTr("%1 of %2 voting members are present: no quorum (%3 needed).").arg(root.chairVote.quorum.present).arg(root.chairVote.quorum.members).arg(root.chairVote.quorum.needed)
                tabular: true
            }
        }
    }

    Repeater {
        model: root.motions

        T.RadioDelegate {
            id: card

            required property int index
            required property var modelData

            objectName: "motion_" + (index + 1)
            Layout.fillWidth: true
            visible: modelData.current || root.othersShown
            checked: root.motion === modelData.id
            implicitHeight: implicitContentHeight + 2 * Theme.space4
            padding: Theme.space4
            hoverEnabled: true
            Accessible.name: modelData.text
            Accessible.description: modelData.effect
            onClicked: root.motion = modelData.id

            contentItem: RowLayout {
                spacing: Theme.space3

                Rectangle {
                    Layout.alignment: Qt.AlignTop
                    implicitWidth: Theme.px(24)
                    implicitHeight: implicitWidth
                    radius: width / 2
                    color: Theme.surface
                    border.width: 2
                    border.color: card.checked ? Theme.accent : Theme.borderStrong

                    Rectangle {
                        anchors.centerIn: parent
                        visible: card.checked
                        width: parent.width / 2
                        height: width
                        radius: width / 2
                        color: Theme.accent
                    }
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Theme.space2

                    ThemedText {
                        Layout.fillWidth: true
                        text: card.modelData.text
                        kind: "label"
                        font.weight: Font.DemiBold
                    }

                    ThemedText {
                        Layout.fillWidth: true
                        visible: card.modelData.effect !== "" && card.checked
                        text: card.modelData.effect
                        muted: true
                        paragraph: true
                    }

                    RowLayout {
                        spacing: Theme.space2
                        visible: !card.modelData.current || card.modelData.held > 0

                        Chip {
                            visible: !card.modelData.current
                            text: qsTr("Item %1").arg(card.modelData.item)
                        }

                        Chip {
                            visible: card.modelData.held > 0
                            tone: card.modelData.outcome === "adopted" ? "for" : "against"
                            iconName: card.modelData.outcome === "adopted" ? "circle-check" : "circle-x"
                            text: card.modelData.outcome === "adopted" ? qsTr("Voted on: adopted") : qsTr("Voted on: not adopted")
                        }
                    }
                }
            }

            background: Rectangle {
                radius: Theme.radius
                color: card.checked ? Theme.accentSoft : card.down ? Theme.pressed : card.hovered ? Theme.hover : Theme.surface
                border.width: card.checked ? 2 : 1
                border.color: card.checked ? Theme.accent : Theme.border

                FocusRing {
                    shown: card.visualFocus
                }
            }
        }
    }

    ThemedText {
        Layout.fillWidth: true
        visible: !root.anyHere
        text: qsTr("The current item has no motion. A motion of another item can be put to the vote.")
        muted: true
    }

    QuietButton {
        Layout.leftMargin: -Theme.space3
        visible: root.anyHere && root.motions.some(row => !row.current)
        iconName: root.othersShown ? "chevron-up" : "chevron-down"
        text: root.othersShown ? qsTr("Only this item") : qsTr("Motions of other items")
        onClicked: root.othersShown = !root.othersShown
    }

    footerContent: [
        SecondaryButton {
            text: qsTr("Cancel")
            onClicked: root.reject()
        },
        Item {
            Layout.fillWidth: true
        },
        PrimaryButton {
            objectName: "openVoteNow"
            enabled: root.motion !== "" && root.chairVote.quorum.met
            busy: root.chairVote.busy
            iconName: "vote"
            text: qsTr("Open the vote")
            onClicked: {
                root.chairVote.open(root.motion);
                root.accept();
            }
        }
    ]
}
