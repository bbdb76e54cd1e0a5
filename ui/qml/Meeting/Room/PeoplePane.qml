pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Meeting.Controls
import Meeting.Core

// Who is here, who is not, who has not voted; officers record attendance.
ColumnLayout {
    id: root

    required property PeopleModel people

    spacing: Theme.space2

    RowLayout {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space4
        Layout.rightMargin: Theme.space4
        Layout.topMargin: Theme.space4
        spacing: Theme.space2

        ThemedText {
            objectName: "presence"
            Layout.fillWidth: true
            text: qsTr("%1 of %2 voting members present").arg(root.people.totals.membersPresent).arg(root.people.totals.members)
            kind: "label"
            tabular: true
        }
    }

    SearchField {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space4
        Layout.rightMargin: Theme.space4
        placeholderText: qsTr("Name, position or unit")
        onEdited: text => root.people.search(text)
    }

    Flow {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space4
        Layout.rightMargin: Theme.space4
        spacing: Theme.space1

        Repeater {
            model: [
                {
                    "value": "all",
                    "label": qsTr("All"),
                    "count": root.people.totals.all,
                    "shown": true
                },
                {
                    "value": "present",
                    "label": qsTr("Present"),
                    "count": root.people.totals.present,
                    "shown": true
                },
                {
                    "value": "absent",
                    "label": qsTr("Absent"),
                    "count": root.people.totals.absent,
                    "shown": true
                },
                {
                    "value": "not_voted",
                    "label": qsTr("Not voted"),
                    "count": root.people.totals.notVoted,
                    "shown": root.people.knowsNotVoted
                }
            ]

            Chip {
                required property var modelData

                objectName: "filter_" + modelData.value
                visible: modelData.shown
                clickable: true
                tone: root.people.filter === modelData.value ? "accent" : "neutral"
                text: modelData.label + " " + modelData.count
                Accessible.checkable: true
                Accessible.checked: root.people.filter === modelData.value
                onClicked: root.people.setFilter(modelData.value)
            }
        }
    }

    ListView {
        id: list

        objectName: "people"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: Math.max(Theme.px(300), Math.min(contentHeight, Theme.px(700)))
        clip: true
        model: root.people.rows
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}

        delegate: PersonCard {
            required property var model

            width: ListView.view.width
            person: model
            recordable: root.people.mayRecord
            onRecorded: present => root.people.record(model.person, present)
        }

        EmptyState {
            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Theme.space4, Theme.px(300))
            visible: list.count === 0
            iconName: "users"
            title: qsTr("Nobody matches")
        }
    }
}
