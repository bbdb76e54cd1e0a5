"""A host's side of the exchange of notes, without I/O: which posts it takes, and whom it tells.

The host reads no note.  It keeps out what does not come from a circle's people, and holds the
newest of each record; a cheating host gains nothing by doing otherwise, since devices check all
of this again (docs/protocol.md 7).
"""

from collections.abc import Collection
from dataclasses import dataclass

from meeting.encoding import digest
from meeting.errors import Code, RefusedError, TamperError
from meeting.ids import DeviceId, PersonId
from meeting.notes.clock import is_sane
from meeting.people import People
from sync.crypto.circles import circle_id
from sync.crypto.posts import CircleMade, KeyGranted, OpenedPost, RecordSealed
from sync.protocol.circles import CirclePeople

LETTERS_LIMIT = 20_000
LETTERS_LIMIT_BYTES = 64 * 1024 * 1024
CIRCLES_LIMIT = 500


@dataclass(frozen=True, slots=True)
class Pusher:
    """The device that hands a post in, and its person."""

    device: DeviceId
    person: PersonId


@dataclass(frozen=True, slots=True)
class Admitted:
    """A post that is kept: it takes the place of the one before it.

    The place of a circle itself is its id.
    """

    circle: str
    person: str
    place: str
    data: bytes


class Mailroom:
    """Who is in which circle of one log, as their owners said."""

    def __init__(self, log: str) -> None:
        self._log = log
        self._circles: dict[str, CirclePeople] = {}
        self._by_person: dict[str, set[str]] = {}

    def know(self, made: CircleMade) -> None:
        """Take a circle that was admitted."""
        name = circle_id(self._log, made.owner, made.members)
        people = CirclePeople(
            PersonId(made.owner), frozenset(PersonId(one) for one in made.members)
        )
        self._circles[name] = people
        for person in people.everybody:
            self._by_person.setdefault(person, set()).add(name)

    def circles_of(self, person: str) -> Collection[str]:
        """Return the circles that a person is in."""
        return frozenset(self._by_person.get(person, ()))

    def people_of(self, circle: str) -> frozenset[PersonId]:
        """Return who is in a circle."""
        found = self._circles.get(circle)
        return frozenset() if found is None else found.everybody

    def admit(self, post: OpenedPost, pusher: Pusher, people: People) -> Admitted:
        """Say where a post belongs.

        Raises:
            RefusedError: it does not come from whom it may come from.
            TamperError: it was not signed by the device that it names.
        """
        header = post.header
        if header.log != self._log:
            raise RefusedError(Code.WRONG_LOG)
        signer = people.device(header.device)
        if signer is None:
            raise RefusedError(Code.UNKNOWN_DEVICE)
        post.check_signature(signer.act_key)
        match header:
            case CircleMade():
                return self._circle(post, header, pusher, signer.person, people)
            case KeyGranted():
                return self._grant(post, header, pusher, signer.person, people)
            case _:
                return self._record(post, header, pusher)

    def _circle(
        self,
        post: OpenedPost,
        made: CircleMade,
        pusher: Pusher,
        signer: PersonId,
        people: People,
    ) -> Admitted:
        everybody = {made.owner, *made.members}
        if signer != made.owner or pusher.person not in everybody:
            raise RefusedError(Code.NOT_ALLOWED)
        if any(people.ever(person) is None for person in everybody):
            raise RefusedError(Code.UNKNOWN_PERSON)
        name = circle_id(self._log, made.owner, made.members)
        own = sum(one.owner == made.owner for one in self._circles.values())
        if name not in self._circles and own >= CIRCLES_LIMIT:
            raise RefusedError(Code.TOO_LONG, limit=CIRCLES_LIMIT)
        return Admitted(name, made.owner, name, post.data)

    def _grant(
        self,
        post: OpenedPost,
        granted: KeyGranted,
        pusher: Pusher,
        signer: PersonId,
        people: People,
    ) -> Admitted:
        everybody = self.people_of(granted.circle)
        maker = people.device(granted.maker)
        if maker is None:
            # Devices would wait for it, for ever.
            raise RefusedError(Code.UNKNOWN_DEVICE)
        if any(one not in everybody for one in (signer, pusher.person, maker.person)):
            raise RefusedError(Code.NOT_ALLOWED)
        return Admitted(granted.circle, pusher.person, _place("grant", post.id.hex()), post.data)

    def _record(self, post: OpenedPost, header: RecordSealed, pusher: Pusher) -> Admitted:
        if header.device != pusher.device or header.person != pusher.person:
            raise RefusedError(Code.NOT_ALLOWED)
        if header.person not in self.people_of(header.circle):
            raise RefusedError(Code.NOT_ALLOWED)
        if not is_sane(header.stamp):
            raise TamperError(Code.MALFORMED)
        place = _place("record", header.circle, header.person, header.slot)
        return Admitted(header.circle, header.person, place, post.data)


def is_news(post: OpenedPost, there: OpenedPost | None) -> bool:
    """Say whether a post is to be kept where another stands."""
    if there is None:
        return True
    one, other = post.header, there.header
    if isinstance(one, RecordSealed) and isinstance(other, RecordSealed):
        return one.stamp > other.stamp
    return False


def has_room(letters: int, size_bytes: int) -> bool:
    """Say whether somebody may have this many letters of this size in all."""
    return letters <= LETTERS_LIMIT and size_bytes <= LETTERS_LIMIT_BYTES


def _place(*parts: str) -> str:
    return digest(b"letter place", "\n".join(parts).encode())[:16].hex()
