// Something that cannot be taken back.
ActionButton {
    kind: "danger"
}
