"""What links the entries of one log or box: numbers, hashes, act ids and counters."""

from meeting.errors import Code, TamperError
from meeting.records import ActHeader, Entry

_HASH_BYTES = 32


class Links:
    """The links of a chain; the newest can be dropped again."""

    def __init__(self, log: str, genesis: bytes, time_ms: int = 0) -> None:
        self.log = log
        self.number = 0
        self.time_ms = time_ms
        # One array, not a list: a hundred thousand hashes stay small, and dropping is cheap.
        self._hashes = bytearray(genesis)
        self._numbers: dict[str, int] = {}
        self._counters: dict[str, int] = {}
        self._undo: list[tuple[str, str, int, int]] = []

    @property
    def hash(self) -> bytes:
        """Return the hash of the last entry, or what the first one names as its predecessor."""
        return bytes(self._hashes[-_HASH_BYTES:])

    def hash_at(self, number: int) -> bytes:
        """Return the hash of entry `number`, which must be there."""
        return bytes(self._hashes[number * _HASH_BYTES : (number + 1) * _HASH_BYTES])

    def number_of(self, act: str) -> int:
        """Return the number of the entry with this act, or 0."""
        return self._numbers.get(act, 0)

    def counter(self, device: str) -> int:
        """Return the counter of a device's last act here, or 0."""
        return self._counters.get(device, 0)

    def check(self, record: Entry, header: ActHeader) -> None:
        """Check that an entry can be the next.

        Raises:
            TamperError: BAD_CHAIN, BAD_TIME, WRONG_LOG, ACT_CHANGED or COUNTER_USED.
        """
        if record.number != self.number + 1 or record.previous != self.hash:
            raise TamperError(Code.BAD_CHAIN, number=record.number)
        if record.time_ms < self.time_ms:
            raise TamperError(Code.BAD_TIME, number=record.number)
        if header.log != self.log:
            raise TamperError(Code.WRONG_LOG, number=record.number)
        if header.act in self._numbers:
            raise TamperError(Code.ACT_CHANGED, number=record.number)
        if header.counter <= self._counters.get(header.device, 0):
            raise TamperError(Code.COUNTER_USED, number=record.number)

    def add(self, record: Entry, header: ActHeader, entry_hash: bytes) -> None:
        """Take an entry that was checked as the last."""
        self._undo.append((header.act, header.device, self.counter(header.device), self.time_ms))
        self._numbers[header.act] = record.number
        self._counters[header.device] = header.counter
        self._hashes += entry_hash
        self.number = record.number
        self.time_ms = record.time_ms

    def settle(self) -> None:
        """Make what was added lasting: it cannot be dropped any more."""
        self._undo.clear()

    def drop(self, number: int) -> None:
        """Forget the entries after `number`, none of which may be settled."""
        while self.number > number:
            act, device, counter, self.time_ms = self._undo.pop()
            del self._numbers[act]
            self._counters[device] = counter
            del self._hashes[-_HASH_BYTES:]
            self.number -= 1
