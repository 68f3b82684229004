"""Markdown on the page as its writer meant it: no HTML, no pictures, few kinds of links."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import (
    QImage,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
)

from app.views.text_block import TextBlock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QFont

    from app.theme import Look

_MADE = QTextDocument.MarkdownFeature
_FEATURES = _MADE.MarkdownDialectGitHub | _MADE.MarkdownNoHTML
_WITHOUT_TABLES = _MADE.MarkdownDialectCommonMark | _MADE.MarkdownNoHTML
_MOST_BARS = 1_000
"""A text with more of `|` than that may hold a table that takes Qt seconds to lay out."""
_LONGEST = 50_000
"""So many letters are laid out; who wants to see more opens the source."""
_FOLLOWED = ("https", "errdex")


class MarkdownBlock(TextBlock):
    """Shows a Markdown text; nothing that it names is ever fetched, or opened by itself."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._markdown = ""

    def set_markdown(self, text: str) -> None:
        """Show this text."""
        if text != self._markdown:
            self._markdown = text
            self._render()

    def loadResource(self, _type: int, _name: QUrl | str) -> Any:
        # A picture would be a file of this machine; for None, Qt would go and look for it.
        return QImage(1, 1, QImage.Format.Format_Mono)

    def _source(self) -> str:
        longer = len(self._markdown) > _LONGEST
        return f"{self._markdown[:_LONGEST]}\n\n…" if longer else self._markdown

    def _write(self, document: QTextDocument, font: QFont, look: Look) -> None:
        text = self._source()
        features = _FEATURES if text.count("|") <= _MOST_BARS else _WITHOUT_TABLES
        document.setMarkdown(text, features)
        cursor = QTextCursor(document)
        # Else each change would lay its paragraph out. Not around all: the tables come at its end.
        cursor.beginEditBlock()
        block = document.begin()
        while block.isValid():
            made = block.blockFormat()
            # The page never scrolls sideways, not for a long line of code either.
            made.setNonBreakableLines(False)
            cursor.setPosition(block.position())
            made.setTopMargin(0)
            # Not by the frames of the document: PySide keeps each that was asked for.
            made.setBottomMargin(look.px(4) if cursor.currentTable() is None else 0)
            cursor.setBlockFormat(made)
            for fragment in reversed(list(_fragments(block))):
                _dress(cursor, fragment, look)
            block = block.next()
        cursor.endEditBlock()

    def _address_of(self, url: QUrl) -> str:
        return url.toString() if url.scheme() in _FOLLOWED else ""


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    at = block.begin()
    while not at.atEnd():
        yield at.fragment()
        at += 1


def _dress(cursor: QTextCursor, fragment: QTextFragment, look: Look) -> None:
    """Give code the design's font, and what stands for a picture in place of it."""
    made = fragment.charFormat()
    cursor.setPosition(fragment.position())
    cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
    if made.isImageFormat():
        alone = QTextCharFormat()
        alone.setForeground(look.color("muted_raised"))
        name = made.toImageFormat().name()
        cursor.insertText(
            f"[{made.stringProperty(QTextFormat.Property.ImageAltText) or name}]", alone
        )
    elif made.fontFixedPitch():
        made.setFont(look.code_font(13))
        cursor.setCharFormat(made)
