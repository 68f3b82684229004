"""Keys that are pressed before the window knows its commands: none of them is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from app.commands.actions import ActionRegistry
    from app.views.search_box import SearchBox


class EarlyKeys(QObject):
    """Lets letters into the box at once; holds the first other key and all that follow it."""

    def __init__(self, box: SearchBox) -> None:
        super().__init__(box)
        self._box = box
        self._held: list[QKeyEvent] = []
        box.installEventFilter(self)

    def eventFilter(self, box: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() is QEvent.Type.KeyRelease:
            return False
        if not self._held and _is_typing(event):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()  # else it goes past the box to a command, before those that are held
        else:
            self._held.append(event.clone())
        return True

    def hand_over(self, actions: ActionRegistry, *_whatever: object) -> None:
        """Do what the held keys mean, in their order, and hold no more."""
        self._box.removeEventFilter(self)
        held, self._held = self._held, []
        for event in held:
            receiver = QApplication.focusWidget() or self._box
            action = actions.of_key(QtGui.QKeySequence(event.keyCombination()))
            if action is not None and not _is_wanted(receiver, event):
                action.trigger()
            else:
                QCoreApplication.sendEvent(receiver, event)


def _is_typing(event: QKeyEvent) -> bool:
    # Their enum has 500 members; it is made when it is named, which is not before a key comes.
    keys, modifiers = Qt.Key, Qt.KeyboardModifier
    if event.key() in (
        *(keys.Key_Backspace, keys.Key_Delete, keys.Key_Left, keys.Key_Right),
        *(keys.Key_Home, keys.Key_End, keys.Key_Shift, keys.Key_Control),
        *(keys.Key_Alt, keys.Key_AltGr, keys.Key_Meta, keys.Key_CapsLock),
    ):
        return True
    commanding = modifiers.ControlModifier | modifiers.AltModifier | modifiers.MetaModifier
    is_letter = bool(event.text()) and event.text().isprintable()
    return is_letter and not event.modifiers() & commanding


def _is_wanted(receiver: QObject, event: QKeyEvent) -> bool:
    """Whether who has the keyboard takes the key for itself, whatever command it is."""
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, event.key(), event.modifiers(), event.text())
    asked.ignore()
    QCoreApplication.sendEvent(receiver, asked)
    return asked.isAccepted()
