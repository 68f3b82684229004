"""Two editions side by side: how much changed where, every difference, and its words marked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.models.differences import DifferencesModel
from app.texts.difference_texts import DifferenceTexts
from app.views.catalogs.dialog import CatalogDialog
from app.views.catalogs.difference_delegate import DifferenceDelegate
from app.views.catalogs.parts_table import PartsTable
from app.views.controls.chooser import Chooser
from app.views.controls.label import label_of
from app.views.dialogs.file_dialog import documents, open_save_dialog
from app.views.text.text_block import TextBlock
from index.compare.kinds import Row, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.look.theme import Look
    from index.compare.difference import Difference

_SIZE = (1000, 660)


class CompareDialog(CatalogDialog):
    """Asks for two editions by their numbers, and shows what lies between them."""

    wanted = Signal(int, int)
    entry_wanted = Signal(str)
    copy_wanted = Signal()
    save_wanted = Signal(Path)

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window, look, _SIZE)
        self.setWindowTitle(self.tr("Compare editions"))
        self._advice.setText(
            self.tr("Choose two editions. Enter opens an error in the window behind this one.")
        )
        self._texts = DifferenceTexts()
        self._titles = self._texts.kinds()
        self._old, self._new, self._kind = Chooser(), Chooser(), Chooser()
        name = self.tr("Differences by API and domain")
        self._parts = PartsTable(name, [f"{kind.value}" for kind in self._titles])
        for column, title in enumerate(self._titles.values(), 1):
            self._parts.headerItem().setToolTip(column, title)
        self._model = DifferencesModel(self._titles)
        self._list = QListView()
        self._delegate = DifferenceDelegate(look, self._list)
        self._detail = TextBlock(self.tr("What changed"))
        self._legend = TextBlock(self.tr("What the signs mean"))
        self._legend.set_style(12)
        self._legend.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it is in nobody's way by Tab
        self._copy = self.add_button(self.tr("&Copy as Markdown"))
        self._save = self.add_button(self.tr("&Save as Markdown …"))
        self._lay_out()
        self._connect()
        self.set_look(look)
        self._clear()

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        super().set_look(look)
        self._parts.set_look(look)
        self._detail.set_look(look)
        self._legend.set_look(look)
        self._delegate.look = look
        self._scroll.setMinimumHeight(look.px(70))
        for box in (self._old, self._new, self._kind):  # all beside each other on any screen
            box.setMinimumWidth(look.px(110))
        self._list.setSpacing(look.px(1))
        for row in (self._choice, self._panes, self._right):
            row.setSpacing(look.px(10))

    def set_editions(self, titles: Sequence[str], old: int, new: int) -> None:
        """Offer these editions, two of them chosen, and ask for their difference."""
        for box, chosen in ((self._old, old), (self._new, new)):
            with QSignalBlocker(box):
                box.clear()
                box.addItems(list(titles))
                box.setCurrentIndex(chosen)
        self._old.setFocus()
        self._ask()

    def show_difference(self, difference: Difference) -> Iterator[None]:
        """Show what lies between the two."""
        self.set_busy("")
        rows = rows_of(difference)
        yield
        self._offer_kinds(rows)
        self._model.set_rows(rows)
        yield
        parts = difference.parts
        self._parts.set_parts(
            [
                (one.api, one.domain, (one.added, one.removed, one.changed, one.moved, one.renamed))
                for one in parts
            ],
            self.tr("All errors"),
        )
        yield
        old, new = self._old.currentText(), self._new.currentText()
        self._legend.set_runs(self._texts.signs({row.kind for row in rows}, old, new))
        self._legend.setVisible(bool(rows))
        self.say(self._texts.count(difference, len(rows)))
        for button in (self._copy, self._save):
            button.setEnabled(True)
        self._choose_first()
        yield

    def show_refusal(self, sentence: str) -> None:
        """Say why the two cannot be compared."""
        super().show_refusal(sentence)
        self._clear()

    def _clear(self) -> None:
        self._model.set_rows(())
        self._legend.set_runs(())
        self._parts.clear()
        self._detail.set_runs(())
        for button in (self._copy, self._save):
            button.setEnabled(False)

    def _offer_kinds(self, rows: Sequence[Row]) -> None:
        with QSignalBlocker(self._kind):
            self._kind.clear()
            every = self.tr("All kinds")
            self._kind.addItem(f"{every}  {len(rows)}", None)
            for kind, title in self._titles.items():
                count = sum(row.kind is kind for row in rows)
                if count:
                    self._kind.addItem(f"{title}  {count}", kind)

    def _lay_out(self) -> None:
        self._lay_out_choice()
        self._lay_out_list()
        self._right = QVBoxLayout()
        self._right.addWidget(self._list, 3)
        self._right.addWidget(self._scrolled(self._detail), 2)
        self._panes = QHBoxLayout()
        self._panes.addWidget(self._parts, 5)
        self._panes.addLayout(self._right, 6)
        self.body.addLayout(self._choice)
        self.body.addWidget(self._legend)
        self.body.addLayout(self._panes, 1)

    def _lay_out_choice(self) -> None:
        self._choice = QHBoxLayout()
        named = (
            (self.tr("&Old"), self._old),
            (self.tr("&New"), self._new),
            (self.tr("S&how"), self._kind),
        )
        for title, box in named:
            self._choice.addWidget(label_of(box, title))
            self._choice.addWidget(box, 1)

    def _lay_out_list(self) -> None:
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setObjectName("Differences")
        self._list.setAccessibleName(self.tr("Differences"))
        self._list.setUniformItemSizes(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _scrolled(self, text: TextBlock) -> QScrollArea:
        inner = QWidget()
        inner.setObjectName("Sheet")
        layout = QVBoxLayout(inner)
        layout.addWidget(text)
        layout.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("Detail")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the text in it has the keyboard
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(inner)
        return self._scroll

    def _connect(self) -> None:
        self._old.activated.connect(self._ask)
        self._new.activated.connect(self._ask)
        self._kind.currentIndexChanged.connect(self._narrow)
        self._parts.currentItemChanged.connect(self._narrow)
        self._list.selectionModel().currentChanged.connect(self._show_row)
        self._list.clicked.connect(self._open)
        self._list.activated.connect(self._open)
        self._copy.clicked.connect(self.copy_wanted)
        self._save.clicked.connect(self._ask_where)

    def _ask(self) -> None:
        self.wanted.emit(self._old.currentIndex(), self._new.currentIndex())

    def _narrow(self) -> None:
        self._model.narrow(self._kind.currentData(), self._parts.chosen())
        self._choose_first()

    def _choose_first(self) -> None:
        first = self._model.index(0, 0)
        self._list.setCurrentIndex(first)
        self._show_row(first)  # also where that was the current row before

    def _show_row(self, current: QModelIndex) -> None:
        told = self._texts.of(self._model.at(current.row())) if current.isValid() else ()
        self._detail.set_runs(told)

    def _open(self, index: QModelIndex) -> None:
        self.entry_wanted.emit(self._model.at(index.row()).entry.id)

    def _ask_where(self) -> None:
        title, proposed = self.tr("Save the differences"), documents() / "changes.md"
        dialog = open_save_dialog(self, title, proposed, "Markdown (*.md)")
        dialog.fileSelected.connect(lambda path: self.save_wanted.emit(Path(path)))
