import QtQuick
import QtQuick.Templates as T

// Page n of m: back, forth, or type a number. Only asks; whoever shows the page sets page.
Row {
    id: root

    property int page: 1
    property int pageCount: 1

    signal requested(int page)

    function ask(wanted: int) {
        root.requested(Math.max(1, Math.min(root.pageCount, wanted)));
    }

    spacing: 0
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Page %1 of %2").arg(page).arg(pageCount)

    IconButton {
        iconName: "chevron-left"
        text: qsTr("Previous page")
        enabled: root.page > 1
        onClicked: root.ask(root.page - 1)
    }

    T.TextField {
        id: input

        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(Theme.px(44), contentWidth + Theme.space6)
        implicitHeight: 40
        padding: Theme.space1
        horizontalAlignment: TextInput.AlignHCenter
        verticalAlignment: TextInput.AlignVCenter
        text: root.page
        color: Theme.text
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentInk
        selectByMouse: true
        inputMethodHints: Qt.ImhDigitsOnly
        validator: IntValidator {
            bottom: 1
            top: Math.max(1, root.pageCount)
        }
        font.family: Theme.family
        font.pixelSize: Theme.bodySize
        font.weight: Font.DemiBold
        Accessible.name: qsTr("Go to page")
        onActiveFocusChanged: activeFocus ? selectAll() : text = Qt.binding(() => String(root.page))
        onAccepted: {
            root.ask(parseInt(text));
            focus = false;
        }

        background: FieldFrame {
            radius: Theme.radiusSmall
            focused: input.activeFocus
            border.color: input.activeFocus ? Theme.accent : Theme.border
        }
    }

    ThemedText {
        anchors.verticalCenter: parent.verticalCenter
        leftPadding: Theme.space2
        rightPadding: Theme.space1
        text: "/ " + root.pageCount
        muted: true
        tabular: true
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    IconButton {
        iconName: "chevron-right"
        text: qsTr("Next page")
        enabled: root.page < root.pageCount
        onClicked: root.ask(root.page + 1)
    }
}
