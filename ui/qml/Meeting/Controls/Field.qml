import QtQuick
import QtQuick.Templates as T

// A line to type, with its label above and what is wrong with it below.
FocusScope {
    id: root

    property string label
    property string placeholder
    property string hint
    property string error
    property bool password: false
    property alias text: input.text
    property alias readOnly: input.readOnly
    property alias validator: input.validator
    property alias maximumLength: input.maximumLength
    property alias inputMethodHints: input.inputMethodHints
    property alias acceptableInput: input.acceptableInput

    signal accepted
    signal edited(string text)

    function clear() {
        input.clear();
    }

    function selectAll() {
        input.selectAll();
    }

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

        T.TextField {
            id: input

            width: parent.width
            implicitHeight: Math.max(Theme.target, contentHeight + topPadding + bottomPadding)
            leftPadding: Theme.space3
            rightPadding: eye.visible ? eye.width : Theme.space3
            topPadding: Theme.space2
            bottomPadding: Theme.space2
            focus: true
            enabled: root.enabled
            verticalAlignment: TextInput.AlignVCenter
            echoMode: root.password && !eye.checked ? TextInput.Password : TextInput.Normal
            passwordCharacter: "•"
            color: enabled ? Theme.text : Theme.textDisabled
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentInk
            placeholderText: root.placeholder
            font.family: Theme.family
            font.pixelSize: Theme.bodySize
            Accessible.name: root.label !== "" ? root.label : root.placeholder
            Accessible.description: root.error !== "" ? root.error : root.hint
            Accessible.passwordEdit: root.password
            onAccepted: root.accepted()
            onTextEdited: root.edited(text)
            onTextChanged: if (!activeFocus)
                ensureVisible(0)
            onActiveFocusChanged: if (!activeFocus)
                ensureVisible(0)
            Component.onCompleted: ensureVisible(0)

            ThemedText {
                x: input.leftPadding
                width: input.width - input.leftPadding - input.rightPadding
                height: input.height
                visible: input.length === 0 && input.preeditText === ""
                text: root.placeholder
                color: Theme.textDisabled
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            IconButton {
                id: eye

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                visible: root.password
                checkable: true
                iconName: checked ? "eye-off" : "eye"
                iconColor: Theme.textMuted
                text: checked ? qsTr("Hide what is typed") : qsTr("Show what is typed")
            }

            background: FieldFrame {
                focused: input.activeFocus
                invalid: root.error !== ""
                enabled: root.enabled
            }
        }

        FieldNote {
            width: parent.width
            hint: root.hint
            error: root.error
        }
    }
}
