pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// Step 2: which meeting, and what it is called.
StepPage {
    id: root

    required property DeskModel desk
    readonly property DetailsModel details: desk.details
    readonly property bool complete: title.text.trim() !== "" && details.isDate(day.text, time.text) && (details.open || person.text.trim() !== "")

    title: details.open ? qsTr("The meeting") : qsTr("A new meeting")
    lead: details.open ? qsTr("Changes reach every device that has joined.") : qsTr("This computer becomes its host. Everything can be changed later but the rules.")

    DeskWords {
        id: words
    }

    Card {
        Layout.fillWidth: true
        visible: root.desk.preparedCount > 0 && !root.details.open
        padding: Theme.space3

        ColumnLayout {
            width: parent.width
            spacing: 0

            ThemedText {
                Layout.leftMargin: Theme.space4
                Layout.topMargin: Theme.space2
                text: qsTr("Go on with")
                kind: "overline"
            }

            Repeater {
                model: root.desk.prepared

                ListRow {
                    id: known

                    required property string log
                    required property string when
                    required property string phase
                    required title

                    Layout.fillWidth: true
                    subtitle: when
                    iconName: "calendar"
                    trailingText: words.phase(phase)
                    chevron: true
                    onClicked: root.desk.openMeeting(known.log)
                }
            }
        }
    }

    Card {
        Layout.fillWidth: true
        padding: Theme.space6

        ColumnLayout {
            width: parent.width
            spacing: Theme.space4

            Field {
                id: title

                Layout.fillWidth: true
                objectName: "meetingTitle"
                label: qsTr("Title")
                text: root.details.title
                placeholder: qsTr("Regular sitting, November 2026")
                maximumLength: 400
            }

            GridLayout {
                Layout.fillWidth: true
                columns: width < Theme.px(620) ? 1 : 2
                uniformCellWidths: true
                columnSpacing: Theme.space4
                rowSpacing: Theme.space4

                Field {
                    id: body

                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                    objectName: "meetingBody"
                    visible: !root.details.open
                    label: qsTr("Committee or council")
                    placeholder: qsTr("People's Committee of …")
                    maximumLength: 400
                }

                Field {
                    id: place

                    Layout.fillWidth: true
                    objectName: "meetingPlace"
                    label: qsTr("Place")
                    text: root.details.place
                    maximumLength: 400
                }

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.space4

                    Field {
                        id: day

                        Layout.fillWidth: true
                        objectName: "meetingDay"
                        label: qsTr("Day")
                        text: root.details.day
                        placeholder: "26/11/2026"
                        inputMethodHints: Qt.ImhDate
                        error: text !== "" && time.text !== "" && !root.details.isDate(text, time.text) ? qsTr("Write the day like 26/11/2026 and the time like 8:00.") : ""
                    }

                    Field {
                        id: time

                        Layout.preferredWidth: Theme.px(140)
                        Layout.alignment: Qt.AlignTop
                        objectName: "meetingTime"
                        label: qsTr("Time")
                        text: root.details.time
                        placeholder: "08:00"
                        inputMethodHints: Qt.ImhTime
                    }
                }

                ChoiceField {
                    id: language

                    Layout.fillWidth: true
                    visible: !root.details.open
                    label: qsTr("Language of the meeting")
                    currentValue: "vi"
                    options: [
                        {
                            value: "vi",
                            label: "Tiếng Việt"
                        },
                        {
                            value: "en",
                            label: "English"
                        }
                    ]
                    onChosen: value => currentValue = value
                }
            }

            ChoiceField {
                id: pack

                Layout.fillWidth: true
                visible: !root.details.open
                label: qsTr("Rules of voting")
                currentValue: "vn-ubnd"
                options: root.details.packs.map(code => ({
                            value: code,
                            label: words.pack(code)
                        }))
                onChosen: value => currentValue = value
            }

            Field {
                id: elsewhere

                objectName: "meetingHost"
                Layout.fillWidth: true
                visible: !root.details.open
                label: qsTr("Another host (address)")
                hint: qsTr("Leave empty: this computer is the host.")
                placeholder: "192.168.1.20"
            }

            Divider {
                Layout.fillWidth: true
                visible: !root.details.open
            }

            GridLayout {
                Layout.fillWidth: true
                visible: !root.details.open
                columns: width < Theme.px(520) ? 1 : 2
                columnSpacing: Theme.space4
                rowSpacing: Theme.space4

                Field {
                    id: person

                    Layout.fillWidth: true
                    objectName: "founderName"
                    label: qsTr("Your name")
                    maximumLength: 400
                }

                Field {
                    id: position

                    Layout.fillWidth: true
                    objectName: "founderPosition"
                    label: qsTr("Your position")
                    maximumLength: 400
                }
            }

            Banner {
                Layout.fillWidth: true
                visible: root.desk.error !== ""
                inset: true
                tone: "danger"
                text: root.desk.error
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space3

                QuietButton {
                    objectName: "newMeeting"
                    visible: root.details.open
                    text: qsTr("Another meeting")
                    onClicked: root.desk.newMeeting()
                }

                Item {
                    Layout.fillWidth: true
                }

                SecondaryButton {
                    objectName: "saveMeeting"
                    visible: root.details.open
                    text: qsTr("Save changes")
                    enabled: root.complete && (title.text !== root.details.title || place.text !== root.details.place || day.text !== root.details.day || time.text !== root.details.time)
                    onClicked: root.details.change(title.text, place.text, day.text, time.text)
                }

                PrimaryButton {
                    objectName: "makeMeeting"
                    visible: !root.details.open
                    text: qsTr("Make the meeting")
                    iconName: "plus"
                    busy: root.desk.busy
                    enabled: root.complete
                    onClicked: root.details.found({
                        title: title.text,
                        body: body.text,
                        place: place.text,
                        day: day.text,
                        time: time.text,
                        pack: pack.currentValue,
                        language: language.currentValue,
                        name: person.text,
                        position: position.text,
                        host: elsewhere.text
                    })
                }

                PrimaryButton {
                    objectName: "nextStep"
                    visible: root.details.open
                    text: qsTr("Next: people")
                    iconName: "arrow-right"
                    onClicked: root.desk.next()
                }
            }
        }
    }
}
