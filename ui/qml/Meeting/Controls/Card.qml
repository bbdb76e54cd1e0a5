import QtQuick

// A surface that holds one thing; its children are laid out by whoever puts them in.
Rectangle {
    id: root

    property int padding: Theme.space4
    property bool selected: false
    property bool raised: false
    default property alias content: holder.data

    implicitWidth: holder.childrenRect.width + 2 * padding
    implicitHeight: holder.childrenRect.height + 2 * padding
    radius: Theme.radius
    color: selected ? Theme.accentSoft : raised ? Theme.surfaceRaised : Theme.surface
    border.width: selected ? 2 : 1
    border.color: selected ? Theme.accent : Theme.border
    Accessible.role: Accessible.Grouping

    Elevation {
        visible: root.raised
        radius: root.radius
    }

    Item {
        id: holder

        x: root.padding
        y: root.padding
        width: root.width - 2 * root.padding
        height: root.height - 2 * root.padding
    }
}
