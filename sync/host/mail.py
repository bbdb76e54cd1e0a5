"""The notes that a host passes on: one log's mailbox, and who is told that there is something."""

import asyncio
import secrets
from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from dataclasses import dataclass

from meeting.errors import Code, MeetingError, RefusedError
from meeting.ids import PersonId
from meeting.people import People
from sync.bodies import NotesPage, NotesPushed, RefusedPost
from sync.crypto.posts import CircleMade, OpenedPost, read_post
from sync.protocol.mailroom import (
    LETTERS_LIMIT,
    LETTERS_LIMIT_BYTES,
    Admitted,
    Mailroom,
    Pusher,
    has_room,
    is_news,
)
from sync.stores.note_ports import Cursor, Mailbox, NewLetter, Usage

PAGE_LETTERS = 200
PAGE_LIMIT_BYTES = 2 * 1024 * 1024
MARK_BYTES = 16

Tell = Callable[[frozenset[PersonId]], None]

GROUP = 64
"""How many requests are brought to the disk at once."""


@dataclass(frozen=True, slots=True)
class _Push:
    """A request that waits, and who is told of what it brought."""

    posts: tuple[bytes, ...]
    pusher: Pusher
    people: People
    tell: Tell
    answer: asyncio.Future[NotesPushed]


class Mail:
    """Letters beside one log.

    What came in while the disk was busy is written in one transaction, by the thread that writes
    the logs: so a vote waits for one such transaction at most, however much is written.
    """

    def __init__(
        self,
        log: str,
        mailbox: Mailbox,
        *,
        judge: Executor,
        writer: Executor,
        readers: Executor,
    ) -> None:
        self._log = log
        self._mailbox = mailbox
        self._judge = judge
        self._writer = writer
        self._readers = readers
        self._room = Mailroom(log)
        self._waiting: deque[_Push] = deque()
        self._working: asyncio.Task[None] | None = None

    def load(self) -> None:
        """Take up the circles that are stored here; runs in a thread."""
        for data in self._mailbox.heads(self._log):
            header = read_post(data).header
            assert isinstance(header, CircleMade), "only a circle stands at its own place"
            self._room.know(header)

    async def push(
        self, posts: Iterable[bytes], pusher: Pusher, people: People, tell: Tell
    ) -> NotesPushed:
        """Take posts; they are on the disk on return, and whom they are for is told."""
        loop = asyncio.get_running_loop()
        push = _Push(tuple(posts), pusher, people, tell, loop.create_future())
        self._waiting.append(push)
        if self._working is None:
            self._working = loop.create_task(self._work())
        return await push.answer

    async def stop(self) -> None:
        """Bring to the disk what has come in."""
        if self._working is not None:
            await self._working

    async def page(self, person: str, cursor: Cursor) -> NotesPage:
        """Return what a person's circles hold after a letter that she has read up to."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._readers, self._page, person, cursor)

    async def _work(self) -> None:
        while self._waiting:
            pushes = [self._waiting.popleft() for _ in range(min(GROUP, len(self._waiting)))]
            try:
                await self._take_in(pushes)
            except Exception as error:  # noqa: BLE001 - whoever waits is told, whatever it was
                for push in pushes:
                    if not push.answer.done():
                        push.answer.set_exception(error)
        self._working = None

    async def _take_in(self, pushes: list[_Push]) -> None:
        loop = asyncio.get_running_loop()
        batch = _Batch(self._log, self._mailbox, self._room)
        answers = await loop.run_in_executor(self._judge, batch.take_all, pushes)
        await loop.run_in_executor(self._writer, batch.write)
        for push, answer in zip(pushes, answers, strict=True):
            if not push.answer.done():
                push.answer.set_result(answer)
        if batch.told:
            pushes[0].tell(batch.told)

    def _page(self, person: str, cursor: Cursor) -> NotesPage:
        known = self._mailbox.letter(self._log, cursor.number) if cursor.number else None
        again = bool(cursor.number) and (known is None or known.mark != cursor.mark)
        since = 0 if again else cursor.number
        # What stands in the mailbox is of circles that the room knows, so it is asked first.
        last = self._mailbox.last(self._log)
        letters = self._mailbox.since(
            self._log,
            since,
            self._room.circles_of(person),
            limit=PAGE_LETTERS,
            limit_bytes=PAGE_LIMIT_BYTES,
        )
        more = bool(letters) and last is not None and letters[-1].number < last.number
        # Letters of others after the last one are passed over once there are none of this person's.
        end = letters[-1] if letters else last
        posts = tuple(letter.data for letter in letters)
        if end is None:
            return NotesPage(0, b"", (), again)
        return NotesPage(end.number, end.mark, posts, again, more)


class _Batch:
    """What some requests add; a later post may go on from an earlier one."""

    def __init__(self, log: str, mailbox: Mailbox, room: Mailroom) -> None:
        self._log = log
        self._mailbox = mailbox
        self._room = room
        self._letters: dict[str, NewLetter] = {}
        self._used: dict[str, Usage] = {}
        self.told: frozenset[PersonId] = frozenset()

    def take_all(self, pushes: Iterable[_Push]) -> list[NotesPushed]:
        """Take the posts of requests, as far as they may be taken."""
        return [self._take(push) for push in pushes]

    def _take(self, push: _Push) -> NotesPushed:
        refused: list[RefusedPost] = []
        for index, data in enumerate(push.posts):
            try:
                self._add(read_post(data), push.pusher, push.people)
            except MeetingError as error:
                refused.append(RefusedPost(index, error.code.value))
        return NotesPushed(tuple(refused))

    def _add(self, post: OpenedPost, pusher: Pusher, people: People) -> None:
        admitted = self._room.admit(post, pusher, people)
        there = self._there(admitted.place)
        if not is_news(post, None if there is None else read_post(there)):
            return
        self._charge(admitted, there or b"")
        if isinstance(post.header, CircleMade):
            # Before it is written: whoever reads on meanwhile must not pass over its letters.
            self._room.know(post.header)
        self._letters.pop(admitted.place, None)
        self._letters[admitted.place] = NewLetter(
            circle=admitted.circle,
            person=admitted.person,
            place=admitted.place,
            mark=secrets.token_bytes(MARK_BYTES),
            data=admitted.data,
        )
        self.told |= self._room.people_of(admitted.circle)

    def write(self) -> None:
        """Bring all to the disk."""
        if self._letters:
            self._mailbox.put(self._log, self._letters.values())

    def _there(self, place: str) -> bytes | None:
        if place in self._letters:
            return self._letters[place].data
        return self._mailbox.at(self._log, [place]).get(place)

    def _charge(self, admitted: Admitted, there: bytes) -> None:
        person = admitted.person
        used = self._used.get(person) or self._mailbox.usage(self._log, person)
        letters = used.letters + (not there)
        size_bytes = used.size_bytes + len(admitted.data) - len(there)
        if not has_room(letters, size_bytes) and len(admitted.data) > len(there):
            raise RefusedError(Code.TOO_LONG, limit=LETTERS_LIMIT, limit_bytes=LETTERS_LIMIT_BYTES)
        self._used[person] = Usage(letters, size_bytes)
