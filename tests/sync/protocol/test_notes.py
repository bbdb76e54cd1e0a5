"""Records from device to device: what is taken, what waits, what is refused."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from meeting.errors import Code, TamperError
from meeting.notes.merging import place_name
from meeting.notes.note import PRIVATE, CircleId
from meeting.notes.records import Erased, NoteWritten, PlaceKept, Record, Stamp
from sync.crypto import circles
from sync.crypto.circles import Place, Said
from sync.crypto.posts import OpenedPost, write_post
from sync.protocol.circles import NotYetError
from sync.protocol.notes import REVOKED_TOLERANCE_MS
from tests.sync.protocol.note_room import DOCUMENT, HOA, LAN, LOG, MINH, Seat, Town, note


def refused(code: Code):
    return pytest.raises(TamperError, match=code.value)


@pytest.fixture
def town() -> Town:
    return Town()


@pytest.fixture
def pair(town: Town) -> tuple[Seat, Seat, CircleId]:
    """Lan and Minh with a circle, and its key at both."""
    lan, minh = town.enrol(LAN), town.enrol(MINH)
    name = lan.circle(MINH)
    lan.key(name)
    minh.hear(lan)
    return lan, minh, CircleId(name)


def crafted(seat: Seat, circle: str, *, signer: Seat | None = None, **changed) -> OpenedPost:
    """Return a record sealed with the circle's key, whatever it says of itself."""
    key = seat.book.writing_key(circle, seat.town.people)
    said = Said(changed.pop("name", "note/1"), changed.pop("body", note(seat.me)))
    place = Place(
        log=LOG,
        circle=circle,
        key_id=key.id,
        person=seat.me,
        stamp=Stamp(5, 0, seat.id),
        device=seat.id,
    )
    header, sealed = circles.seal_record(key.key, said, replace(place, **changed))
    return write_post(header, sealed, (signer or seat).sign)


class TestTaking:
    """What comes from a fellow of the circle."""

    def test_a_note_in_a_circle(self, pair):
        lan, minh, circle = pair
        taken = minh.take(lan.seal(note(), circle=circle))
        written = replace(note().note, circle=circle)
        record = Record("note/1", Stamp(5, 0, lan.id), circle, NoteWritten(written))
        assert (taken.author, taken.record) == (LAN, record)

    def test_a_private_note_and_a_place_on_the_other_device(self, town):
        lan = town.enrol(LAN)
        lan.key(lan.circle())
        later = town.enrol(LAN)
        lan.say(*lan.book.grants_due(town.people))
        later.hear(lan)
        assert later.take(lan.seal(note())).record.circle == PRIVATE
        place = PlaceKept(DOCUMENT, 3, 5)
        taken = later.take(lan.seal(place, name=place_name(DOCUMENT)))
        assert taken.record.body == place

    def test_a_device_that_was_revoked_later(self, town, pair):
        lan, minh, circle = pair
        early = lan.seal(note(), circle=circle, at_ms=9)
        late = lan.seal(note(), circle=circle, at_ms=11 + REVOKED_TOLERANCE_MS)
        town.revoke(lan, 10)
        assert minh.take(early).record is not None
        with refused(Code.NOT_ALLOWED):
            minh.take(late)


class TestWaiting:
    """What comes too early is not lost."""

    def test_before_the_circle_and_before_the_key(self, town, pair):
        lan, _, circle = pair
        post = lan.seal(note(), circle=circle)
        other = town.enrol(MINH)
        for said in lan.said:
            with pytest.raises(NotYetError):
                other.take(post)
            other.take(said)
        with pytest.raises(NotYetError):
            other.take(post)
        assert not other.protocol.may_be_read(post)
        assert other.protocol.may_be_read(lan.said[0])
        lan.say(*lan.book.grants_due(town.people))
        other.take(lan.said[-1])
        assert other.protocol.may_be_read(post)
        assert other.take(post).record is not None

    def test_what_a_later_program_says(self, pair, monkeypatch):
        lan, minh, circle = pair
        post = lan.seal(note(), circle=circle)
        monkeypatch.setattr("sync.crypto.circles.open_record", lambda *_: None)
        with pytest.raises(NotYetError):
            minh.take(post)

    def test_nothing_is_sealed_without_a_key(self, town):
        lan = town.enrol(LAN)
        for circle in (PRIVATE, CircleId("9" * 32)):
            with pytest.raises(NotYetError):
                lan.seal(note(), circle=circle)


