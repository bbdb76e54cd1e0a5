import Meeting.Controls
import Meeting.Core

// What the host on this machine is doing.
Chip {
    required property OrganisationModel organisation
    readonly property string phase: organisation.hostPhase

    visible: organisation.exists
    clickable: true
    busy: phase === "starting" || phase === "restarting"
    iconName: phase === "running" ? "server" : phase === "failed" ? "triangle-alert" : "server"
    tone: phase === "running" ? "success" : phase === "failed" ? "danger" : phase === "stopped" ? "neutral" : "warning"
    text: phase === "running" ? qsTr("Host is running") : phase === "failed" ? qsTr("Host has stopped") : phase === "stopped" ? qsTr("Host is off") : qsTr("Host is starting…")
}
