"""The secretary's office as a window uses it: organisation, host, new meetings."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from sync.desk import invitations, meetings, organisation
from sync.desk.local_host import HostPhase, HostState, LocalHost
from sync.host_address import Address
from ui.bridge.addresses import address_of
from ui.bridge.desk_meeting import DeskMeeting
from ui.bridge.desk_values import HostSeen, OrganisationSeen
from ui.bridge.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sync.device import Device
    from sync.stores.ports import KnownOrganisation
    from ui.bridge.bridge import Bridge
    from ui.bridge.desk_values import Details
    from ui.bridge.network import Done, Failed

HOST_FOLDER = "host"
MOVE_POLL_S = 4.0
LOOPBACK = "127.0.0.1"


class DeskOffice(QObject):
    """What the desk asks of keys, disk and network; methods never wait.

    `host_changed` tells of the host on this machine, `happened` of the open meeting.
    """

    host_changed = Signal(object)
    happened = Signal(object)

    def __init__(
        self, bridge: Bridge, *, host_command: Sequence[str] = (), parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._command = tuple(host_command)
        self._host: LocalHost | None = None
        self._host_seen = HostSeen()
        self._watch: asyncio.Future[None] | None = None
        bridge.happened.connect(self.happened)
        bridge.at_end(self._end)

    def now_ms(self) -> int:
        """Return the time."""
        return self._bridge.clock()

    # --- the organisation

    def organisations(self, done: Done, failed: Failed) -> None:
        """Bring the organisations for which this device may act."""

        async def work() -> tuple[OrganisationSeen, ...]:
            if self._bridge.device is None:
                return ()
            return tuple(map(self._seen, organisation.own_organisations(self._bridge.device)))

        self._call(work(), done, failed)

    def found_organisation(
        self, name: str, passphrase: str, path: str, done: Done, failed: Failed
    ) -> None:
        """Make an organisation and its recovery file."""
        now_ms, cost = self.now_ms(), self._bridge.cost

        async def work() -> OrganisationSeen:
            known = await asyncio.to_thread(
                organisation.found_organisation,
                self._device(),
                name,
                passphrase,
                Path(path),
                now_ms=now_ms,
                cost=cost,
            )
            self._device().vault.put_setting(_kept(known.fingerprint), b"no")
            return self._seen(known)

        self._call(work(), done, failed)

    def keep_recovery_safe(self, fingerprint: bytes, done: Done, failed: Failed) -> None:
        """Note that the recovery file is put away; brings the organisations."""

        async def work() -> tuple[OrganisationSeen, ...]:
            device = self._device()
            device.vault.put_setting(_kept(fingerprint), b"yes")
            return tuple(map(self._seen, organisation.own_organisations(device)))

        self._call(work(), done, failed)

    def open_recovery(self, path: str, passphrase: str, done: Done, failed: Failed) -> None:
        """Take up an organisation with its recovery file, or renew what ends."""
        now_ms = self.now_ms()

        def read() -> KnownOrganisation:
            data = organisation.read_recovery(Path(path))
            return organisation.open_recovery(self._device(), data, passphrase, now_ms=now_ms)

        async def work() -> OrganisationSeen:
            known = await asyncio.to_thread(read)
            if self._host is not None:
                await self._host.renew(organisation.appointment_of(known))
            return self._seen(known)

        self._call(work(), done, failed)

    # --- the host on this machine

    def start_host(self, fingerprint: bytes, done: Done, failed: Failed) -> None:
        """Start the host, unless it runs."""

        async def work() -> None:
            await self._start(fingerprint)

        self._call(work(), done, failed)

    async def _start(self, fingerprint: bytes) -> Address:
        if self._host is None:
            device = self._device()
            self._host = LocalHost(
                self._bridge.profile / HOST_FOLDER,
                organisation.appointment_of(device.organisation(fingerprint)),
                device.vault,
                changed=self._host_moved,
                command=self._command,
            )
        return Address(LOOPBACK, await self._host.start())

    def _host_moved(self, state: HostState) -> None:
        seen = _host_seen(state)
        if seen != self._host_seen:
            self._host_seen = seen
            self._bridge.network.post(self.host_changed.emit, seen)
        if self._watch is None:
            self._watch = asyncio.ensure_future(self._watch_addresses())

    async def _watch_addresses(self) -> None:
        """Tell when the laptop is in another network: the host listens there, too."""
        while self._host is not None:
            await asyncio.sleep(MOVE_POLL_S)
            self._host_moved(self._host.state)

    # --- meetings

    def found_meeting(
        self, fingerprint: bytes, details: Details, done: Done, failed: Failed
    ) -> None:
        """Found a meeting at the host named, or on this machine; `done` gets its log."""

        async def work() -> str:
            device = self._device()
            elsewhere = address_of(details.host) if details.host else None
            address = elsewhere or await self._start(fingerprint)
            founded = await meetings.found_meeting(
                device,
                device.organisation(fingerprint),
                address,
                meetings.MeetingDetails(
                    title=details.title,
                    body=details.body,
                    place=details.place,
                    language=details.language,
                    starts_ms=details.starts_ms,
                    pack=details.pack,
                    founder_name=details.founder_name,
                    founder_position=details.founder_position,
                ),
                clock=self._bridge.clock,
            )
            return founded.log

        self._call(work(), done, failed)

    def open_meeting(self, log: str, done: Done, failed: Failed) -> None:
        """Open a meeting; `done` is called with its `DeskMeeting`."""

        def opened(_commands: object) -> None:
            client = self._bridge.client
            if client is not None:
                done(DeskMeeting(self._bridge.network, client, self._bridge.clock, self._port))

        self._bridge.open_meeting(log, opened, failed)

    def leave_meeting(self) -> None:
        """Close the open meeting."""
        self._bridge.leave_meeting()

    # --- inside

    def _port(self) -> int:
        return 0 if self._host is None else self._host.state.port

    def _seen(self, known: KnownOrganisation) -> OrganisationSeen:
        terms = organisation.terms(known)
        return OrganisationSeen(
            fingerprint=known.fingerprint,
            name=known.name,
            shown=organisation.grouped_fingerprint(known.fingerprint),
            host_until_ms=terms.host_ms,
            renewal_due=terms.renewal_due(self._bridge.clock()),
            ends_ms=min(terms.host_ms, terms.issuer_ms, terms.mandate_ms),
            recovery_safe=self._device().vault.setting(_kept(known.fingerprint)) != b"no",
        )

    def _device(self) -> Device:
        if self._bridge.device is None:
            raise Fault("vault_locked")
        return self._bridge.device

    def _call(self, work: Any, done: Done, failed: Failed) -> None:
        self._bridge.call(work, done, failed)

    async def _end(self) -> None:
        watch, self._watch = self._watch, None
        if watch is not None:
            watch.cancel()
            await asyncio.gather(watch, return_exceptions=True)
        if self._host is not None:
            await self._host.stop()


def _host_seen(state: HostState) -> HostSeen:
    addresses: tuple[str, ...] = ()
    if state.phase is HostPhase.RUNNING:
        found = invitations.host_addresses(state.port) or (Address(LOOPBACK, state.port),)
        addresses = tuple(map(str, found))
    return HostSeen(state.phase.value, addresses, state.code)


def _kept(fingerprint: bytes) -> str:
    return f"recovery file of {fingerprint.hex()} is put away"
