"""The tree beside what is found: to which of its nodes that is narrowed, and what each holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.workers.slices import Slices

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.models.outline import Path
    from app.models.tree import TreeModel
    from app.views.lists.tree_view import TreeView
    from index.library import Library


class Narrowing(QObject):
    """Knows the errors at the chosen node, and shows how many results each node holds.

    That comes after the list, and the chosen node stays in the tree.
    """

    chosen = Signal()
    """Another node: what is asked for is to be listed there."""

    def __init__(self, model: TreeModel, view: TreeView) -> None:
        super().__init__(view)
        self._model = model
        self._view = view
        self._is_open = False
        self.within: range | None = None
        """The numbers of the errors at the node; None for all."""
        self.slices = Slices((), self)
        """In which the newest counts come into the tree."""
        view.narrowed.connect(self._take)

    def open(self, library: Library) -> None:
        """Show this library whole, and be at no node: the numbers of another mean nothing here."""
        self._is_open = True
        self.be_at(())
        self.slices.start_anew(())
        self._model.set_library(library)

    def be_at(self, node: Path) -> None:
        """Narrow what is listed next to this node; where there is none such, to nothing.

        Before there is a library, each may be one of it.
        """
        self.within = self._model.numbers_of(node)
        may_be = not self._is_open or self.within is not None
        self._view.begin_at(node if may_be else ())

    def choose(self, node: Path) -> bool:
        """Narrow to this node at once; False where it is not on show, for it holds no result."""
        if node and not self._model.index_of(node).isValid():
            return False
        self._view.choose(node)
        return True

    def show_all_nodes(self, library: Library) -> None:
        """Show at once how many errors each node holds."""
        self.slices.start_anew(())
        self._model.set_counts(tuple(group.size for group in library.groups), only_found=False)

    def show_counts(self, counts: tuple[int, ...], *, only_found: bool) -> None:
        """Show these in a turn to come; `only_found` hides the nodes without any."""
        self.slices.start_anew(self._show(counts, only_found=only_found))

    def show_counts_of(self, numbers: Iterable[int]) -> None:
        """Show in a turn to come how many of these errors the nodes hold, and no other nodes."""
        self.show_counts(self._model.counted(numbers), only_found=True)

    def _show(self, counts: tuple[int, ...], *, only_found: bool) -> Iterator[None]:
        self._model.set_counts(counts, only_found=only_found, keep=self._view.node)
        yield  # it is painted in this turn

    @Slot(object)
    def _take(self, within: range | None) -> None:
        self.within = within
        self.chosen.emit()
