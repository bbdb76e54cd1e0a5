"""Searching the papers: asked while typing, found in order, marked on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QSignalSpy

from meeting.notes.merging import note_name
from meeting.notes.note import Note, NoteId, NoteKind, Placement, Quote
from meeting.notes.records import NoteWritten
from meeting.reading.page_text import Box, PageText, Word
from tests.ui.room.paper_maker import paper
from tests.ui.room.sample_library import LOG, SampleLibrary
from tests.ui.room.sample_room import SampleDevice, SampleRoom
from ui.library import Answer, Found, Mark
from ui.models.room.search import styled

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.models.room.search import SearchModel
    from ui.pages.supply import PageSupply

    Turn = Callable[[], None]

LINE = 12


def page(number: int, text: str, *, recognised: bool = False) -> PageText:
    """Return a page of so many lines of twelve words."""
    words = tuple(
        Word(
            word,
            Box(
                at % LINE * 4000,
                at // LINE * 2000,
                at % LINE * 4000 + 3500,
                at // LINE * 2000 + 1500,
            ),
            at // LINE,
            0,
        )
        for at, word in enumerate(text.split())
    )
    return PageText(number, 59500, 84200, words, recognised)


@pytest.fixture
def library() -> SampleLibrary:
    return SampleLibrary()


@pytest.fixture
def papers(room: SampleRoom, library: SampleLibrary) -> list[str]:
    """Two papers of different items whose words are known."""
    first, second = list(room.papers.values())[:2]
    library.store.put_pages(
        LOG,
        first,
        [
            page(0, "Tờ trình về giá đất " * 3 + "x " * 9 + "giá đất"),
            page(1, "không có gì"),
            page(2, "Biểu giá đất <b>ở</b> đô thị"),
        ],
    )
    library.store.put_pages(
        LOG, second, [page(0, "gia dat khong dau", recognised=True), page(1, "Nghị quyết")]
    )
    return [first, second]


@pytest.fixture
def device(
    room: SampleRoom, supply: PageSupply, library: SampleLibrary, papers: list[str], turn: Turn
) -> SampleDevice:
    made = SampleDevice(room, "Đặng Ngọc Lan", supply, library=library)
    for number in papers:
        room.deliver(number, paper(3))
    made.model.agenda.openPaper(papers[0])
    turn()
    return made


@pytest.fixture
def search(device: SampleDevice) -> SearchModel:
    device.model.search.show()
    return device.model.search


def listed(search: SearchModel) -> list[tuple[str, int]]:
    return [(row.paper, row.page) for row in search.rows.rows if row.kind == "page"]


def test_what_is_typed_is_looked_for_in_the_open_paper(search, papers):
    search.ask("giá đất")
    assert listed(search) == [(papers[0], 1), (papers[0], 3)]
    assert search.pages == search.listed == 2
    heading, first, last = search.rows.rows
    assert heading.kind == "paper"
    assert heading.title
    assert (first.number, last.number) == (1, 3)
    assert first.piece.startswith("Tờ trình về <b>giá đất</b> Tờ trình")
    assert last.piece == "Biểu <b>giá đất</b> &lt;b&gt;ở&lt;/b&gt; đô thị"
    search.ask("  ")
    assert listed(search) == []
    assert search.pages == 0


def test_all_papers_in_the_order_of_the_agenda(search, papers):
    search.ask("gia dat")
    search.look_in("all")
    assert listed(search) == [(papers[0], 1), (papers[0], 3), (papers[1], 1)]
    assert [row.recognised for row in search.rows.rows if row.kind == "page"] == [
        False,
        False,
        True,
    ]
    assert [row.paper for row in search.rows.rows if row.kind == "paper"] == papers


def test_pages_where_the_words_stand_apart_come_after_the_others(search, library, papers):
    library.store.put_pages(LOG, papers[0], [page(0, "đất có giá"), page(1, "giá của đất")])
    search.look_in("all")
    search.ask("gia dat ")
    rows = [(row.kind, row.paper, row.page) for row in search.rows.rows]
    assert rows == [
        ("paper", papers[0], 0),
        ("page", papers[0], 3),
        ("paper", papers[1], 0),
        ("page", papers[1], 1),
        ("apart", "", 0),
        ("paper", papers[0], 0),
        ("page", papers[0], 1),
        ("page", papers[0], 2),
    ]
    assert len({row.key for row in search.rows.rows}) == len(rows)
    search.next()
    assert search.rows.rows[search.currentRow].page == 3


def test_one_question_at_a_time_and_the_last_one_counts(search, library, papers):
    waiting = []
    library.search = lambda asked, of, most, done: waiting.append((asked, of, done))
    search.ask("g")
    search.ask("gi")
    search.ask("giá")
    assert [asked for asked, *_ in waiting] == ["g"]
    assert search.busy
    waiting[0][2](Answer(1, (Found(papers[0], 1, "g", (), False),)))
    assert listed(search) == []
    assert [asked for asked, *_ in waiting] == ["g", "giá"]
    waiting[1][2](Answer(1, (Found(papers[0], 2, "giá", (), False),)))
    assert listed(search) == [(papers[0], 3)]
    assert not search.busy


def test_the_next_and_the_one_before_over_pages_and_papers(search, papers):
    search.look_in("all")
    search.ask("giá đất")
    wanted = QSignalSpy(search.went)
    where = []
    for step in (*[search.next] * 7, search.previous, search.previous):
        step()
        paper_id, number, _ = wanted.at(wanted.count() - 1)
        marks = search.hitsOn(paper_id, number - 1)
        current = [at for at, mark in enumerate(marks) if mark["current"]]
        where.append((papers.index(paper_id), number, current))
    assert where == [
        (0, 1, [0]), (0, 1, [1]), (0, 1, [2]), (0, 1, [3]), (0, 3, [0]), (1, 1, [0]), (0, 1, [0]),
        (1, 1, [0]), (0, 3, [0]),
    ]  # fmt: skip
    assert search.rows.rows[search.currentRow].page == 3


def test_going_to_a_page_opens_its_paper_at_the_height_of_what_was_found(search, device, papers):
    search.look_in("all")
    search.ask("giá đất")
    wanted = QSignalSpy(search.went)
    search.choose(f"{papers[1]}/0")
    assert device.model.reader.paper == papers[1]
    assert wanted.at(0) == [papers[1], 1, 0.0]
    search.choose(papers[1])
    search.choose("nothing")
    assert wanted.count() == 1


def test_boxes_of_what_was_found_line_by_line(search, papers):
    search.ask("tờ trình về giá đất")
    marks = search.hitsOn(papers[0], 0)
    places = [(mark["x"], mark["y"], mark["width"], mark["height"]) for mark in marks]
    assert places == [
        (0, 0, 19500, 1500),
        (20000, 0, 19500, 1500),
        (40000, 0, 7500, 1500),
        (0, 2000, 11500, 1500),
    ]
    assert search.hitsOn(papers[0], 1) == []
    search.hide()
    assert search.hitsOn(papers[0], 0) == []


def test_a_paper_that_is_still_being_read_is_said(search, supply, room, turn):
    search.look_in("all")
    third = list(room.papers.values())[2]
    supply._broker.is_drawing = False
    room.deliver(third, paper(4))
    turn()
    assert search.unread == 1
    supply._broker.is_drawing = True
    search.look_in("paper")
    assert search.unread == 0


def test_words_that_come_while_something_is_looked_for_are_found(search, device, library, papers):
    search.ask("giá đất")
    assert listed(search) == [(papers[0], 1), (papers[0], 3)]
    asked = len(library.asked)
    library.store.put_recognised(LOG, papers[0], [page(3, "thu hồi giá đất", recognised=True)])
    for _ in range(9):
        device.model.words_arrived(papers[0])
    # It is gathered for a moment, and looked for again when the question before is answered.
    assert len(library.asked) == asked
    search._busy = True
    search._soon.timeout.emit()
    assert len(library.asked) == asked
    assert search._soon.isActive()
    search._busy = False
    search._soon.timeout.emit()
    assert len(library.asked) == asked + 1
    assert listed(search) == [(papers[0], 1), (papers[0], 3), (papers[0], 4)]
    search.hide()
    search._soon.stop()
    device.model.words_arrived(papers[0])
    assert not search._soon.isActive()


def test_when_another_paper_is_opened_it_is_looked_in(search, device, papers):
    search.ask("gia dat")
    assert {paper_id for paper_id, _ in listed(search)} == {papers[0]}
    device.model.agenda.openPaper(papers[1])
    assert listed(search) == [(papers[1], 1)]


def write_note(
    device: SampleDevice, paper_id: str, number: int, text: str, marked: str = ""
) -> None:
    entry = device.model._seat.meeting.papers.get(paper_id)
    quads = (Box(0, 0, 100, 100),) if marked else ()
    place = Placement(paper_id, number, Box(0, 0, 100, 100), quads, quote=Quote(marked))
    name = NoteId(f"{number:032x}")
    note = Note(name, entry.document, NoteKind.COMMENT, entry.added_by, (place,), text=text)
    device.model._keeper.write(note_name(note.id), NoteWritten(note))


def test_notes_are_found_by_their_words_and_by_what_they_mark(search, device, papers):
    write_note(device, papers[0], 2, "Hỏi lại <giá> đất")
    write_note(device, papers[1], 1, "xem kỹ", "Nghị quyết")
    search.ask("gia dat")
    assert search.notes == 1
    heading, row = search.rows.rows[:2]
    assert (heading.kind, row.kind, row.paper, row.page) == ("notes", "note", papers[0], 3)
    assert row.piece == "Hỏi lại &lt;<b>giá&gt; đất</b>"
    search.look_in("all")
    search.ask("nghi quyet")
    assert [(row.kind, row.page) for row in search.rows.rows][:2] == [("notes", 0), ("note", 2)]
    search.choose(search.rows.rows[1].key)
    assert device.model.reader.paper == papers[1]
    search.ask("xem kỹ")
    assert (search.pages, search.notes) == (0, 1)
    search.ask("")
    assert (search.notes, list(search.rows.rows)) == (0, [])


def test_a_piece_of_a_page_is_text_and_not_markup():
    found = Found("p", 0, "<i>a & b</i>", (Mark(3, 4), Mark(7, 8)), False)
    assert styled(found) == "&lt;i&gt;<b>a</b> &amp; <b>b</b>&lt;/i&gt;"
