"""The parts of a document, in their order; Qt hands them out one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock, QTextDocument, QTextFragment


def blocks_of(document: QTextDocument) -> Iterator[QTextBlock]:
    """Its paragraphs; each is asked for its next one only when that is wanted."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def fragments_of(block: QTextBlock) -> Iterator[QTextFragment]:
    """The pieces of a paragraph that look alike."""
    at = block.begin()
    while not at.atEnd():
        yield at.fragment()
        at += 1
