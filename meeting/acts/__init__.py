"""What people and the host can do: one frozen type for each kind of act."""
