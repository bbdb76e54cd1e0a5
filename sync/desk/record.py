"""The record of a meeting as a file: written from this device's copy, checked as anybody can."""

import errno
import secrets
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from meeting.errors import MeetingError
from meeting.log.audit import audit
from meeting.log.export import StoredChain, add_paper, write_record
from meeting.log.findings import Report
from meeting.papers import Paper
from sync.client.client import Client
from sync.client.paper_source import PaperSource
from sync.errors import LocalCode, LocalError

_EVERYTHING = 2**53

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Exported:
    """What a record holds, and how many papers are missing because they are not on this device."""

    entries: int
    boxes: int
    papers: int
    missing: int


def export_record(
    client: Client,
    path: Path,
    *,
    with_papers: bool,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Exported:
    """Write the record, whole or not at all; blocks, so it runs beside the network's loop.

    Raises:
        LocalError: DISK_FULL, DISK_FAILED, CANCELLED.
    """
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        try:
            exported = _Writer(client, progress, cancelled).write(part, with_papers=with_papers)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        code = LocalCode.DISK_FULL if full else LocalCode.DISK_FAILED
        raise LocalError(code, file=path.name) from error
    return exported


def verify_record(path: Path, fingerprint: bytes | None) -> Report:
    """Return what a record is worth; blocks.

    Raises:
        LocalError: FILE_UNREADABLE.
    """
    try:
        with path.open("rb") as file:
            return audit(file, fingerprint)
    except OSError as error:
        raise LocalError(LocalCode.FILE_UNREADABLE, file=path.name) from error


class _Writer:
    """Writes one record."""

    def __init__(
        self, client: Client, progress: Progress | None, cancelled: Cancelled | None
    ) -> None:
        self._client = client
        self._progress = progress
        self._cancelled = cancelled
        self._done = 0
        self._total = 0

    def write(self, path: Path, *, with_papers: bool) -> Exported:
        """Write the log, the boxes and (where wished) the papers."""
        replica, log = self._client.replica, self._client.membership.log
        papers, missing = self._papers() if with_papers else ([], 0)
        self._total = sum(source.size_bytes for _, source in papers) + 1
        boxes: dict[str, StoredChain] = {
            vote.id: self._chain(replica.box(vote.id).log)
            for vote in replica.meeting.votes.in_order()
        }
        main = self._chain(log)
        with path.open("xb") as target:
            write_record(target, log, main, boxes)
        self._step(1)
        with zipfile.ZipFile(path, "a") as archive:
            for paper, source in papers:
                add_paper(archive, paper.id, self._plain(source))
        return Exported(len(main.entries), len(boxes), len(papers), missing)

    def _chain(self, log: str) -> StoredChain:
        vault = self._client.device.vault
        stored = vault.entries(log, 0, _EVERYTHING)
        head = vault.head(log)
        return StoredChain(
            [one.entry for one in stored], [one.opening for one in stored], [head] if head else []
        )

    def _papers(self) -> tuple[list[tuple[Paper, PaperSource]], int]:
        found, missing = [], 0
        for paper in self._client.meeting.papers.papers.values():
            try:
                if self._client.shelf.is_complete(paper):
                    found.append((paper, self._client.shelf.source(paper)))
                else:
                    missing += 1
            except MeetingError:
                missing += 1
        return sorted(found, key=_number), missing

    def _plain(self, source: PaperSource) -> Iterator[bytes]:
        for index in range(-(-source.size_bytes // source.chunk_bytes)):
            chunk = source.chunk(index)
            yield chunk
            self._step(len(chunk))

    def _step(self, size_bytes: int) -> None:
        if self._cancelled is not None and self._cancelled():
            raise LocalError(LocalCode.CANCELLED)
        self._done += size_bytes
        if self._progress is not None:
            self._progress(self._done, self._total)


def _number(found: tuple[Paper, PaperSource]) -> int:
    return found[0].number
