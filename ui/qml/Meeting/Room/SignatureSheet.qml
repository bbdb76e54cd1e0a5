pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// What each signature of the open paper says, and what it does not.
Sheet {
    id: root

    required property SignaturesModel signatures

    signal settingsRequested

    title: qsTr("Signatures of this paper")
    iconName: "shield-check"

    ThemedText {
        Layout.fillWidth: true
        visible: root.signatures.phase === "failed"
        text: qsTr("The file claims to be signed, but its signatures cannot be read.")
    }

    ThemedText {
        Layout.fillWidth: true
        visible: root.signatures.phase === "seen" && root.signatures.count === 0
        text: qsTr("The file has a place for a signature, but none was found in it.")
    }

    Repeater {
        model: root.signatures.rows

        Card {
            id: card

            required property var modelData
            readonly property string tone: modelData.tone === "good" ? "success" : modelData.tone === "bad" ? "danger" : "warning"

            Layout.fillWidth: true

            ColumnLayout {
                width: parent.width
                spacing: Theme.space2

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.space3

                    Icon {
                        Layout.alignment: Qt.AlignTop
                        name: card.modelData.tone === "good" ? "shield-check" : card.modelData.tone === "bad" ? "shield-alert" : "shield"
                        color: Theme.tone(card.tone)
                    }

                    ColumnLayout {
                        Layout.fillWidth: true
                        spacing: 2

                        ThemedText {
                            Layout.fillWidth: true
                            text: card.modelData.title
                            kind: "heading"
                            textFormat: Text.PlainText
                        }

                        ThemedText {
                            Layout.fillWidth: true
                            visible: text !== ""
                            text: card.modelData.organisation
                            kind: "small"
                            muted: true
                            textFormat: Text.PlainText
                        }
                    }
                }

                Repeater {
                    model: card.modelData.lines

                    ThemedText {
                        required property string modelData
                        required property int index

                        Layout.fillWidth: true
                        text: modelData
                        textFormat: Text.PlainText
                        font.weight: index === 0 ? Font.DemiBold : Font.Normal
                        color: index === 0 && card.modelData.tone === "bad" ? Theme.tone("danger") : Theme.text
                    }
                }
            }
        }
    }

    ThemedText {
        Layout.fillWidth: true
        text: qsTr("Checked on this device, without a network. Whom it trusts stands in the settings.")
        kind: "small"
        muted: true
    }

    QuietButton {
        objectName: "signatureSettings"
        Layout.leftMargin: -Theme.space3
        iconName: "settings"
        text: qsTr("Open the settings")
        onClicked: {
            root.close();
            root.settingsRequested();
        }
    }

    ThemedText {
        Layout.fillWidth: true
        visible: root.signatures.unusableRoots > 0
        text: qsTr("%n file(s) among the trusted issuers hold no certificate that can be used.", "", root.signatures.unusableRoots)
        kind: "small"
        muted: true
    }
}
