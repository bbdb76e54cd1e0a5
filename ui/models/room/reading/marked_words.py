"""The words that are marked on a page to be copied, or to be made something of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from ui.models.room.reading.selection import lines, nearest_word, said, word_at
from ui.pages.rectangles import rectangle
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from meeting.reading.page_text import Box, PageText
    from ui.pages.supply import PageSupply

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("belongs to a reader")
class MarkedWords(QObject):
    """Words of one page, in reading order; places are hundredths of a point on the page."""

    changed = Signal()
    held_changed = Signal()

    def __init__(self, supply: PageSupply, parent: QObject) -> None:
        super().__init__(parent)
        self._supply = supply
        self._document = ""
        self._page = -1
        self._fixed = -1
        self._moving = -1
        self._held = False

    @Property(str, notify=changed)
    def document(self) -> str:
        """The paper whose words are marked."""
        return self._document

    @Property(int, notify=changed)
    def page(self) -> int:
        """The page, from 0, or -1."""
        return self._page

    @Property(bool, notify=changed)
    def isEmpty(self) -> bool:
        """Whether nothing is marked."""
        return self._moving < 0

    @Property("QVariantList", notify=changed)
    def boxes(self) -> list[dict[str, Any]]:
        """The marked lines."""
        return [rectangle(box) for box in self.line_boxes]

    @Property(str, notify=changed)
    def text(self) -> str:
        """The marked words."""
        text = self._text
        return said(text, *self.span) if text is not None and self._moving >= 0 else ""

    @Property(bool, notify=held_changed)
    def held(self) -> bool:
        """Whether a finger drags an end of what is marked, so that nothing may scroll."""
        return self._held

    @property
    def span(self) -> tuple[int, int]:
        """The first and the last marked word of the page, by their place in its text."""
        return min(self._fixed, self._moving), max(self._fixed, self._moving)

    @property
    def line_boxes(self) -> tuple[Box, ...]:
        """The marked lines."""
        text = self._text
        return lines(text, *self.span) if text is not None and self._moving >= 0 else ()

    @Slot(str, int, float, float, result=bool)
    def markWord(self, document: str, page: int, x: float, y: float) -> bool:
        """Mark the word at a place, and say whether there is one."""
        self._take_page(document, page)
        text = self._text
        word = word_at(text, round(x), round(y)) if text is not None else -1
        self._set(word, word)
        return word >= 0

    @Slot(str, int, float, float)
    def begin(self, document: str, page: int, x: float, y: float) -> None:
        """Have what is marked next begin at a place."""
        self._take_page(document, page)
        text = self._text
        self._set(nearest_word(text, round(x), round(y)) if text is not None else -1, -1)

    @Slot(float, float)
    def extendTo(self, x: float, y: float) -> None:
        """Mark up to the word nearest to a place."""
        text = self._text
        if text is not None and self._fixed >= 0:
            self._set(self._fixed, nearest_word(text, round(x), round(y)))

    @Slot(bool)
    def holdEnd(self, last: bool) -> None:
        """Begin to drag the last end of what is marked, or the first."""
        first, end = self.span
        self._fixed, self._moving = (first, end) if last else (end, first)
        self._held = True
        self.held_changed.emit()

    @Slot()
    def letGo(self) -> None:
        """End dragging."""
        self._held = False
        self.held_changed.emit()

    @Slot(str, int)
    def markPage(self, document: str, page: int) -> None:
        """Mark all words of a page."""
        self._take_page(document, page)
        text = self._text
        if text is not None and text.words:
            self._set(0, len(text.words) - 1)

    @Slot()
    def clear(self) -> None:
        """Mark nothing."""
        if self._fixed >= 0 or self._moving >= 0:
            self._set(-1, -1)

    @Slot()
    def copy(self) -> None:
        """Copy the marked words."""
        if self._moving >= 0:
            QGuiApplication.clipboard().setText(self.text)

    def _take_page(self, document: str, page: int) -> None:
        if (document, page) != (self._document, self._page):
            self._document, self._page = document, page
            self._fixed = self._moving = -1

    def _set(self, fixed: int, moving: int) -> None:
        if (fixed, moving) != (self._fixed, self._moving):
            self._fixed, self._moving = fixed, moving
        self.changed.emit()

    @property
    def _text(self) -> PageText | None:
        content = self._supply.content(self._document, self._page)
        return content.text if content is not None else None
