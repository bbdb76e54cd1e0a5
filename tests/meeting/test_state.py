"""`apply`: pure, total, and the same for whoever applies the same entries."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meeting.acts.agenda import (
    ItemChanged,
    ItemMoved,
    ItemRemoved,
    MotionAdded,
    MotionChanged,
    MotionRemoved,
    PaperWithdrawn,
)
from meeting.acts.audiences import EpochGranted
from meeting.acts.base import Act
from meeting.acts.founding import DeviceKeys, HostAppointed
from meeting.acts.people import (
    AttendanceRecorded,
    DeviceEnrolled,
    DeviceRevoked,
    InvitationApproved,
    InvitationWithdrawn,
    OfficersRemarked,
    PersonAdded,
    PersonChanged,
    PersonRemoved,
    Role,
)
from meeting.acts.registry import KINDS
from meeting.acts.sitting import ItemCalled, MeetingClosed, PayloadErased
from meeting.acts.speaking import FloorEnded, FloorGiven, SpeechRequested, SpeechWithdrawn
from meeting.acts.voting import BoxSealed, Rule, VoteClosed, VoteDeclared
from meeting.records import RESTRICTED, ActHeader
from meeting.state import Meeting, Placed, apply
from meeting.voting import Box, cast
from tests.meeting.room import HOST_KEY, LOG, NOBODY, Room, device_keys, rule_of

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
        assert (after.number, after.hash, after.people) == (
            one.number,
            one.hash,
            room.meeting.people,
        )


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


def _values(field: msgspec.structs.FieldInfo) -> st.SearchStrategy:
    """Values of one field; ids come from few, so that acts hit one another."""
    if field.name in ("recipients", "entitled", "invalid"):
        return st.lists(st.sampled_from(IDS), max_size=3).map(tuple)
    if field.name in ("answers", "wraps", "counts"):
        return st.just(())
    if field.type is DeviceKeys:
        return st.sampled_from([device_keys(seed) for seed in (1, 2)])
    if field.type is Role:
        return st.sampled_from(Role)
    if field.type is Rule:
        return st.just(rule_of())
    text = str(field.type)
    for part, values in (
        ("bytes", st.just(bytes(32))),
        ("bool", st.booleans()),
        ("int", st.integers(0, 4)),
        ("pattern", st.sampled_from([*IDS, ""])),
    ):
        if part in text:
            return values
    return st.sampled_from(["", "x"])


ACTS = {
    kind: st.none()
    | st.builds(kind, **{field.name: _values(field) for field in msgspec.structs.fields(kind)})
    for kind in KINDS
}


@st.composite
def entries(draw: st.DrawFn) -> list[Placed]:
    placed = []
    for number in range(1, draw(st.integers(1, 40)) + 1):
        kind = draw(st.sampled_from(KINDS))
        author, act_id = draw(st.sampled_from(IDS)), draw(st.sampled_from(IDS))
        header = ActHeader(
            1, LOG, act_id, kind.KIND, 1, author, author, 0, number, 0, bytes(32), 0, bytes(32)
        )
        placed.append(Placed(number, number, bytes(32), header, draw(ACTS[kind])))
    return placed


@settings(max_examples=60, deadline=None)
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


IMPOSSIBLE = [
    PersonChanged(NOBODY, "x", "", "", Role.GUEST, votes=False),
    PersonRemoved(NOBODY),
    InvitationApproved(NOBODY),
    InvitationWithdrawn(NOBODY),
    DeviceRevoked(NOBODY, ""),
    DeviceEnrolled(NOBODY, NOBODY, device_keys(1), bytes(64)),
    AttendanceRecorded(NOBODY, present=True),
    PayloadErased(99, ""),
    ItemCalled(NOBODY),
    ItemChanged(NOBODY, "x", "", 0),
    ItemMoved(NOBODY, ""),
    ItemRemoved(NOBODY),
    MotionAdded(NOBODY, "x", ""),
    MotionChanged(NOBODY, "x", ""),
    MotionRemoved(NOBODY),
    PaperWithdrawn(NOBODY),
    EpochGranted(1, 9, NOBODY),
    SpeechWithdrawn(NOBODY),
    FloorGiven(NOBODY),
    FloorEnded(NOBODY),
    VoteClosed(NOBODY),
    BoxSealed(NOBODY, 0, bytes(32), HOST_KEY, (), ()),
    VoteDeclared(NOBODY, "adopted"),
]


@pytest.mark.parametrize("act", IMPOSSIBLE, ids=lambda act: act.KIND)
def test_impossible_act_is_passed_over(room: Room, act: Act) -> None:
    before = room.meeting
    room.place(room.header(room.secretary, act), act)
    for field in msgspec.structs.fields(Meeting):
        if field.name not in ("number", "hash"):
            assert getattr(room.meeting, field.name) == getattr(before, field.name)


def test_second_request_for_one_item_is_passed_over(room: Room) -> None:
    act = SpeechRequested(room.item())
    for _ in range(2):
        room.place(room.header(room.secretary, act), act)
    assert len(room.meeting.speakers.requests) == 1


def test_item_after_one_that_is_gone_stands_last(room: Room) -> None:
    first, second = room.item("B"), room.item("A")
    act = ItemMoved(second, NOBODY)
    room.place(room.header(room.secretary, act), act)
    assert room.meeting.agenda.order == (first, second)


def test_removing_the_current_item_leaves_none(room: Room) -> None:
    item = room.item()
    for act in (ItemCalled(item), ItemRemoved(item)):
        room.place(room.header(room.secretary, act), act)
    assert room.meeting.agenda.current_item() is None


def test_box_takes_note_of_what_is_no_ballot(room: Room) -> None:
    act = VoteClosed(NOBODY)
    header = room.header(room.secretary, act)
    box = cast(Box(vote=NOBODY), Placed(1, 5, bytes(32), header, act))
    assert (box.number, box.time_ms, len(box.current)) == (1, 5, 0)
    assert box.counters[header.device] == header.counter


def test_absence_of_who_never_came_is_passed_over(room: Room) -> None:
    chair, absent = room.open(), room.enter()
    room.enter(present=True)
    room.open_vote(chair, room.motion(room.item()))
    before = room.meeting.votes
    act = AttendanceRecorded(absent, present=False)
    room.place(room.header(chair, act), act)
    assert room.meeting.votes is before
