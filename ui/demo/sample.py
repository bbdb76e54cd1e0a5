"""The sample meeting of the demonstration: a regular sitting of a provincial committee."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Final, Literal

from ui.demo.sample_agenda import AGENDA, MEETING, ItemRow
from ui.demo.sample_kinds import PaperKind, SampleRole
from ui.demo.sample_people import PEOPLE, Phrase

Language = Literal["vi", "en"]

_HANOI: Final = timezone(timedelta(hours=7))
STARTS_AT: Final = datetime(2026, 11, 26, 8, 0, tzinfo=_HANOI)
"""When the sample meeting begins."""


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """Somebody invited to the sample meeting."""

    name: str
    role: SampleRole
    position: str
    unit: str

    @property
    def votes(self) -> bool:
        """Whether the person is a member of the committee and so has a vote."""
        return self.role in {SampleRole.CHAIR, SampleRole.DELEGATE}


@dataclass(frozen=True, slots=True)
class SampleMotion:
    """A question put to the vote, with what a vote in favour brings about."""

    question: str
    effect: str


@dataclass(frozen=True, slots=True)
class SamplePaper:
    """One file among the papers of an item."""

    kind: PaperKind
    title: str

    @property
    def file_name(self) -> str:
        """The name under which the paper is dropped on the program."""
        return f"{self.title}.pdf"


@dataclass(frozen=True, slots=True)
class SampleItem:
    """One item of the agenda, numbered from 1."""

    number: int
    short_title: str
    title: str
    presenter: str
    duration_minutes: int
    papers: tuple[SamplePaper, ...]
    motions: tuple[SampleMotion, ...]

    @property
    def folder_name(self) -> str:
        """The sub-folder that holds the papers of the item."""
        return f"{self.number}. {self.short_title}"


@dataclass(frozen=True, slots=True)
class Sample:
    """A whole meeting in one language, ready to be entered and played."""

    language: Language
    organisation: str
    body: str
    title: str
    place: str
    starts_at: datetime
    people: tuple[SamplePerson, ...]
    items: tuple[SampleItem, ...]

    @property
    def chair(self) -> SamplePerson:
        """The person who presides."""
        return self.with_role(SampleRole.CHAIR)[0]

    @property
    def secretary(self) -> SamplePerson:
        """The person who keeps the record."""
        return self.with_role(SampleRole.SECRETARY)[0]

    def with_role(self, role: SampleRole) -> tuple[SamplePerson, ...]:
        """Everybody who has this role, in the order of seating."""
        return tuple(person for person in self.people if person.role is role)


def sample_meeting(language: Language = "vi") -> Sample:
    """The sample meeting in Vietnamese or in English; the same meeting in both."""

    def say(phrase: Phrase) -> str:
        return phrase[1] if language == "en" else phrase[0]

    def item(number: int, row: ItemRow) -> SampleItem:
        return SampleItem(
            number=number,
            short_title=say(row.short_title),
            title=say(row.title),
            presenter=row.presenter,
            duration_minutes=row.duration_minutes,
            papers=tuple(SamplePaper(kind, say(title)) for kind, title in row.papers),
            motions=tuple(
                SampleMotion(say(question), say(effect)) for question, effect in row.motions
            ),
        )

    return Sample(
        language=language,
        organisation=say(MEETING.organisation),
        body=say(MEETING.body),
        title=say(MEETING.title),
        place=say(MEETING.place),
        starts_at=STARTS_AT,
        people=tuple(
            SamplePerson(name, role, say(position), say(unit))
            for name, role, position, unit in PEOPLE
        ),
        items=tuple(item(number, row) for number, row in enumerate(AGENDA, start=1)),
    )
