import QtQuick
import Meeting.Controls

// One change in words: what was there, what is there now.
ThemedText {
    id: root

    required property var change // as the versions tell it

    function plain(words: string): string {
        return words.replace(/&/g, "&amp;").replace(/</g, "&lt;");
    }

    textFormat: Text.StyledText
    wrapMode: Text.Wrap
    maximumLineCount: 2
    elide: Text.ElideRight
    text: {
        const was = "<s><font color=\"" + Theme.danger + "\">" + plain(change.oldText) + "</font></s>";
        const is = "<u><font color=\"" + Theme.success + "\">" + plain(change.newText) + "</font></u>";
        switch (change.kind) {
        case "added":
            return qsTr("New: %1").arg(is);
        case "removed":
            return qsTr("Gone: %1").arg(was);
        case "replaced":
            return was + " → " + is;
        case "moved":
            return qsTr("Moved from page %1: %2").arg(change.oldPage).arg(plain(change.newText));
        case "picture":
            return qsTr("The picture on the page is another");
        default:
            return "";
        }
    }
}
