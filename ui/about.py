"""What the program is and on whose work it stands."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import Final

DISTRIBUTION: Final = "paperless-meeting"
PARTS: Final = (
    ("PySide6", "Qt 6, PySide6", "LGPL-3.0"),
    ("PyMuPDF", "MuPDF, PyMuPDF", "AGPL-3.0"),
    ("pypdfium2", "PDFium, pypdfium2", "BSD-3-Clause, Apache-2.0"),
    ("cryptography", "cryptography, OpenSSL", "Apache-2.0, BSD-3-Clause"),
    ("sqlcipher3", "SQLCipher", "BSD-3-Clause, Zlib"),
    ("SQLAlchemy", "SQLAlchemy, Alembic", "MIT"),
    ("aiohttp", "aiohttp, aiofastnet", "Apache-2.0"),
    ("zeroconf", "zeroconf", "LGPL-2.1"),
    ("msgspec", "msgspec, rpds-py", "BSD-3-Clause, MIT"),
    ("segno", "segno", "BSD-3-Clause"),
    ("keyring", "keyring, platformdirs", "MIT"),
    ("cpace", "cpace", "Apache-2.0"),
    ("pyseccomp", "pyseccomp, libseccomp", "MIT, LGPL-2.1"),
    ("", "Inter, Tinos", "SIL OFL 1.1"),
    ("", "Lucide", "ISC, MIT"),
)


def program_version() -> str:
    """Return the program's version, also where it runs from its sources."""
    return _version(DISTRIBUTION) or "0.1.0"


def about_text() -> str:
    """Return version and licence of the program and of what travels with it, a line each."""
    lines = [f"{DISTRIBUTION} {program_version()} · AGPL-3.0-or-later"]
    lines += [
        " · ".join(part for part in (f"{name} {_version(package)}".strip(), licence) if part)
        for package, name, licence in PARTS
    ]
    return "\n".join(lines)


def _version(package: str) -> str:
    try:
        return version(package) if package else ""
    except PackageNotFoundError:
        return ""
