import QtQuick
import QtQuick.Templates as T

// A short explanation beside the pointer; never the only place where something is said.
T.ToolTip {
    id: root

    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? parent.height + Theme.space1 : 0
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    margins: Theme.space2
    leftPadding: Theme.space3
    rightPadding: Theme.space3
    topPadding: Theme.space2
    bottomPadding: Theme.space2
    delay: 500
    timeout: 6000
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

    contentItem: ThemedText {
        text: root.text
        kind: "small"
        color: Theme.dark ? Theme.text : "#ffffff"
        wrapMode: Text.NoWrap
    }

    background: Rectangle {
        radius: Theme.radiusSmall
        color: Theme.dark ? "#35414f" : "#232b36"
    }
}
