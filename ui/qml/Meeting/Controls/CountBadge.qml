import QtQuick

// A number that wants attention; hidden at zero.
Rectangle {
    id: root

    property int count: 0
    property string tone: "danger"

    visible: count > 0
    implicitHeight: Theme.px(18)
    implicitWidth: Math.max(implicitHeight, words.implicitWidth + Theme.space2)
    radius: height / 2
    color: Theme.tone(tone)
    Accessible.ignored: true

    ThemedText {
        id: words

        anchors.centerIn: parent
        text: root.count > 99 ? "99+" : root.count
        color: root.tone === "danger" ? Theme.dangerInk : Theme.accentInk
        tabular: true
        font.pixelSize: Theme.px(11)
        font.weight: Font.Bold
        Accessible.ignored: true
    }
}
