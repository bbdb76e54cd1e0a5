"""Icons for QML: `image://icon/NAME/RRGGBB` draws a Lucide icon in one colour."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from PySide6.QtQml import QQmlEngine

ICON_DIRECTORY: Final = Path(__file__).resolve().parent.parent / "assets" / "icons"
DEFAULT_SIZE_PX: Final = 24
# Lucide's 2 px is heavy beside Inter Regular at the sizes used here.
STROKE_WIDTH: Final = "1.85"
CACHED_ICONS: Final = 1024


class IconProvider(QQuickImageProvider):
    """Renders icons at the size in device pixels that the item asks for."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002
        """Return the icon of `NAME/RRGGBB`; an unknown name or colour gives no picture."""
        name, _, colour = id.partition("/")
        side_px = max(requestedSize.width(), requestedSize.height())
        image = draw_icon(name, colour, side_px if side_px > 0 else DEFAULT_SIZE_PX)
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image


def install_icons(engine: QQmlEngine) -> None:
    """Make `image://icon/...` known to this engine, which then owns the provider."""
    engine.addImageProvider("icon", IconProvider())


@lru_cache(maxsize=1)
def icon_names() -> frozenset[str]:
    """Return the names of all icons that travel with the program."""
    return frozenset(path.stem for path in ICON_DIRECTORY.glob("*.svg"))


@lru_cache(maxsize=CACHED_ICONS)
def draw_icon(name: str, colour: str, side_px: int) -> QImage:
    """Draw one icon as a square picture; a null image if name or colour mean nothing."""
    tint = QColor(f"#{colour}")
    if name not in icon_names() or not tint.isValid():
        return QImage()
    renderer = QSvgRenderer(QByteArray(_tinted_svg(name, tint)))
    image = QImage(side_px, side_px, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setOpacity(tint.alphaF())
    renderer.render(painter)
    painter.end()
    return image


def _tinted_svg(name: str, tint: QColor) -> bytes:
    svg = (ICON_DIRECTORY / f"{name}.svg").read_text(encoding="utf-8")
    return (
        svg.replace("currentColor", tint.name())
        .replace('stroke-width="2"', f'stroke-width="{STROKE_WIDTH}"')
        .encode()
    )
