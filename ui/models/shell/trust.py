"""Certificates of issuers that this device has been told to trust: a folder of files."""

from __future__ import annotations

import binascii
import contextlib
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

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
_PEM_END: Final = b"-----END CERTIFICATE-----"
_KEY_DIGITS: Final = 16
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

    @Property("QVariantList", notify=changed)
    def rows(self) -> list[dict[str, Any]]:
        """Each file with its name, and the fingerprints (SHA-256) of what it holds."""
        return [
            {"file": path.name, "name": _given_name(path, data), "prints": fingerprints(data)}
            for path, data in self._read()
        ]

    def roots(self) -> Sequence[bytes]:
        """Return what the files hold."""
        return [data for _, data in self._read()]

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
            # Two issuers' files may bear one name: neither takes the other's place.
            name = f"{path.stem}-{_key_of(data)}{suffix}"
            if not any(known == data for _, known in self._read()):
                (self._folder / name).write_bytes(data)
        except OSError:
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

    def _read(self) -> list[tuple[Path, bytes]]:
        found = []
        for path in self._paths():
            with contextlib.suppress(OSError):
                if path.stat().st_size <= LARGEST_FILE_BYTES:
                    found.append((path, path.read_bytes()))
        return found

    def _paths(self) -> list[Path]:
        try:
            found = [path for path in self._folder.iterdir() if path.suffix.lower() in SUFFIXES]
        except OSError:
            return []
        return sorted(path for path in found if path.is_file())[:MOST_FILES]


def fingerprints(data: bytes) -> list[str]:
    """Return the fingerprints of the certificates in a file, as issuers print them."""
    parts = []
    for block in data.split(_PEM)[1:]:
        with contextlib.suppress(binascii.Error):
            parts.append(binascii.a2b_base64(block.split(_PEM_END)[0]))
    return [hashlib.sha256(part).digest().hex(":").upper() for part in parts or [data]]


def _key_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:_KEY_DIGITS]


def _given_name(path: Path, data: bytes) -> str:
    """Return what a file was called before it came here."""
    return path.stem.removesuffix(f"-{_key_of(data)}") + path.suffix
