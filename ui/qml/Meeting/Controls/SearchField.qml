import QtQuick
import QtQuick.Templates as T

// A line to search with.
T.TextField {
    id: root

    signal edited(string text)

    implicitWidth: Theme.px(260)
    implicitHeight: Math.max(Theme.target, contentHeight + topPadding + bottomPadding)
    leftPadding: Theme.space3 + Theme.iconSize + Theme.space2
    rightPadding: clearButton.visible ? clearButton.width : Theme.space3
    topPadding: Theme.space2
    bottomPadding: Theme.space2
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    placeholderText: qsTr("Search")
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    inputMethodHints: Qt.ImhNoAutoUppercase
    Accessible.name: placeholderText
    Accessible.searchEdit: true
    onTextEdited: edited(text)
    Keys.onEscapePressed: event => {
        event.accepted = text !== "";
        if (event.accepted)
            clearButton.click();
    }

    Icon {
        x: Theme.space3
        anchors.verticalCenter: parent.verticalCenter
        name: "search"
        color: Theme.textMuted
    }

    ThemedText {
        x: root.leftPadding
        width: root.width - root.leftPadding - root.rightPadding
        height: root.height
        visible: root.length === 0 && root.preeditText === ""
        text: root.placeholderText
        color: Theme.textDisabled
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        Accessible.ignored: true
    }

    IconButton {
        id: clearButton

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: root.length > 0
        focusPolicy: Qt.NoFocus
        iconName: "x"
        iconColor: Theme.textMuted
        text: qsTr("Clear the search")
        onClicked: {
            root.clear();
            root.edited("");
            root.forceActiveFocus();
        }
    }

    background: FieldFrame {
        focused: root.activeFocus
    }
}
