"""Every text that the program shows has its translation."""

import shutil
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TRANSLATIONS = ROOT / "ui" / "i18n"
MOST_SHOWN = 20


def are_translated() -> bool:
    """Collect the texts anew into copies of the translation files; none may lack its words."""
    files = sorted(TRANSLATIONS.glob("*.ts")) if TRANSLATIONS.is_dir() else []
    if not files:
        return True
    sys.path.append(str(ROOT))
    from ui.i18n.update import update  # needs the path above

    clean = True
    with tempfile.TemporaryDirectory() as folder:
        for file in files:
            shutil.copy(file, folder)
        clean &= update(Path(folder)) == 0
        for file in files:
            lacking = untranslated(Path(folder) / file.name)
            clean &= not lacking
            for text in lacking[:MOST_SHOWN]:
                print(f"{file.relative_to(ROOT)}: no words for {text!r}")
            if len(lacking) > MOST_SHOWN:
                print(f"{file.relative_to(ROOT)}: {len(lacking)} texts without words")
    return clean


def untranslated(file: Path) -> list[str]:
    """List the source texts that a translation file has no finished words for."""
    lacking = []
    for message in ET.parse(file).iter("message"):  # noqa: S314 - a file of this repository
        translation = message.find("translation")
        if translation is None or translation.get("type") == "unfinished" or is_blank(translation):
            lacking.append(message.findtext("source", ""))
    return lacking


def is_blank(translation: ET.Element) -> bool:
    """Is there a form of the translation without words?"""
    forms = translation.findall("numerusform") or [translation]
    return not all((form.text or "").strip() for form in forms)
