"""The words of the moment's language for faults and states, for all parts of the shell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.words.faults import fault_words
from ui.words.links import link_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Protocol

    from ui.words.phrase import Words

    class Fault(Protocol):
        """An error of any layer, by its code and fields."""

        @property
        def code(self) -> str:
            """The stable name of the reason."""

        @property
        def fields(self) -> Mapping[str, str | int]:
            """What the words need besides."""


class Speech:
    """Says things in the language that is chosen when they are said."""

    def __init__(self, language: Callable[[], str]) -> None:
        self._language = language

    @property
    def language(self) -> str:
        """Return `vi` or `en`."""
        return self._language()

    def fault(self, fault: Fault) -> Words:
        """Return title, text and hint of a fault."""
        return fault_words(fault.code, fault.fields, self.language)

    def line(self, fault: Fault) -> str:
        """Return a fault as one line: what is wrong and what to do."""
        words = self.fault(fault)
        return " ".join(part for part in (words.text or words.title, words.hint) if part)

    def link(self, link: str, code: str) -> Words:
        """Return the words of a connection's state."""
        return link_words(link, code, self.language)
