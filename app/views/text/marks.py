"""Marks over a text that leave it as it is; those of one kind come and go without the other's."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit

if TYPE_CHECKING:
    from collections.abc import Iterable

_KIND = QTextFormat.Property.UserProperty


class Mark(IntEnum):
    """What a place is marked for."""

    FOUND = 1
    LINK = 2


def set_marks(
    text: QTextEdit, kind: Mark, places: Iterable[tuple[int, int]], made: QTextCharFormat
) -> None:
    """Mark these places, each from one position to another, and no others of this kind."""
    made.setProperty(_KIND, int(kind))
    marks = [one for one in text.extraSelections() if one.format.intProperty(_KIND) != kind]
    for start, end in places:
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(text.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        mark.cursor, mark.format = cursor, made
        marks.append(mark)
    text.setExtraSelections(marks)


def marked(text: QTextEdit, kind: Mark) -> list[str]:
    """What stands in the places that are marked for this."""
    marks = text.extraSelections()
    return [one.cursor.selectedText() for one in marks if one.format.intProperty(_KIND) == kind]
