"""Records from several devices and people become one set, whatever the order they come in."""

from collections.abc import Iterable, Mapping

import msgspec
from msgspec.structs import replace

from meeting.ids import PersonId
from meeting.notes.note import PRIVATE, CircleId, NoteId
from meeting.notes.records import Body, Erased, NoteWritten, PlaceKept, Record

NOTE_PREFIX = "note/"
PLACE_PREFIX = "place/"
READ_PREFIX = "read/"


def note_name(note: NoteId) -> str:
    """Return the name of a note's record."""
    return NOTE_PREFIX + note


def place_name(document: str) -> str:
    """Return the name of the record that keeps where somebody is in a paper."""
    return PLACE_PREFIX + document


def read_name(document: str) -> str:
    """Return the name of the record that keeps which version somebody last looked at."""
    return READ_PREFIX + document


def belongs(name: str, author: PersonId, circle: CircleId, body: Body) -> bool:
    """Say whether this person may write this body under this name into this circle.

    Whatever else is in a circle of several, it is nobody's reading place.
    """
    match body:
        case NoteWritten(note):
            return name == note_name(note.id) and note.author == author
        case Erased():
            return True
        case PlaceKept(document):
            return circle == PRIVATE and name == place_name(document)
        case _:
            return circle == PRIVATE and name == read_name(body.document)


def in_circle(body: Body, circle: CircleId) -> Body:
    """Return a body that says of itself in which circle it is."""
    if isinstance(body, NoteWritten) and body.note.circle != circle:
        return NoteWritten(replace(body.note, circle=circle))
    return body


def later(one: Record, other: Record) -> Record:
    """Return which of two records of a name counts; with one stamp it is the larger bytes."""
    return max(one, other, key=_rank)


def merged(records: Iterable[Record]) -> dict[str, Record]:
    """Return the record that counts of each name."""
    found: dict[str, Record] = {}
    for record in records:
        known = found.get(record.name)
        found[record.name] = record if known is None else later(known, record)
    return found


class Notebook:
    """What one person sees: her own records, and those of others in circles that she is in.

    Everybody's names are her own: a fellow member who uses a name of this person's, or of a
    third, changes nothing of theirs.  His record is then seen under `name@person`.
    """

    def __init__(self, me: PersonId) -> None:
        self._me = me
        self._by_name: dict[str, dict[PersonId, Record]] = {}
        self._seen: dict[str, Record] = {}

    @property
    def records(self) -> Mapping[str, Record]:
        """Return the newest record of each name, also those that say that it was erased."""
        return self._seen

    def mine(self, name: str) -> Record | None:
        """Return this person's own record of a name."""
        return self._by_name.get(name, {}).get(self._me)

    def take(self, author: PersonId, record: Record) -> frozenset[str]:
        """Take a record; return under which names something else is seen now."""
        people = self._by_name.setdefault(record.name, {})
        known = people.get(author)
        counts = record if known is None else later(known, record)
        if counts is known:
            return frozenset()
        before = self._shown(record.name)
        people[author] = counts
        after = self._shown(record.name)
        for name in before.keys() - after.keys():
            del self._seen[name]
        self._seen.update(after)
        names = before.keys() | after.keys()
        return frozenset(name for name in names if before.get(name) != after.get(name))

    def _shown(self, name: str) -> dict[str, Record]:
        people = self._by_name[name]
        others = {author: record for author, record in people.items() if author != self._me}
        shown = {name: people[self._me]} if self._me in people else {}
        if not shown and len(others) == 1:
            return dict.fromkeys([name], *others.values())
        return shown | {f"{name}@{author}": record for author, record in others.items()}


def _rank(record: Record) -> tuple[object, ...]:
    return (record.stamp, record.circle, msgspec.msgpack.encode(record.body))
