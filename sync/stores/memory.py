"""Stores that last as long as the process: for tests, simulations and throw-away profiles."""

from collections.abc import Iterable, Mapping

import msgspec

from sync.crypto.keys import DeviceIdentity
from sync.errors import LocalCode, LocalError
from sync.messages import Envelope
from sync.stores.log_rows import act_of
from sync.stores.memory_library import MemoryLibrary
from sync.stores.memory_notes import MemoryMailbox, MemoryNotes
from sync.stores.ports import (
    Batch,
    FoundAct,
    KnownMeeting,
    KnownOrganisation,
    LogPart,
    Position,
    QueuedAct,
    StoredEntry,
)


class _Log:
    def __init__(self, meeting: str) -> None:
        self.meeting = meeting
        self.entries: list[StoredEntry] = []
        self.heads: dict[int, bytes] = {}
        self.acts: dict[str, int] = {}


class MemoryLogStore:
    """The part of a store that keeps logs."""

    def __init__(self) -> None:
        self._logs: dict[str, _Log] = {}
        self._settings: dict[str, bytes] = {}

    def logs(self) -> tuple[str, ...]:
        """Return the meetings' logs."""
        return self.boxes("")

    def boxes(self, log: str) -> tuple[str, ...]:
        """Return the boxes of a meeting, in the order in which they were opened."""
        return tuple(name for name, kept in self._logs.items() if kept.meeting == log)

    def open_log(self, log: str, meeting: str = "") -> None:
        """Make room for a log, or for a box of the meeting named; harmless if it is there."""
        self._logs.setdefault(log, _Log(meeting))

    def append(self, batch: Batch) -> None:
        """Add a batch, all or nothing.

        Raises:
            LocalError: STORE_CONFLICT.
        """
        for part in batch.parts:
            self._require_next(part)
        for part in batch.parts:
            self.open_log(part.log, "" if part.log == batch.log else batch.log)
            log = self._logs[part.log]
            for number, (entry, opening) in enumerate(
                zip(part.entries, part.openings, strict=True), part.first
            ):
                log.entries.append(StoredEntry(number, entry, opening))
                log.acts[act_of(entry)] = number
            log.heads[len(log.entries)] = part.head
        for number in batch.erased:
            self.erase_opening(batch.log, number)
        self._append_rest(batch)

    def entries(self, log: str, since: int, limit: int) -> tuple[StoredEntry, ...]:
        """Return at most `limit` entries of a log after the number `since`, in order."""
        kept = self._logs.get(log)
        return () if kept is None else tuple(kept.entries[since : since + limit])

    def number(self, log: str) -> int:
        """Return the number of a log's last entry; 0 where there is none."""
        kept = self._logs.get(log)
        return 0 if kept is None else len(kept.entries)

    def head(self, log: str) -> bytes:
        """Return the newest head of a log; empty where there is none."""
        kept = self._logs.get(log)
        return kept.heads[max(kept.heads)] if kept is not None and kept.heads else b""

    def find_act(self, log: str, act: str) -> FoundAct | None:
        """Return an act of this log, by its id."""
        kept = self._logs.get(log)
        if kept is None or act not in kept.acts:
            return None
        found = kept.entries[kept.acts[act] - 1]
        covering = min(number for number in kept.heads if number >= found.number)
        return FoundAct(found.number, found.entry, found.opening, kept.heads[covering])

    def add_openings(self, log: str, openings: Mapping[int, bytes]) -> None:
        """Add openings that came after their entries."""
        for number, opening in openings.items():
            self._set_opening(log, number, opening)

    def erase_opening(self, log: str, number: int) -> None:
        """Forget what opens an entry; the entry stays."""
        self._set_opening(log, number, b"")

    def setting(self, name: str) -> bytes | None:
        """Return a value kept under a name."""
        return self._settings.get(name)

    def put_setting(self, name: str, value: bytes) -> None:
        """Keep a value under a name."""
        self._settings[name] = value

    def close(self) -> None:
        """Let go of nothing."""

    def _append_rest(self, batch: Batch) -> None:
        """Add what a batch holds besides entries."""

    def _require_next(self, part: LogPart) -> None:
        if part.first != self.number(part.log) + 1:
            raise LocalError(LocalCode.STORE_CONFLICT, log=part.log, number=part.first)

    def _set_opening(self, log: str, number: int, opening: bytes) -> None:
        entries = self._logs[log].entries
        entries[number - 1] = msgspec.structs.replace(entries[number - 1], opening=opening)


