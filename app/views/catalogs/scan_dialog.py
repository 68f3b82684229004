"""A code base searched for error codes: every place, those that want to be mended first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QWidget,
)

from app.models.findings import FindingsModel, UnhandledModel
from app.texts.language import filled
from app.views.catalogs.dialog import CatalogDialog
from app.views.catalogs.drop_zone import DropZone
from app.views.controls.button import Button
from app.views.controls.chooser import Chooser
from app.views.controls.elided_label import ElidedLabel
from app.views.controls.tick_box import TickBox
from app.views.dialogs.file_dialog import open_folder_dialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.look.theme import Look
    from index.entry import ErrorEntry
    from index.scan import Finding

_SIZE = (860, 600)


class ScanDialog(CatalogDialog):
    """Asks for a folder, and for the error of a place."""

    chosen = Signal(Path)
    part_wanted = Signal(int)
    """The errors that nobody handles are asked for: of which part, by its number."""
    code_wanted = Signal(str)
    copied = Signal(str)

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window, look, _SIZE)
        self.setWindowTitle(self.tr("Scan a folder for error codes"))
        self._advice.setText(
            self.tr(
                "Finds the known codes in the files of a folder, and misspelt ones where they "
                "stand in quotes. Text is compared, nothing else: codes that a program puts "
                "together are not found. What Git ignores and what is not text is skipped."
            )
        )
        self._folder = ElidedLabel("field")
        self._choose = Button(self.tr("Choose a &folder …"))
        self._zone = DropZone(self.tr("Drop a folder here"))
        self._only_wrong = TickBox(self.tr("Only &misspelt and removed codes"))
        self._show = Chooser()
        self._model, self._unhandled = FindingsModel(), UnhandledModel()
        self._list = QListView()
        self._copy = self.add_button(self.tr("&Copy all"))
        self._lay_out()
        self._connect()
        self.set_look(look)
        self.reset()

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        super().set_look(look)
        self._row.setSpacing(look.px(10))
        self._zone.set_look(look)
        self._list.setFont(look.code_font(12))

    def reset(self) -> None:
        """No folder is chosen."""
        self._folder.setText(self.tr("No folder is chosen yet."))
        self._show_places(Path(), ())
        self._show_zone(wanted=True)
        self.say("")
        self._choose.setFocus()

    def set_folder(self, folder: Path) -> None:
        """This folder is being read."""
        self._folder.setText(str(folder))
        self._show_places(folder, ())
        self._show_zone(wanted=False)

    def show_findings(self, folder: Path, findings: Sequence[Finding], said: str) -> None:
        """Show these places in their order; `said` counts them."""
        self.set_busy("")
        self.say(said)
        self._show_places(folder, findings)
        self._show.setEnabled(True)
        if findings:
            self._list.setFocus()
        else:
            self._choose.setFocus()

    def set_parts(self, titles: Sequence[str]) -> None:
        """Offer to show the errors of these parts that nobody handles."""
        self._show.clear()
        self._show.addItem(self.tr("Every place of a code"))
        self._show.addItems([filled(self.tr("Not handled: %1"), title) for title in titles])

    def show_unhandled(self, entries: Sequence[ErrorEntry], said: str) -> None:
        """Show these errors in place of the places; `said` counts them."""
        self.set_busy("")
        self.say(said)
        self._unhandled.set_entries(entries)
        self._set_model(self._unhandled)

    def show_refusal(self, sentence: str) -> None:
        """Say why the folder cannot be scanned."""
        super().show_refusal(sentence)
        self._choose.setFocus()

    def _show_zone(self, *, wanted: bool) -> None:
        self._zone.setVisible(wanted)
        for part in (self._list, self._only_wrong, self._show):
            part.setVisible(not wanted)

    def _show_places(self, folder: Path, findings: Sequence[Finding]) -> None:
        self._model.set_findings(folder, findings)
        self._only_wrong.setChecked(False)
        self._show.setCurrentIndex(0)
        self._show.setEnabled(False)
        self._set_model(self._model)

    def _set_model(self, model: FindingsModel | UnhandledModel) -> None:
        self._list.setModel(model)
        self._list.setCurrentIndex(model.index(0, 0))
        self._only_wrong.setEnabled(model is self._model and self._model.rowCount() > 0)
        self._copy.setEnabled(model.rowCount() > 0)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.addWidget(self._folder, 1)
        self._row.addWidget(self._choose)
        self._list.setObjectName("Findings")
        self._list.setAccessibleName(self.tr("Places"))
        self._list.setUniformItemSizes(True)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addLayout(self._row)
        self.body.addWidget(self._zone, 1)
        self.body.addWidget(self._list, 1)
        below = QHBoxLayout()
        below.addWidget(self._only_wrong)
        below.addStretch(1)
        below.addWidget(self._show)
        self._show.setAccessibleName(self.tr("Show"))
        self.body.addLayout(below)

    def _connect(self) -> None:
        self._choose.clicked.connect(self._ask_for_folder)
        self._zone.dropped.connect(lambda paths: self.chosen.emit(paths[0]))
        self._only_wrong.toggled.connect(self._narrow)
        self._show.activated.connect(self._choose_part)
        self._list.activated.connect(self._open)
        self._list.clicked.connect(self._open)
        self._copy.clicked.connect(self._copy_all)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self._list)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self._copy_chosen)

    def _narrow(self, only_wrong: bool) -> None:
        self._model.narrow(only_wrong=only_wrong)
        self._list.setCurrentIndex(self._model.index(0, 0))

    def _choose_part(self, number: int) -> None:
        if number > 0:
            self.part_wanted.emit(number - 1)
        else:
            self._set_model(self._model)

    def _open(self, index: QModelIndex) -> None:
        model = self._list.model()
        if isinstance(model, FindingsModel | UnhandledModel):
            self.code_wanted.emit(model.code_at(index.row()))

    def _copy_all(self) -> None:
        self.copied.emit(self._text(range(self._list.model().rowCount())))

    def _copy_chosen(self) -> None:
        chosen = self._list.selectionModel().selectedIndexes()
        self.copied.emit(self._text(sorted(index.row() for index in chosen)))

    def _text(self, rows: Sequence[int]) -> str:
        return "\n".join(str(self._list.model().index(row, 0).data()) for row in rows)

    def _ask_for_folder(self) -> None:
        dialog = open_folder_dialog(self, self.tr("Choose a folder to scan"))
        dialog.fileSelected.connect(lambda path: self.chosen.emit(Path(path)))
