"""The notes that a host passes on: one log's mailbox, and who is told that there is something."""

import asyncio
import secrets
from collections.abc import Callable, Iterable
from concurrent.futures import Executor

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


class Mail:
    """Letters beside one log; they are written by one thread, each batch in one transaction."""

    def __init__(self, log: str, mailbox: Mailbox, *, writer: Executor, readers: Executor) -> None:
        self._log = log
        self._mailbox = mailbox
        self._writer = writer
        self._readers = readers
        self._room = Mailroom(log)

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
        answer, told = await loop.run_in_executor(
            self._writer, self._take, tuple(posts), pusher, people
        )
        if told:
            tell(told)
        return answer

    async def page(self, person: str, cursor: Cursor) -> NotesPage:
        """Return what a person's circles hold after a letter that she has read up to."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._readers, self._page, person, cursor)

    def _take(
        self, posts: tuple[bytes, ...], pusher: Pusher, people: People
    ) -> tuple[NotesPushed, frozenset[PersonId]]:
        batch = _Batch(self._log, self._mailbox, self._room)
        refused: list[RefusedPost] = []
        for index, data in enumerate(posts):
            try:
                batch.add(read_post(data), pusher, people)
            except MeetingError as error:
                refused.append(RefusedPost(index, error.code.value))
        batch.write()
        return NotesPushed(tuple(refused)), batch.told

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
    """What one request adds; a later post of it may go on from an earlier one."""

    def __init__(self, log: str, mailbox: Mailbox, room: Mailroom) -> None:
        self._log = log
        self._mailbox = mailbox
        self._room = room
        self._letters: dict[str, NewLetter] = {}
        self._used: dict[str, Usage] = {}
        self.told: frozenset[PersonId] = frozenset()

    def add(self, post: OpenedPost, pusher: Pusher, people: People) -> None:
        """Take a post, if there is anything new in it.

        Raises:
            MeetingError: it is not taken.
        """
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
