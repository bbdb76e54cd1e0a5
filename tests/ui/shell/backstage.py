"""A real host with a founded meeting, on a thread of its own beside the windows."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING, Any, TypeVar

from meeting.acts.agenda import ItemAdded
from meeting.acts.people import DeviceRevoked, InvitationIssued, Role
from sync.client.events import JoiningAsked
from sync.crypto.invitation import Invitation, new_token, one_time_public_key
from tests.sync.client.stage import Stage, staged
from tests.sync.client.test_client import add_paper
from tests.sync.host.scene import DAY_MS, Clock

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from pathlib import Path

T = TypeVar("T")
LIMIT_S = 20.0


class Backstage:
    """What a secretary would do, called from a test that plays a delegate."""

    def __init__(self) -> None:
        self._ready = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._stop: asyncio.Event | None = None
        self._stage: Stage | None = None
        self._thread = threading.Thread(target=self._run, name="backstage")
        self._thread.start()
        assert self._ready.wait(LIMIT_S)

    @property
    def stage(self) -> Stage:
        assert self._stage is not None
        return self._stage

    @property
    def clock(self) -> Clock:
        return self.stage.scene.clock

    def do(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(LIMIT_S)

    def invitation(self, name: str, *, organisation: bytes = b"") -> str:
        """Add a person and return the text of her invitation."""

        async def work() -> str:
            scene = self.stage.scene
            person = await scene.add_person(name, Role.DELEGATE)
            token, expires_ms = new_token(), scene.clock.now_ms + DAY_MS
            await scene.do(
                scene.secretary, InvitationIssued(person, one_time_public_key(token), expires_ms)
            )
            fingerprint = organisation or scene.appointment.issuer.fingerprint
            address = (str(self.stage.address),)
            return Invitation(fingerprint, scene.log, address, token, expires_ms).text()

        return self.do(work())

    def code(self, name: str) -> str:
        """Add a person and return a code for her, which is accepted when it was proved."""

        async def work() -> str:
            person = await self.stage.scene.add_person(name, Role.DELEGATE)
            secretary = await self.stage.seat(self.stage.scene.secretary)
            await secretary.until(lambda: secretary.client.meeting.people.get(person))
            code = secretary.client.pairing.issue(person)

            async def accept() -> None:
                asked = await secretary.hear(JoiningAsked)
                await secretary.client.pairing.accept(asked.session)

            self._accepting = asyncio.create_task(accept())
            return code

        return self.do(work())

    def add_paper(self, file: Path) -> str:
        """Add an item with a paper, encrypted as a secretary's device does it."""

        async def work() -> str:
            secretary = await self.stage.seat(self.stage.scene.secretary)
            await secretary.until(lambda: secretary.client.keys.epoch_key(1, 1))
            item = (await secretary.client.submit(ItemAdded("", "Budget", "", 10))).act
            return await add_paper(secretary, item, file)

        return self.do(work())

    def revoke(self, device: str) -> None:
        """Take a device out of the meeting."""

        async def work() -> None:
            scene = self.stage.scene
            await scene.do(scene.secretary, DeviceRevoked(device, "lost"))

        self.do(work())

    def cut(self) -> None:
        """Stop the host."""
        self.do(self.stage.scene.stop())

    def close(self) -> None:
        assert self._stop is not None
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(LIMIT_S)

    def _run(self) -> None:
        async def story() -> None:
            self._stop = asyncio.Event()
            async with staged() as self._stage:
                self._ready.set()
                await self._stop.wait()

        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(story())
