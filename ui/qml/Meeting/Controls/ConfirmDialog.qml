pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

// A question and what follows from the answer. accepted() or rejected() tells which.
T.Dialog {
    id: root

    property string text
    property var consequences: [] // short sentences, one line each
    property string iconName: danger ? "triangle-alert" : "circle-help"
    property bool danger: false
    property bool cautious: false // the keyboard stands on the answer that changes nothing
    property string confirmText: qsTr("Continue")
    property string cancelText: qsTr("Cancel")
    property bool confirmEnabled: true
    default property alias content: extra.data

    property real away: 0

    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: (parent ? Math.round((parent.height - height) / 2) : 0) + away * Theme.space6
    opacity: 1 - away
    width: Math.min(Theme.px(480), (parent ? parent.width : 480) - 2 * Theme.space4)
    height: Math.min(body.implicitHeight + topPadding + bottomPadding, (parent ? parent.height : 800) - 2 * Theme.space4)
    modal: true
    focus: true
    padding: Theme.space6
    closePolicy: T.Popup.CloseOnEscape
    onOpened: (danger || cautious || !confirmEnabled ? no : yes).forceActiveFocus(Qt.TabFocusReason)

    contentItem: Flickable {
        clip: interactive
        contentHeight: body.implicitHeight
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds

        ColumnLayout {
            id: body

            width: parent.width
            spacing: Theme.space4

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space4

                Rectangle {
                    Layout.alignment: Qt.AlignTop
                    implicitWidth: Theme.px(44)
                    implicitHeight: implicitWidth
                    radius: width / 2
                    color: Theme.toneSoft(root.danger ? "danger" : "accent")

                    Icon {
                        anchors.centerIn: parent
                        name: root.iconName
                        color: Theme.tone(root.danger ? "danger" : "accent")
                    }
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Theme.space2

                    ThemedText {
                        Layout.fillWidth: true
                        Layout.minimumHeight: Theme.px(44)
                        text: root.title
                        kind: "title"
                        verticalAlignment: Text.AlignVCenter
                    }

                    ThemedText {
                        Layout.fillWidth: true
                        visible: root.text !== ""
                        text: root.text
                        muted: true
                        paragraph: true
                    }

                    Repeater {
                        model: root.consequences

                        RowLayout {
                            id: line

                            required property string modelData

                            Layout.fillWidth: true
                            spacing: Theme.space2

                            Icon {
                                Layout.alignment: Qt.AlignTop
                                name: "arrow-right"
                                color: Theme.textMuted
                                size: Theme.iconSmall
                            }

                            ThemedText {
                                Layout.fillWidth: true
                                text: line.modelData
                            }
                        }
                    }
                }
            }

            ColumnLayout {
                id: extra

                Layout.fillWidth: true
                visible: children.length > 0
                spacing: Theme.space3
            }

            Flow {
                Layout.fillWidth: true
                Layout.topMargin: Theme.space2
                layoutDirection: Qt.RightToLeft
                spacing: Theme.space3

                PrimaryButton {
                    id: yes

                    objectName: "confirm"
                    visible: !root.danger
                    enabled: root.confirmEnabled
                    text: root.confirmText
                    onClicked: root.accept()
                }

                DangerButton {
                    id: riskyYes

                    objectName: "confirm"
                    visible: root.danger
                    enabled: root.confirmEnabled
                    text: root.confirmText
                    onClicked: root.accept()
                }

                SecondaryButton {
                    id: no

                    objectName: "cancel"
                    text: root.cancelText
                    onClicked: root.reject()
                }
            }
        }
    }

    background: Rectangle {
        radius: Theme.radiusLarge
        color: Theme.surfaceRaised
        border.width: Theme.dark ? 1 : 0
        border.color: Theme.border

        Elevation {
            radius: Theme.radiusLarge
            depth: 24
        }
    }

    T.Overlay.modal: ScrimBehind {}

    enter: Transition {
        NumberAnimation {
            property: "away"
            from: 1
            to: 0
            duration: Theme.normal
            easing.type: Easing.OutCubic
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "away"
            from: 0
            to: 1
            duration: Theme.fast
        }
    }
}
