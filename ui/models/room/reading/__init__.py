"""What lies open to be read, and how its pages lie."""
