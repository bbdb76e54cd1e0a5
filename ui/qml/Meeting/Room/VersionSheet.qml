pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Meeting.Controls
import Meeting.Core

// All versions of the open paper, each of which can be opened.
Sheet {
    id: root

    required property VersionsModel versions

    objectName: "versionSheet"
    title: qsTr("Versions of this paper")
    iconName: "history"
    placement: "center"
    onClosed: versions.setListed(false)

    property Connections asked: Connections {
        target: root.versions

        function onChanged() {
            if (root.versions.listed && !root.opened)
                root.open();
        }
    }

    Repeater {
        model: root.versions.versions

        ListRow {
            required property int index
            required property var modelData

            objectName: "version_" + modelData.version
            Layout.fillWidth: true
            iconName: "file-text"
            title: qsTr("Version %1").arg(modelData.version)
            subtitle: [modelData.added, index === 0 ? qsTr("the newest") : ""].filter(part => part !== "").join(", ")
            trailingText: modelData.open ? qsTr("Open now") : ""
            selected: modelData.open
            chevron: !modelData.open
            onClicked: {
                root.versions.setListed(false); // or it opens again by what changes now
                root.close();
                root.versions.openVersion(modelData.id);
            }
        }
    }
}
