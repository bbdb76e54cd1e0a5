"""A page as an item of a window: blank paper, then the nearest picture, then the sharp one."""

from __future__ import annotations

from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from ui.pages.cache import PageKey
from ui.pages.night import DARKEST
from ui.pages.supply import PageSupply
from ui.qt import QmlElement
from ui.render.results import Clip

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QPainter

QML_IMPORT_NAME = "Meeting.Pages"
QML_IMPORT_MAJOR_VERSION = 1

THUMBNAIL_URGENCY: Final = 20
NIGHT_PAPER: Final = QColor(DARKEST, DARKEST, DARKEST)
_numbers = count()


@QmlElement
class PageView(QQuickPaintedItem):
    """Shows one page (from 0) of a document over its whole width, and asks for it by itself."""

    source_changed = Signal()
    ready_changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._number = next(_numbers)
        self._supply: PageSupply | None = None
        self._document = ""
        self._page = -1
        self._thumbnail = False
        self._urgency = 0
        self._pixel_ratio = 1.0
        self._ready = False
        self._sharp = False
        self._failure = ""
        self._asked: PageKey | None = None
        self.setFillColor(Qt.GlobalColor.white)
        self.setOpaquePainting(True)
        self.widthChanged.connect(self._ask)
        self.visibleChanged.connect(self._ask)
        self.windowChanged.connect(self._ask)

    # The typed property of ui.qt is read-only; these five are set from QML.
    def _get_supply(self) -> QObject | None:
        return self._supply

    def _set_supply(self, supply: QObject | None) -> None:
        if supply is self._supply:
            return
        if self._supply is not None:
            self._supply.unwant(self._number)
            self._supply.drawn.disconnect(self._on_drawn)
            self._supply.night_changed.disconnect(self._on_night)
            self._supply.previews.arrived.disconnect(self._on_previews)
        self._supply = supply if isinstance(supply, PageSupply) else None
        if self._supply is not None:
            self._supply.drawn.connect(self._on_drawn)
            self._supply.night_changed.connect(self._on_night)
            self.setFillColor(self._paper_colour())
            self._supply.previews.arrived.connect(self._on_previews)
            # By then only the number is left of this object.
            self.destroyed.connect(partial(self._supply.unwant, self._number))
        self._asked = None
        self.source_changed.emit()
        self._ask()

    def _get_document(self) -> str:
        return self._document

    def _set_document(self, document: str) -> None:
        self._document = document
        self.source_changed.emit()
        self._ask()

    def _get_page(self) -> int:
        return self._page

    def _set_page(self, page: int) -> None:
        self._page = page
        self.source_changed.emit()
        self._ask()

    def _get_thumbnail(self) -> bool:
        return self._thumbnail

    def _set_thumbnail(self, thumbnail: bool) -> None:
        self._thumbnail = thumbnail
        self.source_changed.emit()
        self._ask()

    def _get_urgency(self) -> int:
        return self._urgency

    def _set_urgency(self, urgency: int) -> None:
        if urgency != self._urgency:
            self._urgency = urgency
            self.source_changed.emit()
            self._want()

    # Told from outside: asking for the window would make Python's window die with this item.
    def _get_pixel_ratio(self) -> float:
        return self._pixel_ratio

    def _set_pixel_ratio(self, pixel_ratio: float) -> None:
        self._pixel_ratio = pixel_ratio
        self.source_changed.emit()
        self._ask()

    def _get_ready(self) -> bool:
        return self._ready

    def _get_sharp(self) -> bool:
        return self._sharp

    def _get_failure(self) -> str:
        return self._failure

    supply = Property(QObject, _get_supply, _set_supply, notify=source_changed)
    document = Property(str, _get_document, _set_document, notify=source_changed)
    page = Property(int, _get_page, _set_page, notify=source_changed)
    thumbnail = Property(bool, _get_thumbnail, _set_thumbnail, notify=source_changed)
    urgency = Property(int, _get_urgency, _set_urgency, notify=source_changed)
    pixelRatio = Property(float, _get_pixel_ratio, _set_pixel_ratio, notify=source_changed)
    ready = Property(bool, _get_ready, notify=ready_changed)
    sharp = Property(bool, _get_sharp, notify=ready_changed)
    failure = Property(str, _get_failure, notify=ready_changed)

    def paint(self, painter: QPainter) -> None:
        """Paint the best picture there is; without one the paper stays blank."""
        if self._supply is None or self._asked is None:
            return
        found = self._supply.picture(self._asked)
        if found is not None:
            image, is_exact = found
            if not is_exact:
                painter.setRenderHint(painter.RenderHint.SmoothPixmapTransform)
            self._draw(painter, QRectF(0, 0, self.width(), self.height()), image)
        if self._supply.night:
            return
        begun = self._supply.beginning(self._asked)
        if begun is not None:
            image, rows_px = begun
            height = self.height() * rows_px / image.height()
            part = QRectF(0, 0, image.width(), rows_px)
            painter.drawImage(QRectF(0, 0, self.width(), height), image, part)

    def _draw(self, painter: QPainter, place: QRectF, image: QImage) -> None:
        """Draw a picture; at night the paper stays dark until its night picture is made."""
        supply, asked = self._supply, self._asked
        if supply is None or asked is None:
            return
        if supply.night:
            width_px = asked.width_px if asked.clip else image.width()
            night = supply.night_picture(image, width_px)
            if night is None:
                if asked.clip is None:
                    painter.fillRect(place, NIGHT_PAPER)
                return
            image = night
        painter.drawImage(place, image)

    @Slot()
    def _on_night(self) -> None:
        self.setFillColor(self._paper_colour())
        self.update()

    def _paper_colour(self) -> QColor:
        is_night = self._supply is not None and self._supply.night
        return NIGHT_PAPER if is_night else QColor(Qt.GlobalColor.white)

    @Slot()
    def _ask(self) -> None:
        wanted = self._wanted()
        if wanted == self._asked:
            return
        self._asked = wanted
        self._want()
        self._see()
        self.update()

    def _want(self) -> None:
        if self._supply is None:
            return
        if self._asked is None or self._is_small(self._supply, self._asked):
            self._supply.unwant(self._number)
        else:
            urgency = THUMBNAIL_URGENCY if self._thumbnail else self._urgency
            # What lies on the page that is stretched is the part that is looked at.
            is_part = self._asked.clip is not None
            self._supply.want(self._number, self._asked, urgency - is_part)

    def _wanted(self) -> PageKey | None:
        if not self.isVisible() or self.width() < 1:
            return None
        if not self._document or self._page < 0:
            return None
        width_px = round(self.width() * self._pixel_ratio)
        return PageKey(self._document, self._page, width_px)

    def _is_small(self, supply: PageSupply, wanted: PageKey) -> bool:
        """Whether what is shown in small is kept in small, so that nothing has to be drawn."""
        return self._thumbnail and supply.previews.has(wanted.document, wanted.page)

    @Slot(str)
    def _on_previews(self, document: str) -> None:
        if document != self._document or self._supply is None or self._asked is None:
            return
        if self._is_small(self._supply, self._asked):
            self._supply.unwant(self._number)
        if not self._ready:
            self._see()
            self.update()

    @Slot(str, int)
    def _on_drawn(self, document: str, page: int) -> None:
        if document == self._document and page == self._page:
            self._see()
            self.update()

    def _see(self) -> None:
        ready, sharp, failure = False, False, ""
        if self._supply is not None and self._asked is not None:
            found = self._supply.picture(self._asked)
            ready = found is not None or self._supply.beginning(self._asked) is not None
            sharp = found is not None and found[1]
            code = self._supply.failure(self._document, self._page)
            failure = code.value if code is not None else ""
        if (ready, sharp, failure) != (self._ready, self._sharp, self._failure):
            self._ready, self._sharp, self._failure = ready, sharp, failure
            self.ready_changed.emit()


