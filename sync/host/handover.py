"""What a host process is given when it starts, and what it says when it listens (JSON lines)."""

import msgspec

from sync.crypto.organisation import Appointment


class Handover(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The first line on the standard input of a host that another program starts."""

    appointment: Appointment
    store_key: bytes
    port: int


class Ready(msgspec.Struct, frozen=True):
    """The first line on the standard output of a host: where it listens, and how to know it."""

    port: int
    host: str = ""
    organisation: str = ""
    logs: tuple[str, ...] = ()
