"""Clients that can be killed: a process with everything imported forks one for each order."""

import asyncio
import itertools
import os
import signal
import sys
import time
from pathlib import Path
from typing import Self

import msgspec
from sqlalchemy import event

from sync.client.client import Client
from sync.client.events import Link
from sync.device import Device
from sync.stores.blob_store import open_blob_store
from sync.stores.vault_store import open_vault
from tests.sync.client.stage import NoProfile
from tests.sync.host.nursery import Nursery

KEY = bytes(range(32))
ANSWERS = ("in_favour", "against", "abstaining")


class Order(msgspec.Struct):
    """Take part with what lies in a folder; `die_at` is the statement to a store not outlived."""

    folder: str
    die_at: int = 0


class Born(msgspec.Struct):
    """A client that takes part."""

    pid: int


def now_ms() -> int:
    return time.time_ns() // 1_000_000


def stores(folder: Path):
    return open_vault(folder / "vault.db", KEY), open_blob_store(folder / "blobs.db")


def device_in(folder: Path) -> Device:
    vault, blobs = stores(folder)
    identity = vault.identity()
    assert identity is not None
    return Device(NoProfile(), vault, blobs, identity, now_ms)


def arm(device: Device, die_at: int) -> None:
    left = itertools.count(die_at - 1, -1)

    def count(*_: object) -> None:
        if next(left) == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    for store in (device.vault, device.blobs):
        event.listen(store._engine, "before_cursor_execute", count)
        event.listen(store._engine, "commit", count)


async def take_part(order: Order) -> None:
    """Fetch what there is, and change one's mind all the time."""
    device = device_in(Path(order.folder))
    news = asyncio.Event()

    def told(_event: object) -> None:
        news.set()

    client = Client(device, device.memberships()[0], clock=now_ms, on_event=told)
    if order.die_at:
        arm(device, order.die_at)
    os.write(1, msgspec.json.encode(Born(os.getpid())) + b"\n")
    await client.start()
    for answer in itertools.cycle(ANSWERS):
        while client.link is not Link.LIVE or client.meeting.votes.running() is None:
            news.clear()
            await news.wait()
        await client.cast(client.meeting.votes.running().id, answer)


def main() -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin.buffer:
        order = msgspec.json.decode(line, type=Order)
        if os.fork() == 0:
            sys.stdin.close()
            asyncio.run(take_part(order))
            os._exit(0)


class Cradle(Nursery):
    """The process that forks clients, from outside."""

    def __init__(self, folder: Path) -> None:
        self._order = Order(str(folder))
        self._process = None
        self._living = set()

    async def __aenter__(self) -> Self:
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "tests.faults.mortal",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        return self

    async def start(self, die_at: int = 0) -> Born:
        """Return a client that takes part."""
        order = msgspec.structs.replace(self._order, die_at=die_at)
        self._process.stdin.write(msgspec.json.encode(order) + b"\n")
        born = msgspec.json.decode(await self._process.stdout.readline(), type=Born)
        self._living.add(born.pid)
        return born


if __name__ == "__main__":
    main()
