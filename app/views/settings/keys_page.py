"""The keys of every command: pressed anew here; a key that another command has is refused."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QKeySequenceEdit, QLineEdit

from app.commands.actions import (
    MOST_KEYS,
    KeyTakenError,
    is_of_every_window,
    native_text,
    plain_title,
)
from app.models.commands import CommandsModel
from app.texts.language import filled
from app.views.controls.announcement import announce
from app.views.controls.button import Button
from app.views.controls.clear_icon import set_clear_icons
from app.views.controls.flow_layout import FlowLayout
from app.views.controls.label import labelled
from app.views.controls.line_edit import LineEdit
from app.views.lists.command_list import ROW_HEIGHT, CommandList
from app.views.settings.page import SettingsPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.commands.actions import ActionId, ActionRegistry
    from app.commands.key_map import KeyMap
    from app.look.theme import Look

_FIELD_WIDTH = 130


class _KeyField(QKeySequenceEdit):
    """Holds one key; Backspace, which is no key of a command, empties it, and so does its button.

    It shows the key before until another one is pressed; Qt would empty it with the first
    modifier, which people hold for a while.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setMaximumSequenceLength(1)
        self.setClearButtonEnabled(True)

    def set_name(self, name: str) -> None:
        """Be called so by screen readers, which come to the line inside."""
        for named in (self, *self.findChildren(QLineEdit)):
            named.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_of_every_window(QKeySequence(event.keyCombination())):
            before = self.keySequence()
            super().keyPressEvent(event)
            if self.keySequence().isEmpty():
                with QSignalBlocker(self):
                    self.setKeySequence(before)
        elif event.key() == Qt.Key.Key_Backspace:
            self.clear()
        else:
            event.ignore()


def _edits_text(key: QKeySequence) -> bool:
    """Whether a text field takes this key for itself."""
    pressed = key[0]  # type: ignore[index]  # which Qt's stubs leave out
    offered = QKeyEvent(QEvent.Type.ShortcutOverride, pressed.key(), pressed.keyboardModifiers())
    offered.ignore()
    QCoreApplication.sendEvent(QLineEdit(), offered)
    return offered.isAccepted()


