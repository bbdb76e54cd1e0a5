"""What the screens show and what they can ask for."""
