"""Entries as stores see them: bytes whose header names an act."""

from meeting.encoding import encode
from meeting.records import ActHeader, Entry
from sync.stores.ports import Batch, LogPart

LOG, BOX, OTHER = "a" * 32, "b" * 32, "c" * 32


def act_id(number: int, log: str = LOG) -> str:
    return f"{log[0]}{number:031x}"


def entry(number: int, log: str = LOG) -> bytes:
    header = ActHeader(
        format=1,
        log=log,
        act=act_id(number, log),
        kind="item.added",
        version=1,
        author="host",
        device="d" * 32,
        audience=0,
        counter=number,
        seen_number=0,
        seen_hash=bytes(32),
        device_time_ms=0,
        commitment=bytes(32),
    )
    return encode(Entry(number, bytes(32), number * 1000, encode(header), bytes(64)))


def head(last: int, log: str = LOG) -> bytes:
    return f"head {last} of {log}".encode()


def part(first: int, last: int, log: str = LOG) -> LogPart:
    numbers = range(first, last + 1)
    return LogPart(
        log=log,
        first=first,
        entries=tuple(entry(number, log) for number in numbers),
        openings=tuple(f"opening {number}".encode() for number in numbers),
        head=head(last, log),
    )


def batch(*parts: LogPart, **more) -> Batch:
    return Batch(LOG, parts, **more)
