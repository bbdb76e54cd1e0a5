pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Meeting.Controls
import Meeting.Core
import Meeting.Pages

// All pages in small, and the paper's own table of contents.
Rectangle {
    id: root

    required property ReaderModel reader
    property string part: "pages"
    readonly property var widthsPt: reader.pageWidths // kept: asking the model makes them anew
    readonly property var heightsPt: reader.pageHeights
    readonly property var labels: reader.pageLabels
    readonly property var outline: reader.outline
    readonly property int currentLine: {
        let found = -1;
        for (let line = 0; line < outline.length && outline[line].page <= reader.page; ++line)
            found = line;
        return found;
    }
    readonly property bool hasOutline: reader.outline.length > 0

    signal chosen(int page)

    implicitWidth: Theme.px(hasOutline && part === "outline" ? 280 : 196)
    color: Theme.surface

    PenShield {}

    Divider {
        anchors.right: parent.right
        height: parent.height
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SegmentedControl {
            Layout.fillWidth: true
            Layout.margins: Theme.space2
            visible: root.hasOutline
            currentValue: root.part
            options: [
                {
                    "value": "pages",
                    "label": qsTr("Pages")
                },
                {
                    "value": "outline",
                    "label": qsTr("Contents")
                }
            ]
            onChosen: value => root.part = value
        }

        ListView {
            id: thumbnails

            objectName: "thumbnails"
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !root.hasOutline || root.part === "pages"
            clip: true
            model: root.visible ? root.reader.pageCount : 0
            currentIndex: root.visible ? root.reader.page - 1 : -1
            highlightMoveDuration: Theme.fast
            highlightRangeMode: ListView.NoHighlightRange
            boundsBehavior: Flickable.StopAtBounds
            topMargin: Theme.space2
            bottomMargin: Theme.space2
            cacheBuffer: height
            T.ScrollBar.vertical: ThinScrollBar {}

            delegate: T.ItemDelegate {
                id: cell

                required property int index
                readonly property bool current: index === root.reader.page - 1
                readonly property real ratio: (root.heightsPt[index] ?? 842) / (root.widthsPt[index] ?? 595)

                objectName: "thumbnail_" + (index + 1)
                width: ListView.view.width
                implicitHeight: paper.height + label.height + 3 * Theme.space2
                Accessible.name: qsTr("Page %1").arg(index + 1)
                onClicked: root.chosen(index + 1)

                contentItem: Item {
                    Rectangle {
                        anchors.fill: paper
                        anchors.margins: cell.current ? -3 : -1
                        radius: cell.current ? 3 : 0
                        color: "transparent"
                        border.width: cell.current ? 3 : 1
                        border.color: cell.current ? Theme.accent : Theme.border
                    }

                    PageView {
                        id: paper

                        anchors.horizontalCenter: parent.horizontalCenter
                        y: Theme.space2
                        width: Math.round(Math.min(Theme.px(128), Theme.px(150) / cell.ratio))
                        height: Math.round(width * cell.ratio)
                        supply: root.reader.supply
                        pixelRatio: Screen.devicePixelRatio
                        document: root.reader.document
                        page: cell.index
                        thumbnail: true
                    }

                    ThemedText {
                        id: label

                        anchors.horizontalCenter: parent.horizontalCenter
                        anchors.top: paper.bottom
                        anchors.topMargin: Theme.space2
                        text: root.labels.length > cell.index ? qsTr("%1 (%2)").arg(root.labels[cell.index]).arg(cell.index + 1) : cell.index + 1
                        kind: "small"
                        tabular: true
                        color: cell.current ? Theme.accent : Theme.textMuted
                        font.weight: cell.current ? Font.Bold : Font.Normal
                        Accessible.ignored: true
                    }
                }

                background: Rectangle {
                    color: cell.down ? Theme.pressed : cell.hovered ? Theme.hover : "transparent"

                    FocusRing {
                        shown: cell.visualFocus
                        gap: -3
                    }
                }
            }
        }

        ListView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.hasOutline && root.part === "outline"
            clip: true
            model: root.outline
            currentIndex: root.currentLine
            highlightMoveDuration: Theme.fast
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ThinScrollBar {}

            delegate: ListRow {
                required property int index
                required property var modelData

                objectName: "outlineLine_" + (index + 1)
                selected: index === root.currentLine
                width: ListView.view.width
                leftPadding: Theme.space3 + Math.min(3, modelData.level) * Theme.space3
                title: modelData.title
                titleLines: 3
                trailingText: modelData.page
                onClicked: root.chosen(modelData.page)
            }
        }
    }
}