class KeysPage(SettingsPage):
    """A list of the commands; under it the keys of the current one, each in a field."""

    changed = Signal()

    def __init__(self, actions: ActionRegistry, key_map: KeyMap, look: Look) -> None:
        advice = self.tr("Choose a command and press its new key in a field; Backspace empties it.")
        super().__init__(self.tr("Keys"), advice)
        self._actions = actions
        self._key_map = key_map
        self._model = CommandsModel(actions)
        self._box = LineEdit()
        self._box.setPlaceholderText(self.tr("Find a command"))
        self._box.setAccessibleName(self.tr("Find a command"))
        self._box.setClearButtonEnabled(True)
        self._list = CommandList(self._model, look)
        self._list.setMinimumHeight(look.px(ROW_HEIGHT * 4))
        self._title = labelled("", "field")
        self._alert = labelled("", "alert")
        self._fields = [self._field(number) for number in range(MOST_KEYS)]
        self._reset = Button(self.tr("&Reset this"))
        self._reset_all = Button(self.tr("Reset &all keys"))
        self._rows = (FlowLayout(), QHBoxLayout())
        self._build()
        self.refresh()

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        super().set_look(look)
        self._list.set_look(look)
        for row in self._rows:
            row.setSpacing(look.px(8))
        for field in self._fields:
            field.setFixedWidth(look.px(_FIELD_WIDTH))
        set_clear_icons(self, look)

    def refresh(self) -> None:
        """Show the keys as they are now."""
        chosen = self._chosen()
        self._model.refresh()
        row = None if chosen is None else self._model.row_of(chosen)
        self._list.choose(row or 0)
        self._show_keys()

    def _build(self) -> None:
        for part in (self._box, self._list, self._title):
            self.body.addWidget(part)
        self.body.setStretchFactor(self._list, 1)
        fields, buttons = self._rows
        for field in self._fields:
            fields.addWidget(field)
        buttons.addWidget(self._alert, 1)
        buttons.addStretch(0)
        for button in (self._reset, self._reset_all):
            buttons.addWidget(button)
        self._alert.hide()
        for row in self._rows:
            self.body.addLayout(row)
        self._box.textChanged.connect(self._narrow)
        self._list.selectionModel().currentChanged.connect(self._show_keys)
        self._reset.clicked.connect(self._reset_chosen)
        self._reset_all.clicked.connect(self._reset_every)

    def _field(self, number: int) -> QKeySequenceEdit:
        field = _KeyField()
        field.set_name(filled(self.tr("Key %1"), str(number + 1)))
        field.keySequenceChanged.connect(partial(self._on_changed, field))
        return field

    def _chosen(self) -> ActionId | None:
        index = self._list.currentIndex()
        return self._model.at(index.row()).id if index.isValid() else None

    def _narrow(self, query: str) -> None:
        self._model.search(query)
        self._list.choose(0)
        self._show_keys()

    def _show_keys(self) -> None:
        """One field for each key of the current command and an empty one."""
        chosen = self._chosen()
        keys = () if chosen is None else self._actions.keys(chosen)
        title = "" if chosen is None else plain_title(self._actions[chosen])
        self._title.setText(filled(self.tr("Keys of “%1”"), title) if title else "")
        for number, field in enumerate(self._fields):
            with QSignalBlocker(field):
                text = keys[number] if number < len(keys) else ""
                field.setKeySequence(QKeySequence(text))
            field.setVisible(chosen is not None and number <= len(keys))
        self._reset.setEnabled(chosen is not None and self._key_map.is_changed(chosen))
        self._say("")

    def _on_changed(self, field: _KeyField, key: QKeySequence) -> None:
        """Qt empties a field before it puts a new key in: that alone takes no key away."""
        if not key.isEmpty():
            self._take()
        else:
            QTimer.singleShot(0, field, partial(self._take_if_empty, field))

    def _take_if_empty(self, field: _KeyField) -> None:
        if field.keySequence().isEmpty():
            self._take()

    def _take(self) -> None:
        """Give the command the keys in the fields."""
        chosen = self._chosen()
        if chosen is None:
            return
        shown = [field.keySequence().toString() for field in self._fields if not field.isHidden()]
        found = list(dict.fromkeys(key for key in shown if key))
        if found == list(self._actions.keys(chosen)):
            return  # what was refused goes on being told
        self._put_in_force(partial(self._key_map.change, chosen, found))

    def _reset_chosen(self) -> None:
        if (chosen := self._chosen()) is not None:
            self._put_in_force(partial(self._key_map.reset, chosen))

    def _reset_every(self) -> None:
        self._put_in_force(self._key_map.reset_all)

    def _put_in_force(self, change: Callable[[], None]) -> None:
        """Change keys, or say whose key one of them is."""
        try:
            change()
        except KeyTakenError as error:
            self._show_keys()
            text = self.tr("%1 is the key of “%2” already.")
            self._say(filled(text, error.key, plain_title(error.holder)))
        else:
            self.refresh()
            self.changed.emit()
            self._tell_of_texts()

    def _tell_of_texts(self) -> None:
        """The box has the keyboard most of the time, and takes some keys for itself."""
        if (chosen := self._chosen()) is None:
            return
        usual = self._actions.default_keys(chosen)
        keys = [QKeySequence(key) for key in self._actions.keys(chosen) if key not in usual]
        editing = [native_text(key) for key in keys if _edits_text(key)]
        if editing:
            text = self.tr("Where text is typed, as in the search box, %1 edits that text.")
            self._say(filled(text, ", ".join(editing)))

    def _say(self, text: str) -> None:
        self._alert.setText(text)
        self._alert.setVisible(bool(text))
        if text:
            self.ensureWidgetVisible(self._alert)
            announce(self._alert, text)
