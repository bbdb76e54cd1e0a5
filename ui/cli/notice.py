"""Words in a small window, for whoever started the program without a terminal to read."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QGuiApplication

from ui.engine import QML_DIRECTORY, new_engine
from ui.fonts import load_fonts
from ui.graphics import prepare_graphics
from ui.i18n.catalogue import use_language

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtQml import QQmlApplicationEngine

    from ui.words.phrase import Words

NOTICE: Final = QML_DIRECTORY / "Meeting" / "App" / "NoticeWindow.qml"
UNSEEN: Final = ("offscreen", "minimal")


def has_screen(environment: Mapping[str, str], platform: str) -> bool:
    """Say whether a window could be seen; Qt ends the process where there is no screen."""
    if environment.get("QT_QPA_PLATFORM", "").partition(":")[0] in UNSEEN:
        return False
    shows = any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    return shows or not platform.startswith("linux")


def open_notice(words: Words) -> QQmlApplicationEngine:
    """Open the window; it lives as long as its engine."""
    engine = new_engine()
    said = {"heading": words.title, "words": words.text, "hint": words.hint}
    engine.setInitialProperties(said)
    engine.load(QUrl.fromLocalFile(str(NOTICE)))
    return engine


def show_notice(words: Words, language: str) -> None:
    """Show the words until the window is closed, where there is a screen to show them on."""
    if not has_screen(os.environ, sys.platform):
        return
    qt = QGuiApplication(sys.argv[:1])
    prepare_graphics()
    load_fonts()
    use_language(qt, language)
    engine = open_notice(words)
    if engine.rootObjects():
        qt.exec()
    engine.deleteLater()
    QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