@QmlElement
class PageDetail(PageView):
    """Shows a part of a page that is too large to be drawn as a whole; transparent until drawn.

    The item lies where the part lies; `partLeft` and `partTop` say where that is on the
    page, which is `pageWidth` wide.
    """

    part_changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        self._left = 0.0
        self._top = 0.0
        self._page_width = 0.0
        super().__init__(parent)
        self.setFillColor(Qt.GlobalColor.transparent)
        self.setOpaquePainting(False)
        self.heightChanged.connect(self._ask)

    def _get_left(self) -> float:
        return self._left

    def _set_left(self, left: float) -> None:
        self._left = left
        self.part_changed.emit()
        self._ask()

    def _get_top(self) -> float:
        return self._top

    def _set_top(self, top: float) -> None:
        self._top = top
        self.part_changed.emit()
        self._ask()

    def _get_page_width(self) -> float:
        return self._page_width

    def _set_page_width(self, page_width: float) -> None:
        self._page_width = page_width
        self.part_changed.emit()
        self._ask()

    def _paper_colour(self) -> QColor:
        return QColor(Qt.GlobalColor.transparent)

    partLeft = Property(float, _get_left, _set_left, notify=part_changed)
    partTop = Property(float, _get_top, _set_top, notify=part_changed)
    pageWidth = Property(float, _get_page_width, _set_page_width, notify=part_changed)

    def _wanted(self) -> PageKey | None:
        whole = super()._wanted()
        if whole is None or self.height() < 1 or self._page_width < 1:
            return None
        ratio = self._pixel_ratio
        clip = Clip(
            round(self._left * ratio),
            round(self._top * ratio),
            round(self.width() * ratio),
            round(self.height() * ratio),
        )
        return whole._replace(width_px=round(self._page_width * ratio), clip=clip)
