import QtQml

// Kinds of notes in words and pictures.
QtObject {
    function name(kind: string): string {
        switch (kind) {
        case "ink":
            return qsTr("Pen");
        case "marker":
            return qsTr("Marker");
        case "underline":
        case "squiggly":
            return qsTr("Underline");
        case "strike_out":
            return qsTr("Strike out");
        case "comment":
            return qsTr("Text note");
        case "typed":
            return qsTr("Text on the page");
        case "line":
            return qsTr("Line");
        case "arrow":
            return qsTr("Arrow");
        case "rectangle":
            return qsTr("Rectangle");
        case "ellipse":
            return qsTr("Ellipse");
        case "stamp":
            return qsTr("Stamp");
        case "bookmark":
            return qsTr("Bookmark");
        }
        return qsTr("Drawing");
    }

    function icon(kind: string): string {
        switch (kind) {
        case "ink":
            return "pen";
        case "marker":
            return "highlighter";
        case "underline":
        case "squiggly":
            return "underline";
        case "strike_out":
            return "strikethrough";
        case "comment":
            return "message-square-text";
        case "typed":
            return "type";
        case "line":
            return "slash";
        case "arrow":
            return "move-up-right";
        case "rectangle":
            return "square";
        case "ellipse":
            return "circle";
        case "bookmark":
            return "bookmark";
        }
        return "shapes";
    }
}
