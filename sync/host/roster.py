"""Who is at the other end of a connection: a certificate, looked up in the log each time."""

from dataclasses import dataclass
from functools import lru_cache

from meeting.acts.people import Role
from meeting.ids import DeviceId, PersonId
from meeting.state import Meeting
from sync.crypto.certificates import DeviceCertificate, read_device_certificate

OFFICERS = frozenset({Role.CHAIR, Role.SECRETARY})
CERTIFICATES_KEPT = 4096


@dataclass(frozen=True, slots=True)
class Member:
    """A device that was enrolled, its person, and whether it counts no longer."""

    device: DeviceId
    person: PersonId
    revoked: bool = False


@lru_cache(maxsize=CERTIFICATES_KEPT)
def read_certificate(certificate: bytes) -> DeviceCertificate:
    """Return whose certificate this is; it is read once, the roster is asked each time.

    Raises:
        TamperError: BAD_PROOF.
    """
    return read_device_certificate(certificate)


def find_member(meeting: Meeting, shown: DeviceCertificate) -> Member | None:
    """Return the member whose device this is; None for a stranger."""
    device = meeting.people.device(shown.device)
    if device is None or device.tls_key_hash != shown.tls_key_hash:
        return None
    return Member(device.id, device.person, bool(device.revoked_ms))


def is_enrolled(meeting: Meeting, device: str) -> bool:
    """Say whether a device counts now."""
    found = meeting.people.device(device)
    return found is not None and not found.revoked_ms


def is_officer(meeting: Meeting, person: str) -> bool:
    """Say whether a person is the chair or a secretary."""
    found = meeting.people.get(person)
    return found is not None and found.role in OFFICERS


def may_read(meeting: Meeting, device: str, audience: int) -> bool:
    """Say whether a device belongs to an audience now."""
    epoch = meeting.audiences.current(audience)
    return epoch is not None and device in epoch.recipients
