"""What the demonstration runs behind its windows: the host, the crowd, and a cable to pull."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sync.crypto.invitation import parse
from sync.host_address import Address
from ui.bridge.network import Network
from ui.demo.cable import Cable
from ui.demo.crowd import Crowd
from ui.demo.driver import wait_until
from ui.demo.prepare import LOOPBACK, Ground, Preparation, Prepared, delegate_of

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from pathlib import Path

    from ui.demo.prepare import Tell
    from ui.demo.sample import Sample

LONG_S = 1800.0
CLOSING_LIMIT_S = 15.0
HOST_LIMIT_S = 60.0
KNOCK_S = 0.1


class Backstage:
    """Lives on a network thread of its own; every method is called in the windows' thread."""

    def __init__(self, ground: Ground, sample: Sample) -> None:
        self.ground = ground
        self.sample = sample
        self.crowd = Crowd(ground.folder / "crowd", ground.clock)
        self.cable: Cable | None = None
        self._network = Network()

    def do(self, work: Coroutine[Any, Any, Any], what: str, limit_s: float = LONG_S) -> Any:
        """Run something backstage, while the windows go on, and return what came of it.

        Raises:
            StepError: it takes too long; or whatever it raises.
        """
        future = self._network.call(work)
        wait_until(future.done, what, limit_s)
        return future.result()

    def prepare(self, papers: Path, tell: Tell, *, own_papers: bool) -> Prepared:
        """Make the meeting."""
        preparation = Preparation(self.ground, self.sample, papers, tell)
        prepared: Prepared = self.do(preparation.run(own_papers=own_papers), "the preparation")
        return prepared

    def open_doors(self, prepared: Prepared, people: int) -> None:
        """Once the secretary's program has started the host, let the simulated delegates join."""
        host = Address(LOOPBACK, prepared.port)
        self.do(_answers(host), "the host", HOST_LIMIT_S)
        self.cable = Cable(host)
        self.do(self.cable.start(), "the cable")
        voters = [person.name for person in self.sample.people if person.votes]
        windows = {self.sample.chair.name, delegate_of(self.sample).name}
        names = [name for name in voters if name not in windows][:people]
        guests = [(name, prepared.invitations[name]) for name in names]
        self.do(self.crowd.join(guests), "the delegates")

    def start(self, work: Coroutine[Any, Any, Any]) -> None:
        """Let something go on backstage."""
        self._network.call(work)

    def cable_invitation(self, prepared: Prepared) -> str:
        """Return the delegate's invitation, which leads through the cable and nowhere else."""
        assert self.cable is not None
        text = prepared.invitations[delegate_of(self.sample).name]
        found = parse(text, self.ground.clock())
        return replace(found, hosts=(str(Address(LOOPBACK, self.cable.port)),)).text()

    def pull_cable(self) -> None:
        """Cut the delegate's network."""
        assert self.cable is not None
        self._network.run_soon(self.cable.pull)

    def plug_cable(self) -> None:
        """Give the delegate's network back."""
        assert self.cable is not None
        self._network.run_soon(self.cable.plug)

    def close(self) -> None:
        """End everything."""
        self._network.finish(self._end(), CLOSING_LIMIT_S)

    async def _end(self) -> None:
        await self.crowd.leave()
        if self.cable is not None:
            await self.cable.stop()


async def _answers(host: Address) -> None:
    """Wait until something listens there."""
    while True:
        try:
            _, writer = await asyncio.open_connection(host.host, host.port)
        except OSError:
            await asyncio.sleep(KNOCK_S)
        else:
            writer.close()
            return
