"""What an export in the window can be of: what is on show, all that is current, one edition."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.catalogs.selecting import selection_of, whole_edition
from app.texts.language import filled
from index.search.answer import Question

if TYPE_CHECKING:
    from app.models.outline import Path
    from index.entry import ErrorEntry
    from index.export.selection import Selection
    from index.library import Library

_LONGEST_QUERY = 40


@dataclass(frozen=True, slots=True)
class Scope:
    """A choice of errors and what it is called: a selection, or a question yet to be answered."""

    title: str
    errors: Selection | Question

    @property
    def is_edition(self) -> bool:
        """Whether this is one edition, whole."""
        return not isinstance(self.errors, Question) and self.errors.catalog is not None


class Scopes(QObject):
    """Offers the choices; the first is the one that suits what the window shows."""

    def offered(
        self, library: Library, listing: Question | tuple[ErrorEntry, ...] | None, node: Path
    ) -> list[Scope]:
        """What is listed below this node, all that is current, then every edition by itself."""
        current = selection_of(library)
        title = self.tr("All %Ln current errors", "", len(current.entries))
        scopes = [*self._shown(library, listing, node), Scope(title, current)]
        for catalog in library.catalogs:
            if catalog is not current.catalog and catalog.entries:
                named = self.tr("%1 with its %Ln errors", "", len(catalog.entries))
                title = filled(named, f"{catalog.title} {catalog.edition}")
                scopes.append(Scope(title, whole_edition(catalog)))
        return scopes

    def _shown(
        self, library: Library, listing: Question | tuple[ErrorEntry, ...] | None, node: Path
    ) -> list[Scope]:
        if isinstance(listing, Question):
            if not (listing.text.strip() or node):
                return []
            # All of it, and not only what the list has room for.
            asked = replace(listing, limit=max(1, len(library.entries)))
            return [Scope(self._title(listing.text.strip(), node), asked)]
        if not listing:
            return []
        title = self.tr("The %Ln recognised errors", "", len(listing))
        return [Scope(title, selection_of(library, listing))]

    def _title(self, query: str, node: Path) -> str:
        shown = query if len(query) <= _LONGEST_QUERY else f"{query[: _LONGEST_QUERY - 1]}…"
        if not node:
            return filled(self.tr("What the search “%1” finds"), shown)
        if not query:
            return filled(self.tr("Everything in %1"), node[-1])
        return filled(self.tr("What the search “%1” finds in %2"), shown, node[-1])
