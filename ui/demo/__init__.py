"""The demonstration: a sample meeting played on this machine."""
