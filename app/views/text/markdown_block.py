"""Markdown on the page as its writer meant it: no HTML, no pictures, few kinds of links."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import (
    QFont,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from app.content.links import is_for_anybody
from app.views.text.document_parts import blocks_of, fragments_of
from app.views.text.link_walk import links_of
from app.views.text.text_block import TextBlock

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

    from app.look.theme import Look

_MADE = QTextDocument.MarkdownFeature
_FEATURES = _MADE.MarkdownDialectGitHub | _MADE.MarkdownNoHTML
LONGEST = 20_000
"""So many letters are laid out at most; who wants to see more opens the source.

As many are pasted into a note at most: of a paragraph that long every key has all laid out anew,
and in a longer one it would be heard late.
"""
_MOST_WORK = 30_000
_WORK = {
    **dict.fromkeys("*_~<&:@", 10),
    "`": 20,
    "[": 50,
    "\n": 60,
    "|": 100,
}
"""How many plain letters take Qt as long as one that begins a span, a link, a line or a cell."""
_INDENT = 20
"""How far a list stands in: half of what Qt would have."""
_HEADINGS = (14, 13)
"""Sizes by level; deeper ones have the last. The title of the page may shrink to 15."""


class MarkdownBlock(TextBlock):
    """Shows a Markdown text; nothing that it names is ever fetched, or opened by itself."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._markdown = ""
        self._shown = ""

    def set_markdown(self, text: str) -> None:
        """Show this text."""
        if text != self._markdown:
            self._markdown, self._shown = text, _shown(text)
            self._render()

    def loadResource(self, _type: int, _name: QUrl | str) -> Any:
        # A picture would be a file of this machine; for None, Qt would go and look for it.
        return QImage(1, 1, QImage.Format.Format_Mono)

    def _source(self) -> str:
        return self._shown

    def _write(self, document: QTextDocument, font: QFont, look: Look) -> None:
        document.setIndentWidth(look.px(_INDENT))
        document.setMarkdown(self._shown, _FEATURES)
        cursor = QTextCursor(document)
        # Else each change would lay its paragraph out. Not around all: the tables come at its end.
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(_paragraphs(look))
        formats = document.allFormats()
        if any(made.toBlockFormat().headingLevel() for made in formats):
            _size_headings(cursor, look)
        if any(made.isTableFormat() for made in formats):
            _close_up_tables(cursor)
        if any(made.isImageFormat() for made in formats):
            _name_pictures(cursor, look)
        if any(_leads_nowhere(made.toCharFormat().anchorHref()) for made in formats):
            _write_out_links(cursor, look)
        cursor.endEditBlock()

    def _address_of(self, url: QUrl) -> str:
        address = url.toString()
        return address if is_for_anybody(address) else ""


def _leads_nowhere(address: str) -> bool:
    return bool(address) and not is_for_anybody(address)


def _shown(text: str) -> str:
    """As much of it as can be laid out before a key has to wait."""
    work = accumulate(_WORK.get(letter, 1) for letter in text[:LONGEST])
    beginning = text[: bisect_right(list(work), _MOST_WORK)]
    return text if beginning == text else f"{beginning}\n\n…"


def _paragraphs(look: Look) -> QTextBlockFormat:
    """What all paragraphs have; one by one, giving it to a thousand would take long."""
    made = QTextBlockFormat()
    # The page never scrolls sideways, not for a long line of code either.
    made.setNonBreakableLines(False)
    made.setTopMargin(0)
    made.setBottomMargin(look.px(4))
    return made


def _size_headings(cursor: QTextCursor, look: Look) -> None:
    """Give all of a heading its size: Qt's are larger than the page's title."""
    for block in blocks_of(cursor.document()):
        if level := block.blockFormat().headingLevel():
            made = QTextCharFormat()
            size = _HEADINGS[min(level, len(_HEADINGS)) - 1]
            made.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
            made.setProperty(QTextFormat.Property.FontPixelSize, look.px(size))
            made.setFontWeight(QFont.Weight.Bold)
            cursor.setPosition(block.position())
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            cursor.mergeCharFormat(made)


def _close_up_tables(cursor: QTextCursor) -> None:
    """Take what is between paragraphs out of the cells."""
    closed = QTextBlockFormat()
    closed.setBottomMargin(0)
    for block in blocks_of(cursor.document()):
        cursor.setPosition(block.position())
        # Not by the frames of the document: PySide keeps each that was asked for.
        if cursor.currentTable() is not None:
            cursor.mergeBlockFormat(closed)


def _write_out_links(cursor: QTextCursor, look: Look) -> None:
    """Have those that are not followed in plain letters, each with its address for who needs it."""
    plain, muted = QTextCharFormat(), QTextCharFormat()
    plain.setAnchor(False)
    plain.setAnchorHref("")
    plain.setFontUnderline(False)
    plain.setForeground(look.color("text"))
    muted.setForeground(look.color("muted_raised"))
    for start, end, address in reversed(links_of(cursor.document())):
        if _leads_nowhere(address):
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            is_shown = address.endswith(cursor.selectedText())  # Qt adds a scheme to some
            cursor.mergeCharFormat(plain)
            if not is_shown:
                cursor.setPosition(end)
                cursor.insertText(f" ({address})", muted)


def _name_pictures(cursor: QTextCursor, look: Look) -> None:
    """Have what stands for a picture in place of it."""
    alone = QTextCharFormat()
    alone.setForeground(look.color("muted_raised"))
    for block in blocks_of(cursor.document()):
        for fragment in reversed(list(fragments_of(block))):
            made = fragment.charFormat()
            if made.isImageFormat():
                at = fragment.position()
                cursor.setPosition(at)
                cursor.setPosition(at + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
                name = made.stringProperty(QTextFormat.Property.ImageAltText)
                cursor.insertText(f"[{name or made.toImageFormat().name()}]", alone)
