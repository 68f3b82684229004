"""One line of text with marked spans, cut with an ellipsis where there is no room for all of it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.theme import Look

Span = tuple[int, int]


def paint_marked(
    painter: QPainter, box: QRect, text: str, marks: Iterable[Span], look: Look
) -> None:
    """The line in the painter's font and pen, in the middle of the box's height."""
    layout = _laid_out(text, painter.font(), box.width(), tuple(marks), look)
    top = (box.height() - layout.boundingRect().height()) // 2
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)  # a soft hyphen is measured as nothing
    layout.draw(painter, QPointF(box.x(), box.y() + top))
    painter.restore()


# To lay a line out costs more than to draw it, and the same lines come again with every key.
@lru_cache(maxsize=512)
def _laid_out(
    text: str, font: QFont, width: int, marks: tuple[Span, ...], look: Look
) -> QTextLayout:
    line = text[:width].replace("\n", " ")  # no letter is narrower than a pixel
    layout = _layout(line, line, font, marks, look)
    if layout.lineAt(0).naturalTextWidth() <= width:
        return layout
    shown = QFontMetrics(font).elidedText(line, Qt.TextElideMode.ElideRight, width)
    return _layout(shown, line[: max(0, len(shown) - 1)], font, marks, look)


def _layout(line: str, kept: str, font: QFont, marks: tuple[Span, ...], look: Look) -> QTextLayout:
    layout = QTextLayout(line, font)
    layout.setCacheEnabled(True)  # else every drawing lays it out anew
    if marks:
        layout.setFormats(list(_formats(marks, kept, look)))
    layout.beginLayout()
    layout.createLine().setNumColumns(max(1, _units(line)))
    layout.endLayout()
    return layout


def _formats(marks: Iterable[Span], kept: str, look: Look) -> Iterator[QTextLayout.FormatRange]:
    """Nothing beyond `kept` is marked, nothing twice."""
    made = QTextCharFormat()
    made.setBackground(look.color("highlight"))
    made.setForeground(look.color("text"))  # the accent would not read on the highlight
    at = 0
    for start, stop in sorted(marks):
        first, last = max(start, at), min(stop, len(kept))
        if first < last:
            span = QTextLayout.FormatRange()
            span.start, span.length = _units(kept[:first]), _units(kept[first:last])
            span.format = made
            yield span
            at = last


def _units(text: str) -> int:
    """The length of a text as Qt counts it; letters cut in half would take more room."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
