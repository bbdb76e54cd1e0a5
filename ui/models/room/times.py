"""Times of the host in words of the clock on the wall."""

from __future__ import annotations

from PySide6.QtCore import QDateTime


def clock_text(time_ms: int) -> str:
    """Return the local time as HH:MM:SS, or nothing for no time."""
    return QDateTime.fromMSecsSinceEpoch(time_ms).toString("HH:mm:ss") if time_ms else ""


def short_clock_text(time_ms: int) -> str:
    """Return the local time as HH:MM, or nothing for no time."""
    return QDateTime.fromMSecsSinceEpoch(time_ms).toString("HH:mm") if time_ms else ""


def day_and_time_text(time_ms: int) -> str:
    """Return the local day and time as DD/MM/YYYY HH:MM, or nothing for no time."""
    return QDateTime.fromMSecsSinceEpoch(time_ms).toString("dd/MM/yyyy HH:mm") if time_ms else ""


def span_text(span_ms: int) -> str:
    """Return how long something takes, as M:SS or H:MM:SS."""
    seconds = max(0, span_ms) // 1000
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
