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
BEHIND = "@"
"""Stands between a name and its author where two people use one name; in no name itself."""


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
    if BEHIND in name:
        return False
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
    """Return which of two records of a name in a circle counts; of equal stamps the larger."""
    return max(one, other, key=rank)


def merged(records: Iterable[Record]) -> dict[str, Record]:
    """Return the record that counts of each name, all being of one circle."""
    found: dict[str, Record] = {}
    for record in records:
        known = found.get(record.name)
        found[record.name] = record if known is None else later(known, record)
    return found


def counting(by_circle: Mapping[CircleId, Record]) -> Record:
    """Return which record counts of one person's with one name in several circles.

    It is the latest that stands: erasing in one circle, as when a note goes over into another,
    erases nothing elsewhere, in whatever order word of it comes.
    """
    standing = [one for one in by_circle.values() if not isinstance(one.body, Erased)]
    return max(standing or by_circle.values(), key=rank)


class Notebook:
    """What one person sees: her own records, and those of others in circles that she is in.

    Everybody's names are her own: a fellow member who uses a name of this person's, or of a
    third, changes nothing of theirs.  His record is then seen under `name@person`.
    """

    def __init__(self, me: PersonId) -> None:
        self._me = me
        self._by_name: dict[str, dict[PersonId, dict[CircleId, Record]]] = {}
        self._seen: dict[str, Record] = {}

    @property
    def records(self) -> Mapping[str, Record]:
        """Return the record that counts of each name, also where it says that it was erased."""
        return self._seen

    def mine(self, name: str) -> Mapping[CircleId, Record]:
        """Return this person's own records of a name, by their circles."""
        return self._by_name.get(name, {}).get(self._me, {})

    def take(self, author: PersonId, record: Record) -> frozenset[str]:
        """Take a record; return under which names something else is seen now."""
        by_circle = self._by_name.setdefault(record.name, {}).setdefault(author, {})
        known = by_circle.get(record.circle)
        latest = record if known is None else later(known, record)
        if latest is known:
            return frozenset()
        by_circle[record.circle] = latest
        shown = self._shown(record.name)
        gone = {name for name in self._names(record.name) if name not in shown}
        changed = {name for name, one in shown.items() if self._seen.get(name) != one}
        for name in gone:
            del self._seen[name]
        self._seen.update(shown)
        return frozenset(gone | changed)

    def _names(self, name: str) -> list[str]:
        """Return under which names records of this name are seen until now."""
        others = (name + BEHIND + author for author in self._by_name[name])
        return [one for one in (name, *others) if one in self._seen]

    def _shown(self, name: str) -> dict[str, Record]:
        people = {author: counting(one) for author, one in self._by_name[name].items()}
        others = {author: record for author, record in people.items() if author != self._me}
        shown = {name: people[self._me]} if self._me in people else {}
        if not shown and len(others) == 1:
            return dict.fromkeys([name], *others.values())
        return shown | {name + BEHIND + author: record for author, record in others.items()}


def rank(record: Record) -> tuple[object, ...]:
    """Return by what records of one name and person are ordered, the one that counts last."""
    return (record.stamp, record.circle, msgspec.msgpack.encode(record.body))
