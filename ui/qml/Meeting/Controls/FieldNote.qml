import QtQuick

// The line under a field: what is wrong, or else what is wanted.
Row {
    id: root

    property string hint
    property string error

    visible: hint !== "" || error !== ""
    spacing: Theme.space1 + 2

    Icon {
        id: mark

        visible: root.error !== ""
        y: Math.round((words.font.pixelSize * 1.21 - size) / 2)
        name: "circle-alert"
        color: Theme.danger
        size: Theme.iconSmall - 2
    }

    ThemedText {
        id: words

        width: root.width - (mark.visible ? mark.width + root.spacing : 0)
        text: root.error !== "" ? root.error : root.hint
        kind: "small"
        muted: true
        color: root.error !== "" ? Theme.danger : Theme.textMuted
        Accessible.role: root.error !== "" ? Accessible.AlertMessage : Accessible.StaticText
    }
}
