"""Pictures of the room: python -m tests.ui.room.pictures FOLDER [SCENE...]."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("TZ", "Asia/Ho_Chi_Minh")

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QMetaObject, QObject, QTimer, QUrl
from PySide6.QtGui import QCursor, QGuiApplication
from shiboken6 import isValid

from meeting.acts.speaking import FloorGiven, SpeechRequested
from meeting.notes.merging import note_name
from meeting.notes.note import Note, NoteId, NoteKind, Placement
from meeting.notes.records import NoteWritten
from meeting.reading.page_text import Box
from tests.ui.room.sample_library import SampleLibrary
from tests.ui.room.sample_room import SampleDevice, SampleRoom, sample_files
from ui.engine import new_engine
from ui.fonts import load_fonts
from ui.graphics import prepare_graphics
from ui.i18n.catalogue import use_language
from ui.pages.supply import PageSupply

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtQml import QQmlApplicationEngine
    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from ui.library import Library

WINDOW = Path(__file__).parent / "RoomWindow.qml"
LANDSCAPE = (1280, 800)
PORTRAIT = (800, 1280)
DELEGATE = "Đặng Ngọc Lan"
SLOW = ("Ngô Anh Tuấn", "Trịnh Công Minh", "Tạ Quang Dũng", "Dương Văn Khải")


class Look(NamedTuple):
    mode: str
    language: str
    size: tuple[int, int]
    scale: float = 1.0

    def name(self) -> str:
        way = "land" if self.size == LANDSCAPE else "port"
        return f"{way}-{self.mode}-{self.language}-{round(100 * self.scale)}"


LOOKS = (
    Look("light", "vi", LANDSCAPE),
    Look("light", "vi", PORTRAIT),
    Look("dark", "en", LANDSCAPE),
    Look("dark", "vi", PORTRAIT),
    Look("light", "en", LANDSCAPE, 1.4),
    Look("light", "vi", PORTRAIT, 1.4),
)


def settle(ms: int = 80) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def find(item: QQuickItem, name: str) -> QQuickItem | None:
    """Return a visible item by its object name, delegates included."""
    if item.objectName() == name and item.isVisible():
        return item
    for child in item.childItems():
        found = find(child, name)
        if found is not None:
            return found
    return None


class Stage:
    """One window on one person's room."""

    def __init__(
        self,
        room: SampleRoom,
        supply: PageSupply,
        name: str,
        look: Look,
        library: Library | None = None,
    ) -> None:
        self.wrappers: list[QQuickWindow] = []
        self.device = SampleDevice(room, name, supply, library=library)
        self.engine: QQmlApplicationEngine = new_engine()
        self.engine.setInitialProperties({"room": self.device.model})
        theme = self.engine.singletonInstance("Meeting.Controls", "Theme")
        theme.setProperty("mode", look.mode)
        theme.setProperty("textScale", look.scale)
        theme.setProperty("reducedMotion", True)
        self.engine.load(QUrl.fromLocalFile(str(WINDOW)))
        self.window.resize(*look.size)
        QCursor.setPos(self.window.x() + 420, self.window.y() + 560)

    @property
    def window(self) -> QQuickWindow:
        # Walking the items can leave a wrapper of the window empty, and then its items' too.
        if not self.wrappers or not isValid(self.wrappers[-1]):
            self.wrappers.append(self.engine.rootObjects()[0])
        return self.wrappers[-1]

    def wait_for_pages(self, limit_ms: int = 6000) -> None:
        timer = QElapsedTimer()
        timer.start()
        settle(120)
        while timer.elapsed() < limit_ms and self.device.model.reader.state in ("opening",):
            settle(50)
        settle(700)

    def click(self, name: str) -> None:
        item = find(self.window.contentItem(), name)
        assert item is not None, name
        QMetaObject.invokeMethod(item, "click")
        settle(150)

    def dialogs(self) -> QObject:
        return self.window.findChild(QObject, "chairDialogs")

    def close(self) -> None:
        self.device.room.devices.remove(self.device)
        self.window.close()
        self.engine.deleteLater()
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


