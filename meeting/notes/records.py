"""What devices of one person, or of a circle, tell each other beside the log."""

import msgspec

from meeting.ids import DeviceId, PaperId, PersonId
from meeting.notes.note import CircleId, Note


class Stamp(msgspec.Struct, frozen=True, array_like=True, order=True):
    """A hybrid logical clock's reading: of two records with one name the later one counts."""

    wall_ms: int
    counter: int
    device: DeviceId


class NoteWritten(msgspec.Struct, frozen=True, tag="note"):
    """A note as it is now."""

    note: Note


class Erased(msgspec.Struct, frozen=True, tag="erased"):
    """What had this name is gone."""


class PlaceKept(msgspec.Struct, frozen=True, tag="place"):
    """Where somebody is in a paper: `page` from 1, `top` in thousandths of the page's height."""

    document: str
    page: int
    top: int


class VersionRead(msgspec.Struct, frozen=True, tag="read"):
    """The version of a paper that this person has last looked at."""

    document: str
    paper: PaperId


class Circle(msgspec.Struct, frozen=True):
    """Who gets the notes that are put into it; its owner may put notes in, as may its members."""

    id: CircleId
    owner: PersonId
    members: frozenset[PersonId]


Body = NoteWritten | Erased | PlaceKept | VersionRead


class Record(msgspec.Struct, frozen=True):
    """One named value; `circle` says who gets it."""

    name: str
    stamp: Stamp
    circle: CircleId
    body: Body
