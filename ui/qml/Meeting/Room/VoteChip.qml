import QtQuick
import QtQuick.Templates as T
import Meeting.Controls
import Meeting.Core

// A running vote that is not in sight: it does not let itself be forgotten.
T.AbstractButton {
    id: root

    required property VoteModel vote

    objectName: "voteChip"
    implicitHeight: Theme.px(56)
    implicitWidth: mark.width + Math.ceil(words.implicitWidth) + Theme.space3 + 2 * Theme.space5
    focusPolicy: Qt.StrongFocus
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    text: vote.awaited ? qsTr("A vote is open: vote now") : vote.storedLabel !== "" ? qsTr("Your vote: %1, stored at %2").arg(vote.storedLabel).arg(vote.storedAt) : qsTr("A vote is open")
    Accessible.name: text

    contentItem: Item {
        Icon {
            id: mark

            anchors.left: parent.left
            anchors.leftMargin: Theme.space5
            anchors.verticalCenter: parent.verticalCenter
            name: root.vote.storedLabel !== "" ? "circle-check" : "vote"
            color: words.color
        }

        ThemedText {
            id: words

            anchors.left: mark.right
            anchors.leftMargin: Theme.space3
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            kind: "label"
            color: root.vote.awaited ? Theme.accentInk : Theme.text
            wrapMode: Text.NoWrap
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
    }

    background: Item {
        Rectangle {
            id: halo

            anchors.centerIn: parent
            width: parent.width
            height: parent.height
            radius: height / 2
            color: Theme.accent
            opacity: 0
            visible: root.vote.awaited

            SequentialAnimation {
                running: root.visible && root.vote.awaited && !Theme.reducedMotion
                loops: Animation.Infinite

                ParallelAnimation {
                    NumberAnimation {
                        target: halo
                        property: "opacity"
                        from: 0.45
                        to: 0
                        duration: 1100
                    }

                    NumberAnimation {
                        target: halo
                        property: "scale"
                        from: 1
                        to: 1.18
                        duration: 1100
                    }
                }

                PauseAnimation {
                    duration: 250
                }
            }
        }

        Rectangle {
            anchors.fill: parent
            radius: height / 2
            color: root.vote.awaited ? (root.down ? Theme.accentPressed : Theme.accent) : Theme.surfaceRaised
            border.width: root.vote.awaited ? 0 : 1
            border.color: Theme.border

            Elevation {
                radius: parent.radius
            }

            FocusRing {
                shown: root.visualFocus
                radius: parent.radius + 4
            }
        }
    }

    PenShield {}
}
