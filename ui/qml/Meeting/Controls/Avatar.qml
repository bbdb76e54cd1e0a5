import QtQuick

// The initials of a person: first and last word of the name.
Rectangle {
    id: root

    property string name
    property real size: Theme.px(40)

    readonly property var words: name.trim().split(/\s+/)
    readonly property string initials: name.trim() === "" ? "?" : (words.length > 1 ? words[0].charAt(0) + words[words.length - 1].charAt(0) : words[0].charAt(0)).toUpperCase()
    readonly property int hueIndex: Array.from(name).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7) % 6
    readonly property var backs: Theme.dark ? ["#24405f", "#1f4740", "#493158", "#54362a", "#3b4226", "#39374f"] : ["#d9e6f8", "#d5ece5", "#ecdff3", "#f7e2d8", "#e6ead2", "#e1e1f0"]
    readonly property var inks: Theme.dark ? ["#b5d3ff", "#96e3cb", "#e0bdf2", "#f5bfa5", "#d0dc9f", "#c9c7f0"] : ["#174b8f", "#07594a", "#652d80", "#87380f", "#4c5717", "#40408a"]

    implicitWidth: size
    implicitHeight: size
    radius: width / 2
    color: backs[hueIndex]
    Accessible.ignored: true

    ThemedText {
        anchors.centerIn: parent
        text: root.initials
        color: root.inks[root.hueIndex]
        wrapMode: Text.NoWrap
        font.pixelSize: Math.round(root.size * 0.38)
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
}
