"""The composition root: one Qt application with any number of independent windows.

    app = Application(Surroundings(...), language="vi")
    window = app.open_window(Path("profile"))
    app.run()

Each window has its own profile, engine and network thread, so that a secretary's, a chair's and a
delegate's windows can stand side by side in one process.  The language is the application's.
"""

from __future__ import annotations

import sys
import traceback
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, QSize, Signal, Slot
from PySide6.QtGui import QCursor, QGuiApplication

from ui.fonts import load_fonts
from ui.garbage import GarbageSearch
from ui.graphics import prepare_graphics
from ui.i18n.catalogue import use_language
from ui.models.shell.preferences import LANGUAGES, read_settings
from ui.window import LANDSCAPE, ClientWindow

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from ui.bridge.surroundings import Surroundings

NAME: Final = "paperless-meeting"
FAULTS_FILE: Final = "faults.log"
FAR_AWAY: Final = (99_999, 99_999)
FAULTS_LIMIT_BYTES: Final = 256 * 1024


class Application(QObject):
    """Everything that the windows of one process share."""

    faulted = Signal(str)

    def __init__(self, around: Surroundings, *, language: str = "") -> None:
        self.qt = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
        super().__init__()
        assert isinstance(self.qt, QGuiApplication)
        self.qt.setApplicationName(NAME)
        self.qt.setApplicationDisplayName("")
        _prepare()
        self._garbage = GarbageSearch(self)
        self._around = around
        self._forced = language if language in LANGUAGES else ""
        self._language = ""
        self._windows: list[ClientWindow] = []
        self._hook = sys.excepthook
        sys.excepthook = self._on_exception

    @property
    def windows(self) -> tuple[ClientWindow, ...]:
        """Return the open windows, in the order in which they were opened."""
        return tuple(self._windows)

    def open_window(
        self, profile: Path, *, invitation: Path | None = None, size: QSize = LANDSCAPE
    ) -> ClientWindow:
        """Open a window over a profile, which need not exist yet."""
        self._speak(self._forced or self._language or read_settings(profile).language)
        window = ClientWindow(
            profile, self._around, language=self._language, size=size, parent=self
        )
        window.preferences.language_changed.connect(self._on_language)
        window.closed.connect(self._on_closed)
        if invitation is not None:
            window.shell.take_invitation(invitation)
        self._windows.append(window)
        return window

    def run(self) -> int:
        """Run until the last window is closed."""
        assert isinstance(self.qt, QGuiApplication)
        try:
            return self.qt.exec()
        finally:
            self.close()

    def close(self) -> None:
        """Close every window, and leave the process as it was found."""
        for window in list(self._windows):
            window.close()
        sys.excepthook = self._hook
        self._garbage.stop()

    @Slot(str)
    def _on_language(self, language: str) -> None:
        self._speak(language)
        for window in self._windows:
            window.preferences.chooseLanguage(language)
            window.engine.retranslate()

    @Slot(object)
    def _on_closed(self, window: ClientWindow) -> None:
        if window in self._windows:
            self._windows.remove(window)
        window.deleteLater()

    def _speak(self, language: str) -> None:
        if language != self._language:
            assert isinstance(self.qt, QGuiApplication)
            use_language(self.qt, language)
            self._language = language

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Write down where it happened, without any value, and say so calmly."""
        self._hook(kind, error, trace)
        if issubclass(kind, KeyboardInterrupt):
            self.close()
            return
        for window in self._windows:
            _write_down(window.bridge.profile, kind, trace)
            window.shell.stumble()


@lru_cache(maxsize=1)
def _prepare() -> None:
    # Once in a process: the backend cannot be chosen after the first window.
    prepare_graphics()
    load_fonts()
    if QGuiApplication.platformName() == "offscreen":
        # Nobody holds the mouse there: it must not hover over what lies in the corner.
        QCursor.setPos(QPoint(*FAR_AWAY))


def _write_down(profile: Path, kind: type[BaseException], trace: TracebackType | None) -> None:
    # Messages of exceptions may hold names and texts of a meeting; places in the program do not.
    frames = traceback.extract_tb(trace)
    lines = [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
    text = "\n".join([kind.__name__, *lines, ""])
    path = profile / FAULTS_FILE
    try:
        known = path.read_text(encoding="utf-8")[-FAULTS_LIMIT_BYTES:] if path.exists() else ""
        path.write_text(known + text, encoding="utf-8")
    except OSError:
        return
