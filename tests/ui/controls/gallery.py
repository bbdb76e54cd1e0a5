"""Pictures of all components: python -m tests.ui.controls.gallery [FOLDER]."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Q_ARG, QEvent, QEventLoop, QMetaObject, QObject, Qt, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication

from tests.ui.controls.sample_words import VIETNAMESE
from ui.engine import new_engine
from ui.fonts import load_fonts
from ui.graphics import prepare_graphics
from ui.i18n.catalogue import qt_tool, use_language

if TYPE_CHECKING:
    from PySide6.QtQml import QQmlApplicationEngine
    from PySide6.QtQuick import QQuickWindow

PAGES = Path(__file__).parent / "gallery_pages"
PAGE_NAMES = ("Buttons", "Fields", "Lists", "Voting")
OVERLAYS = ("sheet", "center", "drawer", "menu", "dialog", "danger", "toast")
LANDSCAPE = (1280, 800)
PORTRAIT = (800, 1280)


class Look(NamedTuple):
    mode: str
    language: str
    scale: float
    size: tuple[int, int]

    def name(self) -> str:
        way = "land" if self.size == LANDSCAPE else "port"
        return f"{way}-{self.mode}-{self.language}-{round(100 * self.scale)}"


LOOKS = (
    Look("light", "vi", 1.0, LANDSCAPE),
    Look("dark", "vi", 1.0, LANDSCAPE),
    Look("light", "en", 1.4, LANDSCAPE),
    Look("dark", "vi", 1.4, PORTRAIT),
    Look("light", "en", 1.0, PORTRAIT),
)


def settle(ms: int = 60) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def theme_of(engine: QQmlApplicationEngine) -> QObject:
    return engine.singletonInstance("Meeting.Controls", "Theme")


def sample_translator(folder: Path) -> QTranslator:
    """Compile the sample words; a translator written in Python deadlocks with the QML loader."""
    root = ET.Element("TS", version="2.1", language="vi")
    for name in (*PAGE_NAMES, "Overlays"):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = f"{name}Page"
        for source, words in VIETNAMESE.items():
            message = ET.SubElement(context, "message")
            ET.SubElement(message, "source").text = source
            ET.SubElement(message, "translation").text = words
    ET.ElementTree(root).write(folder / "samples.ts", encoding="utf-8", xml_declaration=True)
    command = [qt_tool("lrelease"), "-silent", folder / "samples.ts", "-qm", folder / "samples.qm"]
    subprocess.run(command, check=True, timeout=60)
    translator = QTranslator()
    assert translator.load(str(folder / "samples.qm"))
    return translator


class Gallery:
    def __init__(self, folder: Path) -> None:
        self.engine = new_engine()
        self.samples = sample_translator(folder)
        self.engine.load(str(PAGES / "Gallery.qml"))
        self.window: QQuickWindow = self.engine.rootObjects()[0]
        theme_of(self.engine).setProperty("reducedMotion", True)

    def wear(self, look: Look) -> None:
        theme = theme_of(self.engine)
        theme.setProperty("mode", look.mode)
        theme.setProperty("textScale", look.scale)
        app = QGuiApplication.instance()
        use_language(app, look.language)
        app.removeTranslator(self.samples)
        if look.language == "vi":
            app.installTranslator(self.samples)
        self.engine.retranslate()
        self.window.resize(*look.size)
        settle()

    def show_page(self, name: str) -> QObject:
        self.window.setProperty("page", name)
        settle()
        return self.window.contentItem().childItems()[0].childItems()[0]

    def present(self, overlay: str) -> None:
        page = self.show_page("Overlays")
        QMetaObject.invokeMethod(
            page, "present", Qt.ConnectionType.DirectConnection, Q_ARG("QString", overlay)
        )
        settle(120)

    def close(self) -> None:
        self.window.close()
        self.engine.deleteLater()
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def take_pictures(folder: Path) -> None:
    gallery = Gallery(folder)
    for look in LOOKS:
        gallery.wear(look)
        for page in PAGE_NAMES:
            gallery.show_page(page)
            gallery.window.grabWindow().save(str(folder / f"{page}-{look.name()}.png"))
        for overlay in OVERLAYS:
            gallery.present(overlay)
            gallery.window.grabWindow().save(str(folder / f"x-{overlay}-{look.name()}.png"))
        gallery.show_page("Buttons")
    gallery.close()


def main() -> None:
    app = QGuiApplication(sys.argv[:1])
    prepare_graphics()
    load_fonts()
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(tempfile.mkdtemp(prefix="gallery-"))
    folder.mkdir(parents=True, exist_ok=True)
    take_pictures(folder)
    print(folder)
    del app


if __name__ == "__main__":
    main()
