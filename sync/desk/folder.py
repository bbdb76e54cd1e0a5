"""A folder of papers: which file goes to which item, and what is wrong with it, before anything."""

import hashlib
import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from meeting.encoding import PREFIX
from sync.desk.folding import fold, tidy
from sync.desk.item_numbers import natural_key, read_number
from sync.desk.matching import TitleMatcher
from sync.desk.plan import (
    TITLE_LIMIT,
    AgendaItem,
    FileProblem,
    ImportPlan,
    Inspected,
    KnownPaper,
    MatchedBy,
    PlannedFile,
    PlannedItem,
    settled,
)
from sync.errors import LocalCode, LocalError

SIZE_LIMIT_BYTES = 300 * 1024 * 1024
FILES_LIMIT = 2000
READ_BYTES = 1024 * 1024
_LITTER = frozenset({"thumbs.db", "desktop.ini"})

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
    known = [paper for item in agenda for paper in item.papers]
    files = []
    for done, path in enumerate(paths[:FILES_LIMIT]):
        if cancelled is not None and cancelled():
            raise LocalError(LocalCode.CANCELLED)
        files.append(_compared(_looked_at(_planned(path, base), inspect), known))
        if progress is not None:
            progress(done + 1, min(len(paths), FILES_LIMIT))
    if agenda:
        items = tuple(PlannedItem(item.id, tidy(item.title), papers=item.papers) for item in agenda)
        files = _matched(files, base, items)
    else:
        items, files = _proposed(files, base)
    return ImportPlan(
        folder, items, settled(files, items), left_out=max(0, len(paths) - FILES_LIMIT)
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


def _compared(file: PlannedFile, known: Sequence[KnownPaper]) -> PlannedFile:
    """Return the file with the papers that are the very same."""
    alike = [paper for paper in known if paper.size_bytes == file.size_bytes]
    if not file.usable or not alike:
        return file
    try:
        same = frozenset(paper.id for paper in alike if _holds(file.path, paper))
    except OSError:
        return replace(file, problem=FileProblem.UNREADABLE)
    return replace(file, same_as=same)


def _holds(path: Path, paper: KnownPaper) -> bool:
    hasher = hashlib.sha256(PREFIX + b"paper\0" + paper.salt)
    with path.open("rb") as file:
        while data := file.read(READ_BYTES):
            hasher.update(data)
    return hasher.digest() == paper.hash


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
