"""One line of text with marked spans, cut with an ellipsis where there is no room for all of it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.theme import Look

_MOST = 1_000
"""So much is laid out: of a name all, of a text more than a screen holds on one line."""

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
    line = text[:_MOST].replace("\n", " ")
    layout = _layout(line, font, _apart(marks, len(line)), look)
    if layout.lineAt(0).naturalTextWidth() <= width:
        return layout
    shown, head = _cut(line, font, width)
    tail = len(shown) - head - 1
    spans = [
        *_apart(marks, head),
        *_moved(_apart(marks, len(line)), len(line) - tail, len(shown) - len(line)),
    ]
    return _layout(shown, font, spans, look)


def _cut(line: str, font: QFont, width: int) -> tuple[str, int]:
    """The line with an ellipsis, and how much stands before that.

    Names and codes begin alike and end in what tells them apart: they are cut in the middle.
    """
    mode = Qt.TextElideMode.ElideRight if " " in line else Qt.TextElideMode.ElideMiddle
    shown = QFontMetrics(font).elidedText(line, mode, width)
    pairs = enumerate(zip(shown, line, strict=False))
    return shown, next((at for at, (cut, whole) in pairs if cut != whole), len(shown))


def _layout(line: str, font: QFont, spans: Sequence[Span], look: Look) -> QTextLayout:
    layout = QTextLayout(line, font)
    layout.setCacheEnabled(True)  # else every drawing lays it out anew
    if spans:
        layout.setFormats(list(_formats(line, spans, look)))
    layout.beginLayout()
    layout.createLine().setNumColumns(max(1, _units(line)))
    layout.endLayout()
    return layout


def _formats(line: str, spans: Iterable[Span], look: Look) -> Iterator[QTextLayout.FormatRange]:
    made = QTextCharFormat()
    made.setBackground(look.color("highlight"))
    made.setForeground(look.color("text"))  # the accent would not read on the highlight
    for first, last in spans:
        span = QTextLayout.FormatRange()
        span.start, span.length = _units(line[:first]), _units(line[first:last])
        span.format = made
        yield span


def _apart(marks: Iterable[Span], end: int) -> list[Span]:
    """What is marked before this end, nothing twice."""
    spans, at = [], 0
    for start, stop in sorted(marks):
        first, last = max(start, at), min(stop, end)
        if first < last:
            spans.append((first, last))
            at = last
    return spans


def _moved(spans: Iterable[Span], start: int, by: int) -> Iterator[Span]:
    """What is marked from this start on, moved by so much."""
    for first, last in spans:
        if last > start:
            yield max(first, start) + by, last + by


def _units(text: str) -> int:
    """The length of a text as Qt counts it; letters cut in half would take more room."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
