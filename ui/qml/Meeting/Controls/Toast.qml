import QtQuick

// A short message that goes by itself, over the bottom of its parent: show(message, tone, actionText).
Item {
    id: root

    property string message
    property string tone: "neutral" // neutral, success, warning, danger
    property string actionText
    property bool shown: false
    property int stayMs: actionText !== "" ? 10000 : 6000

    signal actionTriggered
    signal closed

    function show(words: string, kind: string, action: string) {
        message = words;
        tone = kind !== "" ? kind : "neutral";
        actionText = action;
        shown = true;
        timer.restart();
        box.Accessible.announce(words);
    }

    function hide() {
        shown = false;
        timer.stop();
        closed();
    }

    anchors.left: parent ? parent.left : undefined
    anchors.right: parent ? parent.right : undefined
    anchors.bottom: parent ? parent.bottom : undefined
    anchors.margins: Theme.space5
    implicitHeight: box.height
    z: 1000

    readonly property color ink: Theme.dark ? Theme.text : "#ffffff"
    readonly property color mark: tone === "success" ? "#4cd9b0" : tone === "warning" ? "#f0c04d" : tone === "danger" ? "#ff8f85" : ink

    Timer {
        id: timer

        interval: root.stayMs
        running: root.shown && !hover.hovered
        onTriggered: root.hide()
    }

    Rectangle {
        id: box

        readonly property real room: root.width
        readonly property real extras: Theme.space4 + icon.width + Theme.space3 + (action.visible ? action.width + Theme.space2 : 0) + closer.width + Theme.space1

        anchors.horizontalCenter: parent.horizontalCenter
        y: root.shown ? 0 : height + 2 * Theme.space5
        visible: opacity > 0
        opacity: root.shown ? 1 : 0
        width: Math.min(room, Theme.px(640), extras + words.implicitWidth + Theme.space3)
        height: Math.max(Theme.px(56), words.height + 2 * Theme.space3)
        radius: Theme.radius
        color: Theme.dark ? "#35414f" : "#222a35"
        Accessible.role: Accessible.AlertMessage
        Accessible.name: root.message

        Behavior on y {
            NumberAnimation {
                duration: Theme.normal
                easing.type: Easing.OutCubic
            }
        }
        Behavior on opacity {
            NumberAnimation {
                duration: Theme.fast
            }
        }

        HoverHandler {
            id: hover
        }

        Elevation {
            radius: box.radius
            depth: 14
        }

        Icon {
            id: icon

            x: Theme.space4
            anchors.verticalCenter: parent.verticalCenter
            name: root.tone === "success" ? "circle-check" : root.tone === "warning" ? "triangle-alert" : root.tone === "danger" ? "circle-x" : "info"
            color: root.mark
        }

        ThemedText {
            id: words

            anchors.left: icon.right
            anchors.leftMargin: Theme.space3
            anchors.verticalCenter: parent.verticalCenter
            width: box.width - box.extras
            text: root.message
            color: root.ink
            maximumLineCount: 4
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        ActionButton {
            id: action

            anchors.right: closer.left
            anchors.verticalCenter: parent.verticalCenter
            objectName: "toastAction"
            visible: root.actionText !== ""
            kind: "quiet"
            ink: hovered || down ? Theme.accent : "#a9ccff"
            text: root.actionText
            onClicked: {
                root.actionTriggered();
                root.hide();
            }
        }

        IconButton {
            id: closer

            anchors.right: parent.right
            anchors.rightMargin: Theme.space1
            anchors.verticalCenter: parent.verticalCenter
            iconName: "x"
            iconColor: hovered || down ? Theme.text : root.ink
            text: qsTr("Close")
            onClicked: root.hide()
        }
    }
}
