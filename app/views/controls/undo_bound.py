"""How far back a field for one line can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker, Slot

from app.workers.pause import pause

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

_MOST = 10_000


class UndoBound(QObject):
    """Lets a field forget what can be undone once that is very much.

    Qt keeps a step for each letter that ever came or went, until a text is set: a long paste, and
    another over it, are thousands. It has no bound of its own.
    """

    def __init__(self, field: QLineEdit, most: int = _MOST) -> None:
        super().__init__(field)
        self._field = field
        self._most = most
        self._steps = self._length = 0
        self._later = pause(self, 0, self._forget)
        field.textChanged.connect(self._count)

    @Slot(str)
    def _count(self, text: str) -> None:
        before, self._length = self._length, len(text)
        if not self._field.isUndoAvailable():  # a text was set
            self._steps = 0
            return
        by_one = abs(len(text) - before) == 1
        self._steps += 1 if by_one else before + len(text)
        if self._steps > self._most:
            self._later.start()  # once the field has told all of this change

    @Slot()
    def _forget(self) -> None:
        field, self._steps = self._field, 0
        caret, start, size = field.cursorPosition(), field.selectionStart(), field.selectionLength()
        with QSignalBlocker(field):
            field.setText(field.text())
            if size:
                field.setSelection(*((start + size, -size) if caret == start else (start, size)))
            else:
                field.setCursorPosition(caret)
