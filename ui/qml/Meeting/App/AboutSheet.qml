pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Meeting.Controls

// What the program is, and on whose work it stands.
Sheet {
    id: root

    required property string about
    readonly property list<string> lines: about.split("\n")

    objectName: "aboutSheet"
    title: qsTr("About this program")
    iconName: "landmark"

    ThemedText {
        Layout.fillWidth: true
        text: root.lines[0] ?? ""
        kind: "label"
    }

    ThemedText {
        Layout.fillWidth: true
        text: qsTr("Free software: you may use, study, change and pass on this program under the GNU Affero General Public License. It comes without warranty.")
        muted: true
        paragraph: true
    }

    SectionHeader {
        Layout.fillWidth: true
        title: qsTr("With the work of")
    }

    Repeater {
        model: root.lines.slice(1)

        ThemedText {
            required property string modelData

            Layout.fillWidth: true
            text: modelData
            kind: "small"
            muted: true
        }
    }
}
