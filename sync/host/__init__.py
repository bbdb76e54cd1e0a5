"""The host: orders the acts of a meeting, stores them and tells everybody."""
