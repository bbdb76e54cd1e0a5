"""People, invitations, devices, attendance, remarks."""

import pytest

from meeting.acts.people import (
    AttendanceRecorded,
    DeviceRevoked,
    InvitationApproved,
    InvitationIssued,
    InvitationWithdrawn,
    OfficersRemarked,
    PersonAdded,
    PersonChanged,
    PersonRemoved,
    Role,
)
from meeting.acts.sitting import MeetingPublished
from meeting.acts.speaking import FloorGiven
from meeting.errors import Code, RefusedError
from meeting.records import device_id
from tests.meeting.room import FAR_MS, NOBODY, Room, device_keys


def changed(person: str, role: Role, name: str = "Minh", *, votes: bool = True) -> PersonChanged:
    return PersonChanged(person, name, "Chủ tịch", "UBND", role, votes)


class TestPersonAdded:
    def test_person_bears_the_acts_id(self, room: Room) -> None:
        person = room.add(Role.GUEST, votes=False, name="Hoa")
        found = room.meeting.people.get(person)
        assert found is not None
        assert (found.id, found.name, found.role, found.votes) == (person, "Hoa", Role.GUEST, False)

    def test_list_keeps_the_order_of_adding(self, room: Room) -> None:
        added = [room.add() for _ in range(20)]
        assert [one.id for one in room.meeting.people.in_order()] == [room.secretary, *added]

    @pytest.mark.parametrize("name", ["", "  "])
    def test_name_is_needed(self, room: Room, name: str) -> None:
        act = PersonAdded(name, "", "", Role.GUEST, votes=False)
        assert room.refuses(Code.EMPTY_TEXT, room.secretary, act) == {"field": "name"}

    def test_delegate_may_not(self, room: Room) -> None:
        delegate = room.enter()
        act = PersonAdded("Hoa", "", "", Role.GUEST, votes=False)
        fields = room.refuses(Code.NOT_ALLOWED, delegate, act)
        assert fields == {"kind": "person.added", "role": "delegate"}


class TestPersonChanged:
    def test_takes_the_new_values(self, room: Room) -> None:
        person = room.add()
        room.do(room.secretary, changed(person, Role.CHAIR, "Bình", votes=False))
        found = room.meeting.people.get(person)
        assert found is not None
        assert (found.name, found.position, found.unit) == ("Bình", "Chủ tịch", "UBND")
        assert (found.role, found.votes) == (Role.CHAIR, False)
        assert [one.id for one in room.meeting.people.by_role(Role.CHAIR)] == [person]

    def test_unknown_person(self, room: Room) -> None:
        room.refuses(Code.UNKNOWN_PERSON, room.secretary, changed(NOBODY, Role.GUEST))

    def test_name_is_needed(self, room: Room) -> None:
        room.refuses(Code.EMPTY_TEXT, room.secretary, changed(room.add(), Role.GUEST, ""))

    @pytest.mark.parametrize("role", [Role.SECRETARY, Role.CHAIR])
    def test_last_officer_keeps_the_role(self, room: Room, role: Role) -> None:
        last = room.secretary if role is Role.SECRETARY else room.add(role)
        room.refuses(Code.LAST_OFFICER, room.secretary, changed(last, Role.DELEGATE))
        room.do(room.secretary, changed(last, role, "Another name"))
        room.add(role)
        room.do(room.secretary, changed(last, Role.DELEGATE))


