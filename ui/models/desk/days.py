"""Days and times of day, in local time, as the desk shows them."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale


def day_and_time(time_ms: int) -> str:
    """Return a moment with its day; nothing for 0."""
    if not time_ms:
        return ""
    return QLocale().toString(QDateTime.fromMSecsSinceEpoch(time_ms), "HH:mm dd/MM/yyyy")
