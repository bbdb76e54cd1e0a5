"""Paints notes; the painter is scaled so that its unit is a hundredth of a point."""

from __future__ import annotations

from functools import lru_cache
from math import atan2, cos, pi, sin
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

from meeting.notes.note import LineEnd, NoteKind, Style
from meeting.notes.outline import outline
from meeting.notes.shapes import lines_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from meeting.notes.note import Note, Placement, Stroke
    from meeting.reading.page_text import Box

MARKER_OPACITY: Final = 0.4
TYPED_FAMILY: Final = "Inter"
TYPED_PADDING: Final = 200
_CACHED_STROKES: Final = 4096
_LEAST_NIGHT_LIGHTNESS: Final = 0.66
_ARROW_HALF_ANGLE: Final = pi / 7
_SQUIGGLES: Final = 300
_MOST_SQUIGGLES: Final = 1_000


def paint_note(painter: QPainter, note: Note, placement: Placement, *, night: bool) -> None:
    """Paint one note."""
    style = note.style
    colour = shown_colour(style.colour, night=night)
    colour.setAlphaF(style.opacity_percent / 100)
    _PAINTERS.get(note.kind, _paint_lines)(painter, note, placement, colour)


def shown_colour(name: str, *, night: bool) -> QColor:
    """Return a note's colour; on dark pages it is lightened until it can be seen."""
    colour = QColor(name)
    if night and colour.lightnessF() < _LEAST_NIGHT_LIGHTNESS:
        colour = QColor.fromHslF(
            max(0.0, colour.hslHueF()), colour.hslSaturationF(), _LEAST_NIGHT_LIGHTNESS
        )
    return colour


