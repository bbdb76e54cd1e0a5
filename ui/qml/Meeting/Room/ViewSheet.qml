import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// How the pages are shown.
Sheet {
    id: root

    required property RoomModel room
    required property ReaderModel reader
    required property PageStack pages

    objectName: "viewSheet"
    title: qsTr("How pages are shown")
    iconName: "book-open"
    placement: "center"

    component Choice: ColumnLayout {
        property alias words: label.text
        property alias options: choices.options
        property alias value: choices.currentValue
        property alias name: choices.objectName

        signal chosen(var value)

        Layout.fillWidth: true
        spacing: Theme.space1

        ThemedText {
            id: label

            kind: "overline"
        }

        SegmentedControl {
            id: choices

            Layout.fillWidth: true
            onChosen: value => parent.chosen(value)
        }
    }

    Choice {
        name: "viewWhole"
        words: qsTr("What to scroll through")
        value: root.reader.whole ? "book" : "paper"
        options: [
            {
                "value": "paper",
                "label": qsTr("This paper"),
                "iconName": "file-text"
            },
            {
                "value": "book",
                "label": qsTr("All papers as one book"),
                "iconName": "book-open"
            }
        ]
        onChosen: value => root.reader.setWhole(value === "book")
    }

    Choice {
        name: "viewSpread"
        words: qsTr("Pages beside each other")
        value: root.reader.spread
        options: [
            {
                "value": "one",
                "label": qsTr("One")
            },
            {
                "value": "two",
                "label": qsTr("Two")
            },
            {
                "value": "cover",
                "label": qsTr("Cover, then two")
            }
        ]
        onChosen: value => root.reader.setSpread(value)
    }

    Choice {
        name: "viewPaged"
        words: qsTr("To the next page")
        value: root.reader.paged
        options: [
            {
                "value": false,
                "label": qsTr("Scroll")
            },
            {
                "value": true,
                "label": qsTr("Turn pages")
            }
        ]
        onChosen: value => {
            root.reader.setPaged(value);
            if (value)
                root.pages.fitTo("page");
        }
    }

    Choice {
        name: "viewFit"
        words: qsTr("Size")
        value: root.pages.fit
        options: [
            {
                "value": "width",
                "label": qsTr("Page width")
            },
            {
                "value": "page",
                "label": qsTr("Whole page")
            }
        ]
        onChosen: value => root.pages.fitTo(value)
    }

    SwitchRow {
        objectName: "viewNight"
        Layout.fillWidth: true
        text: qsTr("Night: light letters on dark paper")
        hint: qsTr("Photographs keep their colours.")
        checked: root.room.reading.night
        onToggled: root.room.reading.setNight(checked)
    }

    SecondaryButton {
        objectName: "turnPages"
        Layout.fillWidth: true
        iconName: "rotate-cw"
        text: qsTr("Turn this paper a quarter")
        onClicked: root.reader.turnPages()
    }
}
