"""An officer's desk for devices that join by a code: codes out, proofs in, her word on each."""

from collections.abc import Callable

from meeting.acts.people import InvitationIssued
from meeting.errors import Code, MeetingError
from meeting.ids import ActId, PersonId
from sync.client.events import ClientEvent, JoiningAsked, JoiningFailed
from sync.client.outgoing import Outgoing, new_act_id
from sync.client.replica import Replica
from sync.errors import LocalCode
from sync.protocol.pairing_officer import (
    CODE_LIFE_MS,
    CodeDied,
    DeviceProved,
    Event,
    GuessFailed,
    Officer,
)

Reply = Callable[[str, bytes], None]


class PairingDesk:
    """Lives as long as the host's certificate is the same: the codes are bound to it."""

    def __init__(
        self,
        replica: Replica,
        outgoing: Outgoing,
        officer: Officer,
        *,
        reply: Reply,
        tell: Callable[[ClientEvent], None],
        clock: Callable[[], int],
    ) -> None:
        self._replica = replica
        self._outgoing = outgoing
        self._officer = officer
        self._reply = reply
        self._tell = tell
        self._clock = clock
        self._proved: dict[str, DeviceProved] = {}

    def issue(self, person: PersonId) -> str:
        """Return a code for a person, to be read out."""
        found = self._replica.meeting.people.get(person)
        name = found.name if found is not None else ""
        return self._officer.issue(person, name, self._clock())

    def withdraw(self, person: PersonId) -> None:
        """Make a person's code void."""
        self._officer.withdraw(person)

    def heard(self, session: str, body: bytes) -> None:
        """Take words of a device, carried here by the host."""
        step = self._officer.receive(session, body, self._clock())
        if step.reply is not None:
            self._reply(session, step.reply)
        for event in step.events:
            self._happened(event)

    async def accept(self, session: str) -> None:
        """Let a device in: its invitation goes into the log, and the device learns of it.

        Raises:
            RefusedError: the rules say no.
            MeetingError: UNKNOWN_INVITATION, where no such device waits any more.
            LinkError: no connection.
        """
        proved = self._proved.get(session)
        if proved is None:
            raise MeetingError(Code.UNKNOWN_INVITATION)
        invitation = new_act_id()
        act = InvitationIssued(
            person=proved.person,
            key=proved.device.act_key,
            expires_ms=self._clock() + CODE_LIFE_MS,
        )
        await self._outgoing.submit(act, act_id=ActId(invitation))
        self._reply(session, self._officer.accept(session, invitation))
        self._proved.pop(session, None)

    def decline(self, session: str) -> None:
        """Turn a device away."""
        if self._proved.pop(session, None) is not None:
            self._reply(session, self._officer.decline(session))

    def _happened(self, event: Event) -> None:
        match event:
            case DeviceProved(session, person, device):
                self._proved[session] = event
                further = self._replica.meeting.people.has_had_device(person)
                self._tell(JoiningAsked(session, PersonId(person), device.name, further))
            case GuessFailed(person, tries_left):
                self._tell(JoiningFailed(PersonId(person), tries_left, LocalCode.CODE_WRONG.value))
            case CodeDied(person):
                self._tell(JoiningFailed(PersonId(person), 0, LocalCode.CODE_DEAD.value))
