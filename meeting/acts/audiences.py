"""Who can read what: audiences, their epochs and grants."""

from typing import ClassVar

from meeting.acts.base import Act
from meeting.ids import AudienceLabel, Count, Digest, Id


class EpochBegun(Act, frozen=True):
    """A new key for an audience, for exactly these devices.

    The envelopes that hold the key lie outside the log. `earlier` says that a device granted this
    epoch is granted the earlier ones too.
    """

    KIND: ClassVar[str] = "epoch.begun"

    audience: AudienceLabel
    epoch: Count
    recipients: tuple[Id, ...]
    commitment: Digest
    earlier: bool


class EpochGranted(Act, frozen=True):
    """A further device receives the key of an epoch."""

    KIND: ClassVar[str] = "epoch.granted"

    audience: AudienceLabel
    epoch: Count
    device: Id
