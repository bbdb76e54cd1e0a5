"""Whose signature an act must bear."""

from meeting.acts.base import Act
from meeting.acts.founding import LogFounded
from meeting.acts.people import DeviceEnrolled
from meeting.encoding import decode
from meeting.errors import Code, RefusedError, TamperError
from meeting.ids import HOST
from meeting.log.heads import KeyRing
from meeting.records import ActHeader, Mandate, device_id, organisation_fingerprint
from meeting.signing import MANDATE, verify
from meeting.state import Meeting


def author_key(
    meeting: Meeting, host_key: bytes | None, header: ActHeader, act: Act | None
) -> bytes | None:
    """Return the key that must have signed an act.

    A founding and an enrolment bring the author's key themselves. None where this program cannot
    know it, because an act of a kind that it does not know may have enrolled the device.

    Raises:
        RefusedError: UNKNOWN_DEVICE.
        TamperError: BAD_SIGNATURE, where the header names a device that has another key.
    """
    if isinstance(act, LogFounded | DeviceEnrolled):
        return _named(header, act.device.act_key)
    if header.author == HOST and host_key is not None:
        return _named(header, host_key)
    device = meeting.people.device(header.device)
    if device is not None:
        return device.act_key
    if meeting.update_needed:
        return None
    raise RefusedError(Code.UNKNOWN_DEVICE, device=header.device)


def check_founding(
    keys: KeyRing,
    header: ActHeader,
    act: Act | None,
    time_ms: int,
    fingerprint: bytes | None,
) -> None:
    """Check that a log begins with a founding for which its organisation gave a mandate.

    Raises:
        TamperError: BAD_CHAIN, BAD_MANDATE or WRONG_ORGANISATION.
    """
    if not isinstance(act, LogFounded) or header.author != header.act:
        raise TamperError(Code.BAD_CHAIN, number=1)
    if fingerprint is not None and organisation_fingerprint(act.organisation) != fingerprint:
        raise TamperError(Code.WRONG_ORGANISATION)
    try:
        verify(keys.load(act.organisation), MANDATE, act.mandate, act.mandate_signature)
        mandate = decode(act.mandate, Mandate)
    except TamperError as error:
        raise TamperError(Code.BAD_MANDATE) from error
    in_time = mandate.not_before_ms <= time_ms <= mandate.not_after_ms
    if mandate.device_key != act.device.act_key or not in_time:
        raise TamperError(Code.BAD_MANDATE)


def _named(header: ActHeader, key: bytes) -> bytes:
    if header.device != device_id(key):
        raise TamperError(Code.BAD_SIGNATURE)
    return key
