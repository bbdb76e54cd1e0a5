"""Undo and redo: without end, over what still stands."""

from hypothesis import given
from hypothesis import strategies as st

from meeting.ids import DeviceId, PersonId
from meeting.notes.history import Change, Undo, Write
from meeting.notes.note import PRIVATE, CircleId, Note, NoteId, NoteKind
from meeting.notes.records import Body, Erased, NoteWritten, Record, Stamp

FRIENDS = CircleId("f" * 32)
HERE = DeviceId("1" * 32)


def note(name: str, text: str) -> NoteWritten:
    return NoteWritten(
        Note(NoteId(name), "d" * 32, NoteKind.COMMENT, PersonId("2" * 32), (), text=text)
    )


class Page:
    """Records as a keeper has them, written by an undo and by others."""

    def __init__(self):
        self.records: dict[str, Record] = {}
        self.undo = Undo()

    def write(self, name: str, body: Body, circle=PRIVATE) -> Change:
        stamp = Stamp(len(self.records) + 1, 0, HERE)
        before, after = self.records.get(name), Record(name, stamp, circle, body)
        self.records[name] = after
        return Change(before, after)

    def did(self, *writes):
        self.undo.did([self.write(*one) for one in writes])

    def take(self, writes):
        for one in writes:
            self.write(one.name, one.body, one.circle)
        return writes

    def back(self):
        return self.take(self.undo.undo(self.records))

    def forth(self):
        return self.take(self.undo.redo(self.records))

    def texts(self):
        return {
            name: (one.body.note.text, one.circle)
            for name, one in self.records.items()
            if isinstance(one.body, NoteWritten)
        }


def test_a_note_made_and_changed_is_undone_and_done_again():
    page = Page()
    page.did(("note/a", note("a", "one")))
    page.did(("note/a", note("a", "two"), FRIENDS))
    assert page.undo.can_undo
    assert not page.undo.can_redo
    assert page.back() == (Write("note/a", note("a", "one"), PRIVATE),)
    page.back()
    assert page.texts() == {}
    assert not page.undo.can_undo
    assert page.back() == ()
    page.forth()
    assert page.texts() == {"note/a": ("one", PRIVATE)}
    page.forth()
    assert page.texts() == {"note/a": ("two", FRIENDS)}
    assert page.forth() == ()


def test_whoever_was_given_a_note_hears_that_its_making_was_undone():
    page = Page()
    page.did(("note/a", note("a", "one"), FRIENDS))
    assert page.back() == (Write("note/a", Erased(), FRIENDS),)


def test_what_changed_elsewhere_since_is_left_alone():
    page = Page()
    page.did(("note/a", note("a", "mine")), ("note/b", note("b", "mine")))
    page.write("note/a", note("a", "from my tablet"))
    assert [one.name for one in page.back()] == ["note/b"]
    assert page.texts() == {"note/a": ("from my tablet", PRIVATE)}
    page.forth()
    assert page.texts()["note/a"] == ("from my tablet", PRIVATE)
    assert page.texts()["note/b"] == ("mine", PRIVATE)


def test_a_step_of_which_nothing_stands_is_passed_over():
    page = Page()
    page.did(("note/a", note("a", "mine")))
    page.did(("note/b", note("b", "mine")))
    page.write("note/b", note("b", "from my tablet"))
    assert [one.name for one in page.back()] == ["note/a"]
    assert [one.name for one in page.forth()] == ["note/a"]
    assert page.forth() == ()
    assert page.texts()["note/b"] == ("from my tablet", PRIVATE)


def test_a_new_step_ends_what_could_be_done_again_and_an_empty_one_does_not():
    page = Page()
    page.did(("note/a", note("a", "one")))
    page.back()
    page.did()
    assert page.undo.can_redo
    page.did(("note/a", note("a", "two")))
    assert not page.undo.can_redo


def test_one_step_may_write_a_name_twice():
    page = Page()
    page.did(("note/a", note("a", "one")), ("note/a", note("a", "two")))
    assert page.back() == (Write("note/a", Erased(), PRIVATE),)
    assert page.forth() == (Write("note/a", note("a", "two"), PRIVATE),)


STEPS = st.lists(
    st.lists(
        st.tuples(
            st.sampled_from("abc"),
            st.sampled_from(["", "x", "y"]),
            st.sampled_from([PRIVATE, FRIENDS]),
        ),
        min_size=1,
        max_size=3,
    ),
    max_size=8,
)


@given(STEPS)
def test_undoing_all_and_doing_all_again_brings_everything_back(steps):
    page = Page()
    for step in steps:
        page.did(
            *(
                (f"note/{letter}", note(letter, text) if text else Erased(), circle)
                for letter, text, circle in step
            )
        )
    end = page.texts()
    while page.undo.can_undo:
        page.back()
    assert page.texts() == {}
    while page.undo.can_redo:
        page.forth()
    assert page.texts() == end
