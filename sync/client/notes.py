"""Notes of one meeting on this device: kept at once, and ready to be handed on."""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from meeting.errors import TamperError
from meeting.ids import PersonId
from meeting.notes.note import PRIVATE, CircleId
from meeting.notes.records import Body, Circle, Record
from meeting.people import People
from sync.client.events import CirclesChanged, ClientEvent, NotesChanged, NotesRefused
from sync.client.replica import Replica
from sync.client.waiting_posts import WaitingPosts
from sync.crypto.circles import CircleKey
from sync.crypto.keys import DeviceIdentity
from sync.crypto.posts import CircleMade, OpenedPost, RecordSealed, read_post
from sync.errors import LocalCode, LocalError
from sync.protocol.circles import NotYetError
from sync.protocol.notes import NoteProtocol
from sync.stores.note_ports import Cursor, NoteRow, NoteStore, Post, PostState

PRIVATE_PAUSE_S = 2.0
SHARED_PAUSE_S = 0.25
"""So long strokes are gathered before they are handed in, or a room that writes is never done."""

_body: msgspec.msgpack.Decoder[Body] = msgspec.msgpack.Decoder(Body)
_log = logging.getLogger(__name__)


class Outgoing(NamedTuple):
    """A post to be handed in; a record's has its name."""

    post: OpenedPost
    record: str = ""


