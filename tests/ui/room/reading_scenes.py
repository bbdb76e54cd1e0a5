"""Scenes of reading, for the pictures of the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaObject, QObject

from tests.ui.room.pictures import find, settle

if TYPE_CHECKING:
    from tests.ui.room.pictures import Look, Stage, Studio
    from tests.ui.room.sample_room import SampleRoom


def take_reading(studio: Studio, look: Look) -> None:
    """Take pictures of two pages, two papers, the book, going to a page, marked words, night."""
    room = studio.room(look)
    stage = studio.stage(room, look, room.sample.chair.name)
    stage.wait_for_pages()
    reading = stage.device.model.reading
    first = room.papers[room.sample.items[1].papers[0].title]
    stage.device.model.agenda.openPaper(first)
    stage.wait_for_pages()
    stage.device.model.reader.goTo(2)
    stage.wait_for_pages()
    stage.click("pageListButton")
    _outline(stage)
    studio.take(stage, "outline", look)
    stage.click("pageListButton")
    _ask_for_page(stage)
    studio.take(stage, "go-to", look)
    find(stage.window.contentItem(), "goToField").setProperty("focus", False)
    _point(stage, room)
    studio.take(stage, "pointer", look)
    stage.device.model.follow.present(False)
    stage.click("viewButton")
    settle(300)
    studio.take(stage, "view", look)
    QMetaObject.invokeMethod(find_sheet(stage), "close")
    settle(300)
    reading.openBeside(room.papers[room.sample.items[2].papers[0].title])
    stage.wait_for_pages()
    studio.take(stage, "two-papers", look)
    reading.setSplit(False)
    stage.device.model.reader.setSpread("two")
    pages = find(stage.window.contentItem(), "pages").parentItem()
    pages.setProperty("fit", "page")
    QMetaObject.invokeMethod(stage.window, "readBare")
    stage.wait_for_pages()
    reading.first.selection.clear()
    studio.take(stage, "bare", look)
    reading.setNight(True)
    stage.wait_for_pages()
    studio.take(stage, "night", look)
    reading.setNight(False)
    stage.close()


def find_sheet(stage: Stage) -> QObject:
    """Return the sheet that says how pages are shown."""
    return stage.window.findChild(QObject, "viewSheet")


def _outline(stage: Stage) -> None:
    listing = find(stage.window.contentItem(), "pageList")
    listing.setProperty("part", "outline")
    settle(200)


def _ask_for_page(stage: Stage) -> None:
    field = find(stage.window.contentItem(), "goToField")
    field.forceActiveFocus()
    field.setProperty("text", "7")
    field.textEdited.emit()
    settle(200)


def _point(stage: Stage, room: SampleRoom) -> None:
    model = stage.device.model
    model.follow.present(True)
    model.pointer.setActive(True)
    model.reader.goTo(3)
    stage.wait_for_pages()
    document = model.reader.document
    model.reader.selection.markPage(document, 2)
    words = model.reader.selection
    words.begin(document, 2, 20_000, 30_000)
    words.extendTo(40_000, 33_500)
    model.setOffWords(words)
    model.pointer.pointAt(document, 2, 30_000, 45_000)
    words.begin(document, 2, 20_000, 52_000)
    words.extendTo(40_000, 54_000)
    del room