class Studio:
    def __init__(self, folder: Path, files: dict[str, dict[str, bytes]]) -> None:
        self.folder = folder
        self.files = files
        self.supply = PageSupply()

    def room(self, look: Look, *, absent: tuple[str, ...] = ()) -> SampleRoom:
        room = SampleRoom(look.language)
        room.sit(absent=absent)
        room.call(1)
        room.call(2)
        room.call(3)
        return room

    def stage(
        self,
        room: SampleRoom,
        look: Look,
        name: str = DELEGATE,
        library: Library | None = None,
    ) -> Stage:
        stage = Stage(room, self.supply, name, look, library)
        for title, data in self.files[look.language].items():
            room.deliver(room.papers[title], data)
        return stage

    def take(self, stage: Stage, scene: str, look: Look) -> None:
        settle(250)
        stage.window.grabWindow().save(str(self.folder / f"{scene}-{look.name()}.png"))

    def reading(self, look: Look) -> None:
        room = self.room(look)
        room.act(room.seat("Phạm Thị Thu Hà"), SpeechRequested(room.items[2]))
        room.act(room.seat("Hồ Sỹ Nghĩa"), SpeechRequested(room.items[2]))
        stage = self.stage(room, look)
        stage.wait_for_pages()
        self.take(stage, "reading", look)
        stage.click("pageListButton")
        stage.device.model.agenda.openPaper(room.papers[room.sample.items[1].papers[0].title])
        stage.wait_for_pages()
        stage.device.model.reader.goTo(3)
        stage.wait_for_pages()
        self.take(stage, "thumbnails", look)
        stage.close()

    def search(self, look: Look) -> None:
        room = self.room(look)
        stage = self.stage(room, look, library=SampleLibrary())
        stage.wait_for_pages()
        search = stage.device.model.search
        search.look_in("all")
        stage.click("searchButton")
        self._write_a_note(
            stage, "Hỏi về số phiếu biểu quyết" if look.language == "vi" else "budget?"
        )
        search.ask("bieu quyet" if look.language == "vi" else "budget")
        timer = QElapsedTimer()
        timer.start()
        while timer.elapsed() < 20_000 and search.unread:
            settle(100)
        stage.wait_for_pages()
        self.take(stage, "found", look)
        stage.click("searchNext")
        stage.click("searchNext")
        stage.wait_for_pages()
        self.take(stage, "search", look)
        stage.close()

    def ways(self, look: Look) -> None:
        from tests.ui.room.reading_scenes import take_reading

        take_reading(self, look)

    def _write_a_note(self, stage: Stage, text: str) -> None:
        model = stage.device.model
        paper = model._seat.meeting.papers.get(model.reader.paper)
        place = Placement(paper.id, 1, Box(10_000, 10_000, 12_000, 12_000))
        note = Note(
            NoteId("7" * 32), paper.document, NoteKind.COMMENT, model._seat.me, (place,), text=text
        )
        model._keeper.write(note_name(note.id), NoteWritten(note))

    def map(self, look: Look) -> None:
        room = self.room(look)
        room.call(5)
        stage = self.stage(room, look)
        stage.wait_for_pages()
        self.take(stage, "map", look)
        pages = find(stage.window.contentItem(), "pages").parentItem()
        pages.setProperty("freeScale", 4.0)
        pages.setProperty("fit", "free")
        stage.wait_for_pages()
        settle(1500)
        self.take(stage, "map-near", look)
        stage.close()

    def vote(self, look: Look) -> None:
        room = self.room(look)
        stage = self.stage(room, look)
        stage.wait_for_pages()
        vote = room.begin_vote(3)
        self.take(stage, "vote-open", look)
        stage.device.model.vote.cast("in_favour")
        self.take(stage, "vote-stored", look)
        stage.device.model.ballot_changed(vote, "unknown", "against")
        self.take(stage, "vote-unknown", look)
        stage.device.model.ballot_changed(vote, "refused", "against", 0, "vote_closed")
        self.take(stage, "vote-refused", look)
        stage.device.model.link_moved("offline", room.now_ms)
        self.take(stage, "offline", look)
        stage.close()
        room = self.room(look)
        stage = self.stage(room, look)
        stage.wait_for_pages()
        room.begin_vote(3)
        settle(300)
        stage.click("readOn" if look.size == LANDSCAPE else "minimiseVote")
        self.take(stage, "vote-minimised", look)
        stage.close()

    def chair(self, look: Look) -> None:
        room = self.room(look)
        stage = self.stage(room, look, room.sample.chair.name)
        stage.wait_for_pages()
        self.take(stage, "chair", look)
        stage.click("openVoteHere")
        self.take(stage, "chair-open", look)
        QMetaObject.invokeMethod(stage.dialogs(), "closeAll")
        settle(150)
        vote = room.begin_vote(3)
        for number, seat in enumerate(room.members):
            if seat.name not in SLOW and seat is not room.chair:
                key = "against" if number % 7 == 3 else "abstain" if number == 8 else "in_favour"
                room.answer(seat.name, vote, key)
        stage.device.model.vote.cast("in_favour")
        self.take(stage, "chair-running", look)
        stage.click("closeVote")
        self.take(stage, "chair-close", look)
        QMetaObject.invokeMethod(stage.dialogs(), "closeAll")
        settle(150)
        room.close_vote(vote, room.chair)
        settle(200)
        stage.click("declare")
        self.take(stage, "chair-declare", look)
        QMetaObject.invokeMethod(stage.dialogs(), "closeAll")
        settle(150)
        room.declare(vote, room.chair, "adopted")
        room.recount(vote)
        self.take(stage, "result", look)
        stage.close()

    def speakers(self, look: Look) -> None:
        room = self.room(look)
        for name in ("Phạm Thị Thu Hà", "Hồ Sỹ Nghĩa", "Cao Thị Ngọc Ánh", "Nguyễn Thị Thanh Bình"):
            room.act(room.seat(name), SpeechRequested(room.items[2]))
        first = room.verified.meeting.speakers.queue()[0]
        room.act(room.chair, FloorGiven(first.id))
        for name, scene in ((room.sample.chair.name, "speakers-chair"), (DELEGATE, "speakers")):
            stage = self.stage(room, look, name)
            stage.wait_for_pages()
            room.now_ms += 154_000
            stage.device.model.speakers.show()
            if look.size == PORTRAIT:
                stage.click("tab_speakers")
            self.take(stage, scene, look)
            stage.close()

    def people(self, look: Look) -> None:
        room = self.room(look, absent=("Tạ Quang Dũng", "Mai Thế Vinh"))
        stage = self.stage(room, look, room.sample.secretary.name)
        stage.wait_for_pages()
        vote = room.begin_vote(3)
        for seat in room.members[4:]:
            if seat.name not in ("Tạ Quang Dũng", "Mai Thế Vinh"):
                room.answer(seat.name, vote, "in_favour")
        settle(200)
        QMetaObject.invokeMethod(stage.window, "showPeople")
        self.take(stage, "people", look)
        stage.close()

    def arriving(self, look: Look) -> None:
        room = self.room(look, absent=(DELEGATE,))
        stage = Stage(room, self.supply, DELEGATE, look)
        title = room.sample.items[2].papers[0].title
        room.deliver(room.papers[title], b"", share=0.42, readable=True)
        stage.wait_for_pages()
        self.take(stage, "arriving", look)
        room.deliver(room.papers[title], b"", readable=False)
        self.take(stage, "no-key", look)
        room.deliver(room.papers[title], b"this is not a PDF at all")
        stage.wait_for_pages()
        self.take(stage, "broken", look)
        room.call(4)
        self.take(stage, "moved", look)
        stage.close()


