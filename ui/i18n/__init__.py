"""What the program says, in Vietnamese and English."""
