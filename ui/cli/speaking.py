"""Language of the command line, and faults as lines."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from ui.words.faults import fault_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ui.words.phrase import Words

LANGUAGES: Final = ("vi", "en")


def chosen_language(arguments: Sequence[str]) -> str:
    """Return the language named in the arguments, "" if none is."""
    for place, argument in enumerate(arguments):
        value = argument.partition("=")[2] if argument.startswith("--lang=") else ""
        if argument == "--lang" and place + 1 < len(arguments):
            value = arguments[place + 1]
        if value in LANGUAGES:
            return value
    return ""


def spoken_language(arguments: Sequence[str]) -> str:
    """Return the language to speak: what is named, or what the system speaks, or Vietnamese."""
    system = os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    return chosen_language(arguments) or ("en" if system.startswith("en") else "vi")


def say_fault(code: str, fields: Mapping[str, str | int], language: str) -> Words:
    """Write what is wrong and what to do to the standard error, and return the words."""
    words = fault_words(code, fields, language)
    parts = [part for part in (f"{words.title}.", words.text, words.hint) if part]
    sys.stderr.write(" ".join(parts) + "\n")
    return words