@lru_cache(maxsize=_CACHED_STROKES)
def ink_path(stroke: Stroke, width: int) -> QPainterPath:
    """Return what a stroke fills."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for ring in outline(stroke, width):
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in ring]))
        path.closeSubpath()
    return path


def rect_of(box: Box) -> QRectF:
    """Return a box as Qt has it."""
    return QRectF(box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0)


def typed_font(size: int) -> QFont:
    """Return the letters of typed text, `size` hundredths of a point high."""
    font = QFont(TYPED_FAMILY)
    font.setPixelSize(max(1, size))
    return font


def _paint_ink(painter: QPainter, note: Note, placement: Placement, colour: QColor) -> None:
    whole = QPainterPath()
    whole.setFillRule(Qt.FillRule.WindingFill)
    for stroke in placement.strokes:
        whole.addPath(ink_path(stroke, note.style.width))
    painter.fillPath(whole, QBrush(colour))


def _paint_marker(painter: QPainter, note: Note, placement: Placement, colour: QColor) -> None:
    colour.setAlphaF(MARKER_OPACITY)
    for quad in placement.quads:
        painter.fillRect(rect_of(quad), colour)
    if placement.strokes:
        pen = QPen(colour, note.style.width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        _stroke_rows(painter, note.kind, placement, pen)


def _paint_under(painter: QPainter, note: Note, placement: Placement, colour: QColor) -> None:
    painter.setPen(QPen(colour, note.style.width))
    for quad in placement.quads:
        high = quad.y1 - quad.y0
        y = (quad.y0 + quad.y1) / 2 + high / 20 if _is_through(note) else quad.y1 - high / 20
        painter.drawLine(QPointF(quad.x0, y), QPointF(quad.x1, y))
    if placement.strokes:
        _stroke_rows(painter, note.kind, placement, _round_pen(colour, note.style))


def _is_through(note: Note) -> bool:
    return note.kind is NoteKind.STRIKE_OUT


def _paint_squiggly(painter: QPainter, note: Note, placement: Placement, colour: QColor) -> None:
    painter.setPen(_round_pen(colour, note.style))
    for quad in placement.quads:
        steps = min(max(1, round((quad.x1 - quad.x0) / _SQUIGGLES)), _MOST_SQUIGGLES)
        points = [
            QPointF(quad.x0 + at * _SQUIGGLES, quad.y1 - (_SQUIGGLES / 2 if at % 2 else 0))
            for at in range(steps + 1)
        ]
        painter.drawPolyline(QPolygonF(points))


def _paint_typed(painter: QPainter, note: Note, placement: Placement, colour: QColor) -> None:
    painter.setFont(typed_font(note.style.font_size))
    painter.setPen(QPen(colour))
    inner = rect_of(placement.box).adjusted(TYPED_PADDING, TYPED_PADDING, TYPED_PADDING, 0)
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    painter.drawText(inner, int(flags), note.text)


def _paint_stamp(painter: QPainter, note: Note, placement: Placement, colour: QColor) -> None:
    box = rect_of(placement.box)
    painter.setPen(QPen(colour, 150))
    painter.drawRoundedRect(box, 300, 300)
    painter.setFont(typed_font(round(box.height() * 0.5)))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), note.text)


def _paint_caret(painter: QPainter, note: Note, placement: Placement, colour: QColor) -> None:
    box = rect_of(placement.box)
    top = QPointF(box.center().x(), box.top())
    painter.setPen(_round_pen(colour, note.style))
    painter.drawPolyline(QPolygonF([box.bottomLeft(), top, box.bottomRight()]))


def _paint_nothing(painter: QPainter, note: Note, placement: Placement, colour: QColor) -> None:
    """Signs and ribbons are items of their own, so that they can be tapped."""


def _paint_lines(painter: QPainter, note: Note, placement: Placement, colour: QColor) -> None:
    style = note.style
    pen = _round_pen(colour, style)
    if style.fill and note.kind not in (NoteKind.LINE, NoteKind.POLYLINE):
        fill = QColor(style.fill)
        fill.setAlphaF(style.opacity_percent / 100)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        for row in lines_of(note.kind, placement):
            painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in row]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    if note.kind is NoteKind.ELLIPSE and not placement.strokes:
        painter.setPen(pen)
        painter.drawEllipse(rect_of(placement.box))
        return
    _stroke_rows(painter, note.kind, placement, pen)
    for row in lines_of(note.kind, placement):
        if style.end is LineEnd.ARROW and len(row) > 1:
            _paint_head(painter, row[-2], row[-1], colour, style)
        if style.start is LineEnd.ARROW and len(row) > 1:
            _paint_head(painter, row[1], row[0], colour, style)


def _paint_head(
    painter: QPainter,
    behind: tuple[float, float],
    tip: tuple[float, float],
    colour: QColor,
    style: Style,
) -> None:
    way = atan2(tip[1] - behind[1], tip[0] - behind[0])
    length = 600 + 3 * style.width
    points = [
        QPointF(tip[0] - length * cos(way + turn), tip[1] - length * sin(way + turn))
        for turn in (-_ARROW_HALF_ANGLE, _ARROW_HALF_ANGLE)
    ]
    pen = QPen(colour, style.width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF([points[0], QPointF(*tip), points[1]]))


def _stroke_rows(painter: QPainter, kind: NoteKind, placement: Placement, pen: QPen) -> None:
    painter.setPen(pen)
    for row in lines_of(kind, placement):
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in row]))


def _round_pen(colour: QColor, style: Style) -> QPen:
    pen = QPen(colour, style.width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if style.dashed:
        pen.setStyle(Qt.PenStyle.DashLine)
    return pen


_PAINTERS: Final[dict[NoteKind, Callable[[QPainter, Note, Placement, QColor], None]]] = {
    NoteKind.INK: _paint_ink,
    NoteKind.MARKER: _paint_marker,
    NoteKind.UNDERLINE: _paint_under,
    NoteKind.STRIKE_OUT: _paint_under,
    NoteKind.SQUIGGLY: _paint_squiggly,
    NoteKind.TYPED: _paint_typed,
    NoteKind.STAMP: _paint_stamp,
    NoteKind.CARET: _paint_caret,
    NoteKind.COMMENT: _paint_nothing,
    NoteKind.BOOKMARK: _paint_nothing,
}
