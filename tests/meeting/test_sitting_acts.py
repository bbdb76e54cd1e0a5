"""The course of the meeting."""

from meeting.acts.people import OfficersRemarked
from meeting.acts.sitting import (
    ItemCalled,
    MeetingAdjourned,
    MeetingChanged,
    MeetingClosed,
    MeetingOpened,
    MeetingPublished,
    PayloadErased,
)
from meeting.acts.speaking import FloorGiven
from meeting.acts.voting import VoteClosed, VoteDeclared
from meeting.agenda import Status
from meeting.errors import Code
from meeting.ids import HOST
from meeting.sitting import Phase
from tests.meeting.room import NOBODY, Room


class TestMeetingChanged:
    def test_takes_the_new_values(self, room: Room) -> None:
        room.do(room.secretary, MeetingChanged("Phiên họp bất thường", "Phòng 2", 9))
        founded = room.meeting.founded
        assert (founded.title, founded.place, founded.starts_ms) == (
            "Phiên họp bất thường",
            "Phòng 2",
            9,
        )

    def test_title_is_needed(self, room: Room) -> None:
        room.refuses(Code.EMPTY_TEXT, room.secretary, MeetingChanged("", "", 0))


class TestMeetingPublished:
    def test_once(self, room: Room) -> None:
        room.do(room.secretary, MeetingPublished())
        assert room.meeting.phase is Phase.PUBLISHED
        assert room.meeting.sitting.published_ms == room.now_ms
        room.refuses(Code.WRONG_PHASE, room.secretary, MeetingPublished())


class TestMeetingOpened:
    def test_opened_and_resumed(self, room: Room) -> None:
        chair = room.open()
        opened_ms = room.now_ms
        assert room.meeting.phase is Phase.OPEN
        room.refuses(Code.WRONG_PHASE, chair, MeetingOpened())
        room.do(chair, MeetingAdjourned())
        room.now_ms += 60
        room.do(chair, MeetingOpened())
        sitting = room.meeting.sitting
        assert (sitting.opened_ms, sitting.since_ms) == (opened_ms, room.now_ms)

    def test_not_by_the_secretary(self, room: Room) -> None:
        room.do(room.secretary, MeetingPublished())
        room.refuses(Code.NOT_ALLOWED, room.secretary, MeetingOpened())


class TestMeetingAdjourned:
    def test_speech_ends(self, room: Room) -> None:
        chair = room.open()
        room.do(chair, FloorGiven(room.request(chair, room.item())))
        room.do(chair, MeetingAdjourned())
        assert room.meeting.phase is Phase.ADJOURNED
        assert room.meeting.speakers.speaking() is None

    def test_not_during_a_vote(self, room: Room) -> None:
        chair = room.open()
        room.enter(present=True)
        room.open_vote(chair, room.motion(room.item()))
        room.refuses(Code.VOTE_RUNNING, chair, MeetingAdjourned())


class TestMeetingClosed:
    def test_everything_ends(self, room: Room) -> None:
        chair, item = room.open(), room.item()
        room.do(chair, ItemCalled(item))
        room.do(chair, FloorGiven(room.request(chair, item)))
        room.do(chair, MeetingClosed())
        assert room.meeting.phase is Phase.CLOSED
        assert room.meeting.sitting.closed_ms == room.now_ms
        assert room.meeting.speakers.speaking() is None
        assert room.meeting.agenda.current_item() is None
        assert [one.status for one in room.meeting.agenda.in_order()] == [Status.DONE]
        room.refuses(Code.MEETING_CLOSED, room.secretary, MeetingChanged("x", "", 0))

    def test_not_before_the_vote_is_declared(self, room: Room) -> None:
        chair = room.open()
        room.enter(present=True)
        vote = room.open_vote(chair, room.motion(room.item()))
        room.refuses(Code.VOTE_RUNNING, chair, MeetingClosed())
        room.do(chair, VoteClosed(vote))
        room.refuses(Code.VOTE_RUNNING, chair, MeetingClosed())
        room.do(HOST, room.sealing(vote, (0, 0, 0)))
        room.refuses(Code.VOTE_RUNNING, chair, MeetingClosed())
        room.do(chair, VoteDeclared(vote, "rejected"))
        room.do(chair, MeetingClosed())


class TestItemCalled:
    def test_one_item_at_a_time(self, room: Room) -> None:
        chair = room.open()
        first = room.item("A")
        second = room.item("B", first)
        room.do(chair, ItemCalled(first))
        room.now_ms += 60
        room.do(chair, ItemCalled(second))
        agenda = room.meeting.agenda
        assert [one.status for one in agenda.in_order()] == [Status.DONE, Status.CURRENT]
        assert agenda.current == second
        done, current = agenda.get(first), agenda.current_item()
        assert done is not None
        assert current is not None
        assert (done.done_ms, current.called_ms) == (room.now_ms, room.now_ms)

    def test_back_to_an_item_that_was_dealt_with(self, room: Room) -> None:
        chair, first, second = room.open(), room.item("A"), room.item("B")
        for item in (first, second, first):
            room.do(chair, ItemCalled(item))
        current = room.meeting.agenda.current_item()
        assert current is not None
        assert (current.id, current.status, current.done_ms) == (first, Status.CURRENT, 0)

    def test_speech_ends(self, room: Room) -> None:
        chair, item = room.open(), room.item()
        room.do(chair, FloorGiven(room.request(chair, item)))
        room.do(chair, ItemCalled(item))
        assert room.meeting.speakers.speaking() is None

    def test_refusals(self, room: Room) -> None:
        chair, item, other = room.open(), room.item(), room.item()
        room.enter(present=True)
        room.refuses(Code.UNKNOWN_ITEM, chair, ItemCalled(NOBODY))
        room.do(chair, ItemCalled(item))
        room.refuses(Code.ALREADY_DONE, chair, ItemCalled(item))
        room.open_vote(chair, room.motion(item))
        room.refuses(Code.VOTE_RUNNING, chair, ItemCalled(other))


class TestPayloadErased:
    def test_remark_is_gone(self, room: Room) -> None:
        room.remark(room.secretary, OfficersRemarked("x", ""))
        number = room.meeting.number
        room.remark(room.secretary, OfficersRemarked("y", ""))
        room.do(room.secretary, PayloadErased(number, "named a person"))
        assert [one.text for one in room.meeting.remarks.in_order()] == ["y"]
        assert room.meeting.remarks.erased() == (number,)
        room.refuses(Code.ALREADY_DONE, room.secretary, PayloadErased(number, ""))

    def test_only_what_may_be_erased(self, room: Room) -> None:
        room.refuses(Code.NOT_ERASABLE, room.secretary, PayloadErased(1, ""))
        for number in (0, room.meeting.number + 1):
            room.refuses(Code.UNKNOWN_ENTRY, room.secretary, PayloadErased(number, ""))

    def test_after_the_close_too(self, room: Room) -> None:
        chair = room.open()
        room.remark(room.secretary, OfficersRemarked("x", ""))
        number = room.meeting.number
        room.do(chair, MeetingClosed())
        room.do(chair, PayloadErased(number, ""))
