pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Meeting.Controls
import Meeting.Core

// The agenda: the table of contents of the room.
Rectangle {
    id: root

    required property AgendaModel agenda
    readonly property int currentRow: agenda.currentNumber - 1

    signal opened

    color: Theme.canvas
    onCurrentRowChanged: if (currentRow >= 0)
        list.positionViewAtIndex(currentRow, ListView.Contain)

    ListView {
        id: list

        objectName: "agenda"
        anchors.fill: parent
        leftMargin: Theme.space3
        rightMargin: Theme.space3
        topMargin: Theme.space3
        bottomMargin: Theme.space3
        spacing: Theme.space2
        clip: true
        model: root.agenda.rows
        cacheBuffer: 4000
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Agenda")

        delegate: AgendaCard {
            id: row

            required property var model

            objectName: "agendaItem_" + model.number
            width: ListView.view.width - 2 * Theme.space3
            item: model
            onClicked: {
                root.agenda.openItem(model.item);
                root.opened();
            }
            onPaperOpened: paper => {
                root.agenda.openPaper(paper);
                root.opened();
            }
            onPressAndHold: if (model.callable)
                menu.popup()

            PopupMenu {
                id: menu

                MenuEntry {
                    iconName: "flag"
                    text: qsTr("Move the meeting to this item")
                    onTriggered: root.agenda.callItem(row.model.item)
                }
            }

            TapHandler {
                acceptedButtons: Qt.RightButton
                onTapped: if (row.model.callable)
                    menu.popup()
            }
        }
    }
}