class TestPersonRemoved:
    def test_gone_but_still_found_by_name(self, room: Room) -> None:
        person = room.enter(present=False)
        invitation = room.invite(person)
        room.now_ms += 5
        room.do(room.secretary, PersonRemoved(person))
        people = room.meeting.people
        assert people.get(person) is None
        assert people.ever(person) is not None
        assert [one.revoked_ms for one in people.devices_of(person)] == [room.now_ms]
        assert people.invitations[invitation].withdrawn
        assert person not in people.entitled()
        room.refuses(Code.UNKNOWN_PERSON, room.secretary, PersonRemoved(person))

    def test_earlier_revocation_keeps_its_time(self, room: Room) -> None:
        person = room.enter()
        room.do(room.secretary, DeviceRevoked(room.device[person], ""))
        revoked_ms = room.now_ms
        room.now_ms += 5
        room.do(room.secretary, PersonRemoved(person))
        assert [one.revoked_ms for one in room.meeting.people.devices_of(person)] == [revoked_ms]

    def test_last_officer_stays(self, room: Room) -> None:
        fields = room.refuses(Code.LAST_OFFICER, room.secretary, PersonRemoved(room.secretary))
        assert fields["role"] == "secretary"

    def test_not_off_the_roll_of_a_running_vote(self, room: Room) -> None:
        chair = room.open()
        member, guest = room.enter(present=True), room.enter(Role.GUEST, votes=False)
        room.open_vote(chair, room.motion(room.item()))
        room.refuses(Code.VOTE_RUNNING, room.secretary, PersonRemoved(member))
        room.do(room.secretary, PersonRemoved(guest))

    def test_requests_and_floor_go_too(self, room: Room) -> None:
        chair, item = room.open(), room.item()
        gone, other = room.enter(), room.enter()
        speech = room.request(gone, item)
        room.do(chair, FloorGiven(speech))
        room.request(gone, item)
        kept = room.request(other, item)
        room.do(room.secretary, PersonRemoved(gone))
        assert room.meeting.speakers.speaking() is None
        assert [one.id for one in room.meeting.speakers.queue()] == [kept]


class TestInvitationIssued:
    def test_officer_or_own_device(self, room: Room) -> None:
        person = room.enter()
        for author in (room.secretary, person):
            invitation = room.invite(person, by=author)
            assert room.meeting.people.invitations[invitation].issuer == author
        assert len(room.meeting.people.open_invitations(person, room.now_ms)) == 2
        assert room.meeting.people.open_invitations(person, FAR_MS + 1) == ()

    def test_delegate_not_for_another(self, room: Room) -> None:
        act = InvitationIssued(room.secretary, bytes(32), FAR_MS)
        room.refuses(Code.NOT_ALLOWED, room.enter(), act)

    def test_unknown_person(self, room: Room) -> None:
        act = InvitationIssued(NOBODY, bytes(32), FAR_MS)
        room.refuses(Code.UNKNOWN_PERSON, room.secretary, act)

    def test_not_expired_already(self, room: Room) -> None:
        act = InvitationIssued(room.secretary, bytes(32), room.now_ms - 1)
        room.refuses(Code.INVITATION_EXPIRED, room.secretary, act)


class TestInvitationApproved:
    def test_by_the_person_or_a_second_officer(self, room: Room) -> None:
        person, chair = room.enter(), room.enter(Role.CHAIR)
        for approver in (person, chair):
            invitation = room.invite(person)
            room.do(approver, InvitationApproved(invitation))
            found = room.meeting.people.invitations[invitation]
            assert found.approver == approver
            assert not room.meeting.people.needs_second(found)

    def test_not_by_the_issuer(self, room: Room) -> None:
        invitation = room.invite(room.enter())
        act = InvitationApproved(invitation)
        room.refuses(Code.INVITATION_NEEDS_SECOND, room.secretary, act)

    def test_not_by_another_delegate(self, room: Room) -> None:
        invitation = room.invite(room.enter())
        room.refuses(Code.NOT_ALLOWED, room.enter(), InvitationApproved(invitation))

    def test_once(self, room: Room) -> None:
        person, chair = room.enter(), room.enter(Role.CHAIR)
        act = InvitationApproved(room.invite(person))
        room.do(person, act)
        room.refuses(Code.ALREADY_DONE, chair, act)

    def test_again_after_the_consenting_device_was_revoked(self, room: Room) -> None:
        person, chair = room.enter(), room.enter(Role.CHAIR)
        act = InvitationApproved(room.invite(person))
        room.do(person, act)
        room.do(room.secretary, DeviceRevoked(room.device[person], "lost"))
        room.do(chair, act)

    def test_unknown(self, room: Room) -> None:
        room.refuses(Code.UNKNOWN_INVITATION, room.secretary, InvitationApproved(NOBODY))

    def test_expired(self, room: Room) -> None:
        person = room.enter()
        invitation = room.invite(person)
        room.now_ms = FAR_MS + 1
        room.refuses(Code.INVITATION_EXPIRED, person, InvitationApproved(invitation))


