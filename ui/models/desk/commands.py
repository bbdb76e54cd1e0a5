"""What the desk asks of the office behind it; every answer comes later, in the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from meeting.acts.base import Act
    from meeting.state import Meeting
    from ui.bridge.desk_values import Details, PersonLine, Plan, ScansSeen, Step

    Done = Callable[[Any], None]
    Failed = Callable[["Fault"], None]
    Tell = Callable[[Step], None]


class Fault(Protocol):
    """Why something was not done."""

    @property
    def code(self) -> str:
        """The stable name of the reason."""

    @property
    def fields(self) -> Mapping[str, str | int]:
        """What the words need besides."""


class Job(Protocol):
    """A long work under way."""

    def cancel(self) -> None:
        """Ask it to end."""


class Office(Protocol):
    """Organisation, host, meetings."""

    @property
    def host_changed(self) -> Any:
        """The signal that tells of the host on this machine."""

    @property
    def happened(self) -> Any:
        """The signal that tells of the open meeting."""

    def now_ms(self) -> int:
        """Return the time."""

    def organisations(self, done: Done, failed: Failed) -> None:
        """Bring the organisations for which this device may act."""

    def found_organisation(
        self,
        name: str,
        passphrase: str,
        path: str,
        done: Done,
        failed: Failed,
    ) -> None:
        """Make an organisation."""

    def open_recovery(
        self,
        path: str,
        passphrase: str,
        done: Done,
        failed: Failed,
    ) -> None:
        """Take up an organisation, or renew it."""

    def keep_recovery_safe(self, fingerprint: bytes, done: Done, failed: Failed) -> None:
        """Note that the recovery file is put away; brings the organisations."""

    def start_host(
        self,
        fingerprint: bytes,
        done: Done,
        failed: Failed,
    ) -> None:
        """Start the host."""

    def found_meeting(
        self,
        fingerprint: bytes,
        details: Details,
        done: Done,
        failed: Failed,
    ) -> None:
        """Found a meeting."""

    def open_meeting(self, log: str, done: Done, failed: Failed) -> None:
        """Open a meeting; brings a `MeetingDesk`."""

    def leave_meeting(self) -> None:
        """Close the open meeting."""


class MeetingDesk(Protocol):
    """The open meeting."""

    @property
    def meeting(self) -> Meeting:
        """The meeting as it stands."""

    @property
    def me(self) -> str:
        """Whose device this is."""

    @property
    def device(self) -> str:
        """This device."""

    @property
    def link(self) -> str:
        """How this device stands with the host."""

    def now_ms(self) -> int:
        """Return the time."""

    def submit(self, act: Act, done: Done, failed: Failed) -> None:
        """Hand in an act."""

    def preview_people(
        self,
        path: str,
        encoding: str,
        done: Done,
        failed: Failed,
    ) -> None:
        """Look at a list of people."""

    def add_people(
        self,
        people: Sequence[PersonLine],
        tell: Tell,
        done: Done,
        failed: Failed,
    ) -> Job:
        """Add people."""

    def export_people(
        self,
        path: str,
        heading: tuple[str, str, str, str, str],
        done: Done,
        failed: Failed,
    ) -> None:
        """Write the list of people."""

    def plan(
        self,
        path: str,
        tell: Tell,
        done: Done,
        failed: Failed,
    ) -> Job:
        """Look at a folder of papers."""

    def assign(self, plan: Plan, path: str, item: str) -> Plan:
        """Return a plan with a file going elsewhere."""

    def retitle(self, plan: Plan, path: str, title: str) -> Plan:
        """Return a plan with a file under another title."""

    def separate(self, plan: Plan, path: str) -> Plan:
        """Return a plan with a file as a paper of its own."""

    def as_version_of(self, plan: Plan, path: str, paper: str) -> Plan:
        """Return a plan with a file as the new version of a paper."""

    def import_plan(
        self,
        plan: Plan,
        tell: Tell,
        done: Done,
        failed: Failed,
    ) -> Job:
        """Do what a plan says."""

    def read_scans(self, tell: Callable[[ScansSeen], None], done: Done, failed: Failed) -> Job:
        """Read scanned papers, where there is a program that can."""

    def tickets(self, done: Done, failed: Failed) -> None:
        """Bring the invitations by person."""

    def invite(
        self,
        people: Sequence[str],
        tell: Tell,
        done: Done,
        failed: Failed,
    ) -> Job:
        """Issue invitations."""

    def save_invitations(self, path: str, done: Done, failed: Failed) -> None:
        """Write invitations as files."""

    def write_file(self, path: str, make: Callable[[], bytes], done: Done, failed: Failed) -> None:
        """Make a file's bytes, beside the window, and write them."""

    def start_code(self, person: str, done: Done, failed: Failed) -> None:
        """Make a code to be read out."""

    def stop_code(self, person: str) -> None:
        """Make a code void."""

    def answer_joining(
        self,
        session: str,
        accepted: bool,
        done: Done,
        failed: Failed,
    ) -> None:
        """Let a device in, or turn it away."""

    def export_record(
        self,
        path: str,
        with_papers: bool,
        tell: Tell,
        done: Done,
        failed: Failed,
    ) -> Job:
        """Write the record."""

    def verify(self, path: str, done: Done, failed: Failed) -> None:
        """Audit a record."""
