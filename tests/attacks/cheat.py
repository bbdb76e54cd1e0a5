"""A host that cheats: it has the host's key and the whole disk, and writes what it likes."""

from dataclasses import dataclass
from typing import Any

from meeting.acts.base import Act
from meeting.acts.voting import BoxSealed
from meeting.encoding import decode, encode
from meeting.ids import HOST
from meeting.log.author import Author
from meeting.log.chain import VerifiedLog
from meeting.log.export import StoredChain, export
from meeting.log.findings import Finding, FindingCode, Report, Severity
from meeting.log.heads import sign_head
from meeting.records import GENESIS, Entry, Head, Opening, SignedAct, box_id, entry_hash
from tests.meeting.log.builder import Room, StoredLog


@dataclass
class Forgery:
    """A copy of what a host stored, for its owner to change."""

    room: Room
    epoch: int = 1

    def __post_init__(self) -> None:
        self.disk = {
            log: StoredLog(list(one.entries), list(one.openings), list(one.heads))
            for log, one in self.room.disk.items()
        }
        self.votes = self.room.verified.course.votes()
        self.main = self.disk[self.room.log]

    def box(self, vote: str) -> StoredLog:
        """Return the box of a vote."""
        return self.disk.setdefault(box_id(self.room.log, vote), StoredLog())

    def put(self, signed: bytes, *, log: str | None = None, time_ms: int | None = None) -> None:
        """Put an act at the end of the log or of a box, without asking the rules."""
        act = decode(signed, SignedAct)
        chain = self.disk[log or self.room.log]
        last = decode(chain.entries[-1], Entry) if chain.entries else None
        entry = Entry(
            number=last.number + 1 if last else 1,
            previous=entry_hash(chain.entries[-1]) if chain.entries else GENESIS,
            time_ms=time_ms or (last.time_ms if last else self.room.now_ms),
            header=act.header,
            signature=act.signature,
        )
        chain.entries.append(encode(entry))
        chain.openings.append(encode(Opening(act.salt, act.payload)))

    def relink(self, chain: StoredLog, genesis: bytes = GENESIS) -> None:
        """Number and link all entries anew, as they stand now."""
        previous, entries = genesis, []
        for number, line in enumerate(chain.entries, start=1):
            old = decode(line, Entry)
            entry = Entry(number, previous, old.time_ms, old.header, old.signature)
            entries.append(encode(entry))
            previous = entry_hash(entries[-1])
        chain.entries[:] = entries

    def cut(self, chain: StoredLog, count: int) -> None:
        """Keep so many entries."""
        del chain.entries[count:]
        del chain.openings[count:]

    def head(self, chain: StoredLog, log: str) -> bytes:
        """Return a head over the end of a log as it stands now."""
        time_ms = decode(chain.entries[-1], Entry).time_ms
        number, hashed = len(chain.entries), entry_hash(chain.entries[-1])
        head = Head(1, log, self.epoch, self.room.host.act_key, number, hashed, time_ms)
        return sign_head(self.room.host.sign, head)

    def host_act(self, act: Act) -> bytes:
        """Return an act under the host's own key."""
        room = self.room
        counter = room.verified.counter(room.host.device)
        author = Author(room.log, HOST, room.host.device, room.host.sign, counter)
        return author.sign_act(
            act,
            seen_number=0,
            seen_hash=GENESIS,
            device_time_ms=room.now_ms,
            salt=room.salt(),
            act_id=room.next_id(),
        )

    def reseal(self, vote: str, **changes: Any) -> None:
        """Seal a closed vote's box anew: cut the log before its sealing, and publish otherwise."""
        entry = self.room.verified.course.seal(vote)
        assert entry is not None
        assert isinstance(entry.act, BoxSealed)
        self.cut(self.main, entry.number - 1)
        fields = {name: getattr(entry.act, name) for name in entry.act.__struct_fields__}
        self.put(self.host_act(BoxSealed(**(fields | changes))))

    def record(self, *, heads: list[bytes] | None = None, **more: Any) -> bytes:
        """Return the record, under a fresh head."""
        own = [self.head(self.main, self.room.log)] if heads is None else heads
        main = StoredChain(self.main.entries, self.main.openings, own)
        boxes = {}
        for vote in self.votes:
            box = self.box(vote)
            boxes[vote] = StoredChain(box.entries, box.openings, box.heads)
        return export(self.room.log, main, boxes, **more)

    def shown_to_device(self) -> VerifiedLog:
        """Show the log to a device that has nothing yet; what it raises, a device raises."""
        log = VerifiedLog(self.room.log, self.room.fingerprint)
        head = self.head(self.main, self.room.log)
        log.append(self.main.entries, self.main.openings, head)
        return log


def found(report: Report, code: FindingCode) -> Finding:
    """Return the one finding of this code."""
    matching = [finding for finding in report.findings if finding.code is code]
    assert len(matching) == 1, report.findings
    return matching[0]


def errors(report: Report) -> list[tuple[FindingCode, Any]]:
    """Return the errors of a report with the code behind each."""
    return [
        (finding.code, finding.fields.get("code"))
        for finding in report.findings
        if finding.severity is Severity.ERROR
    ]
