"""A newer version of a paper: what changed since it was read, and what became of the notes."""