class TestInvitationWithdrawn:
    def test_void_after(self, room: Room) -> None:
        person = room.add()
        invitation = room.invite(person)
        room.do(room.secretary, InvitationWithdrawn(invitation))
        assert room.meeting.people.open_invitations(person, room.now_ms) == ()
        act = InvitationWithdrawn(invitation)
        room.refuses(Code.INVITATION_WITHDRAWN, room.secretary, act)

    def test_used(self, room: Room) -> None:
        person = room.enter()
        used = next(one.id for one in room.meeting.people.invitations.values())
        act = InvitationWithdrawn(used)
        room.refuses(Code.INVITATION_USED, person, act)


class TestDeviceEnrolled:
    def test_first_device_takes_one_officer(self, room: Room) -> None:
        person = room.add()
        assert not room.meeting.people.has_had_device(person)
        device = room.enrol(room.invite(person), person, 50)
        found = room.meeting.people.device(device)
        assert found is not None
        assert (found.person, found.name, found.enrolled_ms) == (person, "tablet", room.now_ms)
        assert room.meeting.people.has_had_device(person)
        assert room.meeting.people.open_invitations(person, room.now_ms) == ()

    def test_further_device_takes_a_second_consent(self, room: Room) -> None:
        person = room.enter()
        invitation = room.invite(person)
        act = room.enrolment(invitation, person, 60)
        device = device_id(act.device.act_key)
        room.refuses(Code.INVITATION_NEEDS_SECOND, person, act, device=device)
        room.do(person, InvitationApproved(invitation))
        room.do(person, act, device=device)
        assert len(room.meeting.people.devices_of(person)) == 2

    def test_person_invites_own_further_device(self, room: Room) -> None:
        person = room.enter()
        room.enrol(room.invite(person, by=person), person, 60)

    def test_revoked_device_does_not_make_the_next_one_the_first(self, room: Room) -> None:
        person = room.enter()
        room.do(room.secretary, DeviceRevoked(room.device[person], ""))
        act = room.enrolment(room.invite(person), person, 60)
        device = device_id(act.device.act_key)
        room.refuses(Code.INVITATION_NEEDS_SECOND, person, act, device=device)

    def test_thief_of_a_device_does_not_outlive_its_revocation(self, room: Room) -> None:
        person, chair = room.enter(), room.enter(Role.CHAIR)
        invitation = room.invite(person, by=person)
        room.do(room.secretary, DeviceRevoked(room.device[person], "stolen"))
        act = room.enrolment(invitation, person, 60)
        device = device_id(act.device.act_key)
        room.refuses(Code.INVITATION_NEEDS_SECOND, person, act, device=device)
        room.do(chair, InvitationApproved(invitation))
        room.refuses(Code.INVITATION_NEEDS_SECOND, person, act, device=device)

    def test_proof_is_over_the_whole_enrolment(self, room: Room) -> None:
        person = room.add()
        act = room.enrolment(room.invite(person), person, 60, key_seed=8)
        device = device_id(act.device.act_key)
        room.refuses(Code.BAD_PROOF, person, act, device=device)

    def test_invitation_is_for_one_person(self, room: Room) -> None:
        invitation, other = room.invite(room.add()), room.add()
        act = room.enrolment(invitation, other, 60)
        room.refuses(Code.NOT_ALLOWED, other, act, device=device_id(act.device.act_key))

    def test_invitation_is_for_one_use(self, room: Room) -> None:
        person = room.add()
        invitation = room.invite(person)
        room.enrol(invitation, person, 50)
        act = room.enrolment(invitation, person, 60)
        device = device_id(act.device.act_key)
        room.refuses(Code.INVITATION_USED, person, act, device=device)

    def test_expired(self, room: Room) -> None:
        person = room.add()
        act = room.enrolment(room.invite(person), person, 60)
        room.now_ms = FAR_MS + 1
        device = device_id(act.device.act_key)
        room.refuses(Code.INVITATION_EXPIRED, person, act, device=device)

    def test_device_of_somebody_already(self, room: Room) -> None:
        person = room.add()
        act = room.enrolment(room.invite(person), person, 1)
        device = room.device[room.secretary]
        room.refuses(Code.ALREADY_DONE, person, act, device=device)

    def test_device_has_a_name(self, room: Room) -> None:
        person = room.add()
        act = room.enrolment(room.invite(person), person, 60, name="")
        device = device_id(act.device.act_key)
        room.refuses(Code.EMPTY_TEXT, person, act, device=device)

    def test_author_is_the_new_device_itself(self, room: Room) -> None:
        person = room.add()
        act = room.enrolment(room.invite(person), person, 60)
        room.refuses(Code.NOT_ALLOWED, person, act, device=room.device[room.secretary])
        device = device_id(device_keys(60).act_key)
        room.refuses(Code.NOT_ALLOWED, room.secretary, act, device=device)


