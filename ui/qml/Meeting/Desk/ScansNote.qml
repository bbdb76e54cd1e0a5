import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// What becomes of scanned papers: read by a machine here, or why they cannot be searched.
ColumnLayout {
    id: root

    required property ScansModel scans

    spacing: Theme.space2
    visible: scans.phase === "reading" || scans.phase === "no_program" || (scans.phase === "done" && scans.papers > 0)

    ProgressRow {
        objectName: "scansReading"
        Layout.fillWidth: true
        visible: root.scans.phase === "reading"
        iconName: "scan-line"
        label: qsTr("Reading the scanned pages of “%1”").arg(root.scans.title)
        value: root.scans.pages > 0 ? (root.scans.page - 1) / root.scans.pages : 0
        detail: qsTr("Page %1 of %2").arg(root.scans.page).arg(root.scans.pages)
        cancellable: false
    }

    Banner {
        objectName: "scansNoProgram"
        Layout.fillWidth: true
        visible: root.scans.phase === "no_program"
        inset: true
        iconName: "scan-line"
        tone: "warning"
        title: qsTr("Text in scanned pages cannot be searched")
        text: qsTr("%n papers are scanned, and Tesseract is not installed on this computer. Install it with its Vietnamese data (on Debian and Ubuntu: tesseract-ocr and tesseract-ocr-vie) and open the meeting again.", "", root.scans.page)
    }

    Banner {
        objectName: "scansRead"
        Layout.fillWidth: true
        visible: root.scans.phase === "done" && root.scans.papers > 0
        inset: true
        iconName: "scan-line"
        tone: root.scans.vietnamese ? "info" : "warning"
        title: qsTr("%n scanned papers were read and can be searched", "", root.scans.papers)
        text: root.scans.vietnamese ? qsTr("A machine read them and may have made mistakes. The papers themselves are unchanged.") : qsTr("Tesseract has no data for Vietnamese on this computer, so accents are wrong. Install tesseract-ocr-vie and add the papers again.")
    }
}
