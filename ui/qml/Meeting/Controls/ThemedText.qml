import QtQuick

// Text in one of the styles of the type scale: display, title, heading, label, body, small, overline.
Text {
    id: root

    property string kind: "body"
    property bool muted: false
    property bool tabular: false
    property bool paragraph: false

    readonly property var sizes: ({
            "display": Theme.displaySize,
            "title": Theme.titleSize,
            "heading": Theme.headingSize,
            "label": Theme.bodySize,
            "body": Theme.bodySize,
            "small": Theme.smallSize,
            "overline": Theme.overlineSize
        })
    readonly property var weights: ({
            "display": Font.DemiBold,
            "title": Font.DemiBold,
            "heading": Font.DemiBold,
            "label": Font.Medium,
            "body": Font.Normal,
            "small": Font.Normal,
            "overline": Font.DemiBold
        })

    color: !enabled ? Theme.textDisabled : kind === "overline" ? Theme.accent : muted ? Theme.textMuted : Theme.text
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    lineHeight: paragraph ? 1.25 : 1.0
    font.family: Theme.family
    font.pixelSize: sizes[kind]
    font.weight: weights[kind]
    font.letterSpacing: kind === "overline" ? 0.6 : kind === "display" ? -0.4 : kind === "title" ? -0.2 : 0
    font.capitalization: kind === "overline" ? Font.AllUppercase : Font.MixedCase
    font.features: tabular ? {
        "tnum": 1
    } : ({})
    Accessible.role: kind === "display" || kind === "title" || kind === "heading" ? Accessible.Heading : Accessible.StaticText
    Accessible.name: text
}
