"""A secretary's office in memory: the real rules decide, nothing is slow unless a test says so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from meeting.acts.people import InvitationIssued, PersonAdded, Role
from meeting.errors import MeetingError
from meeting.ids import ActId
from meeting.signing import public_bytes
from sync.client.events import JoiningAsked, LinkChanged, StateChanged
from sync.crypto.invitation import Invitation, one_time_key
from sync.desk import folder, people_csv
from sync.desk.plan import FileProblem, Inspected
from sync.errors import LocalCode, LocalError
from tests.meeting.log.builder import DAY_MS, derived
from tests.ui.room.sample_room import SampleRoom
from ui.bridge.desk_seen import agenda_items, people_seen, plan_seen
from ui.bridge.desk_values import (
    CodeSeen,
    Details,
    Exported,
    FindingSeen,
    HostSeen,
    Imported,
    OrganisationSeen,
    Problem,
    ScansSeen,
    Step,
    TicketSeen,
    Verdict,
)
from ui.words.faults import fault_words
from ui.words.reports import finding_line

if TYPE_CHECKING:
    from collections.abc import Callable

ORGANISATION = OrganisationSeen(
    fingerprint=derived("organisation"),
    name="UBND tỉnh Sông Lam",
    shown="4F1C 09AB 77D2 E06B 1A90 3C5F 8821 BD47",
    host_until_ms=1_803_000_000_000,
    renewal_due=False,
)
SOUND = Verdict(
    trusted=True,
    closed=True,
    fingerprint="",
    last_number=214,
    last_time_ms=1_795_600_000_000,
    votes=3,
    papers=12,
    findings=(FindingSeen("payloads_withheld", "note", 0, {"count": 2}),),
)
BROKEN = Verdict(
    trusted=True,
    closed=False,
    fingerprint="",
    last_number=87,
    last_time_ms=1_795_600_000_000,
    votes=1,
    papers=0,
    findings=(
        FindingSeen("bad_entry", "error", 88, {"code": "bad_signature"}),
        FindingSeen("not_closed", "warning", 0, {}),
    ),
)


class Paused:
    """A long work that goes on when it is told to, or ends when it is cancelled."""

    def __init__(self, failed: Callable[[Any], None]) -> None:
        self.cancelled = False
        self._failed = failed

    def cancel(self) -> None:
        self.cancelled = True
        self._failed(LocalError(LocalCode.CANCELLED))


class DraftRoom(SampleRoom):
    """The sample meeting before its people have joined."""

    def __init__(self, language: str = "vi", *, full: bool = True) -> None:
        self._full = full
        super().__init__(language)

    def _admit_people(self) -> None:
        if not self._full:
            return
        self.people[self.sample.secretary.name] = self.secretary
        for place, person in enumerate(self.sample.people):
            if person.name == self.sample.secretary.name:
                continue
            act = PersonAdded(
                person.name, person.position, person.unit, Role(person.role.value), person.votes
            )
            added = self.send(self.signed(self.secretary, act)).act
            if place < 4:
                token = f"token/{person.name}"
                self.people[person.name] = self.enrol(
                    self.invite(self.secretary, added, token), added, person.name, token
                )

    def _fill_agenda(self) -> None:
        if self._full:
            super()._fill_agenda()


@dataclass
class Desk:
    """One open meeting; answers come at once, long works when `finish` is called."""

    room: SampleRoom
    office: SampleOffice
    pause: bool = False
    link: str = "live"

    def __post_init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.pending: Callable[[], None] | None = None
        self.scans = ScansSeen()
        self.readings: list[tuple[Callable[[ScansSeen], None], Callable[[object], None]]] = []
        self.job: Paused | None = None
        self.verdict = SOUND
        self.stopped: LocalError | None = None

    @property
    def meeting(self):
        return self.room.verified.meeting

    @property
    def me(self) -> str:
        return self.room.secretary.person

    @property
    def device(self) -> str:
        return self.room.secretary.keys.device

    def now_ms(self) -> int:
        return self.room.now_ms

    def submit(self, act, done, failed) -> None:
        old = self.meeting
        try:
            admitted = self.room.send(self.room.signed(self.room.secretary, act))
        except MeetingError as error:
            failed(error)
            return
        self.office.happened.emit(StateChanged(old, self.meeting, ()))
        done(admitted.act)

    def finish(self) -> None:
        """Let the paused work come to its end."""
        pending, self.pending = self.pending, None
        assert pending is not None
        pending()

    def _work(self, end: Callable[[], None], failed) -> Paused:
        self.job = Paused(failed)
        if self.pause:
            self.pending = end
        else:
            end()
        return self.job

    # --- people

    def preview_people(self, path, encoding, done, failed) -> None:
        try:
            data = Path(path).read_bytes()
        except OSError:
            failed(LocalError(LocalCode.FILE_UNREADABLE, file=Path(path).name))
            return
        done(people_seen(people_csv.preview(data, encoding=encoding)))

    def add_people(self, people, tell, done, failed) -> Paused:
        def end() -> None:
            for place, one in enumerate(people):
                act = PersonAdded(one.name, one.position, one.unit, Role(one.role), one.votes)
                self.submit(act, lambda _: None, failed)
                tell(Step(place + 1, len(people), one.name))
            done(len(people))

        tell(Step(1, len(people), ""))
        return self._work(end, failed)

    def export_people(self, path, heading, done, failed) -> None:
        Path(path).write_text(";".join(heading))
        done(None)

    # --- papers

    def plan(self, path, tell, done, failed) -> Paused:
        items = agenda_items(self.meeting)

        def inspect(file: Path) -> Inspected:
            if "mật" in file.name:
                return Inspected(problem=FileProblem.PASSWORD)
            return Inspected(12)

        def end() -> None:
            try:
                done(plan_seen(folder.plan_folder(Path(path), items, inspect=inspect)))
            except LocalError as error:
                failed(error)

        tell(Step(3, 10))
        return self._work(end, failed)

    def assign(self, plan, path, item):
        return plan_seen(plan.source.assign(Path(path), item))

    def retitle(self, plan, path, title):
        return plan_seen(plan.source.retitle(Path(path), title))

    def separate(self, plan, path):
        return plan_seen(plan.source.separate(Path(path)))

    def as_version_of(self, plan, path, paper):
        return plan_seen(plan.source.as_version_of(Path(path), paper))

    def import_plan(self, plan, tell, done, failed) -> Paused:
        ready = plan.source.ready()

        def end() -> None:
            failure = Problem("file_changed", {"file": "x.pdf"}, where="x.pdf")
            done(
                Imported(len(ready), len(plan.source.new_items()), (failure,), False, self.stopped)
            )

        tell(Step(38_000_000, 61_000_000, ready[0].title, 2, len(ready)))
        return self._work(end, failed)

    def read_scans(self, tell, done, failed) -> Paused:
        self.readings.append((tell, done))
        tell(self.scans)
        return Paused(failed)

    # --- invitations

    def _tickets(self) -> dict[str, TicketSeen]:
        found = {}
        for issued in self.meeting.people.invitations.values():
            state = "used" if issued.device else "open"
            if not issued.device and issued.expires_ms < self.now_ms():
                state = "expired"
            found[issued.person] = TicketSeen(
                issued.person, state, issued.expires_ms, self.texts.get(issued.id, "")
            )
        return found

    def tickets(self, done, failed) -> None:
        done(self._tickets())

    def invite(self, people, tell, done, failed) -> Paused:
        def end() -> None:
            for place, person in enumerate(people):
                token = derived("ticket", person, length=16)
                expires = self.now_ms() + 14 * DAY_MS
                text = Invitation(
                    derived("organisation"), self.room.log, ("192.168.1.20:7443",), token, expires
                ).text()
                act = InvitationIssued(person, public_bytes(one_time_key(token)), expires)
                self.submit(act, lambda act, text=text: self.texts.update({act: text}), failed)
                tell(Step(place + 1, len(people)))
            done(self._tickets())

        return self._work(end, failed)

    def save_invitations(self, path, done, failed) -> None:
        done(len(self.texts))

    def write_file(self, path, make, done, failed) -> None:
        try:
            Path(path).write_bytes(make())
        except OSError:
            failed(LocalError(LocalCode.DISK_FAILED))
        else:
            done(None)

    def start_code(self, person, done, failed) -> None:
        if self.link != "live":
            failed(LocalError(LocalCode.CODE_UNKNOWN))
            return
        done(CodeSeen(person, "K7QM-4XRD", self.office.real_now_ms + 587_000))

    def stop_code(self, person) -> None:
        self.office.calls.append(("stop_code", person))

    def answer_joining(self, session, accepted, done, failed) -> None:
        self.office.calls.append(("answer", session, accepted))
        done(None)

    def ask_to_join(self, person: str) -> None:
        self.office.happened.emit(JoiningAsked("s" * 32, person, "iPad của Lan", True))

    # --- record

    def export_record(self, path, with_papers, tell, done, failed) -> Paused:
        def end() -> None:
            done(Exported(path, self.meeting.number, 12 if with_papers else 0, 0))

        tell(Step(7, 10))
        return self._work(end, failed)

    def verify(self, path, done, failed) -> None:
        done(self.verdict)


class SampleOffice(QObject):
    """Keys, host and meetings; nothing is on a disk."""

    host_changed = Signal(object)
    happened = Signal(object)

    def __init__(self, room: SampleRoom | None = None, *, exists: bool = True) -> None:
        super().__init__()
        self.room = room or DraftRoom(full=False)
        self.exists = exists
        self.organisation = ORGANISATION
        self.calls: list[tuple[Any, ...]] = []
        self.fault: Exception | None = None
        self.desk = Desk(self.room, self)
        self.real_now_ms = 0

    def now_ms(self) -> int:
        return self.room.now_ms

    def organisations(self, done, failed) -> None:
        done((self.organisation,) if self.exists else ())

    def found_organisation(self, name, passphrase, path, done, failed) -> None:
        self.calls.append(("found_organisation", name, passphrase, path))
        if self.fault is not None:
            failed(self.fault)
        else:
            done(replace(ORGANISATION, name=name, recovery_safe=False))

    def open_recovery(self, path, passphrase, done, failed) -> None:
        if self.fault is not None:
            failed(self.fault)
        else:
            done(ORGANISATION)

    def keep_recovery_safe(self, fingerprint, done, failed) -> None:
        self.calls.append(("keep_recovery_safe",))
        done((ORGANISATION,))

    def start_host(self, fingerprint, done, failed) -> None:
        self.calls.append(("start_host",))
        self.host_changed.emit(HostSeen("running", ("192.168.1.20:7443", "10.0.0.4:7443")))
        done(None)

    def found_meeting(self, fingerprint, details: Details, done, failed) -> None:
        self.calls.append(("found_meeting", details))
        if self.fault is not None:
            failed(self.fault)
        else:
            done(self.room.log)

    def open_meeting(self, log, done, failed) -> None:
        self.calls.append(("open_meeting", log))
        done(self.desk)

    def leave_meeting(self) -> None:
        self.calls.append(("leave_meeting",))

    def link(self, link) -> None:
        self.happened.emit(LinkChanged(link, 0))


def words_in(language: str):
    def words(fault) -> str:
        said = fault_words(fault.code, fault.fields, language)
        return " ".join(part for part in (said.text or said.title, said.hint) if part)

    return words


def findings_in(language: str):
    def words(finding: FindingSeen) -> str:
        return finding_line(finding.code, finding.number, finding.fields, language)

    return words


__all__ = ["BROKEN", "ORGANISATION", "SOUND", "ActId", "DraftRoom", "SampleOffice"]
