"""Records between devices of a circle, without I/O: posts in, records out, and back.

A post is judged by the people in the log as it stands here; what cannot be judged or opened yet
waits and is tried again, so that nothing is lost by coming early.
"""

from dataclasses import dataclass

from meeting.errors import Code, TamperError
from meeting.ids import PersonId
from meeting.notes.merging import belongs, in_circle
from meeting.notes.note import PRIVATE, CircleId
from meeting.notes.records import Record
from meeting.people import People
from sync.crypto import circles
from sync.crypto.circles import CircleKey, Place, Said
from sync.crypto.keys import DeviceIdentity
from sync.crypto.posts import CircleMade, KeyGranted, OpenedPost, RecordSealed, write_post
from sync.protocol.circles import CircleBook, NotYetError

REVOKED_TOLERANCE_MS = 60_000
"""How much later than its revocation a device's record may be stamped: clocks differ."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a post brought: a person's record, or a key, or only word of a circle."""

    author: PersonId | None = None
    record: Record | None = None
    key: CircleKey | None = None


class NoteProtocol:
    """One device's side of the exchange about one meeting's notes."""

    def __init__(self, log: str, me: PersonId, identity: DeviceIdentity) -> None:
        self.book = CircleBook(log, me, identity)
        self._identity = identity
        self._beyond: set[bytes] = set()

    def take(self, post: OpenedPost, people: People) -> Taken:
        """Take a post.

        Raises:
            NotYetError: it has to wait.
            TamperError: it is not what it says, or says what its signer must not say.
        """
        header = post.header
        if header.log != self.book.log:
            raise TamperError(Code.WRONG_LOG)
        match header:
            case CircleMade():
                self.book.take_circle(post, header, people)
                return Taken()
            case KeyGranted():
                return Taken(key=self.book.take_grant(post, header, people))
            case _:
                return self._take_record(post, header, people)

    def may_be_read(self, post: OpenedPost) -> bool:
        """Say whether it is worth while to try a post again.

        A record needs its key; what only a later program reads waits for that.
        """
        header = post.header
        if not isinstance(header, RecordSealed):
            return True
        return self.book.key(header.key) is not None and post.id not in self._beyond

    def local(self, circle: str) -> CircleId:
        """Return how this person's records name a circle."""
        return PRIVATE if circle == self.book.private else CircleId(circle)

    def wire(self, circle: CircleId) -> str:
        """Return how posts name a circle."""
        return self.book.private if circle == PRIVATE else circle

    def seal(self, record: Record, people: People) -> OpenedPost:
        """Return this person's record as a post, under the circle's key.

        Raises:
            NotYetError: this device has no key that it may write with (`CircleBook.make_key`).
        """
        circle = self.wire(record.circle)
        key = self.book.writing_key(circle, people)
        if key is None:
            raise NotYetError
        place = Place(
            log=self.book.log,
            circle=circle,
            key_id=key.id,
            person=self.book.me,
            stamp=record.stamp,
            device=self._identity.id,
        )
        header, sealed = circles.seal_record(key.key, Said(record.name, record.body), place)
        return write_post(header, sealed, self._identity.signer())

    def _take_record(self, post: OpenedPost, header: RecordSealed, people: People) -> Taken:
        signer = self.book.signer(post, people)
        is_late = header.wall_ms > signer.revoked_ms + REVOKED_TOLERANCE_MS
        if signer.person != header.person or (signer.revoked_ms and is_late):
            raise TamperError(Code.NOT_ALLOWED, device=header.device)
        circle = self.book.circle(header.circle)
        if circle is None:
            raise NotYetError
        if signer.person not in circle:
            raise TamperError(Code.NOT_ALLOWED, circle=header.circle)
        key = self.book.key(header.key)
        if key is None:
            raise NotYetError
        if key.circle != header.circle:
            raise TamperError(Code.BAD_PROOF)
        said = circles.open_record(key.key, header, post.post.sealed)
        if said is None:
            self._beyond.add(post.id)
            raise NotYetError
        author, place = PersonId(header.person), self.local(header.circle)
        if not belongs(said.name, author, place, said.body):
            raise TamperError(Code.NOT_ALLOWED, circle=header.circle)
        record = Record(said.name, header.stamp, place, in_circle(said.body, place))
        return Taken(author, record)
