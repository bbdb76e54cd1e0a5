"""What is on the pages of a paper, and how a place in it is found again in another version."""
