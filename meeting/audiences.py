"""Who can read what: audiences, the epochs of their keys, and who holds each."""

import msgspec
from msgspec.structs import replace
from rpds import HashTrieMap, HashTrieSet

from meeting.acts.audiences import EpochBegun, EpochGranted
from meeting.ids import PersonId
from meeting.placed import Placed


class Epoch(msgspec.Struct, frozen=True):
    """One key of an audience and the devices that were given it."""

    audience: int
    epoch: int
    commitment: bytes
    earlier: bool
    recipients: "HashTrieSet[str]"
    granter: PersonId
    begun_ms: int


class Audiences(msgspec.Struct, frozen=True):
    """Epochs by audience and number, and the newest epoch of each audience."""

    epochs: "HashTrieMap[tuple[int, int], Epoch]" = HashTrieMap()
    newest: "HashTrieMap[int, int]" = HashTrieMap()

    def get(self, audience: int, epoch: int) -> Epoch | None:
        """Return one epoch of an audience."""
        return self.epochs.get((audience, epoch))

    def current(self, audience: int) -> Epoch | None:
        """Return the epoch under which an audience's new papers are encrypted."""
        return self.epochs.get((audience, self.newest.get(audience, 0)))

    def holds(self, device: str, audience: int, epoch: int) -> bool:
        """Say whether a device was given an epoch, by itself or with a later one."""
        for number in range(epoch, self.newest.get(audience, 0) + 1):
            found = self.epochs.get((audience, number))
            if (
                found is not None
                and device in found.recipients
                and (number == epoch or found.earlier)
            ):
                return True
        return False


def epoch_begun(audiences: Audiences, placed: Placed, act: EpochBegun) -> Audiences:
    """Return the audiences with a new key for one of them."""
    epoch = Epoch(
        audience=act.audience,
        epoch=act.epoch,
        commitment=act.commitment,
        earlier=act.earlier,
        recipients=HashTrieSet(act.recipients),
        granter=PersonId(placed.header.author),
        begun_ms=placed.time_ms,
    )
    return Audiences(
        epochs=audiences.epochs.insert((act.audience, act.epoch), epoch),
        newest=audiences.newest.insert(act.audience, act.epoch),
    )


def epoch_granted(audiences: Audiences, _placed: Placed, act: EpochGranted) -> Audiences:
    """Return the audiences with a further device given a key."""
    epoch = audiences.get(act.audience, act.epoch)
    if epoch is None:
        return audiences
    wider = replace(epoch, recipients=epoch.recipients.insert(act.device))
    return replace(audiences, epochs=audiences.epochs.insert((act.audience, act.epoch), wider))
