"""The words of a language, compiled from its `.ts` file when they are first needed.

Only the `.ts` files are kept in the repository: a compiled file beside them could be out of date
without anybody seeing it. The compiled form is named after the content of its source, so that it
is made once for each state of the words, whichever process comes first.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

import PySide6
from platformdirs import user_cache_path
from PySide6.QtCore import QLocale, QTranslator

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication, QObject

TS_DIRECTORY: Final = Path(__file__).resolve().parent
LANGUAGES: Final = ("vi", "en")
LOCALES: Final = {"vi": "vi_VN", "en": "en_GB"}
COMPILE_LIMIT_S: Final = 60


class CatalogueError(RuntimeError):
    """The words of a language cannot be compiled or read."""


def load_translator(language: str, parent: QObject | None = None) -> QTranslator:
    """Return the translator for `vi` or `en`, ready to be installed."""
    if language not in LANGUAGES:
        raise CatalogueError(f"no words in language {language!r}")
    translator = QTranslator(parent)
    compiled = compiled_catalogue(language)
    if not translator.load(str(compiled)):
        raise CatalogueError(f"cannot read {compiled}")
    return translator


def use_language(app: QCoreApplication, language: str) -> None:
    """Speak `vi` or `en` from now on, with its numbers and dates; windows need `retranslate()`."""
    translator = load_translator(language, app)
    for old in app.findChildren(QTranslator):
        if old is not translator:
            app.removeTranslator(old)
            old.deleteLater()
    app.installTranslator(translator)
    QLocale.setDefault(QLocale(LOCALES[language]))


def compiled_catalogue(language: str, cache: Path | None = None) -> Path:
    """Return the compiled words, from the package or the cache, compiling them if need be."""
    source = TS_DIRECTORY / f"app_{language}.ts"
    packaged = source.with_suffix(".qm")
    if packaged.exists() and not source.exists():
        return packaged
    digest = hashlib.sha256(source.read_bytes()).hexdigest()[:24]
    directory = cache or user_cache_path("paperless-meeting") / "words"
    target = directory / f"{language}-{digest}.qm"
    if not target.exists():
        directory.mkdir(parents=True, exist_ok=True)
        _compile(source, target)
    return target


def qt_tool(name: str) -> Path:
    """Return the path of one of Qt's programs that come with PySide6."""
    suffix = ".exe" if sys.platform == "win32" else ""
    return Path(PySide6.__file__).parent / f"{name}{suffix}"


def _compile(source: Path, target: Path) -> None:
    # Several processes may start at once: each writes its own file, the last rename wins.
    handle, scratch = tempfile.mkstemp(suffix=".qm", dir=target.parent)
    os.close(handle)
    command = [str(qt_tool("lrelease")), "-silent", str(source), "-qm", scratch]
    result = subprocess.run(  # noqa: S603 - a program of PySide6 with our own arguments
        command, capture_output=True, text=True, timeout=COMPILE_LIMIT_S, check=False
    )
    if result.returncode != 0:
        Path(scratch).unlink(missing_ok=True)
        raise CatalogueError(f"lrelease: {result.stderr.strip()}")
    Path(scratch).replace(target)
