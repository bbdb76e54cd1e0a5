"""One entry: from its bytes to what it says, as far as that needs no other entry."""

from contextlib import suppress
from dataclasses import dataclass

from meeting.acts.base import Act
from meeting.acts.registry import decode_act, known
from meeting.encoding import decode
from meeting.errors import Code, TamperError
from meeting.records import FORMAT, RESTRICTED, ActHeader, Entry, Opening, Restricted, commitment
from meeting.rights import RESTRICTED_KINDS

RECORD_LIMIT_BYTES = 8 * 1024
"""Most bytes of an entry or a head."""

OPENING_LIMIT_BYTES = 512 * 1024
"""Most bytes of an opening."""


@dataclass(frozen=True, slots=True)
class VerifiedEntry:
    """An entry that passed every check; only a verified log or box makes one.

    `act` is None where the payload is withheld, erased or of an unknown kind; `opening` is empty
    where it is withheld or erased.
    """

    log: str
    number: int
    time_ms: int
    hash: bytes
    header: ActHeader
    act: Act | None
    entry: bytes
    opening: bytes


def read_entry(entry: bytes) -> tuple[Entry, ActHeader]:
    """Return an entry and the header in it.

    Raises:
        TamperError: TOO_LONG, MALFORMED or FUTURE_VERSION.
    """
    if len(entry) > RECORD_LIMIT_BYTES:
        raise TamperError(Code.TOO_LONG, limit_bytes=RECORD_LIMIT_BYTES)
    record = decode(entry, Entry)
    return record, read_header(record.header)


def read_header(data: bytes) -> ActHeader:
    """Return a header of a format that this program knows.

    Raises:
        TamperError: MALFORMED or FUTURE_VERSION.
    """
    header = decode(data, ActHeader)
    if header.format != FORMAT:
        raise TamperError(Code.FUTURE_VERSION)
    if (header.kind == RESTRICTED) != (header.audience != 0):
        raise TamperError(Code.MALFORMED)
    return header


def is_known(header: ActHeader) -> bool:
    """Say whether this program knows what an act with this header may do."""
    if header.kind == RESTRICTED:
        return header.version == 1
    return known(header.kind, header.version)


def read_opening(header: ActHeader, opening: bytes) -> Act | None:
    """Return the act under a header; None where it is withheld, erased or unknown.

    A restricted payload that says nothing readable counts as withheld: whether an entry stands
    must not depend on bytes that only some can see.

    Raises:
        TamperError: TOO_LONG, MALFORMED or BAD_COMMITMENT.
    """
    if not opening:
        if header.audience == 0:
            raise TamperError(Code.BAD_COMMITMENT)
        return None
    payload = read_payload(header, opening)
    if not is_known(header):
        return None
    if header.audience == 0:
        return decode_act(header.kind, header.version, payload)
    with suppress(TamperError):
        return read_restricted(payload)
    return None


def read_payload(header: ActHeader, opening: bytes) -> bytes:
    """Return the payload that a header's commitment covers.

    Raises:
        TamperError: TOO_LONG, MALFORMED or BAD_COMMITMENT.
    """
    if len(opening) > OPENING_LIMIT_BYTES:
        raise TamperError(Code.TOO_LONG, limit_bytes=OPENING_LIMIT_BYTES)
    opened = decode(opening, Opening)
    if commitment(opened.salt, opened.payload) != header.commitment:
        raise TamperError(Code.BAD_COMMITMENT)
    return opened.payload


def read_restricted(payload: bytes) -> Act:
    """Return the act in a restricted payload.

    Raises:
        TamperError: MALFORMED, also for a kind that is none of the restricted ones.
    """
    inner = decode(payload, Restricted)
    if inner.kind not in RESTRICTED_KINDS or not known(inner.kind, inner.version):
        raise TamperError(Code.MALFORMED)
    return decode_act(inner.kind, inner.version, inner.body)
