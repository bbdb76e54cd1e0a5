"""A folder of papers: which file goes to which item, and what is wrong with it, before anything."""

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from sync.desk.folding import fold, tidy
from sync.desk.item_numbers import natural_key, read_number
from sync.desk.matching import TitleMatcher
from sync.errors import LocalCode, LocalError

SIZE_LIMIT_BYTES = 300 * 1024 * 1024
FILES_LIMIT = 2000
TITLE_LIMIT = 400
_LITTER = frozenset({"thumbs.db", "desktop.ini"})


class FileProblem(StrEnum):
    """Stable names of why a file cannot be taken."""

    NOT_PDF = "file_not_pdf"
    EMPTY = "file_empty"
    UNREADABLE = "file_unreadable"
    TOO_BIG = "file_too_big"
    SAME_NAME = "file_same_name"
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
class AgendaItem:
    """An item of the agenda as it stands."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """An item that files go to; a new one has a key of its own and no act yet."""

    key: str
    title: str
    new: bool = False


@dataclass(frozen=True, slots=True)
class Inspected:
    """What looking into a PDF gave: its pages, or what is wrong with it."""

    pages: int = 0
    problem: FileProblem | None = None


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A file, the item that it goes to (empty: to be chosen), and its title."""

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
        changed = (
            replace(one, item=item, matched=MatchedBy.PERSON) if one.path == path else one
            for one in self.files
        )
        return replace(self, files=_without_namesakes(changed))

    def retitle(self, path: Path, title: str) -> "ImportPlan":
        """Return the plan with a file under another title."""
        title = tidy(title)[:TITLE_LIMIT]
        if not title:
            return self
        changed = (replace(one, title=title) if one.path == path else one for one in self.files)
        return replace(self, files=tuple(changed))


Inspect = Callable[[Path], Inspected]
Progress = Callable[[int, int], None]


def plan_folder(
    folder: Path,
    agenda: Sequence[AgendaItem],
    *,
    inspect: Inspect | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportPlan:
    """Return what importing a folder (or one file) would do.

    Raises:
        LocalError: FILE_UNREADABLE (the folder itself), CANCELLED.
    """
    paths = [folder] if folder.is_file() else _paths(folder)
    base = folder.parent if folder.is_file() else folder
    files = []
    for done, path in enumerate(paths[:FILES_LIMIT]):
        if cancelled is not None and cancelled():
            raise LocalError(LocalCode.CANCELLED)
        files.append(_looked_at(_planned(path, base), inspect))
        if progress is not None:
            progress(done + 1, min(len(paths), FILES_LIMIT))
    if agenda:
        items = tuple(PlannedItem(item.id, tidy(item.title)) for item in agenda)
        files = _matched(files, base, items)
    else:
        items, files = _proposed(files, base)
    return ImportPlan(
        folder, items, _without_namesakes(files), left_out=max(0, len(paths) - FILES_LIMIT)
    )


def title_of(name: str) -> str:
    """Return the title that a file's name gives."""
    stem = name[: -len(".pdf")] if name.casefold().endswith(".pdf") else name
    return (tidy(stem.replace("_", " ")) or tidy(name))[:TITLE_LIMIT]


def _paths(folder: Path) -> list[Path]:
    found: list[Path] = []

    def unreadable(error: OSError) -> None:
        if error.filename is None or Path(error.filename) == folder:
            raise LocalError(LocalCode.FILE_UNREADABLE, file=folder.name) from error

    for place, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted((one for one in folders if not one.startswith(".")), key=natural_key)
        found.extend(Path(place) / name for name in names if not _is_litter(name))
    return sorted(found, key=lambda path: natural_key(path.relative_to(folder).as_posix()))


def _is_litter(name: str) -> bool:
    return name.startswith((".", "~$")) or name.casefold() in _LITTER


def _planned(path: Path, base: Path) -> PlannedFile:
    shown = path.relative_to(base).as_posix()
    planned = PlannedFile(path, tidy(shown), title_of(path.name), 0, order=natural_key(shown))
    try:
        size = path.stat().st_size
    except OSError:
        return replace(planned, problem=FileProblem.UNREADABLE)
    planned = replace(planned, size_bytes=size)
    if path.suffix.casefold() != ".pdf":
        return replace(planned, problem=FileProblem.NOT_PDF)
    if size == 0:
        return replace(planned, problem=FileProblem.EMPTY)
    if size > SIZE_LIMIT_BYTES:
        fields: dict[str, str | int] = {"limit_mb": SIZE_LIMIT_BYTES // 2**20}
        return replace(planned, problem=FileProblem.TOO_BIG, fields=fields)
    return planned


def _looked_at(file: PlannedFile, inspect: Inspect | None) -> PlannedFile:
    if inspect is None or not file.usable:
        return file
    try:
        seen = inspect(file.path)
    except OSError:
        return replace(file, problem=FileProblem.UNREADABLE)
    return replace(file, pages=seen.pages, problem=seen.problem)


def _matched(
    files: list[PlannedFile], base: Path, items: tuple[PlannedItem, ...]
) -> list[PlannedFile]:
    matcher = TitleMatcher([item.title for item in items])
    return [_match(file, base, items, matcher) for file in files]


def _match(
    file: PlannedFile, base: Path, items: tuple[PlannedItem, ...], matcher: TitleMatcher
) -> PlannedFile:
    *folders, name = file.path.relative_to(base).parts
    for part in (*folders, title_of(name)):
        numbered = read_number(part)
        if 0 < numbered.number <= len(items):
            key = items[numbered.number - 1].key
            return replace(file, item=key, matched=MatchedBy.NUMBER, title=_unnumbered(file))
    for text in (*reversed(folders), title_of(name)):
        place = matcher.find(text)
        if place is not None:
            return replace(file, item=items[place].key, matched=MatchedBy.WORDS)
    if len(items) == 1:
        return replace(file, item=items[0].key, matched=MatchedBy.FOLDER)
    return file


def _proposed(
    files: list[PlannedFile], base: Path
) -> tuple[tuple[PlannedItem, ...], list[PlannedFile]]:
    """Return items made from the sub-folders, and from the numbers and names of files beside."""
    titles: dict[str, str] = {}
    proposed = []
    for file in files:
        *folders, name = file.path.relative_to(base).parts
        source = tidy(folders[0]) if folders else title_of(name)
        numbered = read_number(source)
        key = f"n{numbered.number}" if numbered.number else f"t{fold(source)}"
        if file.usable:
            titles.setdefault(key, numbered.rest[:TITLE_LIMIT])
        title = _unnumbered(file) if numbered.number or folders else file.title
        proposed.append(replace(file, item=key, matched=MatchedBy.FOLDER, title=title))
    order = sorted(titles, key=natural_key)
    return tuple(PlannedItem(key, titles[key], new=True) for key in order), proposed


def _unnumbered(file: PlannedFile) -> str:
    return read_number(file.title).rest[:TITLE_LIMIT]


def _without_namesakes(files: Iterable[PlannedFile]) -> tuple[PlannedFile, ...]:
    """Return the files with the second of one name under one item set aside."""
    taken: dict[tuple[str, str], str] = {}
    checked = []
    for one in files:
        again = one.problem is FileProblem.SAME_NAME
        file = replace(one, problem=None, fields={}) if again else one
        first = file.shown_path
        if file.usable and file.item:
            first = taken.setdefault((file.item, fold(file.path.name)), first)
        if first != file.shown_path:
            file = replace(file, problem=FileProblem.SAME_NAME, fields={"other": first})
        checked.append(file)
    return tuple(checked)