class MemoryHostStore(MemoryLogStore):
    """A host's store in memory."""

    def __init__(self) -> None:
        super().__init__()
        self.mailbox = MemoryMailbox()
        self._envelopes: dict[tuple[str, str, int, int], bytes] = {}

    def put_envelopes(self, log: str, envelopes: Iterable[Envelope]) -> None:
        """Keep envelopes beside a meeting's log; a later one for the same place replaces."""
        for one in envelopes:
            self._envelopes[log, one.device, one.audience, one.epoch] = one.sealed

    def envelopes(self, log: str, device: str) -> tuple[Envelope, ...]:
        """Return the envelopes for one device, by audience and epoch."""
        return tuple(
            Envelope(audience, epoch, device, sealed)
            for (at, to, audience, epoch), sealed in sorted(self._envelopes.items())
            if (at, to) == (log, device)
        )

    def delete_envelopes(self, log: str, device: str) -> None:
        """Forget the envelopes for a device."""
        self._envelopes = {
            place: sealed for place, sealed in self._envelopes.items() if place[:2] != (log, device)
        }

    def _append_rest(self, batch: Batch) -> None:
        self.put_envelopes(batch.log, batch.envelopes)


class MemoryVaultStore(MemoryLogStore):
    """A device's vault in memory."""

    def __init__(self) -> None:
        super().__init__()
        self.notes = MemoryNotes()
        self._identity: DeviceIdentity | None = None
        self._organisations: dict[bytes, KnownOrganisation] = {}
        self._meetings: dict[str, KnownMeeting] = {}
        self._outbox: dict[tuple[str, str], QueuedAct] = {}
        self._epoch_keys: dict[tuple[str, int, int], bytes] = {}
        self._positions: dict[tuple[str, str], Position] = {}
        self.library = MemoryLibrary(self._meetings.__contains__)

    def identity(self) -> DeviceIdentity | None:
        """Return this device's keys."""
        return self._identity

    def put_identity(self, identity: DeviceIdentity) -> None:
        """Keep this device's keys."""
        self._identity = identity

    def organisations(self) -> tuple[KnownOrganisation, ...]:
        """Return the organisations that this device trusts, by name."""
        known = self._organisations.values()
        return tuple(sorted(known, key=lambda one: (one.name, one.fingerprint)))

    def put_organisation(self, organisation: KnownOrganisation) -> None:
        """Keep an organisation; one of the same fingerprint is replaced."""
        self._organisations[organisation.fingerprint] = organisation

    def meetings(self) -> tuple[KnownMeeting, ...]:
        """Return the meetings of this device, the last joined first."""
        return tuple(sorted(self._meetings.values(), key=lambda one: (-one.joined_ms, one.log)))

    def put_meeting(self, meeting: KnownMeeting) -> None:
        """Keep a meeting; one of the same log is replaced."""
        self._meetings[meeting.log] = meeting

    def forget_meeting(self, log: str) -> None:
        """Erase a meeting with its log, boxes, keys, settings, positions, notes, outbox, texts."""
        for name in (log, *self.boxes(log)):
            self._logs.pop(name, None)
        self._meetings.pop(log, None)
        self.delete_epoch_keys(log)
        self._positions = {at: one for at, one in self._positions.items() if at[0] != log}
        self._outbox = {at: one for at, one in self._outbox.items() if at[0] != log}
        self._settings = {at: one for at, one in self._settings.items() if f"/{log}" not in at}
        self.notes.forget(log)
        self.library.forget(log)

    def queue(self, act: QueuedAct) -> None:
        """Put an act at the end of the outbox; harmless if it is there."""
        self._outbox.setdefault((act.log, act.act), act)

    def outbox(self, log: str) -> tuple[QueuedAct, ...]:
        """Return what waits for a meeting's host, in the order in which it was queued."""
        return tuple(act for act in self._outbox.values() if act.log == log)

    def unqueue(self, log: str, act: str) -> None:
        """Take an act out of the outbox."""
        self._outbox.pop((log, act), None)

    def epoch_key(self, log: str, audience: int, epoch: int) -> bytes | None:
        """Return the key of an audience's epoch."""
        return self._epoch_keys.get((log, audience, epoch))

    def put_epoch_key(self, log: str, audience: int, epoch: int, key: bytes) -> None:
        """Keep the key of an audience's epoch."""
        self._epoch_keys[log, audience, epoch] = key

    def delete_epoch_keys(self, log: str) -> None:
        """Forget all epoch keys of a meeting."""
        self._epoch_keys = {at: key for at, key in self._epoch_keys.items() if at[0] != log}

    def position(self, log: str, paper: str) -> Position | None:
        """Return where this person was reading a paper."""
        return self._positions.get((log, paper))

    def put_position(self, log: str, paper: str, position: Position) -> None:
        """Keep where this person is reading a paper."""
        self._positions[log, paper] = position
