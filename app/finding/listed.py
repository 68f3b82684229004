"""What is listed, and which of it is on the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.content.badges import badges

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.keeping.keeping import Keeping
    from app.models.results import ResultsModel
    from app.reading.reader import Reader
    from app.views.lists.result_list import ResultList
    from index.entry import ErrorEntry
    from index.library import Library
    from index.search.answer import Hit


@dataclass(frozen=True, slots=True)
class Spot:
    """Where on the page: an error by id, and how far down; of no error is its top."""

    error: str = ""
    height: int = 0


ANYWHERE = Spot()


class Listed(QObject):
    """Lists hits, and puts one of them on the page or the several that are selected."""

    def __init__(
        self, view: ResultList, model: ResultsModel, reader: Reader, keeping: Keeping
    ) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._reader = reader
        self._keeping = keeping
        self._library: Library | None = None
        self._height = 0
        """How far down the page of the row that is being chosen begins."""
        keeping.changed.connect(self._mark_kept)
        view.chosen.connect(self._choose_row)
        view.selected.connect(self._select)

    def open(self, library: Library) -> None:
        """List errors of this library from now on."""
        self._library = library
        self._model.set_badges(badges(library))

    @property
    def spot(self) -> Spot:
        """Where on the page the reader is."""
        entry = self._reader.entry
        return Spot(entry.id, self._reader.height) if entry else ANYWHERE

    @property
    def entries(self) -> tuple[ErrorEntry, ...]:
        """The errors that are listed, in their order."""
        return tuple(self._model.entry_at(row) for row in range(self._model.rowCount()))

    def show(self, hits: Sequence[Hit], wanted: Spot, otherwise: str) -> None:
        """List the hits and put one on the page: the wanted one, else the best, else a sentence."""
        self._model.set_hits(hits)
        if wanted.error and self.choose(wanted.error, wanted.height):
            return
        if hits:
            self._view.choose(0)
        else:
            self._reader.show_nothing(otherwise)

    def choose(self, entry_id: str, height: int = 0) -> bool:
        """Put an error on the page, listed or not; whether there is one of this id."""
        row = self._model.row_of(entry_id)
        if row is not None:
            self._height = height
            self._view.choose(row)
            self._height = 0
            return True
        entry = self._library.find(entry_id) if self._library else None
        if entry is None:
            return False
        self._view.clearSelection()
        self._reader.show(entry, height=height)
        return True

    @Slot()
    def _mark_kept(self) -> None:
        self._model.set_kept(self._keeping.starred, self._keeping.noted)

    @Slot(int)
    def _choose_row(self, row: int) -> None:
        self._reader.show(self._model.entry_at(row), self._model.at(row), self._height)

    @Slot()
    def _select(self) -> None:
        self._reader.select([self._model.entry_at(row) for row in self._view.selected_rows()])
