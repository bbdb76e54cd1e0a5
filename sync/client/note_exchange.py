"""Notes to the host and from it, for as long as there is a connection."""

import asyncio
import contextlib
import logging
import secrets
from collections.abc import Iterable, Iterator
from typing import TypeVar

import msgspec

from meeting.encoding import UNREADABLE
from meeting.errors import Code, MeetingError
from sync.bodies import NotesPage, NotesPushed, PushNotes
from sync.client.http import ANSWER_LIMIT_BYTES, HostFaultError, HostHttp, read_body
from sync.client.notes import Notes, Outgoing
from sync.crypto.posts import POST_LIMIT_BYTES
from sync.errors import LocalCode, LocalError
from sync.protocol.backoff import Backoff
from sync.stores.note_ports import Cursor

T = TypeVar("T")

BATCH_POSTS = 100
BATCH_BYTES = 900 * 1024
POLL_S = 120.0
FIRST_AFTER_S = 0.2
FIRST_PAUSE_MS = 1_000
LAST_PAUSE_MS = 60_000

_log = logging.getLogger(__name__)


class NoteExchange:
    """Hands in what the host lacks and fetches what this device lacks."""

    def __init__(self, notes: Notes, log: str) -> None:
        self._notes = notes
        self._path = f"/v1/logs/{log}/notes"

    async def run(self, http: HostHttp) -> None:
        """Exchange now and whenever there is something.

        Raises:
            LinkError: the connection broke; what was sent and fetched is kept.
        """
        # Papers and ballots go first when a whole room comes back at once.
        await asyncio.sleep(FIRST_AFTER_S)
        again = Backoff(secrets.randbelow, first_ms=FIRST_PAUSE_MS, last_ms=LAST_PAUSE_MS)
        while True:
            self._notes.awake.clear()
            try:
                is_done = await self._exchange(http)
            except (MeetingError, HostFaultError, LocalError) as error:
                _log.info("notes are not exchanged: %s", error.code)
                is_done = False
            if is_done:
                again.reset()
            limit_s = POLL_S if is_done else again.next_ms() / 1000
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(limit_s):
                    await self._notes.awake.wait()

    async def _exchange(self, http: HostHttp) -> bool:
        """Fetch, then send; say whether the host took everything."""
        if not self._notes.cursor.number:
            # What it was told may have been lost before this device read it back.
            self._notes.begin_anew()
        await self._fetch(http)
        was_taken, was_sent = await self._send(http)
        if was_sent:
            # What was sent counts as sent once it has come back.
            await self._fetch(http)
        return was_taken

    async def _fetch(self, http: HostHttp) -> None:
        while True:
            cursor = self._notes.cursor
            path = f"{self._path}?since={cursor.number}&mark={cursor.mark.hex()}"
            page = await _call(http, "GET", path, NotesPage)
            if page.again:
                self._notes.begin_anew()
            self._notes.take(page.posts, Cursor(page.number, page.mark))
            if not page.more and self._notes.cursor.number == page.number:
                return

    async def _send(self, http: HostHttp) -> tuple[bool, bool]:
        """Hand in circles and keys, then records; say whether all were taken, and any sent."""
        refused: dict[str, LocalCode] = {}
        posts = await self._push(http, self._notes.posts_to_send(), refused)
        records = await self._push(http, self._notes.records_to_send(), refused)
        self._notes.stay_here(refused)
        handed_in, taken = (sum(both) for both in zip(posts, records, strict=True))
        return taken == handed_in, handed_in > 0

    async def _push(
        self, http: HostHttp, posts: Iterable[Outgoing], refused: dict[str, LocalCode]
    ) -> tuple[int, int]:
        """Hand in posts; return how many there were, and how many the host has now.

        Records that do not go are added to the refused ones.
        """
        handed_in = taken = 0
        for batch in _batches(_fitting(posts, refused)):
            body = PushNotes(tuple(one.post.data for one in batch))
            answer = await _call(http, "POST", self._path, NotesPushed, body)
            for said in answer.refused:
                _log.info("the host does not take a post: %s", said.code)
                if 0 <= said.index < len(batch) and (record := batch[said.index].record):
                    refused[record] = _reason(said.code)
            handed_in += len(batch)
            taken += len(batch) - len(answer.refused)
        return handed_in, taken


def _reason(code: str) -> LocalCode:
    """Return what a host's refusal of a record comes to; that it fits was seen before."""
    return LocalCode.NOTES_FULL if code == Code.TOO_LONG else LocalCode.NOTE_NOT_TAKEN


def _fitting(posts: Iterable[Outgoing], refused: dict[str, LocalCode]) -> Iterator[Outgoing]:
    """Return posts that a host may take; the others are added to the refused ones."""
    for one in posts:
        if len(one.post.data) <= POST_LIMIT_BYTES:
            yield one
            continue
        _log.info("a note of %d bytes is too long to be handed on", len(one.post.data))
        refused[one.record] = LocalCode.NOTE_TOO_LONG


def _batches(posts: Iterable[Outgoing]) -> Iterator[list[Outgoing]]:
    """Return posts in batches that a host takes in one request."""
    batch: list[Outgoing] = []
    size_bytes = 0
    for one in posts:
        own_bytes = len(one.post.data)
        if batch and (len(batch) == BATCH_POSTS or size_bytes + own_bytes > BATCH_BYTES):
            yield batch
            batch, size_bytes = [], 0
        batch.append(one)
        size_bytes += own_bytes
    if batch:
        yield batch


async def _call(
    http: HostHttp, method: str, path: str, kind: type[T], body: msgspec.Struct | None = None
) -> T:
    data = None if body is None else msgspec.msgpack.encode(body)
    async with http.request(method, path, body=data) as response:
        answer = await read_body(response, ANSWER_LIMIT_BYTES)
    try:
        return msgspec.msgpack.decode(answer, type=kind)
    except UNREADABLE as error:
        raise MeetingError(Code.MALFORMED) from error
