"""The sample meeting made for real: an organisation, a host, people, papers, invitations."""

from __future__ import annotations

import asyncio
import socket
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from meeting.acts.agenda import ItemAdded, MotionAdded
from meeting.acts.people import PersonAdded, Role
from meeting.acts.sitting import MeetingPublished
from meeting.ids import PersonId
from sync.client.client import Client
from sync.client.events import Link, LinkChanged
from sync.client.joining import join_by_invitation
from sync.client.outgoing import new_act_id
from sync.desk.folder import plan_folder
from sync.desk.importing import import_plan
from sync.desk.invitations import invite
from sync.desk.local_host import LocalHost
from sync.desk.meetings import MeetingDetails, found_meeting
from sync.desk.organisation import appointment_of, found_organisation
from sync.desk.plan import AgendaItem, FileProblem, Inspected
from sync.device import Device
from sync.host_address import Address
from ui.render.inspect import Inspector
from ui.render.results import DocumentInfo, FailureCode

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from meeting.acts.base import Act
    from meeting.ids import ActId
    from sync.client.events import ClientEvent
    from sync.crypto.key_store import KeyStore
    from sync.crypto.passphrase import Cost
    from sync.desk.local_host import HostState
    from sync.desk.plan import ImportPlan
    from sync.stores.ports import KnownOrganisation
    from ui.demo.sample import Sample, SamplePerson

    Tell = Callable[[str, int, int], None]

PIN: Final = "482913"
PASSPHRASE: Final = "a passphrase for the demonstration"  # noqa: S105 - its profiles are thrown away
LOOPBACK: Final = "127.0.0.1"
PACK: Final = "vn-ubnd"
READY_LIMIT_S: Final = 30.0

_PROBLEMS: Final = {
    FailureCode.NOT_A_PDF: FileProblem.NOT_PDF,
    FailureCode.PASSWORD: FileProblem.PASSWORD,
    FailureCode.EMPTY: FileProblem.EMPTY,
}


@dataclass(frozen=True, slots=True)
class Ground:
    """Where a demonstration lives, and what it takes from outside."""

    folder: Path
    keys: KeyStore
    cost: Cost
    clock: Callable[[], int]
    port: int
    delegate_joins_by_hand: bool = False

    def host_command(self) -> tuple[str, ...]:
        """Return how the host is started: for this machine alone, on a port of its own."""
        port = str(self.port)
        flags = ("--no-announce", "--address", LOOPBACK, "--port", port)
        return (sys.executable, "-m", "ui", "host", *flags)

    def windows(self, sample: Sample) -> list[tuple[Path, str]]:
        """Return the profiles that have joined before their windows open, and whose they are."""
        joined = [(self.chair, sample.chair.name)]
        if not self.delegate_joins_by_hand:
            joined.append((self.delegate, delegate_of(sample).name))
        return joined

    @property
    def host(self) -> Path:
        """The host's own folder, beside the secretary's profile as her program has it."""
        return self.folder / "secretary" / "host"

    @property
    def secretary(self) -> Path:
        """The secretary's profile."""
        return self.folder / "secretary"

    @property
    def chair(self) -> Path:
        """The chair's profile."""
        return self.folder / "chair"

    @property
    def delegate(self) -> Path:
        """The delegate's profile."""
        return self.folder / "delegate"


@dataclass(slots=True)
class Prepared:
    """A meeting that is ready to be opened."""

    log: str
    organisation: bytes
    port: int
    people: dict[str, PersonId] = field(default_factory=dict)
    invitations: dict[str, str] = field(default_factory=dict)
    papers: int = 0
    refused: list[tuple[str, str]] = field(default_factory=list)


