"""Pictures of the secretary's desk: python -m tests.ui.desk.pictures FOLDER [SCENE...]."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("TZ", "Asia/Ho_Chi_Minh")

from PySide6.QtCore import QEvent, QEventLoop, QMetaObject, QObject, QTimer, QUrl
from PySide6.QtGui import QCursor, QGuiApplication

from tests.ui.desk.sample_office import BROKEN, DraftRoom, SampleOffice, findings_in, words_in
from ui.bridge.desk_values import ScansSeen
from ui.bridge.values import KnownMeeting
from ui.engine import new_engine
from ui.fonts import load_fonts
from ui.graphics import prepare_graphics
from ui.i18n.catalogue import use_language
from ui.models.desk.desk import DeskModel

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem, QQuickWindow

WINDOW = Path(__file__).parent / "DeskWindow.qml"
LANDSCAPE = (1280, 800)
PORTRAIT = (800, 1280)


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
    Look("dark", "vi", PORTRAIT),
    Look("dark", "en", LANDSCAPE),
    Look("light", "en", PORTRAIT, 1.4),
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
    """One window on one desk."""

    def __init__(
        self, look: Look, *, full: bool = True, exists: bool = True, opened: bool = True
    ) -> None:
        self.office = SampleOffice(DraftRoom(look.language, full=full), exists=exists)
        self.office.real_now_ms = time.time_ns() // 1_000_000
        self.model = DeskModel(self.office, words_in(look.language), findings_in(look.language))
        self.engine = new_engine()
        self.engine.setInitialProperties({"desk": self.model})
        theme = self.engine.singletonInstance("Meeting.Controls", "Theme")
        theme.setProperty("mode", look.mode)
        theme.setProperty("textScale", look.scale)
        theme.setProperty("reducedMotion", True)
        self.engine.load(QUrl.fromLocalFile(str(WINDOW)))
        self.window: QQuickWindow = self.engine.rootObjects()[0]
        self.window.resize(*look.size)
        QCursor.setPos(self.window.x() + 3, self.window.y() + look.size[1] - 3)
        self.model.refresh()
        if opened:
            self.model.openMeeting("log")
        settle(150)

    def click(self, name: str) -> None:
        item = find(self.window.contentItem(), name)
        assert item is not None, name
        QMetaObject.invokeMethod(item, "click")
        settle(150)

    def type(self, name: str, text: str) -> None:
        item = find(self.window.contentItem(), name)
        assert item is not None, name
        item.setProperty("text", text)

    def open(self, name: str) -> None:
        QMetaObject.invokeMethod(self.window.findChild(QObject, name), "open")
        settle(200)

    def close(self) -> None:
        self.window.close()
        self.engine.deleteLater()
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


LIST = """Họ và tên;Chức vụ;Đơn vị;Vai trò;Biểu quyết;Ghi chú
Nguyễn Văn Hùng;Chủ tịch;UBND tỉnh;Chủ tọa;x;
Trần Thị Mai Hương;Phó Chủ tịch;UBND tỉnh;Đại biểu;x;
;Giám đốc;Sở Tài chính;;;
Lê Quang Dũng;Giám đốc;Sở Tài chính;hoàng đế;;
Phạm Thị Ngọc;Chánh Thanh tra;Thanh tra tỉnh;Đại biểu;x;
phạm thị ngọc;Chánh Thanh tra;Thanh tra tỉnh;Đại biểu;x;
Đỗ Minh Tuấn;"Phó Giám đốc;Sở Xây dựng;;;
Vũ Hải Yến;Phóng viên;Báo Sông Lam;Khách mời;;
"""


def papers(base: Path) -> Path:
    for name in (
        "1. Khai mạc/Chương trình phiên họp.pdf",
        "2. Kinh tế - xã hội/Báo cáo tình hình tháng 11.pdf",
        "2. Kinh tế - xã hội/Phụ lục số liệu.pdf",
        "du_toan_ngan_sach_2027.pdf",
        "Mục 4/Tờ trình đầu tư công.pdf",
        "Mục 4/Bản đồ quy hoạch (mật khẩu).pdf",
        "Danh sách khác.pdf",
        "Công văn.docx",
    ):
        (base / name).parent.mkdir(parents=True, exist_ok=True)
        (base / name).write_bytes(b"%PDF-1.7" + bytes(700_000))
    (base / "Mục 4/Trống.pdf").write_bytes(b"")
    return base


class Studio:
    def __init__(self, folder: Path, scratch: Path) -> None:
        self.folder = folder
        self.papers = papers(scratch / "papers")
        self.list = scratch / "people.csv"
        self.list.write_text(LIST, encoding="utf-8-sig")

    def save(self, stage: Stage, scene: str, look: Look) -> None:
        settle(200)
        path = self.folder / f"{scene}-{look.name()}.png"
        stage.window.grabWindow().save(str(path))
        stage.close()

    # --- scenes

    def organisation(self, look: Look) -> None:
        stage = Stage(look, exists=False, opened=False)
        stage.type("organisationName", "UBND tỉnh Sông Lam")
        stage.type("passphrase", "chín con cò trắng")
        stage.type("passphraseAgain", "chín con cò")
        self.save(stage, "organisation", look)

    def organisation_made(self, look: Look) -> None:
        stage = Stage(look, opened=False)
        stage.model.goTo("organisation")
        self.save(stage, "organisation_made", look)

    def meeting(self, look: Look) -> None:
        stage = Stage(look, opened=False)
        stage.model.show_meetings(
            [
                KnownMeeting(
                    "log",
                    "Phiên họp thường kỳ tháng 10",
                    "UBND",
                    "",
                    "published",
                    "secretary",
                    starts_ms=1_793_000_000_000,
                )
            ]
        )
        stage.type("meetingTitle", stage.office.room.sample.title)
        stage.type("meetingDay", "26/11/2026")
        stage.type("meetingTime", "8 giờ")
        self.save(stage, "meeting", look)

    def people(self, look: Look) -> None:
        stage = Stage(look)
        self.save(stage, "people", look)

    def person(self, look: Look) -> None:
        stage = Stage(look)
        stage.click("person_2")
        self.save(stage, "person", look)

    def people_preview(self, look: Look) -> None:
        stage = Stage(look, full=False)
        stage.model.people.lookAt(str(self.list))
        self.save(stage, "people_preview", look)

    def agenda(self, look: Look) -> None:
        stage = Stage(look)
        stage.model.goTo("agenda")
        self.save(stage, "agenda", look)

    def scans(self, look: Look) -> None:
        for scene, state in (
            ("scans_reading", ("reading", "Thông báo thẩm định đồ án quy hoạch", 3, 12)),
            ("scans_no_program", ("no_program", "", 2, 2)),
            ("scans_done", ("done", "", 0, 0, 1)),
        ):
            stage = Stage(look)
            stage.model.goTo("agenda")
            tell, _done = stage.office.desk.readings[-1]
            tell(ScansSeen(*state))
            self.save(stage, scene, look)

    def agenda_empty(self, look: Look) -> None:
        stage = Stage(look, full=False)
        stage.model.goTo("agenda")
        self.save(stage, "agenda_empty", look)

    def import_preview(self, look: Look) -> None:
        stage = Stage(look)
        stage.model.goTo("agenda")
        settle(100)
        stage.model.papers.lookAt(str(self.papers))
        self.save(stage, "import_preview", look)

    def importing(self, look: Look) -> None:
        stage = Stage(look)
        stage.model.goTo("agenda")
        settle(100)
        stage.model.papers.lookAt(str(self.papers))
        stage.office.desk.pause = True
        stage.model.papers.apply()
        self.save(stage, "importing", look)

    def invitations(self, look: Look) -> None:
        stage = Stage(look)
        people = stage.office.room.verified.meeting.people.in_order()
        stage.office.desk.invite(
            [one.id for one in people[4:9]], lambda _: None, lambda _: None, print
        )
        stage.model.goTo("invitations")
        stage.model.invitations.saveCards(str(self.folder / f"cards-{look.language}.pdf"))
        self.save(stage, "invitations", look)

    def ticket(self, look: Look) -> None:
        stage = Stage(look)
        stage.model.goTo("invitations")
        stage.model.invitations.inviteAll()
        settle(100)
        stage.click("showTicket_6")
        settle(300)
        self.save(stage, "ticket", look)

    def code(self, look: Look) -> None:
        stage = Stage(look)
        stage.model.goTo("invitations")
        settle(100)
        stage.click("startCode_6")
        stage.model.invitations.failed_try(2)
        self.save(stage, "code", look)

    def asked(self, look: Look) -> None:
        stage = Stage(look)
        stage.model.goTo("invitations")
        person = stage.office.room.verified.meeting.people.in_order()[3]
        stage.office.desk.ask_to_join(person.id)
        self.save(stage, "asked", look)

    def publish(self, look: Look) -> None:
        stage = Stage(look)
        stage.model.goTo("publish")
        self.save(stage, "publish", look)

    def record(self, look: Look) -> None:
        stage = Stage(look)
        stage.model.goTo("record")
        stage.model.record.exportTo("/home/mai/Tài liệu/Phiên họp tháng 11.record", True)
        self.save(stage, "record", look)

    def record_broken(self, look: Look) -> None:
        stage = Stage(look)
        stage.office.desk.verdict = BROKEN
        stage.model.goTo("record")
        stage.model.record.verify("/x.record")
        self.save(stage, "record_broken", look)

    def host(self, look: Look) -> None:
        stage = Stage(look)
        stage.open("hostSheet")
        self.save(stage, "host", look)


SCENES = [name for name in vars(Studio) if not name.startswith("_") and name != "save"]


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    app = QGuiApplication([])
    prepare_graphics()
    load_fonts()
    wanted = [one for one in arguments[1:] if one in SCENES] or SCENES
    looks = [one for one in LOOKS if one.name() in arguments] or list(LOOKS)
    with tempfile.TemporaryDirectory() as scratch:
        studio = Studio(folder, Path(scratch))
        for look in looks:
            use_language(app, look.language)
            for scene in wanted:
                getattr(studio, scene)(look)
                print(scene, look.name())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
