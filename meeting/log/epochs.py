"""Which host speaks for a log, from which entry on."""

from dataclasses import dataclass

from meeting.acts.base import Act
from meeting.acts.founding import HostAppointed, LogFounded
from meeting.errors import Code, TamperError
from meeting.records import Head


@dataclass(frozen=True, slots=True)
class HostEpoch:
    """One host's time in office; heads from entry `first` on are its own."""

    number: int
    host_key: bytes
    first: int


class HostEpochs:
    """The hosts of a log in order; the newest can be dropped again."""

    def __init__(self) -> None:
        self._epochs: list[HostEpoch] = []

    @property
    def current(self) -> HostEpoch | None:
        """Return the epoch in force, or None before the founding."""
        return self._epochs[-1] if self._epochs else None

    def find(self, number: int) -> HostEpoch | None:
        """Return the epoch of this number."""
        return next((epoch for epoch in self._epochs if epoch.number == number), None)

    def at(self, entry: int) -> HostEpoch | None:
        """Return the epoch in force after an entry."""
        return next((epoch for epoch in reversed(self._epochs) if epoch.first <= entry), None)

    def add(self, act: Act | None, entry: int) -> None:
        """Take note of an act that appoints a host."""
        if isinstance(act, LogFounded):
            self._epochs.append(HostEpoch(1, act.host_key, entry))
        elif isinstance(act, HostAppointed):
            self._epochs.append(HostEpoch(act.epoch, act.host_key, entry))

    def drop(self, entry: int) -> None:
        """Forget what entries after `entry` said."""
        while self._epochs and self._epochs[-1].first > entry:
            self._epochs.pop()

    def check(self, head: Head) -> bytes:
        """Return the key that must have signed a head of the epoch in force.

        Raises:
            TamperError: BAD_HEAD.
        """
        epoch = self.current
        if epoch is None or (head.epoch, head.host_key) != (epoch.number, epoch.host_key):
            raise TamperError(Code.BAD_HEAD, number=head.number)
        return epoch.host_key
