"""One profile as a window uses it: unlocked, joined to meetings, connected to one of them."""

from __future__ import annotations

import asyncio
import importlib
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal

from meeting.errors import Code, MeetingError
from sync.client.events import LinkChanged, MeetingErased, StateChanged
from sync.crypto import unlock
from sync.profile import VAULT_KEY
from ui.bridge import summaries
from ui.bridge.addresses import address_of
from ui.bridge.faults import Fault
from ui.bridge.nearby import Nearby
from ui.bridge.network import Network
from ui.bridge.room_commands import ClientCommands
from ui.bridge.values import Guest, KnownMeeting

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence
    from concurrent.futures import Future
    from pathlib import Path

    from sync.client.client import Client
    from sync.client.events import ClientEvent
    from sync.client.joining import Newcomer
    from sync.crypto.key_store import KeyStore
    from sync.crypto.passphrase import Cost
    from sync.device import Device
    from sync.membership import Membership
    from ui.bridge.network import Done, Failed

CLOSING_LIMIT_S: Final = 8.0


class Bridge(QObject):
    """Everything that the windows ask of the network, the vault and the disk.

    Methods are called in the window's thread and never wait; the device and the client live on
    the network's thread.  `happened` brings the events of the open meeting.
    """

    happened = Signal(object)
    meetings_changed = Signal(object)
    hosts_changed = Signal(object)
    confirm_asked = Signal(object)

    def __init__(
        self,
        profile: Path,
        *,
        keys: KeyStore,
        clock: Callable[[], int],
        cost: Cost,
        interfaces: Sequence[str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.profile = profile
        self.clock = clock
        self.device: Device | None = None
        self.client: Client | None = None
        self._started: Client | None = None
        self.network = Network(self)
        self.network.run_soon(_load)
        self._keys = keys
        self.cost = cost
        self._nearby = Nearby(self._hosts_moved, interfaces)
        self._answer: asyncio.Future[bool] | None = None
        self._endings: list[Callable[[], Coroutine[Any, Any, None]]] = []

    # --- the profile

    def has_device(self) -> bool:
        """Say whether this profile was set up before."""
        return (self.profile / VAULT_KEY).exists()

    def opens_with_pin(self) -> bool:
        """Say whether a PIN opens this profile; otherwise a passphrase does."""
        if not self.has_device():
            return self._keys.usable()
        return unlock.method(self.profile / VAULT_KEY) is unlock.Method.PIN

    def create(self, secret: str, name: str, done: Done, failed: Failed) -> None:
        """Make a device in this profile."""

        async def work() -> None:
            from sync.device import Device

            self._unlocked(
                Device.create(
                    self.profile,
                    secret,
                    name=name,
                    keys=self._keys,
                    clock=self.clock,
                    cost=self.cost,
                )
            )

        self.call(work(), done, failed)

    def unlock(self, secret: str, done: Done, failed: Failed) -> None:
        """Open this profile."""

        async def work() -> None:
            from sync.device import Device

            device = Device.open(self.profile, secret, keys=self._keys, clock=self.clock)
            self._unlocked(device)

        self.call(work(), done, failed)

    def lock(self, done: Done) -> None:
        """Leave the meeting and close the profile."""
        self.call(self._lock(), done)

    def ask_for_office(self, done: Done) -> None:
        """Ask whether this device may act for an organisation; `done` is called with the answer."""

        async def work() -> bool:
            return any(one.appointment for one in self._device().vault.organisations())

        self.call(work(), done)

    def watch(self) -> None:
        """Begin to look for hosts in this network."""
        self.call(self._nearby.start())

    # --- joining

    def join(self, invitation: str | bytes, done: Done, failed: Failed) -> Future[Any]:
        """Join a meeting with an invitation; `done` is called with the log."""

        async def work() -> str:
            from sync.client.joining import join_by_invitation

            device = self._device()
            joined = await join_by_invitation(
                device,
                invitation,
                clock=self.clock,
                found=self._nearby.all_addresses(),
                confirm=self._confirm,
            )
            return self._joined(joined)

        return self.call(work(), done, failed)

    def join_with_code(self, address: str, code: str, done: Done, failed: Failed) -> Future[Any]:
        """Join a meeting with a code; `done` is called with the log."""

        async def work() -> str:
            from sync.client.joining import join_by_code

            joined = await join_by_code(
                self._device(), address_of(address), code, clock=self.clock, confirm=self._confirm
            )
            return self._joined(joined)

        return self.call(work(), done, failed)

    def confirm(self, agreed: bool) -> None:
        """Answer `confirm_asked`: whether the device's owner is who the host takes her for."""
        self.network.run_soon(self._confirmed, agreed)

    # --- the open meeting

    def open_meeting(self, log: str, done: Done, failed: Failed) -> None:
        """Open a meeting, unless it is open already; `done` is called with its `ClientCommands`.

        Nothing happens in the meeting before `done` returns, so that whoever listens by then
        hears everything.
        """

        async def work() -> ClientCommands:
            if self.client is None or self.client.membership.log != log:
                await self._leave()
                self.client = self._new_client(log)
                self._summarise()
            return ClientCommands(self.network, self.client, self.clock)

        def opened(commands: ClientCommands) -> None:
            done(commands)
            self.call(self._start(commands.client), None, failed)

        self.call(work(), opened, failed)

    def leave_meeting(self, done: Done | None = None) -> None:
        """Close the open meeting; what is here stays."""
        self.call(self._leave(), done)

    def try_address(self, address: str, failed: Failed) -> None:
        """Look for the open meeting's host at an address, or again where it was."""

        async def work() -> None:
            if self.client is None:
                return
            if address:
                self.client.found_address(address_of(address))
            self.client.retry()

        self.call(work(), None, failed)

    # --- both threads

    def call(
        self,
        work: Coroutine[Any, Any, Any],
        done: Done | None = None,
        failed: Failed | None = None,
    ) -> Future[Any]:
        """Run a coroutine on the network's thread and bring the answer back."""
        return self.network.call(work, done, failed)

    def at_end(self, ending: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Have something ended before this profile is closed, when the window goes."""
        self._endings.append(ending)

    def close(self) -> None:
        """Leave, lock and stop; nothing is told any more."""
        self.network.finish(self._end(), CLOSING_LIMIT_S)

    # --- on the network's thread

    def _device(self) -> Device:
        if self.device is None:
            raise Fault("vault_locked")
        return self.device

    def _unlocked(self, device: Device) -> None:
        self.device = device
        self._tell_meetings()
        self._hosts_moved()

    def _joined(self, membership: Membership) -> str:
        self._tell_meetings()
        self._hosts_moved()
        return membership.log

    def _membership(self, log: str) -> Membership:
        for one in self._device().memberships():
            if one.log == log:
                return one
        raise MeetingError(Code.WRONG_LOG)

    async def _confirm(self, newcomer: Newcomer) -> bool:
        self._answer = asyncio.get_running_loop().create_future()
        self.network.post(self.confirm_asked.emit, Guest(newcomer.name, newcomer.title))
        try:
            return await self._answer
        finally:
            self._answer = None

    def _confirmed(self, agreed: bool) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_result(agreed)

    def _event(self, event: ClientEvent) -> None:
        if isinstance(event, StateChanged):
            self._summarise()
        elif isinstance(event, MeetingErased):
            if self.client is not None and self.device is not None:
                summaries.forget(self.device, self.client.membership.log)
            self._tell_meetings()
        self.network.post(self.happened.emit, event)

    def _new_client(self, log: str) -> Client:
        from sync.client.client import Client

        membership = self._membership(log)
        client = Client(self._device(), membership, clock=self.clock, on_event=self._event)
        for address in self._nearby.addresses(membership.organisation):
            client.found_address(address)
        return client

    async def _start(self, client: Client) -> None:
        if client is not self.client:
            return
        self._event(LinkChanged(client.link, self.clock(), str(client.address or "")))
        if self._started is not client:
            self._started = client
            await client.start()
            return
        # Who comes later is told what others were told before.
        for progress in client.shelf.all_progress():
            self._event(progress)
        client.outbox.show()
        client.notes.show()

    def _summarise(self) -> None:
        client, device = self.client, self.device
        if client is None or device is None or not client.meeting.number:
            return
        log = client.membership.log
        # A meeting that was erased leaves no line behind.
        if any(one.log == log for one in device.memberships()):
            summaries.keep(device, log, _summary(client))
        self._tell_meetings()

    def _tell_meetings(self) -> None:
        known: tuple[KnownMeeting, ...] = ()
        if self.device is not None:
            known = summaries.known_meetings(self.device)
        self.network.post(self.meetings_changed.emit, known)

    def _hosts_moved(self) -> None:
        trusted: list[bytes] = []
        if self.device is not None:
            trusted = [known.fingerprint for known in self.device.vault.organisations()]
        self.network.post(self.hosts_changed.emit, self._nearby.hosts(trusted))
        if self.client is not None:
            for address in self._nearby.addresses(self.client.membership.organisation):
                self.client.found_address(address)

    async def _leave(self) -> None:
        client, self.client, self._started = self.client, None, None
        if client is not None:
            await client.stop()

    async def _lock(self) -> None:
        await self._leave()
        device, self.device = self.device, None
        if device is not None:
            device.close()

    async def _end(self) -> None:
        await self._nearby.stop()
        await self._leave()
        for ending in self._endings:
            await ending()
        await self._lock()


def _load() -> None:
    """Load what this thread needs first, while the window is made in the other one."""
    for part in ("sync.client.client", "sync.discovery"):
        importlib.import_module(part)


def _summary(client: Client) -> summaries.Summary:
    return summaries.summary_of(client.meeting, client.me)
