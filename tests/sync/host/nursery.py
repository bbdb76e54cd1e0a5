"""Hosts that can be killed: a process with everything imported forks one host for each order.

A host that starts in a hundredth of a second can be killed hundreds of times in one test.
"""

import asyncio
import os
import signal
import sys
import time
from pathlib import Path
from typing import Self

import msgspec
from sqlalchemy import event

from sync.crypto.organisation import Appointment
from sync.host.handover import Ready
from sync.host.run import LOOPBACK, HostConfig, run_host
from sync.stores import host_store


class Order(msgspec.Struct):
    """Start a host; with `die_at` it kills itself before that statement to its store."""

    folder: str
    appointment: Appointment
    store_key: bytes
    die_at: int = 0


class Born(msgspec.Struct):
    """A host that serves."""

    pid: int
    port: int


def now_ms() -> int:
    return time.time_ns() // 1_000_000


def live(order: Order) -> None:
    config = HostConfig(
        Path(order.folder),
        order.appointment,
        order.store_key,
        port=0,
        addresses=LOOPBACK,
        announce=False,
    )

    def ready(started: Ready) -> None:
        if order.die_at:
            arm(order.die_at)
        born = Born(os.getpid(), started.port)
        os.write(1, msgspec.json.encode(born) + b"\n")

    async def run() -> None:
        await run_host(config, clock=now_ms, ready=ready, stop=asyncio.Event())

    asyncio.run(run())


def arm(die_at: int) -> None:
    """Have the statement of this number be the one that is never carried out."""
    left = [die_at]

    def count(*_args: object) -> None:
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    for engine in ENGINES:
        event.listen(engine, "before_cursor_execute", count)
        event.listen(engine, "commit", count)


ENGINES: list[object] = []


def keep_engines() -> None:
    """Remember the engine of each store that is opened, so that it can be armed."""
    original = host_store.open_database

    def opened(*args: object, **options: object) -> object:
        engine = original(*args, **options)
        ENGINES.append(engine)
        return engine

    host_store.open_database = opened


def main() -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    keep_engines()
    for line in sys.stdin.buffer:
        order = msgspec.json.decode(line, type=Order)
        if os.fork() == 0:
            sys.stdin.close()
            live(order)
            os._exit(0)


class Nursery:
    """The process that forks hosts, from outside."""

    def __init__(self, folder: Path, appointment: Appointment, store_key: bytes) -> None:
        self._order = Order(str(folder), appointment, store_key)
        self._process: asyncio.subprocess.Process | None = None
        self._living: set[int] = set()

    async def __aenter__(self) -> Self:
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "tests.sync.host.nursery",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        for pid in list(self._living):
            await self.kill(pid)
        self._process.stdin.close()
        await self._process.wait()

    async def start(self, die_at: int = 0) -> Born:
        """Return a host that serves."""
        order = msgspec.structs.replace(self._order, die_at=die_at)
        self._process.stdin.write(msgspec.json.encode(order) + b"\n")
        born = msgspec.json.decode(await self._process.stdout.readline(), type=Born)
        self._living.add(born.pid)
        return born

    async def kill(self, pid: int) -> None:
        """Kill a host outright and wait until it is gone."""
        try:
            handle = os.pidfd_open(pid)
        except ProcessLookupError:
            self._living.discard(pid)
            return
        gone = asyncio.Event()
        loop = asyncio.get_running_loop()
        loop.add_reader(handle, gone.set)
        try:
            signal.pidfd_send_signal(handle, signal.SIGKILL)
            await gone.wait()
        except ProcessLookupError:
            pass
        finally:
            loop.remove_reader(handle)
            os.close(handle)
            self._living.discard(pid)


if __name__ == "__main__":
    main()