class TestDeviceRevoked:
    def test_counts_no_longer(self, room: Room) -> None:
        person = room.enter()
        room.do(person, DeviceRevoked(room.device[person], "replaced"))
        fields = room.refuses(
            Code.DEVICE_REVOKED, person, DeviceRevoked(room.device[room.secretary], "")
        )
        assert fields["revoked_at_ms"] == room.now_ms

    def test_delegate_only_own(self, room: Room) -> None:
        act = DeviceRevoked(room.device[room.secretary], "")
        room.refuses(Code.NOT_ALLOWED, room.enter(), act)

    def test_unknown_and_again(self, room: Room) -> None:
        room.refuses(Code.UNKNOWN_DEVICE, room.secretary, DeviceRevoked(NOBODY, ""))
        act = DeviceRevoked(room.device[room.enter()], "")
        room.do(room.secretary, act)
        room.refuses(Code.DEVICE_REVOKED, room.secretary, act)


class TestAttendanceRecorded:
    def test_own_and_by_officers(self, room: Room) -> None:
        person = room.enter()
        room.do(room.secretary, MeetingPublished())
        room.do(person, AttendanceRecorded(person, present=True))
        assert [one.id for one in room.meeting.people.present()] == [person]
        room.now_ms += 7
        room.do(room.secretary, AttendanceRecorded(person, present=False))
        found = room.meeting.people.get(person)
        assert found is not None
        assert (found.present, found.since_ms) == (False, room.now_ms)

    def test_delegate_not_for_another(self, room: Room) -> None:
        person, other = room.enter(), room.enter()
        room.do(room.secretary, MeetingPublished())
        room.refuses(Code.NOT_ALLOWED, person, AttendanceRecorded(other, present=True))

    def test_only_news(self, room: Room) -> None:
        person = room.enter()
        room.do(room.secretary, MeetingPublished())
        room.refuses(Code.ALREADY_DONE, person, AttendanceRecorded(person, present=False))
        act = AttendanceRecorded(NOBODY, present=True)
        room.refuses(Code.UNKNOWN_PERSON, room.secretary, act)

    def test_not_while_drafting(self, room: Room) -> None:
        act = AttendanceRecorded(room.secretary, present=True)
        assert room.refuses(Code.WRONG_PHASE, room.secretary, act)["phase"] == "draft"


class TestOfficersRemarked:
    def test_kept_for_those_who_may_read_it(self, room: Room) -> None:
        room.remark(room.secretary, OfficersRemarked("Kiểm tra micro", ""))
        room.remark(room.secretary, OfficersRemarked("Mục này dài", room.item()))
        assert [one.text for one in room.meeting.remarks.in_order()] == [
            "Kiểm tra micro",
            "Mục này dài",
        ]

    def test_says_something_on_a_known_item(self, room: Room) -> None:
        for code, act in (
            (Code.EMPTY_TEXT, OfficersRemarked("", "")),
            (Code.UNKNOWN_ITEM, OfficersRemarked("x", NOBODY)),
        ):
            with pytest.raises(RefusedError) as refused:
                room.remark(room.secretary, act)
            assert refused.value.code is code

    def test_never_for_everybody_and_never_by_a_delegate(self, room: Room) -> None:
        act = OfficersRemarked("x", "")
        room.refuses(Code.NOT_ALLOWED, room.secretary, act)
        room.refuses(Code.NOT_ALLOWED, room.secretary, act, audience=2)
        room.refuses(Code.NOT_ALLOWED, room.secretary, act, kind="restricted")
        room.refuses(Code.NOT_ALLOWED, room.enter(), act, kind="restricted", audience=2)
