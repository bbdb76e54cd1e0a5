import QtQuick
import Meeting.Controls
import Meeting.Core

// Text that is typed onto the page, where it will stand.
Rectangle {
    id: root

    required property NotesModel notes
    required property string paper
    required property int page
    required property real unit
    required property real pageWidth
    required property real pageHeight
    property string note
    property real leftX
    property real topY

    readonly property int padding: Math.round(200 * unit)

    function begin(x: real, y: real) {
        const there = notes.typedAt(paper, page, x / unit, y / unit);
        note = there.note ?? "";
        leftX = there.note ? there.x * unit : Math.min(x, pageWidth * 0.8);
        topY = there.note ? there.y * unit : Math.max(0, Math.min(y - padding, pageHeight - input.font.pixelSize * 2));
        input.text = there.text ?? "";
        visible = true;
        input.forceActiveFocus();
    }

    function keep() {
        if (!visible)
            return;
        InputMethod.commit(); // a Vietnamese keyboard may still hold a word
        visible = false;
        notes.type(paper, page, [leftX / unit, topY / unit, (leftX + width) / unit, (topY + height) / unit], input.text, note);
        note = "";
        input.text = "";
    }

    visible: false
    x: leftX
    y: topY
    width: Math.max(120, Math.ceil(input.contentWidth) + 3 * padding + 4)
    height: Math.ceil(input.contentHeight) + 2 * padding
    color: "#f4ffffff"
    border.color: "#1a5bc4"
    border.width: 1
    onPaperChanged: keep()
    onPageChanged: keep()

    Connections {
        target: root.notes.tools

        function onChanged() {
            root.keep();
        }
    }

    TextEdit {
        id: input

        objectName: "typedText"
        x: root.padding
        y: root.padding
        // Half a page at most, so that lines stay short enough to be read.
        width: Math.max(100, Math.min(root.pageWidth * 0.5, root.pageWidth - root.leftX - 3 * root.padding))
        wrapMode: TextEdit.Wrap
        color: root.notes.tools.colour
        font.family: Theme.family
        font.pixelSize: Math.max(6, Math.round(root.notes.tools.width * root.unit))
        selectByMouse: true
        persistentSelection: true
        onActiveFocusChanged: if (!activeFocus)
            root.keep()
        Keys.onEscapePressed: root.keep()
    }

    PenShield {}
}
