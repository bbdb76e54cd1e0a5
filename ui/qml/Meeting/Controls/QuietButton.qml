// Something that stands beside more important things.
ActionButton {
    kind: "quiet"
}
