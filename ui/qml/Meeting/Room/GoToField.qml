pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Meeting.Controls
import Meeting.Core

// Where one is, and where to go: a number of the paper or of the book, or what the paper calls a page.
Row {
    id: root

    required property RoomModel room
    required property ReaderModel reader
    required property PageStack pages
    property bool stepsShown: true

    readonly property int page: reader.whole ? reader.bookPage : reader.page
    readonly property int pageCount: reader.whole ? reader.bookPages : reader.pageCount
    readonly property string aside: {
        const label = reader.pageLabel;
        if (reader.whole)
            return label !== "" ? label : qsTr("paper: %1").arg(reader.page);
        const book = reader.bookStart > 0 && reader.bookPage > 0 ? qsTr("book: %1").arg(reader.bookPage) : "";
        return label !== "" && book !== "" ? label + " · " + book : label !== "" ? label : book;
    }

    function words(target: var): string {
        switch (target.reading) {
        case "book":
            return qsTr("Page %1 of the book").arg(target.bookPage);
        case "label":
            return qsTr("Page “%1”").arg(target.label);
        }
        return qsTr("Page %1 of this paper").arg(target.page);
    }

    function details(target: var): string {
        const place = target.here ? qsTr("page %1 of this paper").arg(target.page) : qsTr("%1, page %2").arg(target.title).arg(target.page);
        return target.reading === "paper" ? (target.bookPage > 0 ? qsTr("page %1 of the book").arg(target.bookPage) : "") : place;
    }

    function take(target: var) {
        found.close();
        root.room.reading.goTo(target.paper, target.page);
        if (target.reading !== "paper") {
            const more = details(target);
            root.room.said(more !== "" ? words(target) + ": " + more : words(target), "neutral");
        }
        input.focus = false;
    }

    height: Math.max(Theme.target, Theme.iconSize + 2 * Theme.space3)
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Page %1 of %2").arg(page).arg(pageCount)

    IconButton {
        objectName: "previousPage"
        visible: root.stepsShown
        iconName: "chevron-left"
        text: qsTr("Previous page")
        enabled: root.page > 1
        onClicked: root.pages.turnBy(-1)
    }

    T.TextField {
        id: input

        objectName: "goToField"
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(Theme.px(48), contentWidth + Theme.space6)
        implicitHeight: Theme.target - 4
        padding: Theme.space1
        horizontalAlignment: TextInput.AlignHCenter
        verticalAlignment: TextInput.AlignVCenter
        text: root.page
        color: Theme.text
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentInk
        selectByMouse: true
        maximumLength: 12
        font.family: Theme.family
        font.pixelSize: Theme.bodySize
        font.weight: Font.DemiBold
        Accessible.name: qsTr("Go to page")
        onActiveFocusChanged: {
            if (activeFocus)
                selectAll();
            else {
                found.close();
                text = Qt.binding(() => String(root.page));
            }
        }
        onTextEdited: {
            found.targets = root.room.reading.understand(text);
            if (text.trim() === "")
                found.close();
            else
                found.open();
        }
        onAccepted: {
            const targets = root.room.reading.understand(text);
            if (targets.length > 0)
                root.take(targets[0]);
        }
        Keys.onEscapePressed: {
            found.close();
            focus = false;
        }

        background: FieldFrame {
            radius: Theme.radiusSmall
            focused: input.activeFocus
            border.color: input.activeFocus ? Theme.accent : Theme.border
        }

        T.Popup {
            id: found

            property var targets: []

            objectName: "goToChoices"
            x: Math.round((input.width - width) / 2)
            y: -height - Theme.space2
            width: Theme.px(300)
            height: contentItem.implicitHeight + 2 * padding
            padding: Theme.space1
            margins: Theme.space2
            closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

            contentItem: Column {
                Repeater {
                    model: found.targets

                    ListRow {
                        required property int index
                        required property var modelData

                        objectName: "goToChoice_" + (index + 1)
                        width: parent?.width ?? 0
                        focusPolicy: Qt.TabFocus // the field keeps it, and this open
                        iconName: modelData.reading === "book" ? "book-open" : "file-text"
                        title: root.words(modelData)
                        subtitle: root.details(modelData)
                        onClicked: root.take(modelData)
                    }
                }

                ThemedText {
                    width: parent.width
                    visible: found.targets.length === 0
                    padding: Theme.space3
                    text: qsTr("There is no such page.")
                    muted: true
                }
            }

            background: Rectangle {
                radius: Theme.radius
                color: Theme.surfaceRaised
                border.color: Theme.border

                Elevation {
                    radius: Theme.radius
                }
            }
        }
    }

    Column {
        anchors.verticalCenter: parent.verticalCenter
        leftPadding: Theme.space2
        rightPadding: Theme.space1

        ThemedText {
            text: "/ " + root.pageCount
            muted: true
            tabular: true
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }

        ThemedText {
            objectName: "pageAside"
            visible: text !== ""
            text: root.aside
            font.pixelSize: Theme.overlineSize
            muted: true
            tabular: true
            wrapMode: Text.NoWrap
        }
    }

    IconButton {
        objectName: "nextPage"
        visible: root.stepsShown
        iconName: "chevron-right"
        text: qsTr("Next page")
        enabled: root.page < root.pageCount
        onClicked: root.pages.turnBy(1)
    }
}
