"""Boxes of a page as QML takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from meeting.reading.page_text import Box


def rectangle(box: Box, **more: object) -> dict[str, Any]:
    """Return where a box is and how large, and what else is said of it."""
    return {"x": box.x0, "y": box.y0, "width": box.x1 - box.x0, "height": box.y1 - box.y0, **more}
