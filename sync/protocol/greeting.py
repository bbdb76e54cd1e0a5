"""What the host signs when it greets a device."""


def greeting_bytes(nonce: bytes, log: str, head: bytes, host_time_ms: int) -> bytes:
    """Return the bytes under the host's signature: the device's nonce, the log and its head."""
    return b"\0".join((nonce, log.encode(), str(host_time_ms).encode(), head))
