"""Stored entries in pages, each ending where the host once signed a head."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from meeting.errors import Code, TamperError
from meeting.ids import EVERYBODY
from meeting.log.box import VerifiedBox
from meeting.log.chain import VerifiedLog
from meeting.log.entries import VerifiedEntry, read_entry
from meeting.log.heads import read_head
from meeting.records import box_id
from sync.stores.ports import LogStore, StoredEntry

PAGE_ENTRIES = 500
# A page ends with a commit, and a device hands whole pages back to a host that has lost them: page
# and commit together stay below what a device may say at once (`messages.TO_HOST_LIMIT_BYTES`).
PAGE_BYTES = 192 * 1024


@dataclass(frozen=True, slots=True)
class Page:
    """Entries in a row with the head over the last; `audiences` of those that are restricted."""

    log: str
    first: int
    entries: tuple[bytes, ...]
    openings: tuple[bytes, ...]
    audiences: dict[int, int]
    head: bytes

    @property
    def last(self) -> int:
        """Return the number of the last entry."""
        return self.first + len(self.entries) - 1


def read_page(store: LogStore, log: str, since: int) -> Page | None:
    """Return the page after `since`; None at the end.

    Raises:
        TamperError: what is stored is not in order.
        LocalError: the store cannot be read.
    """
    found = list(_some(store.entries(log, since, PAGE_ENTRIES)))
    if not found:
        return None
    covering = store.find_act(log, _act(found[-1]))
    if covering is None or not covering.head:
        raise TamperError(Code.BAD_HEAD, number=found[-1].number)
    end = read_head(covering.head, log).number
    if end > found[-1].number:
        found += store.entries(log, found[-1].number, end - found[-1].number)
    return Page(
        log=log,
        first=since + 1,
        entries=tuple(one.entry for one in found),
        openings=tuple(one.opening for one in found),
        audiences=dict(_restricted(found)),
        head=covering.head,
    )


def cut_page(page: Page, last: int, head: bytes) -> Page:
    """Return a page as far as one entry, over which there is another head."""
    count = last - page.first + 1
    audiences = {number: label for number, label in page.audiences.items() if number <= last}
    entries, openings = page.entries[:count], page.openings[:count]
    return replace(page, entries=entries, openings=openings, audiences=audiences, head=head)


def read_pages(store: LogStore, log: str) -> Iterator[Page]:
    """Return all pages of a log."""
    since = 0
    while (page := read_page(store, log, since)) is not None:
        yield page
        since = page.last


def load_log(
    store: LogStore, log: str, fingerprint: bytes, seen: Callable[[VerifiedEntry], None]
) -> VerifiedLog:
    """Return a stored log, every byte of it checked; `seen` is told of each entry.

    Raises:
        MeetingError: what is stored is not what was signed.
        LocalError: the store cannot be read.
    """
    verified = VerifiedLog(log, fingerprint)
    for page in read_pages(store, log):
        for entry in verified.append(page.entries, page.openings, page.head):
            seen(entry)
    return verified


def load_boxes(store: LogStore, log: VerifiedLog) -> list[VerifiedBox]:
    """Return the boxes of the votes that are not sealed yet, every ballot checked.

    Raises:
        MeetingError: what is stored is not what was signed.
        LocalError: the store cannot be read.
    """
    boxes: list[VerifiedBox] = []
    for vote in log.course.votes():
        if log.course.seal(vote) is not None:
            continue
        box = VerifiedBox(log, vote)
        for page in read_pages(store, box_id(log.log, vote)):
            box.append(page.entries, page.openings, page.head)
        boxes.append(box)
    return boxes


def _some(entries: tuple[StoredEntry, ...]) -> Iterator[StoredEntry]:
    total = 0
    for one in entries:
        yield one
        total += len(one.entry) + len(one.opening)
        if total >= PAGE_BYTES:
            return


def _act(stored: StoredEntry) -> str:
    _, header = read_entry(stored.entry)
    return header.act


def _restricted(stored: list[StoredEntry]) -> Iterator[tuple[int, int]]:
    for one in stored:
        if one.opening:
            audience = read_entry(one.entry)[1].audience
            if audience != EVERYBODY:
                yield one.number, audience
