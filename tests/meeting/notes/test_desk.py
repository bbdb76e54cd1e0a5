"""What a person writes is seen at once, later than all before, and leaves no trace elsewhere."""

from hypothesis import given
from hypothesis import strategies as st

from meeting.ids import DeviceId, PersonId
from meeting.notes.clock import FUTURE_LIMIT_MS
from meeting.notes.desk import NoteDesk
from meeting.notes.note import PRIVATE, CircleId, Note, NoteId, NoteKind
from meeting.notes.records import Erased, NoteWritten, Record, Stamp

LAN, MINH = PersonId("a" * 32), PersonId("b" * 32)
HERE, THERE = DeviceId("1" * 32), DeviceId("2" * 32)
FRIENDS, OTHERS = CircleId("f" * 32), CircleId("e" * 32)
NAME = "note/1"


def note(text: str = "") -> NoteWritten:
    return NoteWritten(Note(NoteId("1"), "d" * 32, NoteKind.COMMENT, LAN, (), text=text))


def desk() -> NoteDesk:
    return NoteDesk(LAN, HERE)


def test_what_is_written_is_seen_at_once():
    here = desk()
    records, changed = here.write(NAME, note("one"), PRIVATE, 5)
    assert records == (Record(NAME, Stamp(5, 0, HERE), PRIVATE, note("one")),)
    assert changed == {NAME}
    assert here.records == {NAME: records[0]}


def test_what_comes_from_elsewhere_is_written_over_even_out_of_the_future():
    here = desk()
    absurd = Record(NAME, Stamp(FUTURE_LIMIT_MS * 2, 7, THERE), PRIVATE, note("broken clock"))
    assert here.take(LAN, absurd, 5) == {NAME}
    here.write(NAME, note("mended"), PRIVATE, 6)
    assert here.records[NAME].body == note("mended")
    records, _ = here.write("note/2", Erased(), PRIVATE, 6)
    assert records[0].stamp.wall_ms == 6


def test_what_goes_to_another_circle_is_erased_in_the_first():
    here = desk()
    here.write(NAME, note(), FRIENDS, 5)
    (gone, there), changed = here.write(NAME, note(), OTHERS, 5)
    assert (gone.circle, gone.body) == (FRIENDS, Erased())
    assert there.circle == OTHERS
    assert isinstance(there.body, NoteWritten)
    assert there.body.note.circle == OTHERS
    assert gone.stamp < there.stamp
    assert changed == {NAME}
    assert here.records[NAME] == there


def test_erasing_is_told_where_the_note_is():
    here = desk()
    here.write(NAME, note(), FRIENDS, 5)
    (gone,), _ = here.write(NAME, Erased(), PRIVATE, 5)
    assert gone.circle == FRIENDS
    (again,), _ = here.write(NAME, note(), PRIVATE, 5)
    assert again.circle == PRIVATE


def test_nobody_elses_record_is_written_over():
    here = desk()
    hers = Record(NAME, Stamp(9, 0, THERE), FRIENDS, note())
    here.take(MINH, hers, 5)
    (mine,), changed = here.write(NAME, note("mine"), PRIVATE, 10)
    assert mine.circle == PRIVATE
    assert changed == {NAME, f"{NAME}@{MINH}"}


TEXTS = st.one_of(st.just(Erased()), st.sampled_from("xyz").map(note))
WRITES = st.tuples(
    st.sampled_from("12"),
    st.sampled_from(["note/1", "note/2"]),
    TEXTS,
    st.sampled_from([PRIVATE, FRIENDS, OTHERS]),
    st.integers(0, 3),
)
SYNC = st.tuples(st.sampled_from("12"), st.integers(0, 20))


def test_what_was_shared_here_and_changed_there_stands_in_one_circle():
    tablet, laptop = NoteDesk(LAN, HERE), NoteDesk(LAN, THERE)
    (first,), _ = tablet.write(NAME, note("one"), PRIVATE, 5)
    laptop.take(LAN, first, 5)
    shared, _ = tablet.write(NAME, note("one"), FRIENDS, 6)
    (changed,), _ = laptop.write(NAME, note("two"), PRIVATE, 7)
    assert tablet.take(LAN, changed, 8) == {NAME}
    (gone,) = tablet.mend([NAME, "note/9"], 8)
    assert (gone.circle, gone.body) == (FRIENDS, Erased())
    assert tablet.mend([NAME], 8) == ()
    for one in (*shared, gone):
        laptop.take(LAN, one, 8)
    assert tablet.records == laptop.records == {NAME: changed}


@given(st.lists(st.one_of(WRITES, SYNC), max_size=25))
def test_two_devices_of_one_person_agree_whatever_they_did_apart(steps):
    desks = {"1": NoteDesk(LAN, HERE), "2": NoteDesk(LAN, THERE)}
    written: list[Record] = []
    for step in steps:
        desk = desks[step[0]]
        if len(step) == 2:
            for record in written[step[1] :]:
                desk.take(LAN, record, 5)
        else:
            _, name, body, circle, now_ms = step
            records, _ = desk.write(name, body, circle, now_ms)
            assert desk.records[name] == records[-1]
            written.extend(records)
    for desk in desks.values():
        for record in written:
            desk.take(LAN, record, 5)
    assert desks["1"].records == desks["2"].records
    before = dict(desks["1"].records)
    for desk in desks.values():
        written.extend(desk.mend(before, 5))
    for desk in desks.values():
        for record in written:
            desk.take(LAN, record, 5)
        assert {name: one.body for name, one in desk.records.items()} == {
            name: one.body for name, one in before.items()
        }
        assert desk.mend(before, 5) == ()
