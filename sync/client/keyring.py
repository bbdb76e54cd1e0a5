"""Keys of audiences that this device was given, and through them the keys of papers."""

import logging

from meeting.errors import Code, TamperError
from meeting.papers import Paper
from meeting.state import Meeting
from sync.crypto import epochs
from sync.crypto.keys import DeviceIdentity
from sync.messages import Envelope
from sync.stores.ports import VaultStore

_log = logging.getLogger(__name__)


class Keyring:
    """Opens envelopes once and keeps what was in them in the vault."""

    def __init__(self, vault: VaultStore, identity: DeviceIdentity, log: str) -> None:
        self._vault = vault
        self._identity = identity
        self._log = log

    def epoch_key(self, audience: int, epoch: int) -> bytes | None:
        """Return the key of an epoch, if this device has it."""
        return self._vault.epoch_key(self._log, audience, epoch)

    def missing(self, meeting: Meeting) -> bool:
        """Say whether the log grants this device a key that it does not have yet."""
        return any(
            self.epoch_key(epoch.audience, epoch.epoch) is None
            for epoch in meeting.audiences.epochs.values()
            if meeting.audiences.holds(self._identity.id, epoch.audience, epoch.epoch)
        )

    def take(self, meeting: Meeting, envelopes: tuple[Envelope, ...]) -> int:
        """Open envelopes of epochs that stand in the log; return how many keys were new.

        One that does not hold the key that the log commits to is passed over.
        """
        new = 0
        for envelope in envelopes:
            if self.epoch_key(envelope.audience, envelope.epoch) is not None:
                continue
            begun = meeting.audiences.get(envelope.audience, envelope.epoch)
            if begun is None:
                continue
            try:
                key = self._open(envelope, begun.commitment)
            except TamperError as error:
                _log.info("an envelope does not hold the key: %s", error.code.value)
                continue
            self.keep(envelope.audience, envelope.epoch, key)
            new += 1
        return new

    def _open(self, envelope: Envelope, commitment: bytes) -> bytes:
        return epochs.open_epoch_key(
            envelope.sealed,
            self._identity.hpke_key,
            commitment,
            log=self._log,
            audience=envelope.audience,
            epoch=envelope.epoch,
            device=self._identity.id,
        )

    def keep(self, audience: int, epoch: int, key: bytes) -> None:
        """Keep the key of an epoch."""
        self._vault.put_epoch_key(self._log, audience, epoch, key)

    def can_read(self, paper: Paper) -> bool:
        """Say whether this device has the key of a paper's epoch."""
        return self.has_key(paper.audience, paper.epoch)

    def has_key(self, audience: int, epoch: int) -> bool:
        """Say whether this device has the key of an epoch."""
        return self.epoch_key(audience, epoch) is not None

    def content_key(self, paper: Paper) -> bytes:
        """Return the key of a paper.

        Raises:
            TamperError: UNKNOWN_AUDIENCE (not granted), BAD_PROOF, BAD_COMMITMENT.
        """
        key = self.epoch_key(paper.audience, paper.epoch)
        if key is None:
            raise TamperError(Code.UNKNOWN_AUDIENCE, audience=paper.audience)
        return epochs.unwrap_content_key(
            paper.wrapped_key,
            key,
            paper.key_commitment,
            log=self._log,
            document=paper.document,
            version=paper.version,
        )

    def seal_for(
        self, hpke_key: bytes, device: str, audience: int, up_to: int, *, earlier: bool
    ) -> tuple[Envelope, ...]:
        """Return envelopes for a device: the epoch, and the earlier ones if they go with it."""
        first = 1 if earlier else up_to
        held = ((epoch, self.epoch_key(audience, epoch)) for epoch in range(first, up_to + 1))
        return tuple(
            Envelope(
                audience,
                epoch,
                device,
                epochs.seal_epoch_key(
                    key, hpke_key, log=self._log, audience=audience, epoch=epoch, device=device
                ),
            )
            for epoch, key in held
            if key is not None
        )
