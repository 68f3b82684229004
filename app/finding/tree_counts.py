"""How many results each group of the tree holds: shown after the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.slices import Slices

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.models.tree import TreeModel
    from app.views.tree_view import TreeView


class TreeCounts(QObject):
    """Brings the newest counts into the tree; the node that is chosen stays in it."""

    def __init__(self, model: TreeModel, view: TreeView) -> None:
        super().__init__(view)
        self._model = model
        self._view = view
        self.slices = Slices((), self)

    def show_soon(self, counts: tuple[int, ...], *, only_found: bool) -> None:
        """Show these in a turn to come; `only_found` hides the nodes without any."""
        self.slices.start_anew(self._show(counts, only_found=only_found))

    def forget(self) -> None:
        """Show none of what was to come: something else is in the tree by now."""
        self.slices.start_anew(())

    def _show(self, counts: tuple[int, ...], *, only_found: bool) -> Iterator[None]:
        self._model.set_counts(counts, only_found=only_found, keep=self._view.node)
        yield  # it is painted in this turn
