"""The shell in real windows, drawn offscreen."""
