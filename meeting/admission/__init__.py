"""What the rules demand of each kind of act, beyond roles and phases: one function for each."""
