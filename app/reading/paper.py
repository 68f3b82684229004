"""A page of the window on paper: the same texts in the same order, in ink, without its buttons.

Imported when the reader first prints.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QSizeF
from PySide6.QtGui import (
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextDocumentFragment,
)
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.look.theme import Look, load_theme
from app.views.page.format_tabs import FormatTabs
from app.views.text.text_block import TextBlock
from index.resources import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPagedPaintDevice

_KINDS = (TextBlock, QLabel, QLineEdit, QPlainTextEdit, FormatTabs)
_DPI = 96
"""The design's pixels in an inch of paper."""
_MARGIN = 18
"""Millimetres."""
_BETWEEN = "    "


def on_paper(sheet: QWidget) -> QTextDocument:
    """What stands on this sheet, section by section; one with nothing but its title is left out."""
    paper = _Paper()
    layout = sheet.layout()
    for line in _lines(layout) if layout else ():
        paper.take(line)
    return paper.document


def page_layout() -> QPageLayout:
    """A sheet of the size that is usual where the reader lives."""
    is_letter = QLocale().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    size = QPageSize.PageSizeId.Letter if is_letter else QPageSize.PageSizeId.A4
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    upright, unit = QPageLayout.Orientation.Portrait, QPageLayout.Unit.Millimeter
    return QPageLayout(QPageSize(size), upright, margins, unit)


def print_on(device: QPagedPaintDevice, document: QTextDocument) -> None:
    """Put the document on as many sheets as it needs."""
    inch = device.logicalDpiX() / _DPI
    document.setPageSize(QSizeF(device.width() / inch, device.height() / inch))
    document.print_(device)


def pdf(document: QTextDocument, title: str) -> bytes:
    """The document as a PDF file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setPageLayout(page_layout())
    print_on(writer, document)
    return bytes(buffer.data().data())


def _lines(layout: QLayout) -> Iterator[list[QWidget]]:
    """What is laid out here as it is read: what stands side by side is one line.

    By the layouts, so that a pane that comes to the sheet comes to the paper by itself.
    """
    if isinstance(layout, QGridLayout):
        for row in range(layout.rowCount()):
            cells = (layout.itemAtPosition(row, at) for at in range(layout.columnCount()))
            yield [part for cell in cells for line in _lines_of(cell) for part in line]
        return
    lines = [list(_lines_of(layout.itemAt(at))) for at in range(layout.count())]
    if isinstance(layout, QVBoxLayout):
        yield from chain.from_iterable(lines)
    else:
        yield [part for line in chain.from_iterable(lines) for part in line]


def _lines_of(item: QLayoutItem | None) -> Iterator[list[QWidget]]:
    widget = item.widget() if item else None
    inner = widget.layout() if widget else item.layout() if item else None
    if widget and (widget.isHidden() or widget.property("kind") == "search"):
        return
    if isinstance(widget, _KINDS):
        yield [widget]
    elif inner is not None:
        yield from _lines(inner)


class _Paper:
    """Writes line after line; a title waits for something to stand under it."""

    def __init__(self) -> None:
        theme = load_theme(RESOURCES / "themes" / "light.json")
        # What was searched for is nothing to the paper.
        self._look = Look(theme._replace(highlight=theme.background), 100, is_dark=False)
        self.document = QTextDocument()
        self.document.setDocumentMargin(0)
        self.document.setDefaultFont(self._look.font())
        self._cursor = QTextCursor(self.document)
        self._title = ""
        self._is_empty = True

    def take(self, line: list[QWidget]) -> None:
        """Write the parts of one line."""
        titles = [title for part in line if (title := _title_of(part))]
        if titles:
            self._title = titles[0]
            return
        # A label before a field that is empty says nothing.
        if any(isinstance(part, QLineEdit) and not part.text() for part in line):
            return
        written = [part for part in line if not isinstance(part, TextBlock) or part.toPlainText()]
        texts = [part for part in written if _is_text(part)]
        if not texts:
            return
        self._write_title()
        self._begin(6)
        for number, part in enumerate(texts):
            if number:
                self._cursor.insertText(_BETWEEN, QTextCharFormat())
            self._write(part)

    def _write_title(self) -> None:
        title, self._title = self._title, ""
        if title:
            self._begin(16)
            made = QTextCharFormat()
            made.setFont(self._look.font(11, bold=True))
            made.setForeground(self._look.color("muted"))
            self._cursor.insertText(title, made)

    def _begin(self, above: int) -> None:
        made = QTextBlockFormat()
        made.setTopMargin(0 if self._is_empty else above)
        if self._is_empty:
            self._cursor.setBlockFormat(made)
        else:
            self._cursor.insertBlock(made, QTextCharFormat())
        self._is_empty = False

    def _write(self, part: QWidget) -> None:
        if isinstance(part, TextBlock):
            written = _without_links(part.on_paper(self._look))
            self._cursor.insertFragment(QTextDocumentFragment(written))
            return
        made = QTextCharFormat()
        made.setFont(self._look.font())
        made.setForeground(self._look.color("muted"))
        self._cursor.insertText(_text_of(part), made)


def _without_links(document: QTextDocument) -> QTextDocument:
    """The same; what leads somewhere in the window leads nowhere on paper."""
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    made = QTextCharFormat()
    made.setAnchor(False)
    made.setAnchorHref("")
    cursor.mergeCharFormat(made)
    return document


def _title_of(part: QWidget) -> str:
    if isinstance(part, FormatTabs):
        return part.current.title.upper() if part.current else ""
    if isinstance(part, QLabel) and part.property("kind") == "section":
        return part.text()
    return ""


def _text_of(part: QWidget) -> str:
    if isinstance(part, QLabel | QLineEdit):
        return part.text()
    return part.toPlainText() if isinstance(part, QPlainTextEdit) else ""


def _is_text(part: QWidget) -> bool:
    return isinstance(part, TextBlock) or bool(_text_of(part).strip())
