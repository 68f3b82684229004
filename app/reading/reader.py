"""Keeps the page: which error is on show, with which values, and its snippet."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.content.page_content import PageContent, Selection, Sighting, gather
from app.texts.index_texts import translated
from app.workers.pause import pause
from app.workers.snippets import SnippetRequest, SnippetService

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.content.values import Values
    from app.database.keeper import Keeper
    from app.models.tree import TreeModel
    from app.reading.snippet_formats import SnippetFormats
    from app.texts.text_content import TextContent
    from app.views.page.error_page import ErrorPage
    from index.compare.history import Editions
    from index.entry import ErrorEntry
    from index.library import Library
    from index.search.answer import Hit

_PAGE_PAUSE_MS = 20
"""From list and tree to page: painting them at once would hold up the next key."""


class Reader(QObject):
    """Shows entries on the page; `entry` is the one on show."""

    shown = Signal()
    selected = Signal()
    """Others are the several errors on the page, or none are any longer."""

    def __init__(  # noqa: PLR0913  (each part is handed over by name)
        self,
        *,
        page: ErrorPage,
        tree: TreeModel,
        service: SnippetService,
        keeper: Keeper,
        formats: SnippetFormats,
        values: Values,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._tree = tree
        self._service = service
        self._keeper = keeper
        self._values = values
        self._library: Library | None = None
        self._editions: Editions | None = None
        self.entry: ErrorEntry | None = None
        self._hit: Hit | None = None
        self._selected: tuple[ErrorEntry, ...] = ()
        """Several that stand on the page in place of that one."""
        self._height = 0
        """How far down the page of this entry begins."""
        # The page follows once the list has been painted, and only to where the reader stopped.
        self._soon = pause(self, _PAGE_PAUSE_MS, self._show_page)
        page.values_edited.connect(self._edit_values)
        service.made.connect(page.set_snippet)
        formats.turned.connect(self._ask_for_snippet)

    def open(self, library: Library) -> None:
        """Read from this library from now on."""
        self._library, self._editions = library, None

    def set_editions(self, editions: Editions) -> None:
        """Show errors through these editions, the one on the page too."""
        self._editions = editions
        if self.entry is not None and not self._selected and not self._soon.isActive():
            self._page.show_history(self._content(self.entry, self._hit))

    @property
    def height(self) -> int:
        """How far down the page of the entry is scrolled, or will be once it is in sight."""
        return self._height if self._soon.isActive() else self._page.height_on_show

    def show(self, entry: ErrorEntry, hit: Hit | None = None, height: int = 0) -> None:
        """Put this error on the page, so far down; `hit` is what the search says of it."""
        if self.entry is None or self.entry.id != entry.id:
            self._page.end_editing()
        self.entry, self._hit, self._height = entry, hit, height
        self._soon.start()
        self.shown.emit()

    def settle(self) -> None:
        """Have on the page what was chosen, where it was still to come."""
        if self._soon.isActive():
            self._soon.stop()
            self._show_page()

    def select(self, entries: Sequence[ErrorEntry]) -> None:
        """Several errors are selected, or no longer: these are on the page in place of one."""
        selected = tuple(entries) if len(entries) > 1 else ()
        if selected != self._selected:
            self._selected = selected
            self._soon.start()
            self.selected.emit()

    @property
    def shows_several(self) -> bool:
        """Whether several errors are on the page, or on their way to it."""
        return bool(self._selected)

    @property
    def entries(self) -> tuple[ErrorEntry, ...]:
        """The errors on the page or on their way to it."""
        return self._selected or (() if self.entry is None else (self.entry,))

    def show_text(self, content: TextContent) -> None:
        """Put a text on the page; the error before it stays the one that is copied."""
        self._soon.stop()
        self._page.show_text(content)

    def show_nothing(self, sentence: str) -> None:
        """Take the error off the page and say why."""
        self._soon.stop()
        self.entry, self._selected = None, ()
        self._page.show_hint(sentence)
        self.shown.emit()

    @Slot()
    def _show_page(self) -> None:
        if self.entry is None:
            return
        self._ask_for_snippet()
        if self._selected:
            self._page.show_selection(Selection(self._selected, self.entry))
        else:
            gather = partial(self._content, self.entry, self._hit)
            self._page.show_error(self.entry, gather, self._height)

    def _content(self, entry: ErrorEntry, hit: Hit | None) -> PageContent:
        if self._library is None:
            raise RuntimeError("asked for a page before the library was opened")
        number = self._library.number_of(entry.id)
        path = () if number is None else self._tree.path_of(number)
        found = self._values.found_in(entry.id)
        # Over the list a paste has its reasons already.
        why = hit.why if hit and found is None else ()
        sighting = Sighting(
            why=tuple(map(translated, why)),
            marks=hit.marks if hit else {},
            values=self._values.of(entry.id),
            is_pasted=bool(found),
            note=self._keeper.note(entry.id),
        )
        return gather(self._library, entry, path, sighting, self._editions)

    @Slot(dict)
    def _edit_values(self, values: dict[str, str]) -> None:
        if self.entry is not None:
            self._values.type(self.entry.id, values)
            self._page.show_values(self._content(self.entry, self._hit))
            self._ask_for_snippet()

    @Slot()
    def _ask_for_snippet(self) -> None:
        if self.entry is None:
            return
        chosen = self._page.chosen_format
        if self._selected:
            written = Selection(self._selected, self.entry).written
            self._service.submit(SnippetRequest(chosen, written, {}))
        else:
            values = self._values.of(self.entry.id)
            self._service.submit(SnippetRequest(chosen, (self.entry,), values))
