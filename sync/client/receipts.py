"""What this device keeps to hold a host to its word: receipts of ballots, and proof of forks."""

from dataclasses import dataclass

import msgspec

from meeting.encoding import decode
from meeting.log.heads import ForkProof
from meeting.records import Entry
from sync.stores.ports import VaultStore


class _Kept(msgspec.Struct, frozen=True):
    first: bytes
    second: bytes


@dataclass(frozen=True, slots=True)
class Receipt:
    """A ballot in its place in the box, and a head that covers it."""

    record: Entry
    entry: bytes
    head: bytes

    @staticmethod
    def read(entry: bytes, head: bytes) -> "Receipt":
        """Return a receipt from its bytes.

        Raises:
            TamperError: MALFORMED.
        """
        return Receipt(decode(entry, Entry), entry, head)


def keep_receipt(vault: VaultStore, box: str, receipt: Receipt) -> None:
    """Keep the receipt of this person's last ballot in a box."""
    vault.put_setting(f"receipt/{box}", msgspec.msgpack.encode(_Kept(receipt.entry, receipt.head)))


def read_receipt(vault: VaultStore, box: str) -> Receipt | None:
    """Return the receipt of this person's last ballot in a box."""
    kept = vault.setting(f"receipt/{box}")
    if not kept:
        return None
    pair = msgspec.msgpack.decode(kept, type=_Kept)
    return Receipt.read(pair.first, pair.second)


def forget_receipt(vault: VaultStore, box: str) -> None:
    """Forget the receipt of this person's last ballot in a box."""
    if vault.setting(f"receipt/{box}"):
        vault.put_setting(f"receipt/{box}", b"")


def keep_fork(vault: VaultStore, log: str, proof: ForkProof) -> None:
    """Keep two signed heads of one place: proof that the host told two stories."""
    pair = _Kept(proof.ours, proof.theirs)
    vault.put_setting(f"fork/{log}/{proof.number}", msgspec.msgpack.encode(pair))
