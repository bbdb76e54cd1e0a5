"""What a commit brought, as messages: packed once, whoever gets them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from rpds import HashTrieMap  # noqa: TC002 (a field's type)

from meeting.ids import EVERYBODY
from meeting.log.entries import VerifiedEntry
from meeting.state import Meeting
from sync import messages
from sync.host.pages import Page


@dataclass(frozen=True, slots=True)
class Standing:
    """How a log stands on the disk.

    `voted` is how many have voted in the vote that runs; `revocations` has for each revoked
    device, and each person who was removed, the entry that did it.
    """

    meeting: Meeting
    number: int
    head: bytes
    voted: dict[str, int]
    deadline_ms: int
    revocations: "HashTrieMap[str, int]"


@dataclass(frozen=True, slots=True)
class Part:
    """What one commit added to a log, or to the box of `vote`.

    `restricted` has for each audience the openings that only its devices get.
    """

    log: str
    vote: str
    frame: bytes
    restricted: tuple[tuple[int, bytes], ...]


def pack_part(log: str, vote: str, entries: Sequence[VerifiedEntry], head: bytes) -> Part:
    """Return what everybody is told of new entries, and what only some are."""
    told = messages.Entries(
        log=log,
        first=entries[0].number,
        entries=tuple(entry.entry for entry in entries),
        openings=tuple(_public_opening(entry) for entry in entries),
        head=head,
    )
    return Part(log, vote, messages.pack(told), tuple(_restricted(log, entries)))


def pack_page(page: Page, may_read: Callable[[int], bool]) -> bytes:
    """Return a page of stored entries for a device that may read these audiences."""
    openings = list(page.openings)
    for number, audience in page.audiences.items():
        if not may_read(audience):
            openings[number - page.first] = b""
    return messages.pack(
        messages.Entries(page.log, page.first, page.entries, tuple(openings), page.head)
    )


def _public_opening(entry: VerifiedEntry) -> bytes:
    return entry.opening if entry.header.audience == EVERYBODY else b""


def _restricted(log: str, entries: Sequence[VerifiedEntry]) -> Iterable[tuple[int, bytes]]:
    hidden = [entry for entry in entries if entry.header.audience != EVERYBODY and entry.opening]
    for audience in dict.fromkeys(entry.header.audience for entry in hidden):
        own = [entry for entry in hidden if entry.header.audience == audience]
        opened = messages.Openings(
            log=log,
            numbers=tuple(entry.number for entry in own),
            openings=tuple(entry.opening for entry in own),
        )
        yield audience, messages.pack(opened)
