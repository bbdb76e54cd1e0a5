"""Pictures of every screen of the shell: python -m tests.ui.shell.pictures [FOLDER]."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QSG_RENDER_LOOP", "basic")

from PySide6.QtCore import QObject, QSize

from meeting.ids import PersonId
from sync.crypto.key_store import MemoryKeyStore
from tests.sync.host.scene import Clock
from tests.ui.shell.conftest import NoKeyStore, around
from tests.ui.shell.hands import find, settle, until
from ui.app import Application
from ui.bridge.values import Guest, KnownMeeting, LinkState, NearbyHost
from ui.window import LANDSCAPE, PORTRAIT, ClientWindow

NINE_MS = 1_790_042_400_000
DAY_MS = 24 * 3600 * 1000
PIN = "135790"
ME = PersonId("me")

WORDS = {
    "vi": {
        "body": "UBND tỉnh Sông Lam",
        "name": "Đặng Ngọc Lan",
        "place": "Phòng họp số 1, Trụ sở UBND tỉnh",
        "host": "UBND tỉnh Sông Lam",
        "stranger": "Khách sạn Bến Thủy",
        "now": "Phiên họp thường kỳ tháng 9 năm 2026 của Ủy ban nhân dân tỉnh",
        "next": "Hội nghị chuyên đề về kế hoạch đầu tư công trung hạn 2026–2030",  # noqa: RUF001
        "past": "Phiên họp thường kỳ tháng 8 năm 2026",
    },
    "en": {
        "body": "Song Lam Provincial People's Committee",
        "name": "Dang Ngoc Lan",
        "place": "Room 1, Provincial People's Committee",
        "host": "Song Lam People's Committee",
        "stranger": "Ben Thuy Hotel",
        "now": "Regular sitting of the Provincial People's Committee, September 2026",
        "next": "Conference on the medium-term public investment plan 2026–2030",  # noqa: RUF001
        "past": "Regular sitting, August 2026",
    },
}


class Look(NamedTuple):
    size: QSize
    theme: str
    language: str
    scale: float = 1.0

    def name(self) -> str:
        way = "land" if self.size == LANDSCAPE else "port"
        return f"{way}-{self.theme}-{self.language}-{round(100 * self.scale)}"


LOOKS = (
    Look(LANDSCAPE, "light", "vi"),
    Look(PORTRAIT, "dark", "vi"),
    Look(LANDSCAPE, "dark", "en"),
    Look(PORTRAIT, "light", "en"),
    Look(LANDSCAPE, "light", "vi", 1.4),
    Look(PORTRAIT, "light", "vi", 1.4),
)


class Photographer:
    """Walks one window through its screens."""

    def __init__(self, app: Application, window: ClientWindow, look: Look, folder: Path) -> None:
        self.app = app
        self.window = window
        self.shell = window.shell
        self.look = look
        self.folder = folder
        self.words = WORDS[look.language]
        window.preferences.chooseTheme(look.theme)
        window.preferences.chooseTextScale(look.scale)
        window.preferences.chooseReducedMotion(True)

    def take(self, name: str) -> None:
        settle()
        self.window.grab().save(str(self.folder / f"{name}-{self.look.name()}.png"))

    def walk(self) -> None:
        self.take("01-welcome")
        self.shell.begin("invited")
        find(self.window.window, "pinPad").setProperty("digits", "1357")
        self.take("02-set-pin")
        self.shell.gate.give(PIN)
        self.shell.gate.give(PIN)
        until(lambda: self.shell.screen == "home")
        self.take("03-home-empty")
        self.show_home()
        self.take("04-home")
        self.walk_joining()
        self.shell.goBack()
        self.walk_sheets()
        self.walk_gate()

    def show_home(self) -> None:
        words = self.words
        fingerprint = "ab" * 32
        self.shell.home.show_meetings(
            [
                KnownMeeting(
                    "1",
                    words["now"],
                    words["body"],
                    fingerprint,
                    "open",
                    "delegate",
                    words["name"],
                    words["place"],
                    NINE_MS,
                ),
                KnownMeeting(
                    "2",
                    words["next"],
                    words["body"],
                    fingerprint,
                    "published",
                    "delegate",
                    words["name"],
                    words["place"],
                    NINE_MS + 7 * DAY_MS,
                ),
                KnownMeeting(
                    "3",
                    words["past"],
                    words["body"],
                    fingerprint,
                    "closed",
                    "delegate",
                    words["name"],
                    words["place"],
                    NINE_MS - 30 * DAY_MS,
                ),
            ]
        )
        self.shell.home.show_hosts(
            [
                NearbyHost(words["host"], "192.168.1.20:7443", "a", True, False, True),
                NearbyHost(words["host"] + "-2", "192.168.1.66:7443", "b", False, True, True),
                NearbyHost(words["stranger"], "192.168.1.71:7443", "c", False, True, True),
            ]
        )

    def walk_joining(self) -> None:
        joining = self.shell.joining
        self.shell.goJoin()
        self.take("05-join")
        joining.writeText("pmeet:1?o=not-an-invitation")
        joining.useInvitation()
        until(lambda: joining.errorTitle != "")
        self.take("06-join-refused")
        joining.chooseTab("code")
        joining.chooseHost("192.168.1.20:7443")
        self.take("07-join-code")
        joining._begin()
        self.take("08-join-working")
        joining._on_confirm_asked(Guest(self.words["name"], self.words["now"]))
        self.take("09-join-confirm")
        joining._on_joined("1")
        self.take("10-join-welcome")

    def walk_sheets(self) -> None:
        connection = self.shell.connection
        connection.begin(self.words["body"])
        self.open("settingsSheet", "11-settings")
        self.open("trustSheet", "12-trust")
        self.open("aboutSheet", "12-about")
        for number, (link, code) in enumerate(
            [("live", ""), ("offline", ""), ("wrong_host", "wrong_organisation")]
        ):
            connection.show(LinkState(link, NINE_MS, "192.168.1.20:7443", code))
            connection.show_waiting(number)
            self.open("connectionSheet", f"13-connection-{link}")
        self.open("stumbleDialog", "14-stumble")

    def open(self, sheet: str, name: str) -> None:
        found = self.window.window.findChild(QObject, sheet)
        found.metaObject().invokeMethod(found, "open")
        self.take(name)
        found.metaObject().invokeMethod(found, "close")
        settle()

    def walk_gate(self) -> None:
        self.shell.lock()
        until(lambda: self.shell.screen == "gate")
        for _ in range(4):
            self.shell.gate.give("000000")
            until(lambda: not self.shell.gate.busy)
        self.take("15-wrong-pin")


def take_pictures(folder: Path, looks: tuple[Look, ...] = LOOKS) -> None:
    for look in looks:
        for keys in (MemoryKeyStore(), NoKeyStore()):
            app = Application(around(Clock(), keys), language=look.language)
            with tempfile.TemporaryDirectory() as profile:
                window = app.open_window(Path(profile), size=look.size)
                photographer = Photographer(app, window, look, folder)
                if keys.usable():
                    photographer.walk()
                else:
                    photographer.shell.begin("prepare")
                    photographer.take("16-passphrase")
                app.close()


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(tempfile.mkdtemp(prefix="shell-"))
    folder.mkdir(parents=True, exist_ok=True)
    take_pictures(folder)
    print(folder)


if __name__ == "__main__":
    main()
