// The one thing to do next; at most one on a screen.
ActionButton {
    kind: "primary"
}
