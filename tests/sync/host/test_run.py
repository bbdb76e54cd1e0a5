"""A host as a process: from its first line to its clean end."""

import asyncio
import io
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import ClassVar

import msgspec
import pytest

from sync.crypto import organisation
from sync.errors import LocalCode, LocalError
from sync.host import run as host_run
from sync.host.handover import Handover, Ready
from sync.host.run import LOOPBACK, HostConfig, main, read_handover, run_host, serving
from sync.host.services import MonotoneClock
from sync.profile import Profile
from sync.stores.host_store import open_host_store
from sync.stores.ports import Batch, LogPart
from tests.sync.host import scene as scenes
from tests.sync.host.scene import START_MS, Clock, new_scene, run

# What `meeting host --keys-on-stdin` does.
CHILD = """
import sys, time
from pathlib import Path
from sync.host import run
handover = run.read_handover(sys.stdin.buffer)
config = run.HostConfig(Path(sys.argv[1]), handover.appointment, handover.store_key,
                        port=handover.port, any_port=True, addresses=run.LOOPBACK, announce=False)
run.main(config, clock=lambda: time.time_ns() // 10**6, output=sys.stdout,
         parent=sys.stdin.buffer)
"""


def appointment():
    founded = organisation.create_organisation("People's Council", START_MS)
    return organisation.appoint_host(founded.root, founded.issuer, START_MS)


def config(folder: Path, **changes) -> HostConfig:
    known = {"port": 0, "addresses": LOOPBACK, "announce": False}
    return HostConfig(folder, appointment(), bytes(32), **{**known, **changes})


def start_child(folder: Path) -> tuple[subprocess.Popen, Ready]:
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    child.stdin.write(msgspec.json.encode(Handover(appointment(), bytes(32), 0)) + b"\n")
    child.stdin.flush()
    return child, msgspec.json.decode(child.stdout.readline(), type=Ready)


@pytest.mark.e2e
def test_a_host_ends_with_the_program_that_started_it(tmp_path: Path) -> None:
    child, ready = start_child(tmp_path)
    with child:
        with socket.create_connection((LOOPBACK[0], ready.port)):
            pass
        child.stdin.close()
        assert child.wait(10) == 0


@pytest.mark.e2e
@pytest.mark.skipif(sys.platform == "win32", reason="has no such signal")
def test_a_host_ends_on_sigterm(tmp_path: Path) -> None:
    child, _ = start_child(tmp_path)
    with child:
        child.send_signal(signal.SIGTERM)
        assert child.wait(10) == 0


def test_it_says_where_it_listens_and_ends_with_its_parent(tmp_path: Path) -> None:
    output = io.StringIO()
    source, sink = os.pipe()
    os.write(sink, b"more words")
    os.close(sink)
    with os.fdopen(source, "rb") as parent:
        main(config(tmp_path), clock=Clock(), output=output, parent=parent)
    ready = msgspec.json.decode(output.getvalue(), type=Ready)
    assert ready.port
    assert (len(ready.host), ready.logs) == (32, ())


def test_two_hosts_do_not_share_a_folder(tmp_path: Path) -> None:
    async def story() -> None:
        async with serving(config(tmp_path), clock=Clock()):
            with pytest.raises(LocalError) as caught:
                async with serving(config(tmp_path), clock=Clock()):
                    pass
            assert caught.value.code is LocalCode.PROFILE_IN_USE

    run(story())


def test_a_port_that_is_taken_is_said_or_another_is_used(tmp_path: Path) -> None:
    async def story() -> None:
        async with serving(config(tmp_path / "1"), clock=Clock()) as first:
            with pytest.raises(LocalError) as caught:
                async with serving(config(tmp_path / "2", port=first.port), clock=Clock()):
                    pass
            assert caught.value.code is LocalCode.HOST_NOT_STARTED
            other = config(tmp_path / "2", port=first.port, any_port=True)
            async with serving(other, clock=Clock()) as second:
                assert second.port not in {0, first.port}

    run(story())


def test_an_address_that_is_not_of_this_machine_is_said(tmp_path: Path) -> None:
    async def story() -> None:
        elsewhere = config(tmp_path, addresses=("192.0.2.1",), any_port=True)
        with pytest.raises(LocalError) as caught:
            async with serving(elsewhere, clock=Clock()):
                pass
        assert caught.value.code is LocalCode.HOST_NOT_STARTED

    run(story())


class Listening:
    """Announcers that only tell what they were asked."""

    told: ClassVar[list[object]] = []
    moved: ClassVar[asyncio.Event]

    def __init__(self, networks: list[str]) -> None:
        self.networks = networks

    async def start(self, announcement) -> bool:
        self.told.append((self.networks, announcement))
        if len(self.told) == 3:
            self.moved.set()
        return True

    async def stop(self) -> None:
        if self.networks:
            self.told.append(self.networks)


def test_it_is_announced_wherever_it_is_carried(tmp_path: Path, monkeypatch) -> None:
    here, there = ["192.168.1.20"], ["10.0.0.4"]
    networks = iter([here, here])
    monkeypatch.setattr(host_run, "Announcer", Listening)
    monkeypatch.setattr(host_run, "interface_addresses", lambda: next(networks, there))
    monkeypatch.setattr(host_run, "MOVE_POLL_S", 0.001)
    monkeypatch.setattr(Listening, "told", [])

    async def story() -> None:
        stop, Listening.moved = asyncio.Event(), asyncio.Event()
        announced = config(tmp_path, announce=True)
        running = asyncio.create_task(run_host(announced, clock=Clock(), ready=print, stop=stop))
        async with asyncio.timeout(10):
            await Listening.moved.wait()
        stop.set()
        await running
        (first, announcement), left, (second, again), stopped = Listening.told
        assert (first, left, second, stopped) == (here, here, there, there)
        assert announcement == again
        assert announcement.name == "People's Council"
        assert announcement.host_id == announced.appointment.host

    run(story())


def test_a_damaged_log_is_said_and_nothing_is_served(tmp_path: Path) -> None:
    async def story() -> None:
        scene = new_scene()
        async with scenes.serving(scene):
            await scene.found()
            stored = scene.store.entries(scene.log, 0, 1)[0]
            head = scene.store.head(scene.log)
        damaged = HostConfig(
            tmp_path, scene.appointment, bytes(32), port=0, addresses=LOOPBACK, announce=False
        )
        with Profile(tmp_path) as profile:
            store = open_host_store(profile.host, bytes(32))
        store.open_log(scene.log)
        entry = stored.entry.replace(b'"number":1', b'"number":2')
        store.append(Batch(scene.log, (LogPart(scene.log, 1, (entry,), (stored.opening,), head),)))
        store.close()
        with pytest.raises(LocalError) as caught:
            async with serving(damaged, clock=scene.clock):
                pass
        assert caught.value.code is LocalCode.DAMAGED

    run(story())


def test_a_handover_that_is_none_is_refused() -> None:
    with pytest.raises(LocalError) as caught:
        read_handover(io.BytesIO(b"{}\n"))
    assert caught.value.code is LocalCode.HOST_KEY_MISSING
    given = Handover(appointment(), bytes(32), 7443)
    assert read_handover(io.BytesIO(msgspec.json.encode(given) + b"\n")) == given


def test_host_time_never_goes_back() -> None:
    times = iter((5, 3, 9))
    clock = MonotoneClock(lambda: next(times))
    assert [clock(), clock(), clock()] == [5, 5, 9]
