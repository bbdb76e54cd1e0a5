import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// A code to be read out, huge, with the time that it still holds.
Sheet {
    id: root

    required property InvitationsModel model
    property var addresses: []
    property real now: Date.now()
    readonly property int leftS: Math.max(0, Math.round((model.codeUntilMs - now) / 1000))
    readonly property bool spent: model.code !== "" && leftS === 0

    objectName: "codeSheet"
    placement: "center"
    sheetWidth: Theme.px(680)
    title: model.codeName
    overline: qsTr("Join by code")
    iconName: "keyboard"
    onOpened: now = Date.now()
    onClosed: model.stopCode()

    Connections {
        target: root.model

        function onChanged() {
            // The device was let in or turned away.
            if (root.opened && root.model.code === "" && root.model.triesLeft !== 0)
                root.close();
        }
    }

    Timer {
        running: root.visible && root.model.code !== ""
        interval: 1000
        repeat: true
        onTriggered: root.now = Date.now()
    }

    ThemedText {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space4
        objectName: "joinCode"
        text: root.model.code !== "" ? root.model.code : "····-····"
        font.pixelSize: Math.min(Theme.px(76), root.width / 8.6)
        font.weight: Font.Bold
        font.letterSpacing: 2
        tabular: true
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.NoWrap
        color: root.spent || root.model.code === "" ? Theme.textDisabled : Theme.text
    }

    Chip {
        Layout.alignment: Qt.AlignHCenter
        tabular: true
        iconName: "timer"
        tone: root.model.code === "" || root.spent ? "danger" : root.leftS < 60 ? "warning" : "neutral"
        text: root.model.code === "" || root.spent ? qsTr("This code is void") : qsTr("Good for %1:%2").arg(Math.floor(root.leftS / 60)).arg(String(root.leftS % 60).padStart(2, "0"))
    }

    Banner {
        Layout.fillWidth: true
        visible: root.model.triesLeft >= 0
        inset: true
        tone: root.model.triesLeft > 0 ? "warning" : "danger"
        text: root.model.triesLeft > 0 ? qsTr("A wrong code was tried; %n tries are left.", "", root.model.triesLeft) : qsTr("Wrong three times: the code is void. Somebody may be imitating the host.")
    }

    ThemedText {
        Layout.fillWidth: true
        text: qsTr("Read it out to this person only. On the new device: “I was invited”, then “Code”. You will be asked before the device gets in.")
        muted: true
        paragraph: true
        horizontalAlignment: Text.AlignHCenter
    }

    ThemedText {
        Layout.fillWidth: true
        visible: root.addresses.length > 0
        text: qsTr("If the host is not found there: %1").arg(root.addresses.join(qsTr(" or ")))
        kind: "small"
        muted: true
        horizontalAlignment: Text.AlignHCenter
    }
}
