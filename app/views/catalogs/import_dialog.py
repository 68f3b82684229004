"""An import: what would come of it, its names to change, and the one button that writes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QWidget,
)

from app.clipboard.files import files_in
from app.texts.language import filled
from app.views.button import Button
from app.views.catalogs.dialog import CatalogDialog
from app.views.catalogs.drop_zone import DropZone
from app.views.catalogs.name_fields import NameFields
from app.views.catalogs.parts_table import PartsTable
from app.views.catalogs.sample_table import SampleTable
from app.views.elided_label import ElidedLabel
from app.views.file_dialog import open_files_dialog, open_folder_dialog
from app.views.label import labelled
from app.views.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.theme import Look

_SIZE = (760, 600)
_MOST_AT_HAND = 5


@dataclass(frozen=True, slots=True)
class ImportView:
    """An import that has not been written, as it is shown.

    `summary` says what was recognised and what gives way; `sample` has name, code and message of
    the first errors; `unread` are the places that cannot be read, `remarks` what was passed over.
    """

    id: str
    title: str
    edition: str
    summary: str
    sample: Sequence[tuple[str, str, str]]
    parts: Sequence[tuple[str, str, Sequence[int]]]
    unread: Sequence[str]
    remarks: Sequence[str]


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
        self._others = self._ways("card")
        self._first = self._ways("main")
        kinds = self.tr(
            "CSV with a header line, JSON lists of errors, OpenAPI 3,\n"
            "pages saved as HTML or text, Markdown pages,\n"
            "api_errors.json of Clerk, catalogs of Errdex"
        )
        self._zone = DropZone(self.tr("Drop files or a folder here"), kinds, self._first)
        self._at_hand = labelled("", "advice")
        self._names = NameFields()
        self._summary = labelled("", "field")
        self._sample = SampleTable()
        self._parts = PartsTable(self.tr("What the catalog would hold"), [self.tr("Errors")])
        self._unread = QListWidget()
        self._unread.setObjectName("Unread")
        self._unread.setWordWrap(True)
        self._unread.setAccessibleName(self.tr("What could not be read"))
        self._in_spite = TickBox(self.tr("Import &what can be read and skip the rest"))
        self._import = self.add_button(self.tr("&Import"), "main")
        self._undo = self.add_button(self.tr("&Undo this import"))
        self._view: ImportView | None = None
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
        self._sample.set_look(look)
        self._parts.set_look(look)
        for row in (self._source, self._panes):
            row.setSpacing(look.px(10))
        self._zone.set_look(look)
        self._names.set_look(look)

    def set_at_hand(self, catalogs: Sequence[tuple[str, int]]) -> None:
        """Which catalogs there are, each with how many errors it holds."""
        lines = [
            filled(self.tr("%1: %Ln errors", "", errors), name)
            for name, errors in catalogs[:_MOST_AT_HAND]
        ]
        if len(catalogs) > _MOST_AT_HAND:
            lines.append(self.tr("and %Ln more", "", len(catalogs) - _MOST_AT_HAND))
        self._at_hand.setText("\n".join([self.tr("Here already:"), *lines]) if lines else "")

    def reset(self) -> None:
        """Nothing is chosen."""
        self._view = None
        self._start_anew()
        self._files.setText("")
        for part in (self._names, *self._shown, self._unread, self._in_spite):
            part.hide()
        self._show_zone(wanted=True)
        self._undo.hide()
        self._import.show()
        self.say("")
        self.set_busy("")
        self._first[0].setFocus()

    def set_files(self, title: str) -> None:
        """These files are being read."""
        self._view = None
        self._start_anew()
        self._files.setText(title)
        self._show_zone(wanted=False)
        self._undo.hide()
        self._import.show()

    def set_busy(self, sentence: str) -> None:
        """Say what is being done; nothing can be imported meanwhile."""
        super().set_busy(sentence)
        self._is_busy = bool(sentence)
        self._update()

    def show_preview(self, view: ImportView) -> None:
        """Show what the import would give."""
        self._names.set_names((view.id, view.title, view.edition))
        if self._view is None or view.unread != self._view.unread:
            self._in_spite.setChecked(False)
        self._view = view
        self.set_busy("")
        self._summary.setText(view.summary)
        self._sample.set_errors(view.sample)
        self._parts.set_parts(view.parts, self.tr("All errors"))
        self._unread.clear()
        self._unread.addItems([*view.unread, *view.remarks])
        for part in (self._names, *self._shown):
            part.show()
        self._show_zone(wanted=False)
        self._unread.setVisible(bool(view.unread or view.remarks))
        self._in_spite.setVisible(bool(view.unread))
        said = self.tr("%Ln parts could not be read.", "", len(view.unread))
        self.say(said if view.unread else "", alert=bool(view.unread))
        self._update()
        if not self._names.has_keyboard:
            (self._in_spite if view.unread else self._import).setFocus()
        self._go_on()

    def show_refusal(self, sentence: str) -> None:
        """Say why nothing can be imported."""
        self._names.refuse()
        self._take_names()
        self._view = None
        super().show_refusal(sentence)
        for part in (*self._shown, self._unread, self._in_spite):
            part.hide()
        self._show_zone(wanted=True)
        self._update()
        if not self._names.has_keyboard:
            self._first[0].setFocus()

    def show_written(self, sentence: str) -> None:
        """It was imported, and can be taken back."""
        self.set_busy("")
        self._view = None
        self._names.start_anew()
        for part in (self._import, self._in_spite, self._names):
            part.hide()
        self._undo.show()
        self.say(sentence)
        self._update()
        self._close.setFocus()  # Enter once more must not undo it

    def _ways(self, kind: str) -> tuple[Button, Button]:
        """To choose files, or a folder; the first way is of this kind."""
        files = Button(self.tr("Choose &files …"), kind)
        files.clicked.connect(self._ask_for_files)
        folder = Button(self.tr("Choose a f&older …"))
        folder.clicked.connect(self._ask_for_folder)
        return files, folder

    def _show_zone(self, *, wanted: bool) -> None:
        """Where nothing is chosen; where something is, other files can be chosen beside it."""
        for part in (self._zone, self._at_hand):
            part.setVisible(wanted)
        self._files.setVisible(bool(self._files.text()))
        for way in self._others:
            way.setVisible(not wanted)

    @property
    def _shown(self) -> tuple[QWidget, ...]:
        """What there is to see of an import."""
        return self._summary, self._sample, self._parts

    def _lay_out(self) -> None:
        self._source = QHBoxLayout()
        self._source.addWidget(self._files, 1)
        for way in self._others:
            self._source.addWidget(way)
        self._panes = QHBoxLayout()
        self._panes.addWidget(self._zone, 1)
        self._panes.addWidget(self._parts, 1)
        self._panes.addWidget(self._unread, 1)
        self.body.addLayout(self._source)
        self.body.addWidget(self._names)
        self.body.addWidget(self._summary)
        self.body.addWidget(self._sample)
        self.body.addLayout(self._panes, 1)
        self.body.addWidget(self._at_hand)
        self.body.addWidget(self._in_spite, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(0)

    def _connect(self) -> None:
        self._zone.dropped.connect(self.chosen)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self, autoRepeat=False)
        paste.activated.connect(self._take_clipboard)
        self._in_spite.toggled.connect(self._update)
        self._import.clicked.connect(self._ask_to_import)
        self._undo.clicked.connect(self.undo_wanted)
        self._names.named.connect(self.named)
        self._names.typed.connect(self._update)

    def _ask_for_files(self) -> None:
        dialog = open_files_dialog(self, self.tr("Choose files to import"))
        dialog.filesSelected.connect(self._choose)

    def _ask_for_folder(self) -> None:
        dialog = open_folder_dialog(self, self.tr("Choose a folder to import"))
        dialog.filesSelected.connect(self._choose)

    @Slot()
    def _take_clipboard(self) -> None:
        """As if the files that were copied had been dropped."""
        from app.views.pasting import read_for  # noqa: PLC0415  (with the first paste)

        if (mime := read_for(self)) is None:
            return
        if files := files_in(mime):
            self.chosen.emit(files)
        else:
            self.say(self.tr("No files were copied; copy some, or choose them."), alert=True)

    @Slot(list)
    def _choose(self, paths: list[str]) -> None:
        self.chosen.emit([Path(path) for path in paths])

    def _ask_to_import(self) -> None:
        """At once, or as soon as the names that were typed last are found to be good."""
        self._names.ask()
        self._is_wanted = True
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

    def _start_anew(self) -> None:
        self._names.start_anew()
        self._take_names()

    def _take_names(self) -> None:
        """Nothing was asked for, and other names may be typed."""
        self._is_wanted = False
        self._names.setEnabled(True)

    def _update(self) -> None:
        """Where names are being checked, the import can be asked for, and follows."""
        view, unanswered = self._view, self._names.is_unanswered
        readable = unanswered if view is None else not view.unread or self._in_spite.isChecked()
        self._import.setEnabled(readable and (unanswered or not self._is_busy))
