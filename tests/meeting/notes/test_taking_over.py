"""Notes that came with a file become somebody's own."""

from msgspec.structs import replace

from meeting.ids import PaperId, PersonId
from meeting.notes.note import CircleId, Note, NoteId, NoteKind, Placement, Quote
from meeting.notes.taking_over import taken_over
from meeting.reading.page_text import Box

ME = PersonId("1" * 32)
PAPER = PaperId("2" * 32)
DOCUMENT = "3" * 32
NOW_MS = 1_790_000_000_000
PLACE = Placement(PaperId("4" * 32), 3, Box(0, 0, 10, 10), quote=Quote("biểu quyết"))


def note(author: str = ME, document: str = DOCUMENT, **other: object) -> Note:
    made = Note(
        NoteId("a" * 32), document, NoteKind.COMMENT, PersonId(author), (PLACE,),
        circle=CircleId("5" * 32), source="Đặng Ngọc Lan",
    )  # fmt: skip
    return replace(made, **other)


def take(one: Note, now_ms: int = NOW_MS) -> Note:
    (own,) = taken_over([one], ME, PAPER, DOCUMENT, now_ms)
    return own


def test_ones_own_note_comes_back_under_its_name() -> None:
    own = take(note(created_ms=5, changed_ms=6))
    assert own == replace(
        note(created_ms=5, changed_ms=6),
        placements=(replace(PLACE, paper=PAPER),),
        circle="",
        source="",
    )


def test_anothers_note_becomes_a_private_one_under_a_name_of_its_own() -> None:
    for foreign in (note(author=""), note(document="")):
        own = take(foreign)
        assert own.id != foreign.id
        assert (own.author, own.document, own.circle) == (ME, DOCUMENT, "")
        assert own.source == ""
        assert (own.created_ms, own.changed_ms) == (NOW_MS, NOW_MS)
        assert own.placements == (replace(PLACE, paper=PAPER),)


def test_taking_the_same_over_twice_makes_no_second_note() -> None:
    foreign = note(author="")
    assert take(foreign).id == take(foreign, NOW_MS + 1).id
    assert take(foreign).id != take(replace(foreign, id=NoteId("b" * 32))).id


def test_two_people_who_take_over_the_same_note_have_two() -> None:
    foreign = note(author="")
    (other,) = taken_over([foreign], PersonId("9" * 32), PAPER, DOCUMENT, NOW_MS)
    assert other.id != take(foreign).id
