// Another thing that can be done.
ActionButton {
    kind: "secondary"
}
