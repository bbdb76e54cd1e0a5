"""Certificates of issuers that this device has been told to trust: a folder of files."""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QUrl, Signal, Slot

from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Sequence

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1

FOLDER: Final = "trust"
SUFFIXES: Final = (".pem", ".crt", ".cer", ".der")
MOST_FILES: Final = 100
LARGEST_FILE_BYTES: Final = 256 * 1024
_PEM: Final = b"-----BEGIN CERTIFICATE-----"
_DER: Final = b"\x30"


@QmlElement
@QmlUncreatable("made by the application")
class TrustModel(QObject):
    """The folder `trust` of the profile; nobody is trusted unless a file is put there.

    Nothing is parsed here: what a file holds is found out by the process that checks signatures.
    """

    changed = Signal()
    refused = Signal()

    def __init__(self, profile: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = profile / FOLDER

    @Property(str, constant=True)
    def folder(self) -> str:
        """Where the files are."""
        return str(self._folder)

    @Property("QStringList", notify=changed)
    def files(self) -> list[str]:
        """Names of the files."""
        return [path.name for path in self._paths()]

    def roots(self) -> Sequence[bytes]:
        """Return what the files hold."""
        found = []
        for path in self._paths():
            with contextlib.suppress(OSError):
                if path.stat().st_size <= LARGEST_FILE_BYTES:
                    found.append(path.read_bytes())
        return found

    @Slot(str)
    def add(self, url: str) -> None:
        """Trust the issuer whose certificate is in a file; `refused` says that it is none."""
        path = Path(QUrl(url).toLocalFile() or url)
        try:
            with path.open("rb") as file:
                data = file.read(LARGEST_FILE_BYTES + 1)
            looks_right = data.startswith(_DER) or _PEM in data
            if len(data) > LARGEST_FILE_BYTES or not looks_right:
                self.refused.emit()
                return
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            suffix = path.suffix.lower() if path.suffix.lower() in SUFFIXES else ".pem"
            shutil.copyfile(path, self._folder / (path.stem + suffix))
        except (OSError, shutil.SameFileError):
            self.refused.emit()
        self.changed.emit()

    @Slot(str)
    def remove(self, name: str) -> None:
        """Trust an issuer no more."""
        for path in self._paths():
            if path.name == name:
                with contextlib.suppress(OSError):
                    path.unlink()
        self.changed.emit()

    def _paths(self) -> list[Path]:
        try:
            found = [path for path in self._folder.iterdir() if path.suffix.lower() in SUFFIXES]
        except OSError:
            return []
        return sorted(path for path in found if path.is_file())[:MOST_FILES]
