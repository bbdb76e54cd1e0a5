"""The record of a meeting as one file: log, boxes, heads, receipts, papers (docs/log-format.md 12).

Reading only takes it apart; whether it is true, the audit says.
"""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO

from meeting.encoding import Canonical, decode, encode
from meeting.errors import Code, TamperError
from meeting.ids import Count, Id

RECORD_FORMAT = 1
TEXT_LIMIT_BYTES = 1024 * 1024 * 1024
"""Most bytes of all files of a record but the papers, unpacked."""

_PAPER = re.compile(r"papers/([0-9a-f]{32})\.pdf")
_BOX = re.compile(r"boxes/([0-9a-f]{32})\.(jsonl|openings\.jsonl|heads\.jsonl)")
_MAIN = ("log.jsonl", "openings.jsonl", "heads.jsonl")
_EPOCH = (1980, 1, 1, 0, 0, 0)
_CHUNK_BYTES = 1024 * 1024
# All that zipfile is known to throw at broken or hostile archives.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)


class RecordFormat(Canonical, frozen=True):
    """What `format.json` says."""

    format: int
    log: Id
    number: Count


class Receipt(Canonical, frozen=True):
    """What a device was told when its act was stored: the entry, and a head that covers it."""

    entry: bytes
    head: bytes


@dataclass(frozen=True, slots=True)
class StoredChain:
    """A log or box as it is stored: an opening is empty where the payload is not there."""

    entries: Sequence[bytes] = ()
    openings: Sequence[bytes] = ()
    heads: Sequence[bytes] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """A record taken apart, unchecked."""

    format: RecordFormat
    main: StoredChain
    boxes: Mapping[str, StoredChain]
    receipts: Sequence[bytes]
    papers: Mapping[str, str]
    unknown: Sequence[str]
    archive: zipfile.ZipFile = field(repr=False)

    def paper_chunks(self, paper: str) -> Iterable[bytes]:
        """Return an attached paper piece by piece.

        Raises:
            TamperError: MALFORMED.
        """
        try:
            with self.archive.open(self.papers[paper]) as file:
                while chunk := file.read(_CHUNK_BYTES):
                    yield chunk
        except _BROKEN as error:
            raise TamperError(Code.MALFORMED) from error


def export(
    log: str,
    main: StoredChain,
    boxes: Mapping[str, StoredChain],
    *,
    receipts: Sequence[Receipt] = (),
    papers: Mapping[str, bytes] | None = None,
) -> bytes:
    """Return a record; `boxes` are by vote, `papers` by the paper's id."""
    target = io.BytesIO()
    write_record(target, log, main, boxes, receipts=receipts)
    with zipfile.ZipFile(target, "a") as archive:
        for paper, data in sorted((papers or {}).items()):
            add_paper(archive, paper, (data,))
    return target.getvalue()


def write_record(
    target: BinaryIO,
    log: str,
    main: StoredChain,
    boxes: Mapping[str, StoredChain],
    *,
    receipts: Sequence[Receipt] = (),
) -> None:
    """Write a record without papers, which `add_paper` adds to the same file."""
    with zipfile.ZipFile(target, "w") as archive:
        form = RecordFormat(RECORD_FORMAT, log, len(main.entries))
        archive.writestr(_info("format.json"), encode(form))
        for name, lines in zip(_MAIN, (main.entries, main.openings, main.heads), strict=True):
            archive.writestr(_info(name), _joined(lines))
        for vote, box in sorted(boxes.items()):
            archive.writestr(_info(f"boxes/{vote}.jsonl"), _joined(box.entries))
            archive.writestr(_info(f"boxes/{vote}.openings.jsonl"), _joined(box.openings))
            archive.writestr(_info(f"boxes/{vote}.heads.jsonl"), _joined(box.heads))
        archive.writestr(_info("receipts.jsonl"), _joined([encode(one) for one in receipts]))


def add_paper(archive: zipfile.ZipFile, paper: str, chunks: Iterable[bytes]) -> None:
    """Attach a paper in clear; PDFs are compressed within, so they are stored as they are."""
    info = zipfile.ZipInfo(f"papers/{paper}.pdf", _EPOCH)
    with archive.open(info, "w", force_zip64=True) as file:
        for chunk in chunks:
            file.write(chunk)


def read_record(source: bytes | BinaryIO) -> Record:
    """Take a record apart.

    Raises:
        TamperError: MALFORMED, TOO_LONG or FUTURE_VERSION: it is no record that can be read.
    """
    file = io.BytesIO(source) if isinstance(source, bytes) else source
    try:
        return _read(zipfile.ZipFile(file))
    except _BROKEN as error:
        raise TamperError(Code.MALFORMED) from error


def _read(archive: zipfile.ZipFile) -> Record:
    names = archive.namelist()
    if len(set(names)) != len(names):
        raise TamperError(Code.MALFORMED)
    texts = [info for info in archive.infolist() if not _PAPER.fullmatch(info.filename)]
    if sum(info.file_size for info in texts) > TEXT_LIMIT_BYTES:
        raise TamperError(Code.TOO_LONG, limit_bytes=TEXT_LIMIT_BYTES)
    form = decode(archive.read("format.json"), RecordFormat)
    if form.format != RECORD_FORMAT:
        raise TamperError(Code.FUTURE_VERSION)
    papers = {found[1]: name for name in names if (found := _PAPER.fullmatch(name))}
    votes = {found[1] for name in names if (found := _BOX.fullmatch(name))}
    known = {"format.json", "receipts.jsonl", *_MAIN, *papers.values()}
    return Record(
        format=form,
        main=_chain(archive, _MAIN),
        boxes={vote: _chain(archive, _box_names(vote)) for vote in sorted(votes)},
        receipts=_lines(archive, "receipts.jsonl"),
        papers=papers,
        unknown=[name for name in names if name not in known and not _BOX.fullmatch(name)],
        archive=archive,
    )


def _chain(archive: zipfile.ZipFile, names: tuple[str, str, str]) -> StoredChain:
    entries, openings, heads = (_lines(archive, name) for name in names)
    if len(entries) != len(openings):
        raise TamperError(Code.MALFORMED)
    return StoredChain(entries, openings, heads)


def _box_names(vote: str) -> tuple[str, str, str]:
    return f"boxes/{vote}.jsonl", f"boxes/{vote}.openings.jsonl", f"boxes/{vote}.heads.jsonl"


def _lines(archive: zipfile.ZipFile, name: str) -> list[bytes]:
    data = archive.read(name)
    if data and not data.endswith(b"\n"):
        raise TamperError(Code.MALFORMED)
    return data.split(b"\n")[:-1]


def _joined(lines: Sequence[bytes]) -> bytes:
    return b"".join(line + b"\n" for line in lines)


def _info(name: str) -> zipfile.ZipInfo:
    """Return a file of the archive that is the same whenever it is written."""
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info
