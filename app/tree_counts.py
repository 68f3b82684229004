"""How many results each group of the tree holds: shown a little after the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.pause import pause

if TYPE_CHECKING:
    from app.models.tree import TreeModel
    from app.views.tree_view import TreeView

_PAUSE_MS = 8
"""Between list and tree: painting both at once would hold up the next key."""


class TreeCounts(QObject):
    """Brings the newest counts into the tree; the node that is chosen stays in it."""

    def __init__(self, model: TreeModel, view: TreeView) -> None:
        super().__init__(view)
        self._model = model
        self._view = view
        self._counts: tuple[int, ...] = ()
        self._only_found = False
        self._soon = pause(self, _PAUSE_MS, self._show)

    def show_soon(self, counts: tuple[int, ...], *, only_found: bool) -> None:
        """Show these once the list has been painted; `only_found` hides the nodes without any."""
        self._counts, self._only_found = counts, only_found
        self._soon.start()

    def forget(self) -> None:
        """Show none of what was to come: something else is in the tree by now."""
        self._soon.stop()

    @Slot()
    def _show(self) -> None:
        self._model.set_counts(self._counts, only_found=self._only_found, keep=self._view.node)