class Notes:
    """Records, circles and keys of one meeting, as far as this device has them."""

    def __init__(
        self,
        replica: Replica,
        store: NoteStore,
        identity: DeviceIdentity,
        me: PersonId,
        tell: Callable[[ClientEvent], None],
    ) -> None:
        self.awake = asyncio.Event()
        self._replica = replica
        self._store = store
        self._log = replica.log.log
        self._me = me
        self._tell = tell
        self._protocol = NoteProtocol(self._log, me, identity)
        self._waiting = WaitingPosts()
        self._reads_more = False
        self._pausing: asyncio.TimerHandle | None = None
        self._is_over = False
        self._refused: Mapping[str, LocalCode] = {}
        self._load()

    def records(self) -> tuple[tuple[PersonId, Record], ...]:
        """Return all records that are here, with their authors."""
        local = self._protocol.local
        return tuple(
            (
                PersonId(row.person),
                Record(row.name, row.stamp, local(row.circle), _body.decode(row.body)),
            )
            for row in self._store.records(self._log)
        )

    def circles(self) -> tuple[Circle, ...]:
        """Return the circles that this person shares with others."""
        shared = self._protocol.book.shared()
        return tuple(
            Circle(CircleId(name), one.owner, one.members) for name, one in sorted(shared.items())
        )

    def show(self) -> None:
        """Tell what is here."""
        self._tell(CirclesChanged(self.circles()))
        self._tell(NotesChanged(self.records()))

    def write(self, records: Sequence[Record]) -> None:
        """Keep records of this person; they are on the disk on return, and go out when they can.

        Raises:
            LocalError: DISK_FULL and others of the disk.
        """
        if self._is_over:
            return
        self._store.keep(self._log, [self._row(self._me, record) for record in records])
        is_private = all(record.circle == PRIVATE for record in records)
        self._wake_after(PRIVATE_PAUSE_S if is_private else SHARED_PAUSE_S)

    def make_circle(self, members: Iterable[PersonId]) -> None:
        """Have a circle with these others.

        Raises:
            LocalError: DISK_FULL and others of the disk.
        """
        _, post = self._protocol.book.make_circle(members)
        if post is not None and not self._is_over:
            self._begin([post])
            self._tell(CirclesChanged(self.circles()))
            self.awake.set()

    def end(self) -> None:
        """Keep nothing more: the meeting is erased from this device."""
        self._is_over = True

    # --- with the host

    @property
    def cursor(self) -> Cursor:
        """Return up to where the host's letters are here."""
        return self._store.cursor(self._log)

    def take(self, posts: Iterable[bytes], cursor: Cursor) -> None:
        """Take what the host gave, up to its letter.

        Raises:
            LocalError: it cannot be kept; it is asked for again.
        """
        opened: list[OpenedPost] = []
        for data in posts:
            try:
                opened.append(read_post(data))
            except TamperError as error:
                _log.info("a post is not well formed: %s", error.code.value)
        self._judge(opened)
        while self._judge([one for one in self._waiting if self._protocol.may_be_read(one)]):
            pass
        if self._reads_more and self._waiting.lacks_some:
            # There is a key, or room, for some that were left with the host.
            self._waiting.lacks_some = False
            cursor = Cursor()
        self._reads_more = False
        self._read_up_to(cursor)

    def begin_anew(self) -> None:
        """Read the host's letters from the first, and hand in all that is here: it has lost some.

        Raises:
            LocalError: it cannot be noted.
        """
        own = [row for row in self._store.records(self._log) if row.person == self._me]
        self._store.set_sent(self._log, own, sent=False)
        done = [one for one in self._store.posts(self._log) if one.state is PostState.DONE]
        self._store.put_posts(
            self._log, [msgspec.structs.replace(one, state=PostState.UNSENT) for one in done]
        )
        self._read_up_to(Cursor())

    def posts_to_send(self) -> list[Outgoing]:
        """Return circles and keys that the host lacks, what comes first being sent first.

        Raises:
            LocalError: a new key cannot be kept.
        """
        for circle in dict.fromkeys(row.circle for row in self._store.unsent(self._log)):
            self._prepare(circle)
        self._begin(self._protocol.book.grants_due(self._people))
        unsent = [
            read_post(one.data)
            for one in self._store.posts(self._log)
            if one.state is PostState.UNSENT
        ]
        return [Outgoing(post) for post in sorted(unsent, key=_circles_first)]

    def records_to_send(self) -> Iterator[Outgoing]:
        """Yield records that the host lacks, oldest first, each sealed when it is asked for."""
        for row in self._store.unsent(self._log):
            record = Record(
                row.name, row.stamp, self._protocol.local(row.circle), _body.decode(row.body)
            )
            with contextlib.suppress(NotYetError):
                yield Outgoing(self._protocol.seal(record, self._people), record.name)

    def stay_here(self, refused: Mapping[str, LocalCode]) -> None:
        """Tell which records cannot be handed in, and why; they are tried again."""
        if refused != self._refused:
            self._refused = refused
            self._tell(NotesRefused(refused))

    # --- inside

    @property
    def _people(self) -> People:
        return self._replica.meeting.people

    def _load(self) -> None:
        for key in self._store.keys(self._log):
            self._protocol.book.hold(key)
        kept = self._store.posts(self._log)
        waiting = {one.id for one in kept if one.state is PostState.WAITING}
        for post in sorted((read_post(one.data) for one in kept), key=_circles_first):
            if post.id in waiting:
                self._waiting.add(post)
                continue
            with contextlib.suppress(NotYetError, TamperError):
                self._protocol.take(post, self._people)
        self._waiting.look()

    def _judge(self, posts: Sequence[OpenedPost]) -> bool:
        """Take posts as far as they can be judged; say whether there was news among them."""
        found: list[tuple[PersonId, Record]] = []
        keys: list[CircleKey] = []
        fates: list[tuple[OpenedPost, PostState | None]] = []
        circles = len(self._protocol.book.shared())
        for post in posts:
            try:
                taken = self._protocol.take(post, self._people)
            except NotYetError:
                if self._waiting.add(post):
                    fates.append((post, PostState.WAITING))
                continue
            except TamperError as error:
                _log.info("a post is passed over: %s", error.code.value)
                fates.append((post, None))
                continue
            if taken.author is not None and taken.record is not None:
                found.append((taken.author, taken.record))
            if taken.key is not None:
                keys.append(taken.key)
            is_record = isinstance(post.header, RecordSealed)
            fates.append((post, None if is_record else PostState.DONE))
        with self._waiting_again(fates):
            self._keep(found, keys, fates)
        if len(self._protocol.book.shared()) != circles:
            self._tell(CirclesChanged(self.circles()))
        if found:
            self._tell(NotesChanged(tuple(found)))
        return any(state is not PostState.WAITING for _, state in fates)

    def _keep(
        self,
        found: Sequence[tuple[PersonId, Record]],
        keys: Sequence[CircleKey],
        fates: Sequence[tuple[OpenedPost, PostState | None]],
    ) -> None:
        """Bring all to the disk, and only then forget what waited.

        What this device has handed in counts as sent once it comes back here: a host that loses it
        later, as by the restoring of a backup, is then found out by its marks.
        """
        if found:
            rows = [self._row(author, record, sent=True) for author, record in found]
            own = [row for row in rows if row.person == self._me]
            self._store.keep(self._log, rows)
            self._store.set_sent(self._log, own, sent=True)
        for key in keys:
            self._store.put_key(self._log, key)
        for state in PostState:
            self._keep_posts([post for post, fate in fates if fate is state], state)
        settled = [(post, fate) for post, fate in fates if fate is not PostState.WAITING]
        waited = {post.id: fate for post, fate in settled if self._waiting.drop(post)}
        if gone := [name for name, fate in waited.items() if fate is None]:
            self._store.drop_posts(self._log, gone)
        self._reads_more |= bool(waited or keys)

    @contextlib.contextmanager
    def _waiting_again(
        self, fates: Sequence[tuple[OpenedPost, PostState | None]]
    ) -> Iterator[None]:
        """Where the disk fails, let posts wait no longer: they are asked for again."""
        try:
            yield
        except LocalError:
            for post, fate in fates:
                if fate is PostState.WAITING:
                    self._waiting.drop(post)
            raise

    def _read_up_to(self, cursor: Cursor) -> None:
        if cursor != self.cursor:
            self._store.put_cursor(self._log, cursor)

    def _prepare(self, circle: str) -> None:
        """See to it that records of this circle can be sealed."""
        book = self._protocol.book
        if circle == book.private:
            _, made = book.make_circle(())
            if made is not None:
                self._begin([made])
        if book.circle(circle) is not None and book.writing_key(circle, self._people) is None:
            key, granted = book.make_key(circle, self._people)
            self._store.put_key(self._log, key)
            book.hold(key)
            self._begin([granted])

    def _begin(self, posts: Sequence[OpenedPost]) -> None:
        """Keep posts of this device until they are sent, and go by them from now on."""
        self._keep_posts(posts, PostState.UNSENT)
        for post in posts:
            self._protocol.take(post, self._people)

    def _row(self, author: PersonId, record: Record, *, sent: bool = False) -> NoteRow:
        return NoteRow(
            circle=self._protocol.wire(record.circle),
            person=author,
            name=record.name,
            stamp=record.stamp,
            body=msgspec.msgpack.encode(record.body),
            sent=sent,
        )

    def _keep_posts(self, posts: Iterable[OpenedPost], state: PostState) -> None:
        kept = [Post(post.id, post.data, state) for post in posts]
        if kept:
            self._store.put_posts(self._log, kept)

    def _wake_after(self, pause_s: float) -> None:
        loop = asyncio.get_running_loop()
        at = loop.time() + pause_s
        if self._pausing is not None:
            if self._pausing.when() <= at:
                return
            self._pausing.cancel()
        self._pausing = loop.call_at(at, self._rested)

    def _rested(self) -> None:
        self._pausing = None
        self.awake.set()


def _circles_first(post: OpenedPost) -> bool:
    return not isinstance(post.header, CircleMade)
