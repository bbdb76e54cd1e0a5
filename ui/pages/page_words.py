"""What is on a page, for an item of a window: asked for while it is wanted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from ui.pages.rectangles import rectangle
from ui.pages.supply import PageSupply
from ui.qt import QmlElement

if TYPE_CHECKING:
    from ui.render.results import PageContent

QML_IMPORT_NAME = "Meeting.Pages"
QML_IMPORT_MAJOR_VERSION = 1


class _Wish:
    """What one item wants of the supply; it outlives the item by the time to take it back."""

    def __init__(self) -> None:
        self.supply: PageSupply | None = None
        self.name: tuple[str, int] | None = None

    def change(self, supply: PageSupply | None, name: tuple[str, int] | None) -> None:
        if (supply, name) == (self.supply, self.name):
            return
        if self.supply is not None and self.name is not None:
            self.supply.unwant_content(*self.name)
        self.supply, self.name = supply, name
        if supply is not None and name is not None:
            supply.want_content(*name)


@QmlElement
class PageWords(QObject):
    """Has the content of a page (from 0) kept while `wanted`; `links` are those on it."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._supply: PageSupply | None = None
        self._document = ""
        self._page = -1
        self._wanted = False
        self._wish = _Wish()
        self.destroyed.connect(partial(_let_go, self._wish))

    # The typed property of ui.qt is read-only; these are set from QML.
    def _get_supply(self) -> QObject | None:
        return self._supply

    def _set_supply(self, supply: QObject | None) -> None:
        if supply is self._supply:
            return
        if self._supply is not None:
            self._supply.read.disconnect(self._on_read)
        self._supply = supply if isinstance(supply, PageSupply) else None
        if self._supply is not None:
            self._supply.read.connect(self._on_read)
        self._ask()

    def _get_document(self) -> str:
        return self._document

    def _set_document(self, document: str) -> None:
        self._document = document
        self._ask()

    def _get_page(self) -> int:
        return self._page

    def _set_page(self, page: int) -> None:
        self._page = page
        self._ask()

    def _get_wanted(self) -> bool:
        return self._wanted

    def _set_wanted(self, wanted: bool) -> None:
        self._wanted = wanted
        self._ask()

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type] # a type may be named
    def links(self) -> list[dict[str, Any]]:
        """The links on the page: where they are, and the page (from 0) or address they lead to."""
        content = self._content()
        links = content.links if content is not None else ()
        return [{**rectangle(link.box), "page": link.page, "uri": link.uri} for link in links]

    @Property(bool, notify=changed)
    def hasText(self) -> bool:
        """Whether there are words that can be marked."""
        content = self._content()
        return content is not None and bool(content.text.words)

    supply = Property(QObject, _get_supply, _set_supply, notify=changed)
    document = Property(str, _get_document, _set_document, notify=changed)
    page = Property(int, _get_page, _set_page, notify=changed)
    wanted = Property(bool, _get_wanted, _set_wanted, notify=changed)

    @Slot(str, int)
    def _on_read(self, document: str, page: int) -> None:
        if (document, page) == (self._document, self._page):
            self.changed.emit()

    def _content(self) -> PageContent | None:
        supply = self._supply
        if supply is None or not self._document:
            return None
        return supply.content(self._document, self._page)

    def _ask(self) -> None:
        is_wanted = self._wanted and bool(self._document) and self._page >= 0
        self._wish.change(self._supply, (self._document, self._page) if is_wanted else None)
        self.changed.emit()


def _let_go(wish: _Wish, _gone: object = None) -> None:
    wish.change(None, None)
