import QtQuick
import QtQuick.Templates as T

// A menu of MenuEntry lines; open with popup(item, x, y) or open().
T.Menu {
    id: root

    implicitWidth: Math.max(Theme.px(200), contentWidth + leftPadding + rightPadding)
    implicitHeight: contentHeight + topPadding + bottomPadding
    margins: Theme.space2
    padding: Theme.space1
    overlap: 1
    popupType: T.Popup.Item
    delegate: MenuEntry {}

    contentItem: ListView {
        implicitWidth: widest()
        implicitHeight: contentHeight
        model: root.contentModel
        interactive: contentHeight > height
        clip: interactive
        currentIndex: root.currentIndex
        boundsBehavior: Flickable.StopAtBounds

        function widest(): real {
            let most = 0;
            for (let place = 0; place < root.count; place++)
                most = Math.max(most, root.itemAt(place)?.implicitWidth ?? 0);
            return Math.ceil(most);
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: Theme.surfaceRaised
        border.color: Theme.border

        Elevation {}
    }

    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.fast
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "opacity"
            from: 1
            to: 0
            duration: Theme.fast
        }
    }
}
