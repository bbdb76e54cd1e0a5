import QtQuick
import Meeting.Controls
import Meeting.Core
import Meeting.Pages

// A piece of a page around a note's place.
Rectangle {
    id: root

    required property ReaderModel reader
    required property string paper
    required property int number // of the page, from 1; 0 for none
    required property var place // x, y, width, height in hundredths of a point
    property real pageWidth: 59500
    property real pageHeight: 84200

    readonly property real unit: Math.max(0.008, Math.min(0.014, place.length === 4 && place[2] > 0 ? 0.8 * width / place[2] : 0.012))
    readonly property real middleX: place.length === 4 ? (place[0] + place[2] / 2) * unit : width / 2
    readonly property real middleY: place.length === 4 ? (place[1] + place[3] / 2) * unit : height / 2

    implicitHeight: Theme.px(116)
    clip: true
    color: number > 0 ? "#ffffff" : Theme.surfaceSunken

    Item {
        visible: root.number > 0
        x: Math.max(Math.min(0, root.width - root.pageWidth * root.unit), Math.min(0, root.width / 2 - root.middleX))
        y: Math.max(Math.min(0, root.height - root.pageHeight * root.unit), Math.min(0, root.height / 2 - root.middleY))

        PageView {
            width: Math.round(root.pageWidth * root.unit)
            height: Math.round(root.pageHeight * root.unit)
            supply: root.reader.supply
            pixelRatio: Screen.devicePixelRatio
            document: root.number > 0 ? root.paper : ""
            page: root.number - 1
        }

        Rectangle {
            visible: root.place.length === 4
            x: visible ? root.place[0] * root.unit - 3 : 0
            y: visible ? root.place[1] * root.unit - 3 : 0
            width: visible ? root.place[2] * root.unit + 6 : 0
            height: visible ? root.place[3] * root.unit + 6 : 0
            radius: 3
            color: "#40ffb300"
            border.width: 2
            border.color: "#b35900"
        }
    }

    Rectangle {
        anchors.fill: parent
        color: "transparent"
        border.width: 1
        border.color: Theme.borderStrong
    }
}
