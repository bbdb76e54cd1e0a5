"""Whatever order records come in, everybody ends with the same ones."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from meeting.ids import DeviceId, PaperId, PersonId
from meeting.notes.merging import (
    Notebook,
    belongs,
    in_circle,
    later,
    merged,
    note_name,
    place_name,
    read_name,
)
from meeting.notes.note import PRIVATE, CircleId, Note, NoteId, NoteKind
from meeting.notes.records import Erased, NoteWritten, PlaceKept, Record, Stamp, VersionRead

LAN, MINH, HOA = (PersonId(letter * 32) for letter in "abc")
FRIENDS = CircleId("f" * 32)
DOCUMENT = "d" * 32


def note(name: str = "1", text: str = "", author: PersonId = LAN) -> NoteWritten:
    return NoteWritten(Note(NoteId(name), DOCUMENT, NoteKind.COMMENT, author, (), text=text))


def record(name: str, wall_ms: int, body, circle=PRIVATE, device: str = "1") -> Record:
    return Record(f"note/{name}", Stamp(wall_ms, 0, DeviceId(device * 32)), circle, body)


BODIES = st.one_of(st.just(Erased()), st.sampled_from(["", "x", "y"]).map(lambda t: note("1", t)))
RECORDS = st.builds(
    record,
    st.sampled_from("123"),
    st.integers(0, 3),
    BODIES,
    st.sampled_from([PRIVATE, FRIENDS]),
    st.sampled_from("12"),
)
PEOPLE = st.sampled_from([LAN, MINH, HOA])


OF_ONE_NAME = RECORDS.map(lambda one: replace(one, name="note/1"))


@given(OF_ONE_NAME, OF_ONE_NAME, OF_ONE_NAME)
def test_the_later_of_two_is_commutative_associative_and_idempotent(one, other, third):
    assert later(one, other) == later(other, one)
    assert later(one, later(other, third)) == later(later(one, other), third)
    assert later(one, one) == one


@given(st.lists(RECORDS, max_size=12), st.randoms(use_true_random=False))
def test_merging_does_not_depend_on_order_or_repetition(records, chance):
    records = [replace(one, circle=PRIVATE) for one in records]
    shuffled = [*records, *records[: len(records) // 2]]
    chance.shuffle(shuffled)
    assert merged(shuffled) == merged(records)
    assert merged([*merged(records).values(), *records]) == merged(records)


@given(st.lists(st.tuples(PEOPLE, RECORDS), max_size=12), st.randoms(use_true_random=False))
def test_everybody_sees_the_same_whatever_came_first(arrivals, chance):
    shuffled = [*arrivals, *arrivals[:3]]
    chance.shuffle(shuffled)
    one, other = Notebook(LAN), Notebook(LAN)
    for author, arrival in arrivals:
        one.take(author, arrival)
    seen = {}
    for author, arrival in shuffled:
        names = other.take(author, arrival)
        assert {n for n in names | seen.keys() if seen.get(n) != other.records.get(n)} == names
        seen = dict(other.records)
    assert one.records == other.records


@given(st.lists(st.tuples(PEOPLE, RECORDS), max_size=12))
def test_nobody_changes_what_another_wrote(arrivals):
    book, alone = Notebook(LAN), Notebook(LAN)
    for author, arrival in arrivals:
        book.take(author, arrival)
        if author == LAN:
            alone.take(author, arrival)
    assert {name: book.records[name] for name in alone.records} == alone.records
    for person in (MINH, HOA):
        his = Notebook(person)
        for author, arrival in arrivals:
            if author == person:
                his.take(author, arrival)
        for kept in his.records.values():
            assert kept in book.records.values()


def test_erasing_in_one_circle_erases_nothing_in_another():
    book = Notebook(LAN)
    shared, gone = record("1", 5, note("1"), FRIENDS), record("1", 6, Erased())
    assert book.take(LAN, shared) == {"note/1"}
    assert book.take(LAN, gone) == frozenset()
    assert book.records == {"note/1": shared}
    assert book.mine("note/1") == {FRIENDS: shared, PRIVATE: gone}
    assert book.take(LAN, record("1", 7, Erased(), FRIENDS)) == {"note/1"}
    assert book.records["note/1"].body == Erased()


def test_two_others_with_one_name_are_both_seen():
    book = Notebook(LAN)
    minhs, hoas = (record("1", at, note("1", "", by)) for at, by in ((5, MINH), (6, HOA)))
    assert book.take(MINH, minhs) == {"note/1"}
    assert book.records == {"note/1": minhs}
    assert book.take(HOA, hoas) == {"note/1", f"note/1@{MINH}", f"note/1@{HOA}"}
    assert book.records == {f"note/1@{MINH}": minhs, f"note/1@{HOA}": hoas}
    assert book.take(HOA, hoas) == frozenset()
    assert book.mine("note/1") == {}


def test_what_belongs_under_which_name():
    place, read = PlaceKept(DOCUMENT, 3, 500), VersionRead(DOCUMENT, PaperId("9" * 32))
    assert belongs(note_name(NoteId("1")), LAN, FRIENDS, note("1"))
    assert not belongs(note_name(NoteId("2")), LAN, FRIENDS, note("1"))
    assert not belongs(note_name(NoteId("1")), MINH, FRIENDS, note("1"))
    assert belongs(note_name(NoteId("1")), MINH, FRIENDS, Erased())
    assert not belongs(f"{note_name(NoteId('1'))}@{LAN}", MINH, FRIENDS, Erased())
    assert belongs(place_name(DOCUMENT), LAN, PRIVATE, place)
    assert belongs(read_name(DOCUMENT), LAN, PRIVATE, read)
    assert not belongs(place_name(DOCUMENT), LAN, FRIENDS, place)
    assert not belongs(read_name(DOCUMENT), LAN, PRIVATE, place)
    assert not belongs(place_name(DOCUMENT), LAN, PRIVATE, read)


def test_a_note_says_of_itself_in_which_circle_it_is():
    shared = in_circle(note("1"), FRIENDS)
    assert isinstance(shared, NoteWritten)
    assert shared.note.circle == FRIENDS
    assert in_circle(shared, FRIENDS) is shared
    assert in_circle(Erased(), FRIENDS) == Erased()
