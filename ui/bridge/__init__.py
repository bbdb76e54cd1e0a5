"""The one place where the network's thread and the windows' thread meet."""
