"""What comes with a record beside the log: receipts of devices, and papers in clear."""

import hashlib
from collections.abc import Iterable, Sequence

from meeting.encoding import PREFIX, decode
from meeting.errors import TamperError
from meeting.log.box import VerifiedBox
from meeting.log.chain import VerifiedLog
from meeting.log.entries import read_entry
from meeting.log.export import Receipt, Record
from meeting.log.findings import FindingCode, Findings
from meeting.log.heads import Standing, read_any_head
from meeting.records import entry_hash
from meeting.state import Meeting


def check_receipts(
    receipts: Sequence[bytes],
    log: VerifiedLog,
    boxes: Iterable[VerifiedBox],
    findings: Findings,
) -> None:
    """Check that what the host promised to its devices stands where it said."""
    chains: dict[str, VerifiedLog | VerifiedBox] = {log.log: log}
    chains.update((box.log, box) for box in boxes)
    for line in receipts:
        try:
            _check_receipt(line, chains, findings)
        except TamperError as error:
            findings.add(FindingCode.BAD_RECEIPT, code=error.code.value)


def check_papers(record: Record, meeting: Meeting, findings: Findings) -> int:
    """Compare attached papers with what the log commits to; return how many agree."""
    agreed = 0
    for name in record.papers:
        paper = meeting.papers.get(name)
        if paper is None:
            findings.add(FindingCode.PAPER_UNKNOWN, paper=name)
        elif _hash(record, name, paper.plain_salt) == paper.plain_hash:
            agreed += 1
        else:
            findings.add(FindingCode.PAPER_CHANGED, paper.number, paper=name)
    return agreed


def _check_receipt(
    line: bytes, chains: dict[str, VerifiedLog | VerifiedBox], findings: Findings
) -> None:
    receipt = decode(line, Receipt)
    entry, header = read_entry(receipt.entry)
    head = read_any_head(receipt.head)
    chain = chains.get(head.log)
    if chain is None or header.log != head.log or entry.number > head.number:
        findings.add(FindingCode.BAD_RECEIPT, entry.number, act=header.act)
        return
    standing = chain.conflict(receipt.head)
    hashed = entry_hash(receipt.entry)
    stands = standing is Standing.COVERED and chain.hash_at(entry.number) == hashed
    if stands:
        return
    # Only a head that ends with the entry proves what the host promised for its place.
    proven = head.number == entry.number and head.hash == hashed
    code = FindingCode.RECEIPT_BROKEN if proven else FindingCode.BAD_RECEIPT
    findings.add(code, entry.number, act=header.act, log=head.log)


def _hash(record: Record, paper: str, salt: bytes) -> bytes | None:
    hasher = hashlib.sha256(PREFIX + b"paper\0" + salt)
    try:
        for chunk in record.paper_chunks(paper):
            hasher.update(chunk)
    except TamperError:
        return None
    return hasher.digest()
