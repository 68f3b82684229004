"""What a catalog is to be called: its id, its title and its edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.views.controls.label import label_of
from app.views.controls.line_edit import LineEdit
from app.workers.pause import pause

if TYPE_CHECKING:
    from app.look.theme import Look

Names = tuple[str, str, str]

_PAUSE_MS = 400
"""Longer than between two keys."""


class NameFields(QWidget):
    """`named` asks about what was typed after a short pause, or when a field is left.

    An answer never changes a field in which somebody types.
    """

    named = Signal(str, str, str)
    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._fields = [LineEdit() for _ in range(3)]
        self._answered: Names | None = None
        self._asked: Names | None = None
        self._pause = pause(self, _PAUSE_MS, self.ask)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        titles = (self.tr("I&d"), self.tr("&Title"), self.tr("&Edition"))
        for column, (title, field) in enumerate(zip(titles, self._fields, strict=True)):
            self._grid.addWidget(label_of(field, title), 0, column)
            self._grid.addWidget(field, 1, column)
            field.textEdited.connect(self._wait)
            field.editingFinished.connect(self.ask)
        self._grid.setColumnStretch(1, 1)

    def set_look(self, look: Look) -> None:
        """Draw with these sizes."""
        self._grid.setHorizontalSpacing(look.px(10))
        self._grid.setVerticalSpacing(look.px(6))

    @property
    def is_unanswered(self) -> bool:
        """Whether what stands here was typed since the last answer."""
        return self._pause.isActive() or self._asked is not None

    @property
    def has_keyboard(self) -> bool:
        """Whether somebody types here."""
        return any(field.hasFocus() for field in self._fields)

    def take_focus(self) -> None:
        """Have the keyboard, to mend what was typed."""
        typed_in = (field for field in self._fields if field.isModified())
        next(typed_in, self._fields[0]).setFocus()

    def start_anew(self) -> None:
        """Nothing was typed, and the names that come next are those of other documents."""
        self._pause.stop()
        self._answered = self._asked = None
        for field in self._fields:
            field.setModified(False)

    def set_names(self, names: Names) -> None:
        """These are the names that were asked for, as they are good."""
        self._asked, self._answered = None, names
        for field, name in zip(self._fields, names, strict=True):
            is_in_use = field.hasFocus() and field.isModified()
            if not is_in_use and not self._pause.isActive() and field.text() != name:
                with QSignalBlocker(field):
                    field.setText(name)

    def refuse(self) -> None:
        """The names that were asked for are no good."""
        self._asked = self._answered = None

    def ask(self) -> None:
        """Ask about what stands here, unless that was answered or is being asked."""
        self._pause.stop()
        first, second, third = (field.text().strip() for field in self._fields)
        names = (first, second, third)
        is_typed = any(field.isModified() for field in self._fields)
        if not is_typed or names == self._asked:
            return
        if names == self._answered:
            self._asked = None
            self.typed.emit()
        else:
            self._asked = names
            self.named.emit(*names)

    def _wait(self) -> None:
        self._pause.start()
        self.typed.emit()
