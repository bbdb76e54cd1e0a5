"""The QML engine with the project's modules and icons."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtQml import QQmlApplicationEngine

from ui.icons import install_icons

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

QML_DIRECTORY: Final = Path(__file__).resolve().parent / "qml"


def new_engine(parent: QObject | None = None) -> QQmlApplicationEngine:
    """Return an engine that finds `Meeting.*` modules and draws `image://icon/...`."""
    engine = QQmlApplicationEngine(parent)
    engine.addImportPath(str(QML_DIRECTORY))
    install_icons(engine)
    return engine
