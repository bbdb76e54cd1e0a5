import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Meeting.Controls

// One step of the desk: what it is for, then its content in a column that scrolls.
Flickable {
    id: root

    property string title
    property string lead
    property real columnWidth: Theme.px(860)
    default property alias content: body.data
    property alias headActions: actions.data
    readonly property real side: Math.max(Theme.space5, (width - columnWidth) / 2)

    contentHeight: column.implicitHeight + 2 * Theme.space6
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    T.ScrollBar.vertical: ThinScrollBar {}

    ColumnLayout {
        id: column

        x: root.side
        y: Theme.space6
        width: Math.min(root.columnWidth, root.width - 2 * root.side)
        spacing: Theme.space4

        GridLayout {
            Layout.fillWidth: true
            columns: root.width < Theme.px(620) ? 1 : 2
            columnSpacing: Theme.space4
            rowSpacing: Theme.space3

            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.space1

                ThemedText {
                    Layout.fillWidth: true
                    text: root.title
                    kind: "title"
                    Accessible.role: Accessible.Heading
                }

                ThemedText {
                    Layout.fillWidth: true
                    visible: root.lead !== ""
                    text: root.lead
                    muted: true
                    paragraph: true
                }
            }

            RowLayout {
                id: actions

                visible: children.length > 0
                spacing: Theme.space2
            }
        }

        ColumnLayout {
            id: body

            Layout.fillWidth: true
            spacing: Theme.space4
        }
    }
}
