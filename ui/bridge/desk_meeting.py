"""The meeting that the secretary prepares: people, papers, invitations, codes, record."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from meeting.acts.people import Role
from meeting.ids import PersonId
from sync.client.http import LinkError
from sync.desk import crowds, folder, importing, invitations, people_csv, record
from sync.desk.plan import (
    FileProblem,
    ImportPlan,
    Inspected,
)
from sync.errors import LocalCode, LocalError
from sync.protocol.pairing_officer import CODE_LIFE_MS
from ui.bridge.desk_seen import (
    agenda_items,
    people_seen,
    plan_seen,
    ticket_seen,
    verdict_seen,
)
from ui.bridge.desk_values import (
    CodeSeen,
    Exported,
    Imported,
    PeoplePreview,
    PersonLine,
    Plan,
    Problem,
    ScansSeen,
    Step,
    TicketSeen,
    Verdict,
)
from ui.bridge.faults import fault_of
from ui.bridge.scans import ScanJob, read_scans
from ui.render.inspect import Inspector
from ui.render.results import FailureCode

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence

    from meeting.acts.base import Act
    from meeting.state import Meeting
    from sync.client.client import Client
    from sync.host_address import Address
    from ui.bridge.network import Done, Failed, Network


_INSPECTED = {
    FailureCode.EMPTY: FileProblem.EMPTY,
    FailureCode.NOT_A_PDF: FileProblem.NOT_PDF,
    FailureCode.PASSWORD: FileProblem.PASSWORD,
    FailureCode.TOO_LARGE: FileProblem.TOO_BIG,
    FailureCode.UNAVAILABLE: FileProblem.NOT_CHECKED,
}


class Job:
    """A long work; it ends soon after it is cancelled."""

    def __init__(self) -> None:
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Ask the work to end."""
        self._cancelled.set()

    def is_cancelled(self) -> bool:
        """Say whether somebody asked it to end."""
        return self._cancelled.is_set()


