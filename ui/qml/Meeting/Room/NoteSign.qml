import QtQuick
import QtQuick.Templates as T
import Meeting.Controls

// A text note on the page, whose note something is, or that its place should be looked at.
T.AbstractButton {
    id: root

    required property var sign // { note, kind, x, y, colour, owner, asks, saysMore }
    property bool tappable: true
    readonly property bool comment: sign.kind === "comment"
    readonly property int above: comment ? 0 : 18 // so far it reaches above its place
    readonly property string initials: sign.owner.split(" ").filter(part => part !== "").slice(-2).map(part => part[0]).join("")

    objectName: "sign_" + sign.note
    implicitWidth: Math.max(32, row.implicitWidth)
    implicitHeight: 32
    enabled: tappable
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: sign.asks ? qsTr("Note: please check its place") : sign.owner !== "" ? qsTr("Note by %1").arg(sign.owner) : qsTr("Text note")
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    // What lies over all pages waits for taps too, so that a button here would never be clicked.
    TapHandler {
        margin: 8 // fingers need more room than the sign takes
        enabled: root.tappable
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: root.clicked()
    }

    contentItem: Item {
        Row {
            id: row

            spacing: 2

            Rectangle {
                visible: root.comment
                width: 28
                height: 28
                radius: 6
                color: "#fff6d6"
                border.color: root.sign.colour
                border.width: 2

                Icon {
                    anchors.centerIn: parent
                    name: "message-square-text"
                    color: "#20242b"
                    size: 18
                }
            }

            Rectangle {
                visible: root.sign.saysMore
                y: 4 - height
                width: 22
                height: 22
                radius: 6
                color: "#fff6d6"
                border.color: root.sign.colour
                border.width: 2

                Icon {
                    anchors.centerIn: parent
                    name: "message-square-text"
                    color: "#20242b"
                    size: 14
                }
            }

            Rectangle {
                visible: root.sign.owner !== ""
                y: root.comment ? 4 : 4 - height
                width: owner.implicitWidth + 12
                height: 22
                radius: 11
                color: "#ffffff"
                border.color: root.sign.colour
                border.width: 2

                ThemedText {
                    id: owner

                    anchors.centerIn: parent
                    text: root.initials
                    kind: "overline"
                    color: "#20242b"
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }

            Rectangle {
                visible: root.sign.asks
                y: root.comment ? 4 : 4 - height
                width: 22
                height: 22
                radius: 11
                color: "#ffe08a"
                border.color: "#7d4e00"

                Icon {
                    anchors.centerIn: parent
                    name: "triangle-alert"
                    color: "#7d4e00"
                    size: 14
                }
            }
        }
    }

    background: Item {
        FocusRing {
            shown: root.visualFocus
        }
    }

    PenShield {
        visible: root.enabled
    }
}
