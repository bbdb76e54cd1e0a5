"""A device's side: its replica of the meeting, its connection, its papers, its ballots."""