class DeskMeeting:
    """What the desk asks of an open meeting; methods never wait, answers come later."""

    def __init__(
        self,
        network: Network,
        client: Client,
        clock: Callable[[], int],
        host_port: Callable[[], int],
    ) -> None:
        self._network = network
        self._client = client
        self._clock = clock
        self._host_port = host_port

    @property
    def meeting(self) -> Meeting:
        """Return the meeting as it stands."""
        return self._client.meeting

    @property
    def me(self) -> PersonId:
        """Return whose device this is."""
        return self._client.me

    @property
    def device(self) -> str:
        """Return this device's id."""
        return self._client.device.identity.id

    @property
    def link(self) -> str:
        """Return the state of the connection."""
        return self._client.link.value

    def now_ms(self) -> int:
        """Return the time."""
        return self._clock()

    def submit(self, act: Act, done: Done, failed: Failed) -> None:
        """Hand in an act; `done` is called with its id."""

        async def work() -> str:
            accepted = await self._client.submit(act)
            return "" if accepted is None else accepted.act

        self._network.call(work(), done, failed)

    # --- people

    def preview_people(self, path: str, encoding: str, done: Done, failed: Failed) -> None:
        """Look at a list of people; nothing is applied."""
        known = {
            people_csv.PersonRow(0, one.name, one.position, one.unit, one.role, one.votes)
            for one in self.meeting.people.in_order()
        }
        identities = {one.identity() for one in known}

        def look() -> PeoplePreview:
            try:
                with Path(path).open("rb") as file:
                    data = file.read(people_csv.FILE_LIMIT_BYTES + 1)
            except OSError as error:
                raise LocalError(LocalCode.FILE_UNREADABLE, file=Path(path).name) from error
            return people_seen(people_csv.preview(data, encoding=encoding, known=identities))

        self._network.call(_aside(look), done, failed)

    def add_people(
        self,
        people: Sequence[PersonLine],
        tell: Callable[[Step], None],
        done: Done,
        failed: Failed,
    ) -> Job:
        """Add people in the order of the list; `done` is called with how many."""
        job = Job()
        rows = [
            people_csv.PersonRow(
                one.line, one.name, one.position, one.unit, Role(one.role), one.votes
            )
            for one in people
        ]
        work = crowds.add_people(
            self._client, rows, tell=self._teller(tell, len(rows)), cancelled=job.is_cancelled
        )
        self._network.call(work, done, failed)
        return job

    def export_people(
        self, path: str, heading: tuple[str, str, str, str, str], done: Done, failed: Failed
    ) -> None:
        """Write the list of people as a table."""
        rows = [
            people_csv.PersonRow(0, one.name, one.position, one.unit, one.role, one.votes)
            for one in self.meeting.people.in_order()
        ]
        data = people_csv.export(rows, heading)
        self._network.call(_aside(_write, Path(path), data), done, failed)

    # --- papers

    def plan(self, path: str, tell: Callable[[Step], None], done: Done, failed: Failed) -> Job:
        """Look at a folder of papers; nothing is imported."""
        job = Job()
        items = agenda_items(self.meeting)

        def progress(at: int, total: int) -> None:
            self._network.post(tell, Step(at, total))

        def look() -> Plan:
            with Inspector() as inspector:
                return plan_seen(
                    folder.plan_folder(
                        Path(path),
                        items,
                        inspect=_inspection(inspector),
                        progress=progress,
                        cancelled=job.is_cancelled,
                    )
                )

        self._network.call(_aside(look), done, failed)
        return job

    def assign(self, plan: Plan, path: str, item: str) -> Plan:
        """Return a plan with a file going to another item."""
        assert isinstance(plan.source, ImportPlan)
        return plan_seen(plan.source.assign(Path(path), item))

    def retitle(self, plan: Plan, path: str, title: str) -> Plan:
        """Return a plan with a file under another title."""
        assert isinstance(plan.source, ImportPlan)
        return plan_seen(plan.source.retitle(Path(path), title))

    def separate(self, plan: Plan, path: str) -> Plan:
        """Return a plan with a file as a paper of its own."""
        assert isinstance(plan.source, ImportPlan)
        return plan_seen(plan.source.separate(Path(path)))

    def as_version_of(self, plan: Plan, path: str, paper: str) -> Plan:
        """Return a plan with a file as the new version of a paper."""
        assert isinstance(plan.source, ImportPlan)
        return plan_seen(plan.source.as_version_of(Path(path), paper))

    def import_plan(
        self, plan: Plan, tell: Callable[[Step], None], done: Done, failed: Failed
    ) -> Job:
        """Do what a plan says."""
        job = Job()
        source = plan.source
        assert isinstance(source, ImportPlan)

        def step(at: importing.ImportStep) -> None:
            self._network.post(
                tell, Step(at.done_bytes, at.total_bytes, at.title, at.file, at.files)
            )

        async def work() -> Imported:
            came = await importing.import_plan(
                self._client, source, tell=step, cancelled=job.is_cancelled
            )
            failures = tuple(
                Problem(one.code, one.fields, where=one.shown_path) for one in came.failures
            )
            stopped = None if came.stopped is None else fault_of(came.stopped)
            return Imported(came.papers, came.items, failures, came.cancelled, stopped)

        self._network.call(work(), done, failed)
        return job

    def read_scans(self, tell: Callable[[ScansSeen], None], done: Done, failed: Failed) -> ScanJob:
        """Read this person's scanned papers, where there is a program that can."""
        return read_scans(self._network, self._client, tell, done, failed)

    # --- invitations and codes

    def tickets(self, done: Done, failed: Failed) -> None:
        """Bring the invitations by person."""

        async def work() -> dict[str, TicketSeen]:
            return self._tickets()

        self._network.call(work(), done, failed)

    def invite(
        self, people: Sequence[str], tell: Callable[[Step], None], done: Done, failed: Failed
    ) -> Job:
        """Issue invitations; `done` is called with all invitations."""
        job = Job()

        async def work() -> dict[str, TicketSeen]:
            await invitations.invite_all(
                self._client,
                [PersonId(one) for one in people],
                now_ms=self._clock(),
                addresses=self._addresses(),
                tell=self._teller(tell, len(people)),
                cancelled=job.is_cancelled,
            )
            return self._tickets()

        self._network.call(work(), done, failed)
        return job

    def save_invitations(self, path: str, done: Done, failed: Failed) -> None:
        """Write the invitations that can still be used as files; `done` gets their number."""

        async def work() -> int:
            people = self.meeting.people
            texts = {
                invitations.file_name(person.name if person else one.person): one.text
                for one in self._tickets().values()
                if one.state == "open" and one.text
                for person in (people.get(one.person),)
            }
            for name, text in texts.items():
                await asyncio.to_thread(_write, Path(path) / name, text.encode() + b"\n")
            return len(texts)

        self._network.call(work(), done, failed)

    def write_file(self, path: str, make: Callable[[], bytes], done: Done, failed: Failed) -> None:
        """Make a file's bytes beside the window and write them."""

        def work() -> None:
            _write(Path(path), make())

        self._network.call(_aside(work), done, failed)

    def start_code(self, person: str, done: Done, failed: Failed) -> None:
        """Make a code for a person, to be read out."""

        async def work() -> CodeSeen:
            desk = self._client.pairing
            if desk is None:
                raise LinkError("offline")
            return CodeSeen(person, desk.issue(PersonId(person)), self._clock() + CODE_LIFE_MS)

        self._network.call(work(), done, failed)

    def stop_code(self, person: str) -> None:
        """Make a person's code void."""

        def stop() -> None:
            if self._client.pairing is not None:
                self._client.pairing.withdraw(PersonId(person))

        self._network.run_soon(stop)

    def answer_joining(self, session: str, accepted: bool, done: Done, failed: Failed) -> None:
        """Let a device in, or turn it away."""

        async def work() -> None:
            desk = self._client.pairing
            if desk is None:
                raise LinkError("offline")
            if accepted:
                await desk.accept(session)
            else:
                desk.decline(session)

        self._network.call(work(), done, failed)

    # --- the record

    def export_record(
        self,
        path: str,
        with_papers: bool,
        tell: Callable[[Step], None],
        done: Done,
        failed: Failed,
    ) -> Job:
        """Write the record of the meeting."""
        job = Job()

        def progress(at: int, total: int) -> None:
            self._network.post(tell, Step(at, total))

        def write() -> Exported:
            came = record.export_record(
                self._client,
                Path(path),
                with_papers=with_papers,
                progress=progress,
                cancelled=job.is_cancelled,
            )
            return Exported(path, came.entries, came.papers, came.missing)

        self._network.call(_aside(write), done, failed)
        return job

    def verify(self, path: str, done: Done, failed: Failed) -> None:
        """Audit a record against this meeting's organisation."""
        fingerprint = self._client.membership.organisation

        def look() -> Verdict:
            return verdict_seen(record.verify_record(Path(path), fingerprint))

        self._network.call(_aside(look), done, failed)

    # --- inside

    def _tickets(self) -> dict[str, TicketSeen]:
        vault, now_ms = self._client.device.vault, self._clock()
        found = invitations.tickets(vault, self.meeting, now_ms)
        addresses = self._addresses()
        return {person: ticket_seen(one, addresses, now_ms) for person, one in found.items()}

    def _addresses(self) -> tuple[Address, ...]:
        port = self._host_port()
        return invitations.host_addresses(port) if port else ()

    def _teller(self, tell: Callable[[Step], None], total: int) -> Callable[[int], None]:
        def told(done: int) -> None:
            self._network.post(tell, Step(done, total))

        return told


def _aside(work: Callable[..., Any], *arguments: object) -> Coroutine[Any, Any, Any]:
    return asyncio.to_thread(work, *arguments)


def _write(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as error:
        raise LocalError(LocalCode.DISK_FAILED, file=path.name) from error


def _inspection(inspector: Inspector) -> Callable[[Path], Inspected]:
    def inspect(path: Path) -> Inspected:
        seen = inspector.inspect(path)
        if isinstance(seen, FailureCode):
            return Inspected(problem=_INSPECTED.get(seen, FileProblem.BROKEN))
        return Inspected(seen.page_count)

    return inspect
