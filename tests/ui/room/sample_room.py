"""The sample meeting in memory, with the real rules, and devices that look at it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from msgspec.structs import replace

from meeting import rules
from meeting.acts.agenda import ItemAdded, MotionAdded, PaperAdded
from meeting.acts.audiences import EpochBegun
from meeting.acts.people import PersonAdded, Role
from meeting.acts.sitting import ItemCalled, MeetingOpened, MeetingPublished
from meeting.errors import MeetingError
from meeting.records import Mandate, mandate_bytes
from meeting.signing import MANDATE
from tests.meeting.log.builder import DAY_MS, Keys, Room, Seat, derived
from ui.demo.sample import STARTS_AT, Sample, sample_meeting
from ui.models.room.room import RoomModel
from ui.render.source import BytesSource, PageSource

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from meeting.acts.base import Act
    from meeting.acts.founding import LogFounded
    from meeting.acts.voting import Rule, VoteOpened
    from ui.library import Library
    from ui.models.room.commands import Fault, PositionsInMemory, Reply
    from ui.pages.supply import PageSupply

MEMBERS = 1


class SampleRoom(Room):
    """The sample meeting as its host has it; devices are told of every change."""

    def __init__(self, language: str = "vi") -> None:
        self.sample: Sample = sample_meeting("en" if language == "en" else "vi")
        self.language = language
        self.devices: list[SampleDevice] = []
        self.people: dict[str, Seat] = {}
        self.items: list[str] = []
        self.motions: list[list[str]] = []
        self.papers: dict[str, str] = {}
        self.files: dict[str, bytes] = {}
        self.answers: dict[tuple[str, str], str] = {}
        super().__init__("sample")
        self.secretary.name = self.sample.secretary.name
        self._admit_people()
        self._fill_agenda()

    # --- the meeting

    @property
    def chair(self) -> Seat:
        return self.people[self.sample.chair.name]

    @property
    def members(self) -> list[Seat]:
        return [self.people[person.name] for person in self.sample.people if person.votes]

    def seat(self, name: str) -> Seat:
        return self.people[name]

    def publish(self) -> None:
        self.act(self.secretary, MeetingPublished())

    def sit(self, *, absent: tuple[str, ...] = ()) -> None:
        """Publish, let people in, and open."""
        self.publish()
        seats = [seat for name, seat in self.people.items() if name not in absent]
        self.attend(*seats)
        self.act(self.chair, MeetingOpened())

    def call(self, number: int) -> None:
        self.act(self.chair, ItemCalled(self.items[number - 1]))

    def begin_vote(self, item: int, motion: int = 1) -> str:
        vote = self.open_vote(self.motions[item - 1][motion - 1], chair=self.chair)
        self.tell_counts(vote)
        return vote

    def answer(self, name: str, vote: str, key: str) -> None:
        self.cast(self.people[name], vote, key)
        self.answers[vote, self.people[name].person] = key
        self.tell_counts(vote)

    def vote_opened(
        self,
        motion: str,
        vote: str,
        *,
        deadline_ms: int = 0,
        rule: Rule | None = None,
        wraps: tuple[Keys, ...] = (),
    ) -> VoteOpened:
        opened = super().vote_opened(motion, vote, deadline_ms=deadline_ms, rule=rule, wraps=wraps)
        return replace(opened, answers=rules.default_answers(self.language))

    # --- what devices learn

    def act(self, seat: Seat, act: Act, *, act_id: str | None = None, audience: int = 0) -> object:
        old = self.verified.meeting
        admitted = super().act(seat, act, act_id=act_id, audience=audience)
        entry = SimpleNamespace(header=SimpleNamespace(author=seat.person), act=act)
        for device in self.devices:
            device.model.show(old, self.verified.meeting, (entry,))
        return admitted

    def tell_counts(self, vote: str) -> None:
        box = self.sequencer.boxes[self.box_id(vote)]
        missing = self.verified.meeting.not_voted(box.state)
        for device in self.devices:
            if device.is_officer:
                device.model.ballots_counted(vote, len(box.state.current), missing)
            # What the host tells everybody comes last and has no names.
            device.model.ballots_counted(vote, len(box.state.current))

    def recount(self, vote: str, *, agrees: bool = True) -> None:
        """Let every device open the box and count."""
        count = self.box_replica(self.replica(), vote).recount(
            self.verified.meeting.votes.get(vote).key
        )
        choices = tuple((person, key) for person, key in count.by_person.items() if key)
        for device in self.devices:
            device.model.vote_recounted(
                vote,
                agrees=agrees,
                own_found=device.seat.person in count.by_person,
                choices=choices,
            )

    def deliver(
        self, paper: str, data: bytes, *, share: float = 1.0, readable: bool = True
    ) -> None:
        """Let a paper arrive on every device, wholly or in part."""
        self.files[paper] = data
        size = self.verified.meeting.papers.get(paper).size_bytes
        for device in self.devices:
            device.model.paper_progress(paper, int(size * share), size, readable=readable)

    # --- within

    def _founding(self, rules_version: int) -> LogFounded:
        self.now_ms = int(self.sample.starts_at.timestamp() * 1000) - 1_200_000
        mandate = mandate_bytes(
            Mandate(
                self.sample.organisation,
                self.secretary.keys.act_key,
                self.now_ms - DAY_MS,
                self.now_ms + DAY_MS,
            )
        )
        return replace(
            super()._founding(rules_version),
            body=self.sample.body,
            title=self.sample.title,
            place=self.sample.place,
            language=self.language,
            starts_ms=int(STARTS_AT.timestamp() * 1000),
            founder_name=self.sample.secretary.name,
            founder_position=self.sample.secretary.position,
            mandate=mandate,
            mandate_signature=self.root.sign(MANDATE, mandate),
        )

    def _admit_people(self) -> None:
        self.people[self.sample.secretary.name] = self.secretary
        for person in self.sample.people:
            if person.name == self.sample.secretary.name:
                continue
            act = PersonAdded(
                person.name, person.position, person.unit, Role(person.role.value), person.votes
            )
            added = super().act(self.secretary, act).act
            token = f"token/{person.name}"
            invitation = self.invite(self.secretary, added, token)
            self.people[person.name] = self.enrol(invitation, added, person.name, token)

    def _fill_agenda(self) -> None:
        recipients = tuple(seat.keys.device for seat in self.people.values())
        self.act(self.secretary, EpochBegun(MEMBERS, 1, recipients, derived("epoch"), True))
        after = ""
        for item in self.sample.items:
            added = ItemAdded(after, item.title, item.presenter, item.duration_minutes)
            after = self.act(self.secretary, added).act
            self.items.append(after)
            for paper in item.papers:
                self.papers[paper.title] = self.add_paper(after, paper.title)
            self.motions.append(
                [
                    self.act(self.secretary, MotionAdded(after, motion.question, motion.effect)).act
                    for motion in item.motions
                ]
            )

    def add_paper(
        self,
        item: str,
        title: str,
        *,
        size_bytes: int = 3_400_000,
        pages: int = 12,
        replaces: str = "",
        version: int = 1,
    ) -> str:
        act = PaperAdded(
            item=item,
            replaces=replaces,
            title=title,
            file_name=f"{title}.pdf",
            pages=pages,
            size_bytes=size_bytes,
            plain_salt=derived(title, "salt"),
            plain_hash=derived(title, "hash"),
            document=derived(title, "document", length=16).hex(),
            version=version,
            blob=derived(title, version, "blob"),
            key_commitment=derived(title, "commitment"),
            audience=MEMBERS,
            epoch=1,
            wrapped_key=derived(title, "wrapped"),
        )
        return self.act(self.secretary, act).act


class SampleDevice:
    """One person's device: carries out what its room asks for, at the host in memory."""

    def __init__(
        self,
        room: SampleRoom,
        name: str,
        supply: PageSupply,
        words: Callable[[Fault], str] | None = None,
        library: Library | None = None,
        positions: PositionsInMemory | None = None,
    ) -> None:
        self.room = room
        self.seat = room.people[name]
        self.is_officer = self.seat.person in (room.chair.person, room.secretary.person)
        self.focused: list[tuple[str, str | None]] = []
        self.presented: list[tuple[str, int]] = []
        self.pointed: list[tuple[str, int, int, int, object]] = []
        self.connected = True
        self.model = RoomModel(
            self.seat.person,
            self,
            supply,
            words=words or _code_of,
            clock=self.now_ms,
            library=library,
            positions=positions,
        )
        room.devices.append(self)
        self.model.link_moved("connected", room.now_ms)
        self.model.show(None, room.verified.meeting, ())

    def now_ms(self) -> int:
        return self.room.now_ms

    def submit(self, act: Act, reply: Reply) -> None:
        self._try(lambda: self.room.act(self.seat, act), reply)

    def cast(self, vote: str, answer: str) -> None:
        if not self.connected:
            return
        try:
            self.room.cast(self.seat, vote, answer)
        except MeetingError as error:
            self.model.ballot_changed(vote, "refused", answer, 0, error.code.value)
            return
        self.room.answers[vote, self.seat.person] = answer
        self.model.ballot_changed(vote, "stored", answer, self.room.now_ms)
        self.room.tell_counts(vote)

    def open_vote(self, motion: str, reply: Reply) -> None:
        self._try(lambda: self.room.open_vote(motion, chair=self.seat), reply)

    def close_vote(self, vote: str, reply: Reply) -> None:
        self._try(lambda: self.room.close_vote(vote, self.seat), reply)

    def declare(self, vote: str, outcome: str, reply: Reply) -> None:
        self._try(lambda: self.room.declare(vote, self.seat, outcome), reply)

    def focus(self, item: str, paper: str | None) -> None:
        self.focused.append((item, paper))

    def present_page(self, paper: str, page: int) -> None:
        self.presented.append((paper, page))

    def show_point(self, paper: str, page: int, x: int, y: int, boxes: object) -> None:
        self.pointed.append((paper, page, x, y, boxes))

    def page_source(self, paper: str) -> PageSource:
        return BytesSource(self.room.files[paper])

    def _try(self, command: Callable[[], object], reply: Reply) -> None:
        try:
            command()
        except MeetingError as error:
            reply(error)
            return
        reply(None)


def _code_of(fault: Fault) -> str:
    return str(fault.code)


def sample_files(folder: Path, sample: Sample) -> dict[str, bytes]:
    """Return the papers of the sample meeting by title."""
    from ui.demo.papers import write_papers

    return {path.stem: path.read_bytes() for path in write_papers(folder, sample)}
