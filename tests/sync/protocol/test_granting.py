"""Who gets which key: officers' programs do what is due, and nothing else is ever due."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    invariant,
    rule,
)
from msgspec.structs import asdict

from meeting.acts.audiences import EpochBegun, EpochGranted
from meeting.acts.people import DeviceRevoked, PersonChanged, PersonRemoved, Role
from sync.protocol.granting import (
    AUDIENCES,
    OFFICERS,
    PARTICIPANTS,
    EpochDue,
    GrantDue,
    due,
    is_stale,
)
from tests.meeting.room import Room

MEMBERS = [Role.DELEGATE, Role.GUEST, Role.OBSERVER, Role.CHAIR]


def members(room: Room, audience: int) -> set[str]:
    """Return who should be able to read, found in another way than the protocol does."""
    people = room.meeting.people
    return {
        device.id
        for device in people.devices.values()
        if not device.revoked_ms
        and (person := people.get(device.person)) is not None
        and person.role in AUDIENCES[audience]
    }


def settle(room: Room) -> list[EpochDue | GrantDue]:
    """Do all that is due, as an officer's program does."""
    steps = list(due(room.meeting))
    for step in steps:
        if isinstance(step, EpochDue):
            begun = EpochBegun(step.audience, step.epoch, step.recipients, bytes(32), earlier=True)
            room.do(room.secretary, begun)
        else:
            room.do(room.secretary, EpochGranted(step.audience, step.epoch, step.device))
    return steps


def test_the_founder_begins_both_audiences() -> None:
    room = Room()
    own = room.device[room.secretary]
    assert settle(room) == [EpochDue(PARTICIPANTS, 1, (own,)), EpochDue(OFFICERS, 1, (own,))]
    assert due(room.meeting) == ()


def test_whoever_joins_is_granted_the_newest_key() -> None:
    room = Room()
    settle(room)
    delegate = room.enter()
    assert due(room.meeting) == (GrantDue(PARTICIPANTS, 1, room.device[delegate]),)


def test_an_observer_gets_no_paper() -> None:
    room = Room()
    settle(room)
    room.enter(Role.OBSERVER, votes=False)
    assert due(room.meeting) == ()


def test_after_a_revocation_there_is_a_new_key_for_the_others() -> None:
    room = Room()
    lost, stays = room.enter(), room.enter()
    settle(room)
    assert not is_stale(room.meeting, PARTICIPANTS)
    room.do(room.secretary, DeviceRevoked(room.device[lost], "lost"))
    assert is_stale(room.meeting, PARTICIPANTS)
    assert not is_stale(room.meeting, OFFICERS)
    others = (room.device[room.secretary], room.device[stays])
    assert due(room.meeting) == (EpochDue(PARTICIPANTS, 2, others),)


def test_no_key_is_stale_before_there_is_one() -> None:
    assert not is_stale(Room().meeting, PARTICIPANTS)


class Granting(RuleBasedStateMachine):
    """People come, go and change; an officer's program settles now and then."""

    people: Bundle[str] = Bundle("people")

    def __init__(self) -> None:
        super().__init__()
        self.room = Room()
        # The last chair cannot be removed.
        self.room.enter(Role.CHAIR, votes=False)
        self.shut_out: set[str] = set()

    @rule(target=people, role=st.sampled_from(MEMBERS))
    def enter(self, role: Role) -> str:
        return self.room.enter(role, votes=False)

    @rule(person=people)
    def revoke(self, person: str) -> None:
        found = self.room.meeting.people.device(self.room.device[person])
        if found is not None and not found.revoked_ms:
            self.room.do(self.room.secretary, DeviceRevoked(found.id, "lost"))
            self.shut_out.add(found.id)

    @rule(person=people)
    def remove(self, person: str) -> None:
        if self.room.meeting.people.get(person) is not None:
            self.room.do(self.room.secretary, PersonRemoved(person))
            self.shut_out.add(self.room.device[person])

    @rule(person=people, role=st.sampled_from(MEMBERS))
    def change(self, person: str, role: Role) -> None:
        found = self.room.meeting.people.get(person)
        if found is not None:
            known = asdict(found)
            fields = {name: known[name] for name in ("name", "position", "unit", "votes")}
            self.room.do(self.room.secretary, PersonChanged(person=person, role=role, **fields))

    @rule()
    def settle(self) -> None:
        settle(self.room)
        assert due(self.room.meeting) == ()
        for audience in AUDIENCES:
            epoch = self.room.meeting.audiences.current(audience)
            assert epoch is not None
            # Everyone who should have the newest key has it, and nobody else.
            assert set(epoch.recipients) == members(self.room, audience)

    @invariant()
    def nobody_who_is_shut_out_is_ever_due(self) -> None:
        for step in due(self.room.meeting):
            given = step.recipients if isinstance(step, EpochDue) else (step.device,)
            assert self.shut_out.isdisjoint(given)
            assert set(given) <= members(self.room, step.audience)

    @invariant()
    def only_stale_keys_are_replaced(self) -> None:
        for step in due(self.room.meeting):
            if isinstance(step, EpochDue) and step.epoch > 1:
                assert is_stale(self.room.meeting, step.audience)


TestGranting = Granting.TestCase
TestGranting.settings = settings(max_examples=40, stateful_step_count=20, deadline=None)
