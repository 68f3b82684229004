"""One line of text, marked in places, cut with an ellipsis where there is no room for it."""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.look.theme import Look

_MOST = 1_000
"""So much is laid out: of a name all, of a text more than a screen holds on one line."""
_TRIES = 4
_KEPT = 128
"""Lines: more than a view has on a screen. Each takes about 10 kB, and none more than 50."""

Span = tuple[int, int]


class _Line(NamedTuple):
    """A line that only has to be drawn."""

    layout: QTextLayout
    width: float
    height: float
    spills: bool
    """Whether it may stand outside its width, as a soft hyphen does, or its height, as marks do."""


class LinePainter:
    """Paints lines for one view, and keeps them laid out.

    To lay a line out costs more than to draw it, and the same lines come again with every key;
    those of another view would take the place of these.
    """

    def __init__(self) -> None:
        self._fitted = lru_cache(maxsize=_KEPT)(self._fit)
        # What there is room for looks alike at every width: most lines while a window is resized.
        # Only here are they kept: what fits is remembered as a text.
        self._laid_out = lru_cache(maxsize=_KEPT)(_laid_out)

    def paint(  # noqa: PLR0913
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        look: Look,
        marks: Iterable[Span] = (),
        *,
        at_end: bool = False,
        keeps_end: bool = False,
    ) -> None:
        """The line in the painter's font and pen, in the middle of the box's height.

        Where there is no room for all of it, one that `keeps_end` is cut in the middle.
        """
        text, font, width = text[:_MOST], painter.font(), box.width()
        shown, spans = self._fitted(text, font, width, tuple(marks), look, keeps_end=keeps_end)
        line = self._laid_out(shown, spans, font, look)
        left = box.x() + (width - line.width if at_end else 0)
        place = QPointF(left, box.y() + (box.height() - line.height) // 2)
        if not line.spills and line.width <= width:
            line.layout.draw(painter, place)
            return
        painter.save()
        painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        line.layout.draw(painter, place)
        painter.restore()

    def _fit(  # noqa: PLR0913
        self,
        text: str,
        font: QFont,
        width: int,
        marks: tuple[Span, ...],
        look: Look,
        *,
        keeps_end: bool,
    ) -> tuple[str, tuple[Span, ...]]:
        """As much of the text as there is room for, and the marks in that."""
        text, room = text.replace("\n", " "), width
        for _ in range(_TRIES):  # Qt measures by whole pixels, and draws by parts of them
            shown, spans = _shortened(text, font, room, marks, keeps_end=keeps_end)
            line = self._laid_out(shown, spans, font, look)
            if line.width <= width:
                break
            room -= ceil(line.width) - width
        return shown, spans


def _shortened(
    line: str, font: QFont, width: int, marks: tuple[Span, ...], *, keeps_end: bool
) -> tuple[str, tuple[Span, ...]]:
    """What Qt has room for, and the marks in that."""
    shown, head = _cut(line, font, width, keeps_end=keeps_end or " " not in line)
    spans = _apart(marks, head)
    if shown != line:
        tail = len(shown) - head - 1
        spans += _moved(_apart(marks, len(line)), len(line) - tail, len(shown) - len(line))
    return shown, tuple(spans)


def _laid_out(shown: str, spans: tuple[Span, ...], font: QFont, look: Look) -> _Line:
    layout = QTextLayout(shown, font)
    layout.setCacheEnabled(True)  # else every drawing lays it out anew
    if spans:
        layout.setFormats(list(_formats(shown, spans, _highlight(look))))
    layout.beginLayout()
    layout.createLine().setNumColumns(max(1, _units(shown)))
    layout.endLayout()
    width, height = layout.lineAt(0).naturalTextWidth(), layout.boundingRect().height()
    return _Line(layout, width, height, spills=not shown.isascii())


def _cut(line: str, font: QFont, width: int, *, keeps_end: bool) -> tuple[str, int]:
    """The line, where need be with an ellipsis, and how much stands before that.

    Names and codes begin alike and end in what tells them apart: they are cut in the middle.
    """
    mode = Qt.TextElideMode.ElideMiddle if keeps_end else Qt.TextElideMode.ElideRight
    shown = QFontMetrics(font).elidedText(line, mode, width)
    pairs = enumerate(zip(shown, line, strict=False))
    return shown, next((at for at, (cut, whole) in pairs if cut != whole), len(shown))


@lru_cache(maxsize=4)
def _highlight(look: Look) -> QTextCharFormat:
    """Made once: Qt takes as long to get to know a format as to lay a line out."""
    made = QTextCharFormat()
    made.setBackground(look.color("highlight"))
    made.setForeground(look.color("text"))  # the accent would not read on the highlight
    return made


def _formats(
    line: str, spans: Iterable[Span], highlight: QTextCharFormat
) -> Iterator[QTextLayout.FormatRange]:
    for first, last in spans:
        span = QTextLayout.FormatRange()
        span.start, span.length = _units(line[:first]), _units(line[first:last])
        span.format = highlight
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
