"""Agenda items and motions."""

from meeting.acts.agenda import (
    ItemAdded,
    ItemChanged,
    ItemMoved,
    ItemRemoved,
    MotionAdded,
    MotionChanged,
    MotionRemoved,
)
from meeting.acts.sitting import ItemCalled
from meeting.agenda import Status
from meeting.errors import Code
from tests.meeting.room import NOBODY, Room


def titles(room: Room) -> list[str]:
    return [item.title for item in room.meeting.agenda.in_order()]


class TestItemAdded:
    def test_after_another_or_first(self, room: Room) -> None:
        second = room.item("B")
        room.item("A")
        room.item("C", second)
        assert titles(room) == ["A", "B", "C"]
        assert room.meeting.agenda.number_of(second) == 2
        assert room.meeting.agenda.number_of(NOBODY) == 0

    def test_refusals(self, room: Room) -> None:
        room.refuses(Code.EMPTY_TEXT, room.secretary, ItemAdded("", " ", "", 0))
        room.refuses(Code.UNKNOWN_ITEM, room.secretary, ItemAdded(NOBODY, "A", "", 0))
        room.refuses(Code.NOT_ALLOWED, room.enter(), ItemAdded("", "A", "", 0))


class TestItemChanged:
    def test_takes_the_new_values(self, room: Room) -> None:
        item = room.item()
        room.do(room.secretary, ItemChanged(item, "Đầu tư công", "Bà Lan", 25))
        found = room.meeting.agenda.get(item)
        assert found is not None
        assert (found.title, found.presenter, found.duration_min) == ("Đầu tư công", "Bà Lan", 25)

    def test_refusals(self, room: Room) -> None:
        room.refuses(Code.UNKNOWN_ITEM, room.secretary, ItemChanged(NOBODY, "A", "", 0))
        room.refuses(Code.EMPTY_TEXT, room.secretary, ItemChanged(room.item(), "", "", 0))


class TestItemMoved:
    def test_first_and_after_another(self, room: Room) -> None:
        third = room.item("C")
        second = room.item("B")
        first = room.item("A")
        room.do(room.secretary, ItemMoved(first, third))
        assert titles(room) == ["B", "C", "A"]
        room.do(room.secretary, ItemMoved(third, ""))
        assert titles(room) == ["C", "B", "A"]
        room.do(room.secretary, ItemMoved(third, second))
        assert titles(room) == ["B", "C", "A"]

    def test_refusals(self, room: Room) -> None:
        item = room.item()
        room.refuses(Code.UNKNOWN_ITEM, room.secretary, ItemMoved(NOBODY, ""))
        room.refuses(Code.UNKNOWN_ITEM, room.secretary, ItemMoved(item, NOBODY))
        room.refuses(Code.UNKNOWN_ITEM, room.secretary, ItemMoved(item, item))


class TestItemRemoved:
    def test_with_motions_papers_and_requests(self, room: Room) -> None:
        chair, item = room.open(), room.item()
        motion = room.motion(item)
        room.begin_epoch()
        paper = room.do(room.secretary, room.paper(item))
        room.request(chair, item)
        room.do(room.secretary, ItemRemoved(item))
        meeting = room.meeting
        assert meeting.agenda.in_order() == ()
        assert meeting.agenda.motion(motion) is None
        assert meeting.agenda.motions_of(item) == ()
        assert meeting.papers.of_item(item) == ()
        found = meeting.papers.get(paper)
        assert found is not None
        assert found.withdrawn_ms == room.now_ms
        assert meeting.speakers.queue() == ()

    def test_refusals(self, room: Room) -> None:
        chair, item, other = room.open(), room.item(), room.item()
        room.enter(present=True)
        room.refuses(Code.UNKNOWN_ITEM, room.secretary, ItemRemoved(NOBODY))
        room.do(chair, ItemCalled(item))
        room.refuses(Code.ITEM_IN_USE, room.secretary, ItemRemoved(item))
        room.hold_vote(chair, room.motion(other))
        room.refuses(Code.ITEM_IN_USE, room.secretary, ItemRemoved(other))


class TestMotionAdded:
    def test_under_its_item_in_order(self, room: Room) -> None:
        item = room.item()
        motions = [room.motion(item), room.motion(item)]
        assert [one.id for one in room.meeting.agenda.motions_of(item)] == motions
        found = room.meeting.agenda.motion(motions[0])
        assert found is not None
        assert (found.item, found.text, found.effect) == (item, "Thông qua?", "Có hiệu lực.")

    def test_refusals(self, room: Room) -> None:
        room.refuses(Code.UNKNOWN_ITEM, room.secretary, MotionAdded(NOBODY, "x", ""))
        room.refuses(Code.EMPTY_TEXT, room.secretary, MotionAdded(room.item(), "", "x"))


class TestMotionChanged:
    def test_takes_the_new_values(self, room: Room) -> None:
        motion = room.motion(room.item())
        room.do(room.secretary, MotionChanged(motion, "Sửa Điều 5?", ""))
        found = room.meeting.agenda.motion(motion)
        assert found is not None
        assert (found.text, found.effect) == ("Sửa Điều 5?", "")

    def test_refusals(self, room: Room) -> None:
        chair, motion = room.open(), room.motion(room.item())
        room.enter(present=True)
        act = MotionChanged(motion, "x", "")
        room.refuses(Code.UNKNOWN_MOTION, room.secretary, MotionChanged(NOBODY, "x", ""))
        room.refuses(Code.EMPTY_TEXT, room.secretary, MotionChanged(motion, "", ""))
        vote = room.open_vote(chair, motion)
        room.refuses(Code.VOTE_RUNNING, room.secretary, act)
        room.close_vote(chair, vote)
        room.refuses(Code.ALREADY_DONE, room.secretary, act)


class TestMotionRemoved:
    def test_others_stay(self, room: Room) -> None:
        item = room.item()
        gone, kept = room.motion(item), room.motion(item)
        room.do(room.secretary, MotionRemoved(gone))
        assert [one.id for one in room.meeting.agenda.motions_of(item)] == [kept]
        assert room.meeting.agenda.motion(gone) is None

    def test_refusals(self, room: Room) -> None:
        chair, motion = room.open(), room.motion(room.item())
        room.enter(present=True)
        room.refuses(Code.UNKNOWN_MOTION, room.secretary, MotionRemoved(NOBODY))
        room.hold_vote(chair, motion)
        room.refuses(Code.ALREADY_DONE, room.secretary, MotionRemoved(motion))


def test_new_items_wait(room: Room) -> None:
    room.item()
    assert [one.status for one in room.meeting.agenda.in_order()] == [Status.WAITING]
