"""Pictures of notes on papers: python -m tests.ui.room.note_pictures FOLDER [LOOK...]."""

from __future__ import annotations

import sys
from math import sin

from tests.ui.room.pictures import (
    LANDSCAPE,
    Look,
    Stage,
    Studio,
    find,
    run,
    settle,
)  # first: sets Qt up

from PySide6.QtCore import QMetaObject  # isort: skip

from meeting.notes.note import Note, NoteId, NoteKind, Placement, Style
from meeting.notes.records import NoteWritten
from meeting.reading.page_text import Box
from tests.ui.room.pen import Pen
from ui.models.room.notes.tools import INK_COLOURS


def scribble(pen: Pen, x: float, y: float, wide: float = 90) -> None:
    """Write something like a word."""
    pen.press(x, y, 0.3)
    for step in range(int(wide * 1.2)):
        at = step / 1.2
        pen.move(x + at, y + 7 * sin(at / 3) - 3 * sin(at / 9), 0.35 + 0.4 * sin(step / 5) ** 2)
    pen.lift(x + wide, y)


def write_on(stage: Stage) -> None:
    """Use every tool on the page in sight."""
    notes, tools = stage.device.model.notes, stage.device.model.notes.tools
    pen = Pen(stage)
    scribble(pen, 60, 60)
    tools.choose("marker")
    pen.draw((90, 250), (480, 250))
    tools.choose("underline")
    pen.draw((90, 300), (300, 300))
    tools.choose("strike_out")
    pen.draw((90, 330), (200, 330))
    for number, tool in enumerate(("arrow", "rectangle", "ellipse", "line")):
        tools.choose(tool)
        pen.draw((380 + 10 * number, 60 + 40 * number), (480 + 10 * number, 90 + 40 * number))
    paper = stage.device.model.reading.active.paper
    notes.type(paper, 0, [30_000, 2_500, 47_000, 6_000], "Đề nghị làm rõ số liệu", "")
    tools.choose("comment")
    pen.draw((520, 300), (520, 301))
    settle(300)
    typed = find(stage.window.contentItem(), "noteText")
    typed.setProperty("text", "Hỏi Sở Tài chính về nguồn vốn đối ứng năm 2026.")
    stage.click("noteDone")
    settle(300)
    notes.toggleBookmark(paper, 0)
    notes.toggleBookmark(paper, 2)
    tools.choose("pen")
    settle(120)


def take(studio: Studio, look: Look) -> None:
    room = studio.room(look)
    stage = studio.stage(room, look)
    stage.wait_for_pages()
    stage.click("noteToolsButton")
    write_on(stage)
    studio.take(stage, "notes", look)
    stage.click("tool_pen")
    studio.take(stage, "notes-style", look)
    stage.click("tool_lasso")
    Pen(stage).draw((40, 40), (180, 40), (180, 90), (40, 90), (40, 40))
    studio.take(stage, "notes-selected", look)
    stage.device.model.notes.selection.clear()
    stage.click("tool_hand")
    share(stage)
    if look.size == LANDSCAPE:
        QMetaObject.invokeMethod(stage.window, "showNotes")
    else:
        stage.click("tab_notes")
    studio.take(stage, "notes-list", look)
    if look.size != LANDSCAPE:
        stage.window.resize(*look.size)
    notes = stage.device.model.notes
    comment = next(row.note for row in notes.listing.rows.rows if row.kind == "comment")
    if look.size == LANDSCAPE:
        notes.editor.open(comment)
        settle(300)
        studio.take(stage, "notes-text", look)
        stage.click("noteDone")
        notes.sharing.open([comment])
        notes.sharing.choose("chosen")
        settle(300)
        studio.take(stage, "notes-share", look)
    stage.close()


def share(stage: Stage) -> None:
    """Show one note to two people, and have one of somebody else's."""
    room, notes = stage.device.room, stage.device.model.notes
    sharing = notes.sharing
    sharing.open([notes.listing.rows.rows[0].note])
    sharing.choose("chosen")
    for name in ("Hồ Sỹ Nghĩa", "Phạm Thị Thu Hà"):
        sharing.toggle(room.seat(name).person)
    settle(300)
    stage.click("applySharing")
    settle(300)
    friend = room.seat("Cao Thị Ngọc Ánh").person
    name, keeper = "f" * 32, stage.device.model.keeper
    paper = stage.device.model.reading.active.paper
    place = Placement(paper, 0, Box(9_000, 50_000, 11_000, 52_000))
    document = room.verified.meeting.papers.get(paper).document
    text = "Tôi đề nghị thảo luận kỹ mục này."
    style = Style(INK_COLOURS[4])
    note = Note(
        NoteId(name), document, NoteKind.COMMENT, friend, (place,), style, text, created_ms=1
    )
    keeper.write(f"note/{name}", NoteWritten(note), keeper.circle_with([friend]))
    settle(150)


if __name__ == "__main__":
    run("notes-", [take], sys.argv[1:])
