"""The host beside the secretary's program: a real process, which dies and comes back."""

import asyncio
import sys

import pytest

from sync.desk import local_host
from sync.desk.local_host import HostPhase, LocalHost
from sync.desk.meetings import found_meeting
from sync.desk.organisation import appointment_of
from sync.errors import LocalCode, LocalError
from sync.host_address import Address
from tests.sync.desk.office import DETAILS, LOOPBACK, found, new_device
from tests.sync.host.scene import Clock, run

HOST = """
import sys, time
from pathlib import Path
from sync.host.run import LOOPBACK, HostConfig, main, read_handover
given = read_handover(sys.stdin.buffer)
folder = Path(sys.argv[sys.argv.index("--profile") + 1])
config = HostConfig(folder, given.appointment, given.store_key, given.port, any_port=True,
                    addresses=LOOPBACK, announce=False)
main(config, clock=lambda: time.time_ns() // 1_000_000, output=sys.stdout, parent=sys.stdin.buffer)
"""
COMMAND = (sys.executable, "-c", HOST)

pytestmark = pytest.mark.e2e


class Desk:
    def __init__(self, folder, command=COMMAND):
        self.clock = Clock()
        self.device = new_device(self.clock)
        self.organisation = found(folder, self.device, self.clock)
        self.states = []
        self.news = asyncio.Event()
        self.host = LocalHost(
            folder / "host",
            appointment_of(self.organisation),
            self.device.vault,
            changed=self.changed,
            command=command,
        )

    def changed(self, state):
        self.states.append(state)
        self.news.set()

    def phases(self):
        return [state.phase for state in self.states]

    async def until(self, phase):
        while self.host.state.phase is not phase:
            self.news.clear()
            await self.news.wait()


def test_it_runs_a_meeting_and_keeps_its_port(tmp_path):
    async def story():
        desk = Desk(tmp_path)
        port = await desk.host.start()
        assert await desk.host.start() == port
        await found_meeting(
            desk.device, desk.organisation, Address(LOOPBACK, port), DETAILS, clock=desk.clock
        )
        await desk.host.stop()
        assert await desk.host.start() == port
        await desk.host.stop()
        assert desk.phases() == [HostPhase.STARTING, HostPhase.RUNNING, HostPhase.STOPPED] * 2

    run(story())


def test_it_comes_back_when_it_is_killed(tmp_path, monkeypatch, allowed_logs):
    allowed_logs.add("sync.desk.local_host")
    monkeypatch.setattr(local_host, "RESTART_PAUSES_S", (0.01, 0.01))

    async def story():
        desk = Desk(tmp_path)
        port = await desk.host.start()
        desk.host._process.kill()
        await desk.until(HostPhase.RESTARTING)
        await desk.until(HostPhase.RUNNING)
        assert desk.host.state.port == port
        await desk.host.stop()

    run(story())


def test_a_host_that_cannot_start_says_so(tmp_path):
    async def story():
        desk = Desk(tmp_path, (sys.executable, "-c", "import sys; sys.stdin.readline()"))
        with pytest.raises(LocalError) as caught:
            await desk.host.start()
        assert caught.value.code is LocalCode.HOST_NOT_STARTED
        assert desk.host.state.phase is HostPhase.FAILED

    run(story())


def test_a_program_that_is_not_there(tmp_path):
    async def story():
        desk = Desk(tmp_path, ("/nowhere/python",))
        with pytest.raises(LocalError) as caught:
            await desk.host.start()
        assert caught.value.code is LocalCode.HOST_NOT_STARTED

    run(story())


def test_a_host_that_dies_again_and_again_is_given_up(tmp_path, monkeypatch, allowed_logs):
    allowed_logs.add("sync.desk.local_host")
    monkeypatch.setattr(local_host, "RESTART_PAUSES_S", (0.01, 0.01))
    dying = "import sys; sys.stdin.readline(); print('{\"port\": 7000}', flush=True)"

    async def story():
        desk = Desk(tmp_path, (sys.executable, "-c", dying))
        await desk.host.start()
        await desk.until(HostPhase.FAILED)
        assert desk.host.state.code == LocalCode.HOST_STOPPED.value
        await desk.host.stop()

    run(story())


def test_renewed_keys_are_handed_over(tmp_path):
    async def story():
        desk = Desk(tmp_path)
        port = await desk.host.start()
        await desk.host.renew(appointment_of(desk.organisation))
        assert desk.host.state.port == port
        await desk.host.stop()

    run(story())
