pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import Meeting.Controls
import Meeting.Core

// The one window: a screen of the shell, what lies over every screen, and the keys for all of them.
Window {
    id: root

    required property ShellModel shell

    width: 1280
    height: 800
    minimumWidth: 480
    minimumHeight: 600
    title: shell.screen === "room" && shell.connection.organisation !== "" ? shell.connection.organisation : qsTr("Paperless Meeting")
    color: Theme.canvas

    Binding {
        target: Theme
        property: "mode"
        value: root.shell.preferences.theme
    }

    Binding {
        target: Theme
        property: "textScale"
        value: root.shell.preferences.textScale
    }

    Binding {
        target: Theme
        property: "reducedMotion"
        value: root.shell.preferences.reducedMotion
    }

    Connections {
        target: root.shell

        function onSaid(words: string, tone: string) {
            toast.show(words, tone, "");
        }

        function onStumbled() {
            stumble.open();
        }
    }

    Loader {
        id: screen

        anchors.fill: parent
        focus: true
        sourceComponent: {
            switch (root.shell.screen) {
            case "welcome":
                return welcome;
            case "gate":
                return gate;
            case "join":
                return join;
            case "desk":
                return desk;
            case "room":
                return room;
            default:
                return home;
            }
        }
        onLoaded: (item as Item).forceActiveFocus()
    }

    Component {
        id: welcome

        WelcomeScreen {
            shell: root.shell
            onSettingsRequested: settings.open()
        }
    }

    Component {
        id: gate

        GateScreen {
            shell: root.shell
            onSettingsRequested: settings.open()
        }
    }

    Component {
        id: home

        HomeScreen {
            shell: root.shell
            onSettingsRequested: settings.open()
        }
    }

    Component {
        id: join

        JoinScreen {
            shell: root.shell
        }
    }

    Component {
        id: desk

        Loader {
            id: deskPlace

            Component.onCompleted: setSource(root.shell.deskSource, {
                desk: root.shell.desk
            })

            Connections {
                target: deskPlace.item
                ignoreUnknownSignals: true

                function onLeaveRequested() {
                    root.shell.goBack();
                }

                function onMeetingRequested(log: string) {
                    root.shell.openMeeting(log);
                }
            }
        }
    }

    Component {
        id: room

        Loader {
            id: roomPlace

            function load() {
                if (root.shell.room !== null)
                    setSource(root.shell.roomSource, {
                        room: root.shell.room
                    });
                else
                    source = "";
            }

            Component.onCompleted: load()

            Connections {
                target: root.shell

                function onChanged() {
                    if (root.shell.room === null)
                        roomPlace.source = "";
                }
            }

            Connections {
                target: roomPlace.item
                ignoreUnknownSignals: true

                function onLeaveRequested() {
                    root.shell.leaveRoom();
                }

                function onConnectionRequested() {
                    connection.open();
                }

                function onSettingsRequested() {
                    settings.open();
                }
            }
        }
    }

    DropArea {
        anchors.fill: parent
        keys: ["text/uri-list"]
        enabled: root.shell.screen === "home" || root.shell.screen === "join"
        onDropped: drop => {
            if (drop.hasUrls)
                root.shell.dropInvitation(drop.urls[0]);
        }
    }

    SettingsSheet {
        id: settings

        shell: root.shell
        onAboutRequested: about.open()
        onOtherDeviceRequested: otherDevice.open()
        onTrustRequested: trusted.open()
    }

    TrustSheet {
        id: trusted

        trust: root.shell.trust
    }

    AboutSheet {
        id: about

        about: root.shell.about
    }

    ConnectionSheet {
        id: connection

        connection: root.shell.connection
        onOtherDeviceRequested: otherDevice.open()
        onSettingsRequested: settings.open()
    }

    OtherDeviceSheet {
        id: otherDevice

        model: root.shell.otherDevice
    }

    ConsentDialog {
        model: root.shell.otherDevice
        here: root.shell.screen === "room" || root.shell.screen === "desk"
    }

    StumbleDialog {
        id: stumble
    }

    JoiningPrompt {
        desk: root.shell.desk
        here: root.shell.screen === "room"
        onWarned: words => toast.show(words, "warning", "")
    }

    Toast {
        id: toast
    }

    Shortcut {
        sequences: ["F11"]
        onActivated: root.visibility = root.visibility === Window.FullScreen ? Window.Windowed : Window.FullScreen
    }

    Shortcut {
        sequences: ["Ctrl+L"]
        enabled: root.shell.screen !== "welcome" && root.shell.screen !== "gate"
        onActivated: root.shell.lock()
    }

    Shortcut {
        sequences: ["Ctrl+,"]
        onActivated: settings.open()
    }

    Shortcut {
        sequences: ["Ctrl+Shift++", "Ctrl+Shift+="]
        onActivated: root.shell.preferences.largerText()
    }

    Shortcut {
        sequences: ["Ctrl+Shift+-", "Ctrl+Shift+_"]
        onActivated: root.shell.preferences.smallerText()
    }

    Shortcut {
        sequences: ["Alt+Left"]
        enabled: root.shell.screen === "join" || root.shell.screen === "desk"
        onActivated: root.shell.goBack()
    }
}
