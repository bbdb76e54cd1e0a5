pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

// One of a short list; options are { value, label } objects.
FocusScope {
    id: root

    property string label
    property string hint
    property string error
    property var options: []
    property var currentValue
    readonly property alias opened: list.visible

    signal chosen(var value)

    implicitWidth: Theme.px(280)
    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: parent.width
        spacing: Theme.space1 + 2

        ThemedText {
            visible: root.label !== ""
            width: parent.width
            text: root.label
            kind: "label"
            Accessible.ignored: true
        }

        T.ComboBox {
            id: box

            width: parent.width
            implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
            leftPadding: Theme.space3
            rightPadding: Theme.space3 + Theme.iconSize + Theme.space2
            topPadding: Theme.space2
            bottomPadding: Theme.space2
            focus: true
            model: root.options
            textRole: "label"
            valueRole: "value"
            currentIndex: root.options.findIndex(option => option.value === root.currentValue)
            Accessible.name: root.label
            onActivated: index => root.chosen(root.options[index].value)

            contentItem: ThemedText {
                text: box.displayText
                color: box.enabled ? Theme.text : Theme.textDisabled
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            indicator: Icon {
                x: box.width - width - Theme.space3
                y: (box.height - height) / 2
                name: "chevron-down"
                color: Theme.textMuted
            }

            background: FieldFrame {
                focused: box.activeFocus || box.down
                invalid: root.error !== ""
            }

            delegate: MenuEntry {
                required property int index
                required property var modelData

                width: ListView.view.width
                text: modelData.label
                highlighted: box.highlightedIndex === index
                iconName: box.currentIndex === index ? "check" : ""
                reserveIcon: true
            }

            popup: T.Popup {
                id: list

                y: box.height + Theme.space1
                width: box.width
                implicitHeight: Math.min(contentItem.implicitHeight + 2 * padding, Theme.px(320))
                padding: Theme.space1

                contentItem: ListView {
                    clip: true
                    implicitHeight: contentHeight
                    model: box.delegateModel
                    currentIndex: box.highlightedIndex
                    boundsBehavior: Flickable.StopAtBounds
                    T.ScrollBar.vertical: ThinScrollBar {}
                }

                background: Rectangle {
                    radius: Theme.radius
                    color: Theme.surfaceRaised
                    border.color: Theme.border

                    Elevation {}
                }
            }
        }

        FieldNote {
            width: parent.width
            hint: root.hint
            error: root.error
        }
    }
}