class Preparation:
    """Does what a secretary does on the days before, with her own tools."""

    def __init__(self, ground: Ground, sample: Sample, papers: Path, tell: Tell) -> None:
        self._ground = ground
        self._sample = sample
        self._papers = papers
        self._tell = tell

    async def run(self, *, own_papers: bool) -> Prepared:
        """Make everything; the host has ended when this returns.

        `own_papers` says that the folder is somebody's own: then the agenda follows from it.
        """
        ground = self._ground
        device = Device.create(
            ground.secretary,
            PIN,
            name=self._sample.secretary.name,
            keys=ground.keys,
            clock=ground.clock,
            cost=ground.cost,
        )
        try:
            organisation = found_organisation(
                device,
                self._sample.organisation,
                PASSPHRASE,
                ground.folder / "organisation.recovery",
                now_ms=ground.clock(),
                cost=ground.cost,
            )
            host = LocalHost(
                ground.host,
                appointment_of(organisation),
                device.vault,
                changed=_host_moved,
                command=ground.host_command(),
            )
            try:
                address = Address(LOOPBACK, await host.start())
                return await self._at_host(device, organisation, address, own_papers=own_papers)
            finally:
                await host.stop()
        finally:
            device.close()

    async def _at_host(
        self, device: Device, known: KnownOrganisation, address: Address, *, own_papers: bool
    ) -> Prepared:
        sample = self._sample
        details = MeetingDetails(
            title=sample.title,
            body=sample.body,
            place=sample.place,
            language=sample.language,
            starts_ms=int(sample.starts_at.timestamp() * 1000),
            pack=PACK,
            founder_name=sample.secretary.name,
            founder_position=sample.secretary.position,
        )
        joined = await found_meeting(device, known, address, details, clock=self._ground.clock)
        prepared = Prepared(joined.log, known.fingerprint, address.port)
        watch = Watch()
        client = Client(device, joined, clock=self._ground.clock, on_event=watch)
        await client.start()
        try:
            await watch.live()
            await self._add_people(client, prepared)
            if own_papers:
                await self._import(client, prepared)
                await self._add_motions_to_items(client)
            else:
                await self._add_agenda(client)
                await self._import(client, prepared)
            await self._invite(client, prepared, address)
            await client.submit(MeetingPublished())
            for folder, name in self._ground.windows(self._sample):
                await self._join(prepared, folder, name)
        finally:
            await client.stop()
        return prepared

    async def _add_people(self, client: Client, prepared: Prepared) -> None:
        prepared.people[self._sample.secretary.name] = client.me
        for person in self._sample.people:
            if person is not self._sample.secretary:
                act = PersonAdded(
                    name=person.name,
                    position=person.position,
                    unit=person.unit,
                    role=Role(person.role.value),
                    votes=person.votes,
                )
                prepared.people[person.name] = PersonId(await _do(client, act))

    async def _add_agenda(self, client: Client) -> None:
        last = ""
        for item in self._sample.items:
            act = ItemAdded(last, item.title, item.presenter, item.duration_minutes)
            last = await _do(client, act)
            for motion in item.motions:
                await _do(client, MotionAdded(last, motion.question, motion.effect))

    async def _add_motions_to_items(self, client: Client) -> None:
        motion = self._sample.items[-1].motions or self._sample.items[0].motions
        for item in client.meeting.agenda.order:
            await _do(client, MotionAdded(item, motion[0].question, motion[0].effect))

    async def _import(self, client: Client, prepared: Prepared) -> None:
        plan = await asyncio.to_thread(self._plan, client)
        prepared.refused += [
            (one.shown_path, one.problem.value) for one in plan.files if one.problem is not None
        ]
        result = await import_plan(
            client,
            plan,
            tell=lambda step: self._tell(step.title, step.done_bytes, step.total_bytes),
            cancelled=_never,
        )
        if result.stopped is not None:
            raise result.stopped
        prepared.papers = result.papers
        prepared.refused += [(one.shown_path, one.code) for one in result.failures]

    def _plan(self, client: Client) -> ImportPlan:
        agenda = client.meeting.agenda
        items = [AgendaItem(item.id, item.title) for item in agenda.in_order()]
        with Inspector() as inspector:
            return plan_folder(
                self._papers, items, inspect=lambda path: _inspected(inspector.inspect(path))
            )

    async def _invite(self, client: Client, prepared: Prepared, address: Address) -> None:
        for name, person in prepared.people.items():
            if person != client.me:
                now_ms = self._ground.clock()
                ticket = await invite(client, person, now_ms=now_ms, addresses=(address,))
                prepared.invitations[name] = ticket.text

    async def _join(self, prepared: Prepared, folder: Path, name: str) -> None:
        ground = self._ground
        device = Device.create(
            folder, PIN, name=name, keys=ground.keys, clock=ground.clock, cost=ground.cost
        )
        try:
            text = prepared.invitations[name]
            await join_by_invitation(device, text, clock=ground.clock)
        finally:
            device.close()


def free_port() -> int:
    """Return a port that nobody listens on now; two demonstrations do not meet on one."""
    with socket.socket() as asked:
        asked.bind((LOOPBACK, 0))
        port: int = asked.getsockname()[1]
        return port


def delegate_of(sample: Sample) -> SamplePerson:
    """Return the delegate who has a window."""
    voters = (person for person in sample.people if person.votes)
    return next(person for person in voters if person is not sample.chair)


class Watch:
    """Hears what a client tells, and knows when it is connected and up to date."""

    def __init__(self) -> None:
        self._live = asyncio.Event()

    def __call__(self, event: ClientEvent) -> None:
        """Take an event."""
        if isinstance(event, LinkChanged) and event.link is Link.LIVE:
            self._live.set()

    async def live(self) -> None:
        """Wait until the client is connected and up to date.

        Raises:
            TimeoutError: it is not, in reasonable time.
        """
        async with asyncio.timeout(READY_LIMIT_S):
            await self._live.wait()


async def _do(client: Client, act: Act) -> ActId:
    act_id = new_act_id()
    await client.outgoing.submit(act, act_id=act_id)
    return act_id


def _inspected(found: DocumentInfo | FailureCode) -> Inspected:
    if isinstance(found, DocumentInfo):
        return Inspected(found.page_count)
    return Inspected(problem=_PROBLEMS.get(found, FileProblem.BROKEN))


def _host_moved(_state: HostState) -> None:
    """The one who started it waits for it; nobody else looks."""


def _never() -> bool:
    return False
