"""`apply`: pure, total, and the same for whoever applies the same entries."""

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from meeting.acts.agenda import PaperWithdrawn
from meeting.acts.founding import HostAppointed
from meeting.acts.people import AttendanceRecorded, OfficersRemarked, PersonAdded, Role
from meeting.acts.registry import KINDS
from meeting.acts.sitting import ItemCalled, MeetingClosed, PayloadErased
from meeting.acts.speaking import FloorGiven, SpeechWithdrawn
from meeting.acts.voting import VoteDeclared
from meeting.records import RESTRICTED, ActHeader
from meeting.state import Meeting, Placed, apply
from meeting.voting import Box, cast
from tests.meeting.room import LOG, Room

IDS = [f"{number:032x}" for number in range(1, 6)]


def whole_meeting() -> Room:
    room = Room()
    chair = room.open()
    member = room.enter(present=True)
    item = room.item()
    motion = room.motion(item)
    room.begin_epoch(room.device[member])
    paper = room.do(room.secretary, room.paper(item))
    room.do(chair, ItemCalled(item))
    room.do(chair, FloorGiven(room.request(member, item)))
    room.do(member, SpeechWithdrawn(room.request(member, item)))
    room.remark(chair, OfficersRemarked("x", ""))
    room.do(chair, PayloadErased(room.meeting.number, ""))
    vote = room.open_vote(chair, motion)
    room.do(member, AttendanceRecorded(member, present=False))
    room.close_vote(chair, vote, (1, 0, 0))
    room.do(chair, VoteDeclared(vote, "adopted"))
    room.do(room.secretary, PaperWithdrawn(paper))
    room.do(chair, MeetingClosed())
    return room


def applied(placed: list[Placed]) -> Meeting:
    meeting = Meeting.empty(LOG)
    for one in placed:
        meeting = apply(meeting, one)
    return meeting


def test_same_entries_give_equal_states() -> None:
    room = whole_meeting()
    assert applied(room.placed) == applied(room.placed) == room.meeting
    assert applied(room.placed[:-1]) != room.meeting


def test_what_everybody_sees_is_one_whether_or_not_remarks_can_be_read() -> None:
    room = whole_meeting()
    blind = [
        msgspec.structs.replace(one, act=None) if one.header.kind == RESTRICTED else one
        for one in room.placed
    ]
    officers, public = room.meeting, applied(blind)
    for field in msgspec.structs.fields(Meeting):
        if field.name != "remarks":
            assert getattr(officers, field.name) == getattr(public, field.name)
    assert officers.remarks.restricted == public.remarks.restricted


def test_entries_without_payload_change_nothing_but_the_place() -> None:
    room = whole_meeting()
    for one in room.placed:
        without = msgspec.structs.replace(one, act=None)
        after = apply(room.meeting, without)
        assert (after.number, after.hash, after.people) == (one.number, one.hash, room.meeting.people)


def test_unknown_kind_stops_the_rules_but_not_the_count(room: Room) -> None:
    room.place(room.header(room.secretary, PaperWithdrawn(LOG), kind="paper.shredded"), None)
    stopped = room.meeting
    assert stopped.update_needed == stopped.number
    act = PersonAdded("Hoa", "", "", Role.GUEST, votes=False)
    room.place(room.header(room.secretary, act), act)
    assert room.meeting.update_needed == stopped.number
    assert room.meeting.people == stopped.people
    assert room.meeting.number == stopped.number + 1


def test_restricted_of_a_later_version_needs_an_update(room: Room) -> None:
    act = OfficersRemarked("x", "")
    room.place(room.header(room.secretary, act, kind=RESTRICTED, version=2, audience=2), None)
    assert room.meeting.update_needed == room.meeting.number


def test_payload_of_another_kind_is_ignored(room: Room) -> None:
    act = PersonAdded("Hoa", "", "", Role.GUEST, votes=False)
    before = room.meeting.people
    room.place(room.header(room.secretary, act, kind="person.removed"), act)
    room.place(room.header(room.secretary, act, kind=RESTRICTED, audience=2), act)
    assert room.meeting.people == before


def test_restricted_host_appointment_is_no_appointment(room: Room) -> None:
    act = HostAppointed(2, bytes(32), bytes(32), 0, bytes(32))
    before = room.meeting.host
    room.place(room.header(room.secretary, act, kind=RESTRICTED, audience=2), act)
    assert room.meeting.host == before


def any_act(kind: type) -> st.SearchStrategy:
    """Acts of one kind whose ids come from few values, so that they hit one another."""
    by_type = {field.name: _values(field) for field in msgspec.structs.fields(kind)}
    return st.builds(kind, **by_type)


def _values(field: msgspec.structs.FieldInfo) -> st.SearchStrategy:
    name, text = field.name, str(field.type)
    if name in ("recipients", "entitled", "invalid"):
        return st.lists(st.sampled_from(IDS), max_size=3).map(tuple)
    if name in ("answers", "wraps", "counts"):
        return st.just(())
    if name in ("rule", "device") and "Id" not in text and "pattern" not in text:
        return st.just(Room().founding().device if name == "device" else None)
    if "bytes" in text:
        return st.just(bytes(32))
    if "bool" in text:
        return st.booleans()
    if "int" in text:
        return st.integers(0, 4)
    if "Role" in text:
        return st.sampled_from(Role)
    if "pattern" in text:
        return st.sampled_from([*IDS, ""])
    return st.sampled_from(["", "x"])


@st.composite
def entries(draw: st.DrawFn) -> list[Placed]:
    placed = []
    for number in range(1, draw(st.integers(1, 40)) + 1):
        kind = draw(st.sampled_from(KINDS))
        author, act_id = draw(st.sampled_from(IDS)), draw(st.sampled_from(IDS))
        header = ActHeader(
            1, LOG, act_id, kind.KIND, 1, author, author, 0, number, 0, bytes(32), 0, bytes(32)
        )
        act = draw(st.none() | any_act(kind))
        placed.append(Placed(number, number, bytes(32), header, act))
    return placed


@settings(max_examples=200, deadline=None)
@given(entries())
def test_apply_never_fails_however_impossible_the_entries(placed: list[Placed]) -> None:
    meeting = applied(placed)
    assert meeting == applied(placed)
    assert meeting.number == len(placed)
    box = Box(vote="")
    for one in placed:
        box = cast(box, one)
    assert box.superseded() >= 0
    _read(meeting)


def _read(meeting: Meeting) -> None:
    people, agenda, speakers = meeting.people, meeting.agenda, meeting.speakers
    assert {one.id for one in people.present()} <= {one.id for one in people.in_order()}
    for item in agenda.in_order():
        assert agenda.in_order()[agenda.number_of(item.id) - 1] == item
        assert all(motion.item == item.id for motion in agenda.motions_of(item.id))
        meeting.papers.of_item(item.id)
        speakers.speeches(item.id)
    for paper in meeting.papers.papers:
        meeting.papers.versions(paper)
    for vote in meeting.votes.in_order():
        meeting.not_voted(Box.empty(vote))
    assert len(speakers.queue()) == len(speakers.waiting)