class TestRefusing:
    """What nobody may say, however well it is sealed and signed."""

    def test_another_persons_note(self, pair):
        lan, minh, circle = pair
        for post in (
            crafted(minh, circle, person=LAN, body=note(LAN)),
            crafted(minh, circle, device=lan.id, person=LAN, body=note(LAN), signer=minh),
            crafted(minh, circle, body=note(LAN)),
        ):
            with pytest.raises(TamperError):
                lan.take(post)

    def test_a_note_under_another_name_or_a_place_in_a_circle(self, pair):
        lan, minh, circle = pair
        place = PlaceKept(DOCUMENT, 1, 1)
        for name, body in (("note/2", note(MINH)), (place_name(DOCUMENT), place)):
            with refused(Code.NOT_ALLOWED):
                lan.take(crafted(minh, circle, name=name, body=body))

    def test_in_a_circle_of_others(self, town, pair):
        lan, minh, circle = pair
        hoa = town.enrol(HOA)
        hoa.book.hold(lan.book.writing_key(circle, town.people))
        hoa.book._circles[circle] = lan.book.circle(circle)
        hoa.book._grants = lan.book._grants
        with refused(Code.NOT_ALLOWED):
            minh.take(crafted(hoa, circle))

    def test_a_key_of_another_circle(self, town, pair):
        lan, minh, circle = pair
        other = minh.circle(LAN, HOA)
        minh.key(other)
        lan.hear(minh)
        key = minh.book.writing_key(other, town.people)
        header, sealed = circles.seal_record(
            key.key,
            Said("note/1", Erased()),
            Place(LOG, circle, key.id, MINH, Stamp(5, 0, minh.id), minh.id),
        )
        with refused(Code.BAD_PROOF):
            lan.take(write_post(header, sealed, minh.sign))


EDITS = st.lists(
    st.tuples(
        st.integers(0, 3),  # who
        st.sampled_from(["write", "erase", "share", "hand over"]),
        st.integers(0, 2),  # which note
        st.integers(0, 3),  # when, or to whom
    ),
    max_size=14,
)


class Village:
    """Two devices of Lan, one of Minh and one of Hoa, who only now and then hear each other."""

    def __init__(self) -> None:
        self.town = Town()
        self.seats = [self.town.enrol(person) for person in (LAN, LAN, MINH, HOA)]
        first = self.seats[0]
        self.circle = CircleId(first.circle(MINH, HOA))
        first.key(self.circle)
        first.key(first.circle())
        for seat in self.seats[1:]:
            hand_over(first, seat)

    def edit(self, who: int, what: str, key: int, when: int) -> None:
        seat = self.seats[who]
        body = Erased() if what == "erase" else note(seat.me, f"{who} {when}", str(key))
        # Minh and Hoa have no private key here: they write to all.
        place = self.circle if what == "share" or who > 1 else PRIVATE
        records, _ = seat.desk.write(f"note/{key}", body, place, when)
        self.seal(seat, records)

    def seal(self, seat: Seat, records) -> None:
        seat.said.extend(seat.protocol.seal(record, self.town.people) for record in records)

    def meet(self) -> None:
        for one in self.seats:
            for other in self.seats:
                hand_over(one, other)

    def mend(self) -> None:
        for seat in self.seats:
            self.seal(seat, seat.desk.mend(list(seat.desk.records), 5))


def hand_over(one: Seat, other: Seat) -> None:
    for post in one.said:
        # Of others' private circles they hear nothing.
        with contextlib.suppress(NotYetError, TamperError):
            taken = other.take(post)
            if taken.author is not None:
                other.desk.take(taken.author, taken.record, 5)


@given(EDITS)
@settings(max_examples=25)
def test_devices_of_one_person_and_a_group_agree_after_any_order(edits):
    village = Village()
    for who, what, key, when in edits:
        if what == "hand over":
            hand_over(village.seats[who], village.seats[when])
        else:
            village.edit(who, what, key, when)
    village.meet()
    village.mend()
    village.meet()
    assert village.seats[0].desk.records == village.seats[1].desk.records
    for person in (LAN, MINH, HOA):
        seen = [written(seat, person, village.circle) for seat in village.seats]
        assert seen.count(seen[0]) == len(seen)


def written(seat: Seat, author: str, circle: CircleId) -> dict[str, str]:
    """Return the texts of a person's notes in a circle, as this device sees them."""
    return {
        record.body.note.id: record.body.note.text
        for record in seat.desk.records.values()
        if isinstance(record.body, NoteWritten)
        and record.body.note.author == author
        and record.circle == circle
    }
