import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// Setting the PIN or passphrase of this device, and giving it.
FocusScope {
    id: root

    required property ShellModel shell
    readonly property GateModel gate: shell.gate
    readonly property bool wide: width > height
    readonly property string heading: {
        if (gate.step === "enter")
            return qsTr("Unlock");
        if (gate.step === "repeat")
            return gate.pin ? qsTr("Type the PIN again") : qsTr("Type the passphrase again");
        return gate.pin ? qsTr("Choose a PIN") : qsTr("Choose a passphrase");
    }
    readonly property string explanation: {
        if (gate.step === "enter")
            return gate.pin ? qsTr("Type the PIN of this device.") : qsTr("Type the passphrase of this device.");
        if (gate.step === "repeat")
            return qsTr("So that no slip of the finger locks you out.");
        return gate.pin ? qsTr("At least %1 digits. They protect the papers and your vote on this device; nobody can reset them.").arg(gate.least) : qsTr("At least %1 characters, for instance four words. This machine has no key store for a PIN; nobody can reset the passphrase.").arg(gate.least);
    }

    signal settingsRequested

    BrandPanel {
        id: brand

        slim: !root.wide
        width: root.wide ? Math.round(root.width * 0.42) : root.width
        height: root.wide ? root.height : implicitHeight
    }

    Connections {
        target: root.gate

        function onEmptied() {
            pad.clear();
            passphrase.clear();
        }
    }

    Item {
        x: root.wide ? brand.width : 0
        y: root.wide ? 0 : brand.height
        width: root.width - x
        height: root.height - y

        IconButton {
            objectName: "goBack"
            anchors.left: parent.left
            anchors.top: parent.top
            anchors.margins: Theme.space4
            visible: root.gate.step !== "enter" && !root.gate.busy
            iconName: "arrow-left"
            text: qsTr("Back")
            onClicked: root.gate.step === "repeat" ? root.gate.startOver() : root.shell.goBack()
        }

        IconButton {
            objectName: "openSettings"
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.space4
            iconName: "settings"
            text: qsTr("Settings")
            onClicked: root.settingsRequested()
        }

        ColumnLayout {
            width: Math.min(parent.width - 2 * Theme.space8, Theme.px(400))
            anchors.horizontalCenter: parent.horizontalCenter
            // Upright, in the upper third: there it is read, and thumbs reach the keys.
            y: Math.round((parent.height - height) * (root.wide ? 0.5 : 0.3))
            spacing: Theme.space3

            ThemedText {
                objectName: "gateHeading"
                Layout.fillWidth: true
                text: root.heading
                kind: "display"
                horizontalAlignment: Text.AlignHCenter
            }

            ThemedText {
                Layout.fillWidth: true
                text: root.explanation
                muted: true
                horizontalAlignment: Text.AlignHCenter
            }

            PinDots {
                Layout.alignment: Qt.AlignHCenter
                Layout.topMargin: Theme.space4
                visible: root.gate.pin
                count: pad.digits.length
                least: root.gate.least
                wrong: root.gate.error !== "" || root.gate.mismatch
            }

            Item {
                Layout.fillWidth: true
                Layout.preferredHeight: Math.max(Theme.px(40), note.implicitHeight)

                ThemedText {
                    id: note

                    objectName: "gateError"
                    width: parent.width
                    anchors.verticalCenter: parent.verticalCenter
                    text: {
                        if (root.gate.waitSeconds > 0)
                            return qsTr("%1. Next try in %2 s").arg(root.gate.error).arg(root.gate.waitSeconds);
                        if (root.gate.mismatch)
                            return qsTr("That was not the same. Type it once more.");
                        return root.gate.error !== "" ? root.gate.error + ". " + root.gate.hint : "";
                    }
                    color: Theme.danger
                    horizontalAlignment: Text.AlignHCenter
                    Accessible.role: Accessible.AlertMessage
                }
            }

            PinPad {
                id: pad

                objectName: "pinPad"
                Layout.alignment: Qt.AlignHCenter
                visible: root.gate.pin
                enabled: root.gate.waitSeconds === 0
                focus: root.gate.pin
                least: root.gate.least
                most: root.gate.most
                busy: root.gate.busy
                onEdited: root.gate.forget()
                onGiven: digits => root.gate.give(digits)
            }

            Field {
                id: passphrase

                objectName: "passphrase"
                Layout.fillWidth: true
                visible: !root.gate.pin
                focus: !root.gate.pin
                enabled: root.gate.waitSeconds === 0 && !root.gate.busy
                label: qsTr("Passphrase")
                password: true
                onEdited: root.gate.forget()
                onAccepted: root.gate.give(text)
            }

            PrimaryButton {
                objectName: "givePassphrase"
                Layout.fillWidth: true
                visible: !root.gate.pin
                enabled: root.gate.waitSeconds === 0 && passphrase.text.length >= root.gate.least
                busy: root.gate.busy
                text: root.gate.step === "enter" ? qsTr("Unlock") : qsTr("Continue")
                onClicked: root.gate.give(passphrase.text)
            }
        }
    }
}
