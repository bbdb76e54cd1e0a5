pragma ComponentBehavior: Bound
import QtQuick
import Meeting.Core

// What was found on a page; the one that is looked at stands out.
Item {
    id: root

    required property SearchModel search
    required property string paper
    required property int page // from 0
    required property real unit

    readonly property var hits: search.revision >= 0 ? search.hitsOn(paper, page) : []

    objectName: "hits_" + (page + 1)
    visible: hits.length > 0

    Repeater {
        model: root.hits

        Rectangle {
            required property var modelData

            x: modelData.x * root.unit - 2
            y: modelData.y * root.unit - 1
            width: modelData.width * root.unit + 4
            height: modelData.height * root.unit + 2
            radius: 3
            color: modelData.current ? "#70ff8a00" : "#60ffd400"
            border.width: modelData.current ? 2 : 0
            border.color: "#c25e00"
        }
    }
}
