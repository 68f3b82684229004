"""An import: what would come of it, its names to change, and the one button that writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.clipboard.files import files_in
from app.views.catalogs.dialog import CatalogDialog
from app.views.catalogs.file_ways import FileWays
from app.views.catalogs.import_preview import ImportPreview, ImportView
from app.views.catalogs.import_start import ImportStart
from app.views.catalogs.name_fields import NameFields
from app.views.controls.elided_label import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.look.theme import Look

_SIZE = (760, 600)


class ImportDialog(CatalogDialog):
    """Asks for files, shows what is in them, and asks to have it written or taken back."""

    chosen = Signal(list)
    named = Signal(str, str, str)
    import_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window, look, _SIZE)
        self.setWindowTitle(self.tr("Import a catalog"))
        self._advice.setText(
            self.tr(
                "The errors in your own documents, searched and recognised beside those that are "
                "here. Nothing is written before you press “Import”."
            )
        )
        self._files = ElidedLabel("field")
        self._others = FileWays("card")
        """To choose other files than these."""
        self._names = NameFields()
        self._start = ImportStart()
        self._preview = ImportPreview()
        self._import = self.add_button(self.tr("&Import"), "main")
        self._undo = self.add_button(self.tr("&Undo this import"))
        self._is_busy = False
        self._is_wanted = False
        """Whether the import was asked for while the names were being checked."""
        self._lay_out()
        self._connect()
        self.set_look(look)
        self.reset()

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        super().set_look(look)
        self._source.setSpacing(look.px(10))
        for part in (self._others, self._names, self._start, self._preview):
            part.set_look(look)

    def set_at_hand(self, catalogs: Sequence[tuple[str, int]]) -> None:
        """Which catalogs there are, each with how many errors it holds."""
        self._start.set_at_hand(catalogs)

    def reset(self) -> None:
        """Nothing is chosen."""
        self._start_anew("")
        self._names.hide()
        self._preview.hide()
        self._show_start(wanted=True)
        self.say("")
        self.set_busy("")
        self._start.take_focus()

    def set_files(self, title: str) -> None:
        """These files are being read."""
        self._start_anew(title)
        self._show_start(wanted=False)

    def set_busy(self, sentence: str, *, can_cancel: bool = True) -> None:
        """Say what is being done; nothing can be imported meanwhile.

        Nor can other files be chosen where what is being done goes on in any case.
        """
        super().set_busy(sentence, can_cancel=can_cancel)
        if sentence and not self._is_busy:
            self._let_keyboard_rest()
        self._is_busy = bool(sentence)
        self._others.setEnabled(not sentence or can_cancel)
        self._update()

    def show_preview(self, view: ImportView) -> None:
        """Show what the import would give."""
        self._names.set_names((view.id, view.title, view.edition))
        self._preview.show_view(view)
        self.set_busy("")
        self._names.show()
        self._preview.show()
        self._show_start(wanted=False)
        said = self.tr("%Ln parts could not be read.", "", len(view.unread))
        self.say(said if view.unread else "", alert=bool(view.unread))
        ask = self._preview.take_focus if view.unread else self._import.setFocus
        if not self._names.has_keyboard:
            ask()
        self._go_on()

    def show_refusal(self, sentence: str) -> None:
        """Say why nothing can be imported."""
        is_about_names = self._names.is_unanswered
        self._names.refuse()
        self._take_names()
        self._preview.end()
        self._preview.hide()
        super().show_refusal(sentence)
        self._show_start(wanted=True)
        if self._names.has_keyboard:
            return
        if is_about_names:
            self._names.take_focus()
        else:
            self._start.take_focus()

    def show_written(self, sentence: str) -> None:
        """It was imported, and can be taken back."""
        self._preview.end()
        self._names.start_anew()
        self._names.hide()
        self._import.hide()
        self._undo.show()
        self.set_busy("")
        self.say(sentence)
        self._close.setFocus()  # Enter once more must not undo it

    def _show_start(self, *, wanted: bool) -> None:
        """Where nothing is chosen; where something is, other files can be chosen beside it."""
        self._start.setVisible(wanted)
        self._files.setVisible(bool(self._files.text()))
        self._others.setVisible(not wanted)

    def _lay_out(self) -> None:
        self._source = QHBoxLayout()
        self._source.addWidget(self._files, 1)
        self._source.addWidget(self._others)
        self.body.addLayout(self._source)
        self.body.addWidget(self._names)
        self.body.addWidget(self._start, 1)
        self.body.addWidget(self._preview, 1)
        self.body.addStretch(0)

    def _connect(self) -> None:
        self._others.chosen.connect(self.chosen)
        self._start.chosen.connect(self.chosen)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self, autoRepeat=False)
        paste.activated.connect(self._take_clipboard)
        self._preview.ticked.connect(self._update)
        self._import.clicked.connect(self._ask_to_import)
        self._undo.clicked.connect(self.undo_wanted)
        self._names.named.connect(self.named)
        self._names.typed.connect(self._update)

    @Slot()
    def _take_clipboard(self) -> None:
        """As if the files that were copied had been dropped."""
        from app.views.controls.pasting import read_for  # noqa: PLC0415  (with the first paste)

        if (mime := read_for(self)) is None:
            return
        if files := files_in(mime):
            self.chosen.emit(files)
        else:
            self.say(self.tr("No files were copied; copy some, or choose them."), alert=True)

    def _ask_to_import(self) -> None:
        """At once, or as soon as the names that were typed last are found to be good."""
        self._names.ask()
        self._is_wanted = True
        self._close.setFocus()
        self._names.setEnabled(False)
        self._go_on()

    def _go_on(self) -> None:
        if not self._is_wanted or self._names.is_unanswered:
            return
        is_allowed = self._import.isEnabled()
        self._take_names()
        if is_allowed:
            self._names.setEnabled(False)
            self.import_wanted.emit()

    def _start_anew(self, title: str) -> None:
        self._preview.end()
        self._names.start_anew()
        self._take_names()
        self._files.setText(title)
        self._undo.hide()
        self._import.show()

    def _let_keyboard_rest(self) -> None:
        """Where the work is left: Qt would have Enter choose other files, or the next key lost."""
        if not self._names.has_keyboard:
            self._close.setFocus()

    def _take_names(self) -> None:
        """Nothing was asked for, and other names may be typed."""
        self._is_wanted = False
        self._names.setEnabled(True)

    def _update(self) -> None:
        """Where names are being checked, the import can be asked for, and follows."""
        unanswered, preview = self._names.is_unanswered, self._preview
        is_there = preview.is_offered and not self._is_busy
        self._import.setEnabled((unanswered or is_there) and not preview.is_held_up)
