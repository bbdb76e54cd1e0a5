import QtQuick
import Meeting.Core

// All that lies over one page and belongs to it. It covers the page exactly and turns with it, so
// that a place on the page (hundredths of a point from its top left) is at place * unit in here.
Item {
    id: root

    required property RoomModel room
    required property ReaderModel reader
    required property string paper // whose page it is: in the book other than the reader's at times
    required property string document // the name of that paper in the supply, while it is open
    required property int page // from 0
    required property real unit // pixels for each hundredth of a point

    objectName: "layers_" + (page + 1)

    SelectionLayer {
        anchors.fill: parent
        reader: root.reader
        handFree: root.room.notes.tools.tool === "hand" && !root.room.pointer.touching
        document: root.document
        page: root.page
        unit: root.unit
    }

    HitLayer {
        anchors.fill: parent
        search: root.room.search
        paper: root.paper
        page: root.page
        unit: root.unit
    }

    PointerLayer {
        anchors.fill: parent
        pointer: root.room.pointer
        paper: root.paper
        page: root.page
        unit: root.unit
    }

    ChangeLayer {
        anchors.fill: parent
        versions: root.room.versions
        paper: root.paper
        page: root.page
        unit: root.unit
    }

    NoteLayer {
        anchors.fill: parent
        notes: root.room.notes
        paper: root.paper
        page: root.page
        unit: root.unit
        night: root.room.reading.night
    }

    NotePlacer {
        anchors.fill: parent
        versions: root.room.versions
        paper: root.paper
        page: root.page
        unit: root.unit
    }
}
