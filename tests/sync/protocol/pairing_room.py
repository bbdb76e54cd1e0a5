"""An officer with a code, a person who types it, and whatever stands between."""

from dataclasses import dataclass, field

from sync.crypto.keys import DeviceIdentity, new_identity
from sync.protocol.pairing_device import JoiningDevice
from sync.protocol.pairing_officer import Event, Officer

LOG, PERSON, INVITATION = "a" * 32, "b" * 32, "c" * 32
NAME = "Trần Thị Lan"
HOST_CERTIFICATE, TWIN_CERTIFICATE = b"h" * 32, b"t" * 32
ORGANISATION = b"o" * 32
NOW_MS = 1_790_000_000_000


@dataclass
class Room:
    """The officer's side, as the host's relay sees it."""

    officer: Officer = field(default_factory=lambda: Officer(LOG, HOST_CERTIFICATE, ORGANISATION))
    now_ms: int = NOW_MS
    events: list[Event] = field(default_factory=list)
    sessions: int = 0

    def code(self) -> str:
        return self.officer.issue(PERSON, NAME, self.now_ms)

    def session(self) -> str:
        self.sessions += 1
        return f"session {self.sessions}"

    def carry(self, session: str, data: bytes) -> bytes | None:
        step = self.officer.receive(session, data, self.now_ms)
        self.events += step.events
        return step.reply


def tablet(
    code: str,
    identity: DeviceIdentity | None = None,
    *,
    host_certificate: bytes = HOST_CERTIFICATE,
    organisation: bytes = ORGANISATION,
) -> JoiningDevice:
    identity = identity or new_identity("tablet")
    return JoiningDevice(code, identity.public, host_certificate, organisation)


def guess(room: Room, device: JoiningDevice) -> bytes | None:
    """Run one exchange up to the officer's answer to the confirmation."""
    session = room.session()
    offer = room.carry(session, device.ask())
    if offer is None:
        return None
    confirmation = device.receive(offer)
    assert confirmation is not None
    return room.carry(session, confirmation)


def wrong(code: str) -> str:
    """Return a code with the same public part and another secret one."""
    return code[:-1] + ("0" if code[-1] != "0" else "1")