def take_pictures(
    folder: Path, takes: Sequence[Callable[[Studio, Look], None]], looks: tuple[Look, ...]
) -> None:
    """Take pictures of every look into a folder; each of `takes` opens a window of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {}
    for language in {look.language for look in looks}:
        papers = folder / f"papers-{language}"
        sample = SampleRoom(language).sample
        files[language] = sample_files(papers, sample)
    studio = Studio(folder, files)
    for look in looks:
        use_language(QGuiApplication.instance(), look.language)
        for take in takes:
            take(studio, look)
    studio.supply.shutdown()


def run(prefix: str, takes: Sequence[Callable[[Studio, Look], None]], words: list[str]) -> None:
    """Take pictures as a command says: FOLDER [LOOK...]."""
    app = QGuiApplication(sys.argv[:1])
    prepare_graphics()
    load_fonts()
    folder = Path(words[0]) if words else Path(tempfile.mkdtemp(prefix=prefix))
    looks = tuple(LOOKS[int(word)] for word in words[1:] if word.isdigit()) or LOOKS
    take_pictures(folder, takes, looks)
    print(folder)
    del app


SCENES = ("reading", "ways", "search", "map", "vote", "chair", "speakers", "people", "arriving")


def main() -> None:
    words = sys.argv[1:]
    scenes = [word for word in words if word in SCENES] or SCENES
    run("room-", [getattr(Studio, scene) for scene in scenes], words)


if __name__ == "__main__":
    main()
