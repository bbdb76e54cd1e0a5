"""What the tour shows of reading: search, pen, two papers in sight, a new version."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from meeting.reading.folding import fold
from sync.desk.importing import NewPaper, add_paper
from ui.demo.driver import StepError, settle, wait_until
from ui.demo.papers_budget import write_revised_submission
from ui.demo.pen import Pen
from ui.demo.sample_kinds import PaperKind

if TYPE_CHECKING:
    from meeting.papers import Paper
    from meeting.reading.page_text import Word
    from ui.demo.tour import Actor, Tour
    from ui.session import MeetingSession

BUDGET_ITEM: Final = 3
REVISED_PAGES: Final = 6
IN_SIGHT_PT: Final = 300
PAPER_LIMIT_S: Final = 60.0


def open_submission(tour: Tour, delegate: Actor) -> None:
    """She opens the submission on the budget from the tabs of the item."""
    _open_submission(tour, delegate)
    tour.picture(delegate, "delegate-opens-the-submission")


def write_on_it(tour: Tour, delegate: Actor) -> None:
    """She marks words, underlines, circles a figure and writes beside it with her pen."""
    hands = delegate.hands
    hands.press("noteToolsButton")
    for tool, page, words in (
        ("marker", 1, "tổng thu đạt 23.650 tỷ đồng"),
        ("underline", 1, "vượt 12,8% dự toán"),
        ("marker", 2, "Giải ngân vốn đầu tư công đạt 78,6% kế hoạch"),
        ("marker", 3, "12 dự án khởi công mới đã đủ thủ"),
        ("underline", 4, "không để vốn nhàn rỗi"),
    ):
        hands.press(f"tool_{tool}")
        found = _find(delegate, page, words)
        _go_to(delegate, page, found[0])
        for line in _lines(found):
            (x0, y0), (x1, _) = _middle(line[0], 0.1), _middle(line[-1], 0.9)
            Pen(hands, page).write([(x0, y0), (x1, y0)])
    hands.press("tool_pen")
    word = _find(delegate, 1, "86,5% dự toán")[0]
    _go_to(delegate, 1, word)
    figure = word.box
    left, top, right, bottom = (side / 100 for side in (figure.x0, figure.y0, figure.x1, figure.y1))
    x, y = (left + right) / 2, (top + bottom) / 2
    across, down = (right - left) / 2 + 9, (bottom - top) / 2 + 5
    turns = [2 * math.pi * step / 40 - 2 for step in range(44)]
    Pen(hands, 1).write([(x + across * math.cos(a), y + down * math.sin(a)) for a in turns])
    Pen(hands, 1).write(_question_mark(553, y - 14))
    Pen(hands, 1).write([(559, y + 13), (560, y + 14)])
    settle(300)
    tour.looks(delegate, "delegate-writes-with-a-pen")
    hands.press("tool_hand")
    hands.item("searchButton")


def search_all(tour: Tour, delegate: Actor) -> None:
    """She finds words in all papers without typing accents."""
    hands = delegate.hands
    hands.press("searchButton")
    hands.press("searchScope/option_all")
    hands.keys("searchField", "du phong ngan sach")
    wait_until(lambda: hands.sees("found_1"), "what was found", PAPER_LIMIT_S)
    hands.press("found_1")
    settle(800)
    tour.looks(delegate, "delegate-finds-words")
    hands.press("searchClose")


def list_of_notes(tour: Tour, delegate: Actor) -> None:
    """She looks at all she wrote, which nobody else sees."""
    hands = delegate.hands
    _open_submission(tour, delegate)
    hands.press_one("tab_notes", "sideTabs/option_notes")
    hands.item("note_1")
    tour.looks(delegate, "delegate-list-of-notes")
    QTest.keyClick(hands.window, Qt.Key.Key_Escape)
    settle(400)


def two_in_sight(tour: Tour, delegate: Actor) -> None:
    """She has two papers beside each other."""
    hands = delegate.hands
    hands.press("readerMenuButton")
    hands.press("splitPanes")
    settle(1200)
    tour.looks(delegate, "delegate-reads-two-papers")
    hands.press("secondPane/closePane")
    settle(400)


def new_version_comes(tour: Tour, delegate: Actor, secretary: Actor) -> None:
    """The secretary hands in the submission again, with changes; her notes go along."""
    old = _submission(tour, delegate)
    path = tour.folder / "revised.pdf"
    write_revised_submission(path, old.title)
    client = secretary.window.bridge.client
    if client is None:
        raise StepError("the secretary has left")
    try:
        paper = NewPaper(path, old.item, old.title, REVISED_PAGES, old)
        tour.do_at(secretary, add_paper(client, paper), "the new version to be handed in")
    finally:
        path.unlink()
    delegates = delegate.window.bridge.client
    assert delegates is not None

    def is_here() -> bool:
        newest = delegate.meeting.papers.current(old.id)
        return newest is not None and newest.id != old.id and delegates.shelf.is_complete(newest)

    wait_until(is_here, "the new version", PAPER_LIMIT_S)
    hands = delegate.hands
    hands.item("newVersion/bannerAction")
    settle(1500)
    tour.picture(delegate, "delegate-new-version")
    hands.press("newVersion/bannerAction")
    wait_until(lambda: hands.sees("notesMoved"), "her notes in the new version", PAPER_LIMIT_S)
    settle(800)
    tour.picture(delegate, "delegate-notes-carried-over")
    hands.press("nextChange")
    hands.press("nextChange")
    settle(800)
    tour.looks(delegate, "delegate-what-changed")
    hands.press("notesMoved/bannerAction")
    hands.item("review_1")
    settle(800)
    tour.looks(delegate, "delegate-checks-her-notes")
    hands.press_one("review_1/noteRight", "review_1/noteStays")
    QTest.keyClick(hands.window, Qt.Key.Key_Escape)
    settle(400)
    hands.press("changesSeen")


def _open_submission(tour: Tour, delegate: Actor) -> None:
    paper = _submission(tour, delegate)
    room = _session(delegate).room
    place = [one["id"] for one in room.reading.papers].index(paper.id)
    delegate.hands.press(f"paperTab_{place + 1}")
    wait_until(lambda: room.reading.active.paper == paper.id, "the submission")
    wait_until(lambda: room.reading.active.state == "ready", "its pages")
    settle(600)


def _submission(tour: Tour, actor: Actor) -> Paper:
    item = actor.meeting.agenda.order[BUDGET_ITEM - 1]
    papers = tour.backstage.sample.items[BUDGET_ITEM - 1].papers
    title = next(one.title for one in papers if one.kind is PaperKind.BUDGET_SUBMISSION)
    return next(one for one in actor.meeting.papers.of_item(item) if one.title == title)


def _session(actor: Actor) -> MeetingSession:
    session = actor.window.session
    if session is None:
        raise StepError("no meeting is open")
    return session


def _go_to(actor: Actor, page: int, word: Word) -> None:
    """Have a word of a page well in sight."""
    reader = _session(actor).room.reading.active
    above = word.box.y0 / 100 - IN_SIGHT_PT
    reader.goToPlace(page, max(0.0, above) / reader.pageHeights[page - 1])
    settle(500)
    actor.hands.item(f"layers_{page}")


def _find(actor: Actor, page: int, phrase: str) -> list[Word]:
    """Return words that stand in a row on a page (from 1)."""
    session = _session(actor)
    paper = session.room.reading.active.paper
    supply = session.supply
    supply.want_content(paper, page - 1)
    wait_until(lambda: supply.content(paper, page - 1), "the words of the page")
    content = supply.content(paper, page - 1)
    assert content is not None
    words, wanted = content.text.words, [fold(word) for word in phrase.split()]
    folded = [fold(word.text).strip(",;.") for word in words]
    for first in range(len(words) - len(wanted) + 1):
        if folded[first : first + len(wanted)] == wanted:
            return list(words[first : first + len(wanted)])
    raise StepError(f"page {page} does not say: {phrase}")


def _lines(words: list[Word]) -> list[list[Word]]:
    lines: list[list[Word]] = []
    for word in words:
        if lines and lines[-1][-1].line == word.line:
            lines[-1].append(word)
        else:
            lines.append([word])
    return lines


def _middle(word: Word, share: float) -> tuple[float, float]:
    box = word.box
    return (box.x0 + share * (box.x1 - box.x0)) / 100, (box.y0 + box.y1) / 200


def _question_mark(x: float, y: float) -> list[tuple[float, float]]:
    arc = [math.pi + step * 1.5 * math.pi / 14 for step in range(15)]
    bow = [(x + 6 + 7 * math.cos(a), y + 7 * math.sin(a)) for a in arc]
    return [*bow, (x + 6, y + 12), (x + 6, y + 20)]
