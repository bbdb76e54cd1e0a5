pragma Singleton
import QtQuick

// Every colour, size and duration of the interface. Set mode, textScale and reducedMotion; read the rest.
QtObject {
    id: theme

    property string mode: "system" // "light", "dark" or "system"
    property bool dark: mode === "dark" || (mode === "system" && Application.styleHints.colorScheme === Qt.Dark)
    property real textScale: 1.0 // 1.0 to 1.6
    property bool reducedMotion: false

    readonly property real scale: Math.max(1.0, Math.min(1.6, textScale))

    // Surfaces, from the back to the front
    readonly property color canvas: dark ? "#0e1217" : "#f2f4f8"
    readonly property color surface: dark ? "#181e25" : "#ffffff"
    readonly property color surfaceRaised: dark ? "#1f2730" : "#ffffff"
    readonly property color surfaceSunken: dark ? "#262f3a" : "#eaedf3"
    readonly property color desk: dark ? "#090c10" : "#dfe3ea" // behind pages
    readonly property color hover: dark ? "#232c37" : "#f0f3f8"
    readonly property color pressed: dark ? "#2c3743" : "#e3e8f0"
    readonly property color border: dark ? "#2d3743" : "#dbe0e8"
    readonly property color borderStrong: dark ? "#738091" : "#7b8696"
    readonly property color scrim: dark ? "#99000000" : "#80131a24"
    readonly property color shadow: "#000000"

    // Words
    readonly property color text: dark ? "#edf1f6" : "#151b23"
    readonly property color textMuted: dark ? "#a8b3c1" : "#535d6c"
    readonly property color textDisabled: dark ? "#7d8896" : "#747e8c"
    readonly property color fillDisabled: dark ? "#1c232c" : "#e8ebf0"

    // The one accent
    readonly property color accent: dark ? "#83b4ff" : "#1a5bc4"
    readonly property color accentHover: dark ? "#9cc4ff" : "#164fac"
    readonly property color accentPressed: dark ? "#6ba3f7" : "#113f8c"
    readonly property color accentInk: dark ? "#0a1a33" : "#ffffff"
    readonly property color accentSoft: dark ? "#1c3050" : "#e4edfb"
    readonly property color focusRing: dark ? "#b9d5ff" : "#0b47a8"

    // Meaning
    readonly property color success: dark ? "#4cd9b0" : "#00735c"
    readonly property color successSoft: dark ? "#143630" : "#dcf0ea"
    readonly property color warning: dark ? "#f0c04d" : "#7d4e00"
    readonly property color warningSoft: dark ? "#382e16" : "#fdf0d3"
    readonly property color danger: dark ? "#ff8f85" : "#b3202b"
    readonly property color dangerHover: dark ? "#ffa69e" : "#9a1822"
    readonly property color dangerSoft: dark ? "#412324" : "#fce8e8"
    readonly property color dangerInk: dark ? "#3a0907" : "#ffffff"
    readonly property color neutral: textMuted
    readonly property color neutralSoft: surfaceSunken

    // Answers of a vote: apart from each other for every kind of colour vision
    readonly property color voteFor: dark ? "#4cd9b0" : "#00735c"
    readonly property color voteAgainst: dark ? "#ff7a3d" : "#b23b00"
    readonly property color voteAbstain: dark ? "#a79be0" : "#6b3fa0"
    readonly property color voteInk: dark ? "#0d1319" : "#ffffff"

    // Type
    readonly property string family: "Inter"
    readonly property int displaySize: px(28)
    readonly property int titleSize: px(20)
    readonly property int headingSize: px(17)
    readonly property int bodySize: px(15)
    readonly property int smallSize: px(13)
    readonly property int overlineSize: px(12)

    // Space on a 4 px grid
    readonly property int space1: 4
    readonly property int space2: 8
    readonly property int space3: 12
    readonly property int space4: 16
    readonly property int space5: 20
    readonly property int space6: 24
    readonly property int space8: 32
    readonly property int space10: 40

    // Shapes and targets
    readonly property int radiusSmall: 8
    readonly property int radius: 12
    readonly property int radiusLarge: 20
    readonly property int target: 48
    readonly property int voteTarget: 88
    readonly property int iconSmall: 2 * Math.round(9 * scale)
    readonly property int iconSize: 2 * Math.round(11 * scale)
    readonly property int iconLarge: 2 * Math.round(16 * scale)

    // Time
    readonly property int fast: reducedMotion ? 0 : 110
    readonly property int normal: reducedMotion ? 0 : 220

    // A length that grows with the text
    function px(length: real): int {
        return Math.round(length * scale);
    }

    function tone(name: string): color {
        switch (name) {
        case "accent":
        case "info":
            return accent;
        case "success":
            return success;
        case "warning":
            return warning;
        case "danger":
            return danger;
        case "for":
            return voteFor;
        case "against":
            return voteAgainst;
        case "abstain":
            return voteAbstain;
        default:
            return neutral;
        }
    }

    function toneSoft(name: string): color {
        switch (name) {
        case "accent":
        case "info":
            return accentSoft;
        case "success":
            return successSoft;
        case "warning":
            return warningSoft;
        case "danger":
            return dangerSoft;
        case "for":
        case "against":
        case "abstain":
            return blend(surface, tone(name), dark ? 0.13 : 0.09);
        default:
            return neutralSoft;
        }
    }

    function blend(base: color, over: color, amount: real): color {
        return Qt.rgba(base.r + (over.r - base.r) * amount, base.g + (over.g - base.g) * amount, base.b + (over.b - base.b) * amount, 1);
    }
}
