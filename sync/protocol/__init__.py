"""Protocols without I/O: bytes and time in, messages and happenings out."""
