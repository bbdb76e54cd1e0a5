"""What an officer's program does by itself: hands keys to those who should have them."""

import logging
from collections.abc import Iterator

from meeting.acts.audiences import EpochBegun, EpochGranted
from meeting.acts.people import Role
from meeting.errors import Code, RefusedError
from meeting.ids import PersonId
from meeting.state import Meeting
from sync.client.http import LinkError
from sync.client.keyring import Keyring
from sync.client.outgoing import Outgoing
from sync.client.replica import Replica
from sync.crypto import epochs
from sync.messages import Envelope
from sync.protocol.granting import EpochDue, GrantDue, due

_log = logging.getLogger(__name__)

OFFICERS = frozenset({Role.CHAIR, Role.SECRETARY})

# Another officer's program was quicker.
_BEATEN = frozenset({Code.ALREADY_DONE, Code.WRONG_EPOCH})


def is_officer(meeting: Meeting, person: PersonId) -> bool:
    """Say whether a person is the chair or a secretary."""
    found = meeting.people.get(person)
    return found is not None and found.role in OFFICERS


class Granting:
    """Begins epochs and grants keys, as soon as the log says that somebody lacks them."""

    def __init__(
        self, replica: Replica, outgoing: Outgoing, keys: Keyring, person: PersonId
    ) -> None:
        self._person = person
        self._replica = replica
        self._outgoing = outgoing
        self._keys = keys

    async def settle(self) -> int:
        """Do all that is due, if this is an officer; what another did meanwhile is left alone.

        Returns how many keys were made.

        Raises:
            LinkError: the connection broke; the rest is done after the next.
            RefusedError: the rules say no.
        """
        if not is_officer(self._replica.meeting, self._person):
            return 0
        made = 0
        for step in due(self._replica.meeting):
            try:
                if isinstance(step, EpochDue):
                    await self._begin(step)
                    made += 1
                else:
                    await self._grant(step)
            except RefusedError as error:
                if error.code not in _BEATEN:
                    raise
        return made

    async def _begin(self, step: EpochDue) -> None:
        log, key = self._replica.log.log, epochs.new_key()
        act = EpochBegun(
            audience=step.audience,
            epoch=step.epoch,
            recipients=step.recipients,
            commitment=epochs.epoch_commitment(
                key, log=log, audience=step.audience, epoch=step.epoch
            ),
            earlier=True,
        )
        envelopes = tuple(
            Envelope(
                step.audience,
                step.epoch,
                device,
                epochs.seal_epoch_key(
                    key,
                    self._hpke_key(device),
                    log=log,
                    audience=step.audience,
                    epoch=step.epoch,
                    device=device,
                ),
            )
            for device in step.recipients
        )
        envelopes += tuple(self._earlier(step))
        await self._outgoing.submit(act, envelopes=envelopes)
        self._keys.keep(step.audience, step.epoch, key)
        _log.info("audience %d: epoch %d begun", step.audience, step.epoch)

    def _earlier(self, step: EpochDue) -> Iterator[Envelope]:
        """Yield the earlier keys for devices that come in only with the new one."""
        audiences, last = self._replica.meeting.audiences, step.epoch - 1
        for device in step.recipients:
            if last and not audiences.holds(device, step.audience, last):
                yield from self._keys.seal_for(
                    self._hpke_key(device), device, step.audience, last, earlier=True
                )

    async def _grant(self, step: GrantDue) -> None:
        epoch = self._replica.meeting.audiences.get(step.audience, step.epoch)
        if epoch is None or self._keys.epoch_key(step.audience, step.epoch) is None:
            return
        envelopes = self._keys.seal_for(
            self._hpke_key(step.device),
            step.device,
            step.audience,
            step.epoch,
            earlier=epoch.earlier,
        )
        act = EpochGranted(step.audience, step.epoch, step.device)
        await self._outgoing.submit(act, envelopes=envelopes)

    def _hpke_key(self, device: str) -> bytes:
        found = self._replica.meeting.people.device(device)
        if found is None:
            raise LinkError("unknown device")
        return found.hpke_key
