"""The table of rights, in full."""

import itertools

import pytest

from meeting import rights
from meeting.acts.people import Role
from meeting.acts.registry import KINDS
from meeting.errors import Code, RefusedError
from meeting.records import RESTRICTED
from meeting.sitting import Phase

OFFICERS = {Role.CHAIR, Role.SECRETARY}
SPEAKERS = OFFICERS | {Role.DELEGATE, Role.GUEST}
LIVE = {Phase.DRAFT, Phase.PUBLISHED, Phase.OPEN, Phase.ADJOURNED}
ANNOUNCED = LIVE - {Phase.DRAFT}
BEGUN = {Phase.OPEN, Phase.ADJOURNED}
ALWAYS = set(Phase)

# For each kind its roles and phases, whether on own things, whether by the host.
EXPECTED: dict[str, tuple[set[Role], set[Phase], bool, bool]] = {
    "log.founded": (set(), {Phase.DRAFT}, False, False),
    "host.appointed": ({Role.SECRETARY}, LIVE, False, False),
    "person.added": (OFFICERS, LIVE, False, False),
    "person.changed": (OFFICERS, LIVE, False, False),
    "person.removed": (OFFICERS, LIVE, False, False),
    "invitation.issued": (OFFICERS, LIVE, True, False),
    "invitation.approved": (OFFICERS, LIVE, True, False),
    "invitation.withdrawn": (OFFICERS, LIVE, True, False),
    "device.enrolled": (set(), LIVE, True, False),
    "device.revoked": (OFFICERS, ALWAYS, True, False),
    "attendance.recorded": (OFFICERS, ANNOUNCED, True, False),
    "officers.remarked": (OFFICERS, LIVE, False, False),
    RESTRICTED: (OFFICERS, LIVE, False, False),
    "meeting.changed": (OFFICERS, LIVE, False, False),
    "meeting.published": (OFFICERS, {Phase.DRAFT}, False, False),
    "meeting.opened": ({Role.CHAIR}, {Phase.PUBLISHED, Phase.ADJOURNED}, False, False),
    "meeting.adjourned": ({Role.CHAIR}, {Phase.OPEN}, False, False),
    "meeting.closed": ({Role.CHAIR}, BEGUN, False, False),
    "item.called": ({Role.CHAIR}, {Phase.OPEN}, False, False),
    "payload.erased": (OFFICERS, ALWAYS, False, False),
    "item.added": (OFFICERS, LIVE, False, False),
    "item.changed": (OFFICERS, LIVE, False, False),
    "item.moved": (OFFICERS, LIVE, False, False),
    "item.removed": (OFFICERS, LIVE, False, False),
    "motion.added": (OFFICERS, LIVE, False, False),
    "motion.changed": (OFFICERS, LIVE, False, False),
    "motion.removed": (OFFICERS, LIVE, False, False),
    "paper.added": (OFFICERS, LIVE, False, False),
    "paper.recognised": (OFFICERS, LIVE, False, False),
    "paper.withdrawn": (OFFICERS, LIVE, False, False),
    "epoch.begun": (OFFICERS, ALWAYS, False, False),
    "epoch.granted": (OFFICERS, ALWAYS, False, False),
    "speech.requested": (SPEAKERS, ANNOUNCED, False, False),
    "speech.withdrawn": ({Role.CHAIR}, ANNOUNCED, True, False),
    "floor.given": ({Role.CHAIR}, {Phase.OPEN}, False, False),
    "floor.ended": ({Role.CHAIR}, {Phase.OPEN}, True, False),
    "vote.opened": ({Role.CHAIR}, {Phase.OPEN}, False, False),
    "vote.closed": ({Role.CHAIR}, {Phase.OPEN}, False, True),
    "box.sealed": (set(), BEGUN, False, True),
    "vote.declared": ({Role.CHAIR}, BEGUN, False, False),
    "ballot.cast": (set(Role), {Phase.OPEN}, False, False),
}


def test_every_kind_has_a_right() -> None:
    assert set(rights.RIGHTS) == {kind.KIND for kind in KINDS} | {RESTRICTED} == set(EXPECTED)


@pytest.mark.parametrize("kind", EXPECTED)
def test_every_role_in_every_phase(kind: str) -> None:
    roles, phases, own, host = EXPECTED[kind]
    for role, phase, owns in itertools.product([*Role, None], Phase, [False, True]):
        may = (host if role is None else role in roles or (own and owns)) and phase in phases
        if may:
            rights.check(kind, role, phase, owns=owns)
        else:
            with pytest.raises(RefusedError) as refused:
                rights.check(kind, role, phase, owns=owns)
            closed = phase is Phase.CLOSED
            by_phase = Code.MEETING_CLOSED if closed else Code.WRONG_PHASE
            assert refused.value.code in (Code.NOT_ALLOWED, by_phase)
        if role is not None:
            assert rights.allows(kind, role, phase, owns=owns) is may


def test_votes_and_conduct_never_wait_in_an_outbox() -> None:
    assert {"speech.requested", "speech.withdrawn"} == rights.OUTBOX_KINDS


def test_what_may_be_erased() -> None:
    assert {"officers.remarked"} == rights.ERASABLE == rights.RESTRICTED_KINDS
