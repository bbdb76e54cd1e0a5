"""What an import of papers would do: file by file, before anything has happened."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from sync.desk.folding import fold, tidy

TITLE_LIMIT = 400


class FileProblem(StrEnum):
    """Stable names of why a file cannot be taken."""

    NOT_PDF = "file_not_pdf"
    EMPTY = "file_empty"
    UNREADABLE = "file_unreadable"
    TOO_BIG = "file_too_big"
    SAME_NAME = "file_same_name"
    UNCHANGED = "file_unchanged"
    BROKEN = "file_broken"
    PASSWORD = "file_password"  # noqa: S105
    NOT_CHECKED = "file_not_checked"


class MatchedBy(StrEnum):
    """Why a file is thought to belong to an item."""

    NOTHING = "nothing"
    NUMBER = "number"
    WORDS = "words"
    FOLDER = "folder"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class KnownPaper:
    """A paper that an item has already; `salt` and `hash` tell its file apart from others."""

    id: str
    title: str
    file_name: str
    size_bytes: int
    salt: bytes
    hash: bytes


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An item of the agenda as it stands."""

    id: str
    title: str
    papers: tuple[KnownPaper, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """An item that files go to; a new one has a key of its own and no act yet."""

    key: str
    title: str
    new: bool = False
    papers: tuple[KnownPaper, ...] = ()


@dataclass(frozen=True, slots=True)
class Inspected:
    """What looking into a PDF gave: its pages, or what is wrong with it."""

    pages: int = 0
    problem: FileProblem | None = None


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A file, the item that it goes to (empty: to be chosen), and its title.

    `replaces` is the paper of which it is a new version.  What a person said about that is in
    `wanted`: a paper, "" for none; None leaves it to the name.  `same_as` are papers that hold
    the very same file.
    """

    path: Path
    shown_path: str
    title: str
    size_bytes: int
    item: str = ""
    matched: MatchedBy = MatchedBy.NOTHING
    pages: int = 0
    problem: FileProblem | None = None
    fields: dict[str, str | int] = field(default_factory=dict)
    order: tuple[tuple[int, int, str], ...] = ()
    replaces: str = ""
    wanted: str | None = None
    same_as: frozenset[str] = frozenset()

    @property
    def usable(self) -> bool:
        """Say whether nothing is wrong with it."""
        return self.problem is None


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do; nothing has happened yet."""

    folder: Path
    items: tuple[PlannedItem, ...]
    files: tuple[PlannedFile, ...]
    left_out: int = 0

    def ready(self) -> tuple[PlannedFile, ...]:
        """Return the files that can be imported now, item by item."""
        places = {item.key: place for place, item in enumerate(self.items)}
        ready = [one for one in self.files if one.usable and one.item in places]
        return tuple(sorted(ready, key=lambda one: (places[one.item], one.order)))

    def new_items(self) -> tuple[PlannedItem, ...]:
        """Return the items that have to be made, which some file goes to."""
        used = {one.item for one in self.ready()}
        return tuple(item for item in self.items if item.new and item.key in used)

    def assign(self, path: Path, item: str) -> "ImportPlan":
        """Return the plan with a file going to another item, or to none."""
        return self._with(path, item=item, matched=MatchedBy.PERSON, wanted=None)

    def separate(self, path: Path) -> "ImportPlan":
        """Return the plan with a file as a paper of its own, not as a new version."""
        return self._with(path, wanted="")

    def as_version_of(self, path: Path, paper: str) -> "ImportPlan":
        """Return the plan with a file as the new version of a paper, under its title."""
        for item in self.items:
            for known in item.papers:
                if known.id == paper:
                    return self._with(
                        path,
                        item=item.key,
                        title=known.title,
                        matched=MatchedBy.PERSON,
                        wanted=paper,
                    )
        return self

    def retitle(self, path: Path, title: str) -> "ImportPlan":
        """Return the plan with a file under another title."""
        title = tidy(title)[:TITLE_LIMIT]
        if not title:
            return self
        return self._with(path, title=title)

    def _with(self, path: Path, **changes: object) -> "ImportPlan":
        changed = [
            replace(one, **changes) if one.path == path else one  # type: ignore[arg-type]
            for one in self.files
        ]
        return replace(self, files=settled(changed, self.items))


def settled(files: Iterable[PlannedFile], items: Iterable[PlannedItem]) -> tuple[PlannedFile, ...]:
    """Return the files with what follows from where they go.

    That is: new versions of what is there, what is there unchanged, two of one name.
    """
    papers = {item.key: item.papers for item in items}
    taken: dict[tuple[str, str], str] = {}
    return tuple(_settle(file, papers.get(file.item, ()), taken) for file in files)


def _settle(
    file: PlannedFile, papers: tuple[KnownPaper, ...], taken: dict[tuple[str, str], str]
) -> PlannedFile:
    if file.problem in _BY_PLACE:
        file = replace(file, problem=None, fields={})
    file = replace(file, replaces="")
    if not (file.usable and file.item):
        return file
    name = fold(file.path.name)
    first = taken.setdefault((file.item, name), file.shown_path)
    if first != file.shown_path:
        return replace(file, problem=FileProblem.SAME_NAME, fields={"other": first})
    for paper in papers:
        if paper.id in file.same_as:
            return replace(file, problem=FileProblem.UNCHANGED, fields={"title": paper.title})
    if file.wanted is not None:
        return replace(file, replaces=file.wanted)
    same = next((paper for paper in papers if fold(paper.file_name) == name), None)
    return file if same is None else replace(file, replaces=same.id, title=same.title)


_BY_PLACE = (FileProblem.SAME_NAME, FileProblem.UNCHANGED)
