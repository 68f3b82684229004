"""An export: which errors, in which format, and where to."""

from __future__ import annotations

import os.path
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileInfo, QSignalBlocker, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QWidget,
)

from app.views.catalogs.dialog import CatalogDialog
from app.views.controls.button import Button
from app.views.controls.chooser import Chooser
from app.views.controls.label import label_of
from app.views.controls.line_edit import LineEdit
from app.views.dialogs.file_dialog import open_save_dialog
from app.views.dialogs.replace_question import ReplaceQuestion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.look.theme import Look

_SIZE = (640, 320)


@dataclass(frozen=True, slots=True)
class Kind:
    """A format: its id, its title, the name of what it writes, whether it takes editions only."""

    id: str
    title: str
    file: str
    of_an_edition: bool


class ExportDialog(CatalogDialog):
    """Asks for an export by format, the number of its scope, and target.

    Scopes that a format cannot take are not offered with it. A file gives way only to a reader
    who was asked, here or by the file dialog.
    """

    export_wanted = Signal(str, int, Path)

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window, look, _SIZE)
        self.setWindowTitle(self.tr("Export errors"))
        self._advice.setText(
            self.tr("For other programs. Exported again, the same errors give the same file.")
        )
        self._formats = Chooser()
        self._kinds: list[Kind] = []
        self._which = Chooser()
        self._scopes: list[tuple[str, bool]] = []
        self._wanted = 0
        """The number of the scope that the reader wants, wherever the format takes it."""
        self._target = LineEdit()
        self._given_up = ""
        """The file that the file dialog has asked about, until it is written."""
        self._browse = Button(self.tr("&Browse …"))
        self._export = self.add_button(self.tr("&Export"), "main")
        self._show = self.add_button(self.tr("Open the &folder"))
        self._show.hide()
        self._lay_out()
        self._formats.currentIndexChanged.connect(self._change_format)
        self._which.activated.connect(self._want)
        self._browse.clicked.connect(self._ask_where)
        self._target.textChanged.connect(self._update)
        self._export.clicked.connect(self._ask)
        self._show.clicked.connect(self._open_folder)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        super().set_look(look)
        self._grid.setHorizontalSpacing(look.px(14))
        self._grid.setVerticalSpacing(look.px(12))
        self._row.setSpacing(look.px(8))

    def set_formats(self, kinds: Sequence[Kind], folder: Path) -> None:
        """Offer these formats."""
        with QSignalBlocker(self._formats):
            self._formats.clear()
            for kind in kinds:
                self._formats.addItem(kind.title, kind.id)
        self._kinds = list(kinds)
        self._target.setText(str(folder / self._kinds[0].file))

    def choose(self, format_id: str, target: Path) -> None:
        """This format is wanted, and to be written there."""
        self._formats.setCurrentIndex(self._formats.findData(format_id))
        self._target.setText(str(target))

    def set_scopes(self, scopes: Sequence[tuple[str, bool]]) -> None:
        """Offer these, each a title and whether it is an edition; the first is chosen.

        A format that cannot take the first gives way to one that can.
        """
        self._scopes, self._wanted = list(scopes), 0
        if not self._takes(self._kind, 0):
            takers = (at for at, kind in enumerate(self._kinds) if self._takes(kind, 0))
            self._formats.setCurrentIndex(next(takers, 0))
        self._offer_scopes()
        self._show.hide()
        self.say("")
        self._update()
        self._formats.setFocus()

    def set_busy(self, sentence: str, *, can_cancel: bool = True) -> None:
        """Say what is being done; nothing else can be exported meanwhile."""
        super().set_busy(sentence, can_cancel=can_cancel)
        self._export.setEnabled(not sentence)

    def show_done(self, sentence: str) -> None:
        """It was written."""
        self.set_busy("")
        self.say(sentence)
        self._show.show()
        self._show.setFocus()

    def show_refusal(self, sentence: str) -> None:
        """Say why nothing was written."""
        super().show_refusal(sentence)
        self._target.setFocus()

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.addWidget(self._target, 1)
        self._row.addWidget(self._browse)
        self._grid = QGridLayout()
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Fo&rmat"), self._formats),
            (self.tr("&Which"), self._which),
            (self.tr("Write &to"), self._target),
        )
        for row, (title, field) in enumerate(fields):
            self._grid.addWidget(label_of(field, title), row, 0)
        self._grid.addWidget(self._formats, 0, 1)
        self._grid.addWidget(self._which, 1, 1)
        self._grid.addLayout(self._row, 2, 1)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)

    @property
    def _kind(self) -> Kind:
        return self._kinds[max(0, self._formats.currentIndex())]

    def _takes(self, kind: Kind, scope: int) -> bool:
        _title, is_edition = self._scopes[scope]
        return is_edition or not kind.of_an_edition

    def _offer_scopes(self) -> None:
        """Those that the format takes; the wanted one is chosen where it is among them."""
        self._which.clear()
        for number, (title, _is_edition) in enumerate(self._scopes):
            if self._takes(self._kind, number):
                self._which.addItem(title, number)
        self._which.setCurrentIndex(max(0, self._which.findData(self._wanted)))

    def _want(self) -> None:
        self._wanted = self._which.currentData()

    def _change_format(self) -> None:
        """Another format is another file, in the same folder, and may take other scopes."""
        self._target.setText(str(Path(self._target.text()).parent / self._kind.file))
        self._show.hide()
        self._offer_scopes()

    def _ask_where(self) -> None:
        dialog = open_save_dialog(self, self.tr("Write to"), self._path())
        dialog.fileSelected.connect(self._take_file)

    @Slot(str)
    def _take_file(self, path: str) -> None:
        self._given_up = path if QFileInfo(path).isFile() else ""
        self._target.setText(path)

    def _ask(self) -> None:
        path = self._path()
        if not QFileInfo(path).isFile() or self._given_up == str(path):
            self._export_to(path)
            return
        question = ReplaceQuestion(self, path)
        question.agreed.connect(partial(self._export_to, path))
        question.open()

    def _export_to(self, path: Path) -> None:
        self._given_up = ""
        self.export_wanted.emit(self._formats.currentData(), self._which.currentData(), path)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path().parent)))

    def _path(self) -> Path:
        """What is typed; “~” of somebody who is not there stays as it is."""
        return Path(os.path.expanduser(self._target.text().strip()))  # noqa: PTH111

    def _update(self) -> None:
        self._export.setEnabled(bool(self._target.text().strip()))
