"""An export: which errors, in which format, and where to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from app.language import filled
from app.views.button import Button
from app.views.catalogs.dialog import CatalogDialog
from app.views.chooser import Chooser
from app.views.file_dialog import open_save_dialog
from app.views.line_edit import LineEdit
from app.views.settings.page import labelled
from app.views.tick_box import RadioButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.theme import Look

_SIZE = (640, 320)


class ExportDialog(CatalogDialog):
    """Asks for an export by format, whether of the search only, and target."""

    export_wanted = Signal(str, bool, Path)

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window, look, "", "", _SIZE)
        self.setWindowTitle(self.tr("Export errors"))
        self._advice.setText(
            self.tr("For other programs. The same errors always give the same bytes.")
        )
        self._everything = RadioButton()
        self._found = RadioButton()
        self._group = QButtonGroup(self)
        self._formats = Chooser()
        self._files: list[str] = []
        self._target = LineEdit()
        self._browse = Button(self.tr("&Browse …"))
        self._browse.setProperty("kind", "card")
        self._export = self.add_button(self.tr("&Export"), "main")
        self._show = self.add_button(self.tr("Open the &folder"))
        self._show.hide()
        self._lay_out()
        self._formats.currentIndexChanged.connect(self._rename)
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

    def set_formats(self, formats: Sequence[tuple[str, str, str]], folder: Path) -> None:
        """Offer these formats, each an id, a title and the name of what it writes."""
        with QSignalBlocker(self._formats):
            self._formats.clear()
            for format_id, title, _file in formats:
                self._formats.addItem(title, format_id)
        self._files = [file for _id, _title, file in formats]
        self._target.setText(str(folder / self._files[0]))

    def set_counts(self, all_errors: int, query: str) -> None:
        """How many errors there are, and what was searched for; no query leaves no choice."""
        self._everything.setText(self.tr("&All %Ln current errors", "", all_errors))
        shown = query if len(query) <= 40 else f"{query[:39]}…"
        title = filled(self.tr("What the &search “%1” finds"), shown.replace("&", "&&"))
        self._found.setText(title if query else self.tr("What the &search finds (none now)"))
        self._found.setEnabled(bool(query))
        (self._found if query else self._everything).setChecked(True)
        self._show.hide()
        self.say("")
        self._update()
        self._formats.setFocus()

    def set_busy(self, sentence: str) -> None:
        """Say what is being done; nothing else can be exported meanwhile."""
        super().set_busy(sentence)
        self._export.setEnabled(not sentence)

    def show_done(self, sentence: str) -> None:
        """It was written."""
        self.set_busy("")
        self.say(sentence)
        self._show.show()
        self._show.setFocus()

    def show_refusal(self, sentence: str) -> None:
        """Say why nothing was written."""
        self.set_busy("")
        self.say(sentence, alert=True)
        self._target.setFocus()

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.addWidget(self._target, 1)
        self._row.addWidget(self._browse)
        what = QVBoxLayout()
        for button in (self._everything, self._found):
            self._group.addButton(button)
            what.addWidget(button)
        self._grid = QGridLayout()
        titles = (self.tr("Fo&rmat"), self.tr("Write &to"))
        for row, (title, box) in enumerate(zip(titles, (self._formats, self._target), strict=True)):
            label = labelled(title, "field")
            label.setBuddy(box)
            box.setAccessibleName(title.replace("&", ""))
            self._grid.addWidget(label, 2 * row, 0)
        self._grid.addWidget(self._formats, 0, 1)
        which = labelled(self.tr("Which"), "field")
        for one in self._group.buttons():
            one.setAccessibleDescription(which.text())
        self._grid.addWidget(which, 1, 0)
        self._grid.addLayout(what, 1, 1)
        self._grid.addLayout(self._row, 2, 1)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)

    def _rename(self, at: int) -> None:
        """Another format is another file, in the same folder."""
        self._target.setText(str(Path(self._target.text()).parent / self._files[at]))
        self._show.hide()

    def _ask_where(self) -> None:
        proposed = Path(self._target.text().strip()).expanduser()
        dialog = open_save_dialog(self, self.tr("Write to"), proposed)
        dialog.fileSelected.connect(self._target.setText)

    def _ask(self) -> None:
        path = Path(self._target.text().strip()).expanduser()
        self.export_wanted.emit(self._formats.currentData(), self._found.isChecked(), path)

    def _open_folder(self) -> None:
        folder = Path(self._target.text().strip()).expanduser().parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _update(self) -> None:
        self._export.setEnabled(bool(self._target.text().strip()))
