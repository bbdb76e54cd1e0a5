"""What this device remembers of its person's ballots in one vote, also when it starts again."""

import msgspec
from msgspec.structs import replace

from sync.stores.ports import VaultStore


class Cast(msgspec.Struct, frozen=True):
    """A ballot that this device signed: sent again, it is these very bytes."""

    act: str
    answer: str
    data: bytes


class BallotRecord(msgspec.Struct, frozen=True):
    """The ballot that has its receipt, the one that waits for it, and what a next one replaces.

    `own` are all ballots of this device in this vote; `counter` is where it goes on counting.
    """

    stored: Cast | None = None
    stored_ms: int = 0
    pending: Cast | None = None
    current: str = ""
    own: tuple[str, ...] = ()
    counter: int = 0

    @property
    def last(self) -> Cast | None:
        """Return the last ballot of which the person does not know that it was refused."""
        return self.pending or self.stored

    def sent(self, cast: Cast, counter: int) -> "BallotRecord":
        """Return the record with a ballot that is about to be sent."""
        return replace(self, pending=cast, own=(*self.own, cast.act), counter=counter)

    def received(self, cast: Cast, time_ms: int) -> "BallotRecord":
        """Return the record with a receipt."""
        pending = None if self.pending == cast else self.pending
        return replace(self, stored=cast, stored_ms=time_ms, pending=pending, current=cast.act)

    def refused(self) -> "BallotRecord":
        """Return the record without the ballot that was refused; an earlier one stands."""
        return replace(self, pending=None)

    def superseded(self, ballot: str) -> "BallotRecord":
        """Return the record where the host says that another ballot stands (empty: none)."""
        return replace(self, stored=None, stored_ms=0, current=ballot)


def keep_record(vault: VaultStore, box: str, record: BallotRecord) -> None:
    """Keep what is known of a box's ballots.

    Raises:
        LocalError: DISK_FULL and others of the disk.
    """
    vault.put_setting(_name(box), msgspec.msgpack.encode(record))


def read_record(vault: VaultStore, box: str) -> BallotRecord:
    """Return what is known of a box's ballots; an empty record where there is nothing."""
    kept = vault.setting(_name(box))
    return msgspec.msgpack.decode(kept, type=BallotRecord) if kept else BallotRecord()


def forget_record(vault: VaultStore, box: str) -> None:
    """Forget this person's ballots in a box."""
    if vault.setting(_name(box)):
        vault.put_setting(_name(box), b"")


def _name(box: str) -> str:
    return f"ballot/{box}"
