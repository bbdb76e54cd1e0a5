import QtQuick
import Meeting.Core

// While a note is to be put elsewhere, the next tap on a page is its place.
Item {
    id: root

    required property VersionsModel versions
    required property string paper
    required property int page // from 0
    required property real unit
    readonly property ReviewModel review: versions.review

    objectName: "placer_" + (page + 1)
    visible: review.moving !== "" && unit > 0

    TapHandler {
        enabled: root.visible
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: point => root.review.moveTo(root.paper, root.page, point.position.x / root.unit, point.position.y / root.unit)
    }
}
