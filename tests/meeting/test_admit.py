"""Who an author is, and what a header alone tells."""

from meeting.acts.people import AttendanceRecorded, OfficersRemarked, PersonAdded, Role
from meeting.acts.registry import KINDS
from meeting.acts.sitting import MeetingClosed, MeetingPublished
from meeting.admit import CASES, admit
from meeting.errors import Code, RefusedError
from meeting.ids import HOST
from tests.meeting.room import NOBODY, Room

ADDED = PersonAdded("Hoa", "", "", Role.GUEST, votes=False)


class TestAuthor:
    def test_unknown_person_or_device(self, room: Room) -> None:
        room.refuses(Code.UNKNOWN_PERSON, NOBODY, ADDED)
        room.refuses(Code.UNKNOWN_DEVICE, room.secretary, ADDED, device=NOBODY)

    def test_device_of_another(self, room: Room) -> None:
        device = room.device[room.enter()]
        room.refuses(Code.UNKNOWN_DEVICE, room.secretary, ADDED, device=device)

    def test_host_with_its_own_key_and_kinds_only(self, room: Room) -> None:
        fields = room.refuses(Code.NOT_ALLOWED, HOST, ADDED)
        assert fields["role"] == "host"
        device = room.device[room.secretary]
        room.refuses(Code.UNKNOWN_DEVICE, HOST, ADDED, device=device)
        act = OfficersRemarked("x", "")
        room.refuses(Code.NOT_ALLOWED, HOST, act, kind="restricted", audience=2)


class TestKind:
    def test_every_kind_has_a_case(self) -> None:
        assert set(CASES) == set(KINDS)

    def test_unknown_kind_or_version(self, room: Room) -> None:
        room.refuses(Code.UNKNOWN_KIND, room.secretary, ADDED, kind="person.praised")
        room.refuses(Code.UNKNOWN_KIND, room.secretary, ADDED, version=2)

    def test_payload_of_another_kind(self, room: Room) -> None:
        room.refuses(Code.UNKNOWN_KIND, room.secretary, ADDED, kind="person.removed")

    def test_nothing_is_judged_after_an_unknown_kind(self, room: Room) -> None:
        room.place(room.header(room.secretary, ADDED, kind="person.praised"), None)
        number = room.meeting.number
        fields = room.refuses(Code.UPDATE_NEEDED, room.secretary, ADDED)
        assert fields == {"number": number}


class TestAudience:
    def test_what_is_for_everybody_is_hidden_from_nobody(self, room: Room) -> None:
        room.refuses(Code.NOT_ALLOWED, room.secretary, ADDED, audience=2)
        room.refuses(Code.NOT_ALLOWED, room.secretary, ADDED, kind="restricted", audience=2)

    def test_restricted_version(self, room: Room) -> None:
        act = OfficersRemarked("x", "")
        room.refuses(
            Code.NOT_ALLOWED, room.secretary, act, kind="restricted", audience=2, version=2
        )


class TestWithoutPayload:
    def admits(self, room: Room, author: str, kind: str, **header: object) -> bool:
        made = room.header(author, ADDED, kind=kind, **header)  # type: ignore[arg-type]
        try:
            admit(room.meeting, made, None, room.now_ms)
        except RefusedError:
            return False
        return True

    def test_role_and_phase_still_hold(self, room: Room) -> None:
        delegate = room.enter()
        assert self.admits(room, room.secretary, "person.added")
        assert not self.admits(room, delegate, "person.added")
        assert not self.admits(room, room.secretary, "attendance.recorded")
        room.do(room.secretary, MeetingPublished())
        assert self.admits(room, delegate, "attendance.recorded")
        assert self.admits(room, delegate, "device.enrolled", device=NOBODY)

    def test_restricted_is_the_officers_while_the_meeting_lives(self, room: Room) -> None:
        chair, delegate = room.open(), room.enter()
        assert self.admits(room, room.secretary, "restricted", audience=2)
        assert not self.admits(room, delegate, "restricted", audience=2)
        room.do(chair, MeetingClosed())
        assert not self.admits(room, room.secretary, "restricted", audience=2)

    def test_founding_must_be_readable(self, room: Room) -> None:
        assert not self.admits(room, room.secretary, "log.founded")


def test_refusal_changes_nothing(room: Room) -> None:
    before = room.meeting
    act = AttendanceRecorded(room.secretary, present=True)
    room.refuses(Code.WRONG_PHASE, room.secretary, act)
    assert room.meeting is before
