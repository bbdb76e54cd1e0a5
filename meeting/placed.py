"""An act in its place in a log: what every change of state is made from."""

import msgspec

from meeting.acts.base import Act
from meeting.records import ActHeader


class Placed(msgspec.Struct, frozen=True):
    """An entry as the state sees it; `act` is None where its payload cannot be read."""

    number: int
    time_ms: int
    hash: bytes
    header: ActHeader
    act: Act | None
