"""Every command, and what was looked at, by some letters of its name: over the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.models.commands import CommandsModel
from app.views.controls.announcement import announce
from app.views.controls.line_edit import LineEdit
from app.views.lists.command_list import ROW_HEIGHT, CommandList

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from app.commands.actions import ActionId, ActionRegistry
    from app.content.history import Recent
    from app.look.theme import Look

_WIDTH = 560
_TOP = 56
_ROWS = 10
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _ROWS,
    Qt.Key.Key_PageUp: -_ROWS,
}


class CommandBox(LineEdit):
    """What is typed filters; keys that are the list's come out by signals."""

    stepped = Signal(int)
    entered = Signal()
    left = Signal()
    abandoned = Signal()
    """Something else in the window has the keyboard now."""

    def __init__(self, actions: ActionRegistry) -> None:
        super().__init__()
        self._actions = actions
        self.setObjectName("CommandBox")
        self.setAccessibleName(self.tr("Find a command"))
        self.setPlaceholderText(self.tr("Type some letters of a command, or of what you looked at"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def event(self, event: QEvent) -> bool:
        """While this has the keyboard, the window's keys do nothing; those heard everywhere do."""
        if not isinstance(event, QKeyEvent):
            return super().event(event)
        if event.type() is QEvent.Type.ShortcutOverride:
            event.setAccepted(not self._actions.heard_everywhere(event.keyCombination()))
            return True
        if event.type() is QEvent.Type.KeyPress:
            forward = event.key() == Qt.Key.Key_Tab
            if forward or event.key() == Qt.Key.Key_Backtab:
                self.stepped.emit(1 if forward else -1)
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.abandoned.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape:
            self.left.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key in _STEPS:
            self.stepped.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)


class Palette(QWidget):
    """Lies over the whole window while it has the keyboard; a click beside the list closes it.

    The chosen action is triggered after the focus went back to where it was; where something
    that was looked at is chosen, its link comes out by `link_chosen`.
    """

    link_chosen = Signal(str)
    command_chosen = Signal(str)  # its id in the settings

    def __init__(
        self,
        window: QWidget,
        actions: ActionRegistry,
        look: Look,
        leave_out: Container[ActionId] = (),
    ) -> None:
        super().__init__(window)
        self._over = window
        self._actions = actions
        self._look = look
        self._before: QWidget | None = None
        self._model = CommandsModel(actions, leave_out, tells_states=True)
        self._box = CommandBox(actions)
        self._list = CommandList(self._model, look)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._empty = QLabel(self.tr("No command, error or search is called that."))
        self._empty.setObjectName("Hint")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._panel = QFrame(self)
        self._panel.setObjectName("Palette")
        self._layout = QVBoxLayout(self._panel)
        for part in (self._box, self._list, self._empty):
            self._layout.addWidget(part)
        self._connect()
        self.set_look(look)
        self.hide()
        window.installEventFilter(self)

    def open(self, recent: Sequence[Recent] = (), used: Sequence[str] = ()) -> None:
        """Show all commands, those used last first, and these; the box empty, with the keyboard."""
        if self.isVisible():
            return
        self._model.set_recent(recent)
        self._model.set_used(used)
        self._before = self._over.focusWidget()
        self._box.clear()
        self._search("")
        self.setGeometry(self._over.rect())
        self._arrange()
        self.show()
        self.raise_()
        self._box.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Go away and give the keyboard back."""
        before, self._before = self._before, None
        self.hide()
        if before is not None and shiboken6.isValid(before):
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        self._look = look
        self._list.set_look(look)
        self._layout.setContentsMargins(*(4 * [look.px(8)]))
        self._layout.setSpacing(look.px(8))
        self._empty.setMinimumHeight(look.px(2 * ROW_HEIGHT))
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._over.rect())
            self._arrange()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        veil = QColor(Qt.GlobalColor.black)  # light over dark would veil nothing
        veil.setAlphaF(0.5 if self._look.is_dark else 0.16)
        QPainter(self).fillRect(self.rect(), veil)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.dismiss()

    def _connect(self) -> None:
        box = self._box
        box.textChanged.connect(self._search)
        box.stepped.connect(self._step)
        box.entered.connect(self._trigger)
        box.left.connect(self.dismiss)
        box.abandoned.connect(self.hide)
        self._list.clicked.connect(self._click)

    def _search(self, query: str) -> None:
        self._model.search(query)
        found = self._model.rowCount() > 0
        self._list.setVisible(found)
        self._empty.setVisible(not found)
        self._list.choose(0)
        self._announce()
        self._arrange()

    def _step(self, by: int) -> None:
        last = self._model.rowCount() - 1
        at = self._list.currentIndex().row() + by
        if abs(by) == 1 and last >= 0:
            at %= last + 1  # past the end is the beginning
        self._list.choose(min(max(at, 0), last))
        self._announce()

    def _click(self, index: QModelIndex) -> None:
        self._list.choose(index.row())
        self._trigger()

    def _trigger(self) -> None:
        index = self._list.currentIndex()
        if not index.isValid():
            return
        command = self._model.at(index.row())
        if command.id is None:
            self.dismiss()
            self.link_chosen.emit(command.link)
        elif (action := self._actions[command.id]).isEnabled():
            self.dismiss()
            self.command_chosen.emit(command.id.value.id)
            self._over.repaint()  # what the command does may leave the picture as it is a while
            # First the focus arrives where it was: what the command does may depend on it.
            QTimer.singleShot(0, action, action.trigger)

    def _announce(self) -> None:
        index = self._list.currentIndex()
        text = index.data(Qt.ItemDataRole.AccessibleTextRole) or self._empty.text()
        if self._box.hasFocus():
            announce(self._list, text)

    def _arrange(self) -> None:
        """Put the panel near the top, as high as its rows need and the window allows."""
        look = self._look
        width = min(look.px(_WIDTH), self.width() - look.px(32))
        frame = self._box.sizeHint().height() + look.px(8 * 4)
        row = look.px(ROW_HEIGHT)
        rows = min(self._model.rowCount(), _ROWS, max(2, (self.height() - frame) // row))
        self._list.setFixedHeight(row * rows)
        height = self._panel.sizeHint().height()
        top = min(look.px(_TOP), max(0, (self.height() - height) // 2))
        self._panel.setGeometry((self.width() - width) // 2, top, width, height)
