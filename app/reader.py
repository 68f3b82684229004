"""Keeps the page: which error is on show, with which values, and its snippet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.page_content import gather
from index.errors import ErrdexError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.snippets import Snippets

    from app.models.tree import TreeModel
    from app.settings import Settings
    from app.views.page.error_page import ErrorPage
    from index.entry import ErrorEntry
    from index.library import Library
    from index.search.answer import Marks


class Reader(QObject):
    """Shows entries on the page; `entry` is the one on show."""

    def __init__(self, page: ErrorPage, tree: TreeModel, settings: Settings) -> None:
        super().__init__(page)
        self._page = page
        self._tree = tree
        self._settings = settings
        self._library: Library | None = None
        self._snippets: Snippets | None = None
        self.entry: ErrorEntry | None = None
        self.values: Mapping[str, Mapping[str, str]] = {}
        """Values found in a paste: by entry id, then by placeholder name."""
        page.format_chosen.connect(self._choose_format)

    def open(self, library: Library, snippets: Snippets) -> None:
        """Read from this library from now on, with these snippet formats."""
        self._library, self._snippets = library, snippets
        formats = snippets.formats()
        tabs = [made for made in formats if made.language]
        title = self.title_of(self._settings.default_format)
        self._page.set_formats(tabs, self._settings.snippet, title)

    def show(self, entry: ErrorEntry, marks: Marks) -> None:
        """Put this error on the page."""
        if self._library is None:
            return
        self.entry = entry
        number = self._library.number_of(entry.id)
        path = () if number is None else self._tree.path_of(number)
        values = self.values.get(entry.id, {})
        self._page.show_error(gather(self._library, entry, path, marks, values))
        self._show_snippet()

    def show_nothing(self, sentence: str) -> None:
        """Take the error off the page and say why."""
        self.entry = None
        self._page.show_hint(sentence)

    def render(self, format_id: str, entries: Sequence[ErrorEntry]) -> str:
        """These entries as text. Raises ErrdexError for a template that does not work."""
        if self._snippets is None:
            return ""
        values = self.values.get(entries[0].id, {}) if len(entries) == 1 else {}
        return self._snippets.render(format_id, entries, values)

    def title_of(self, format_id: str) -> str:
        """What a format is called; its id where it is not known."""
        formats = self._snippets.formats() if self._snippets else ()
        return next((made.title for made in formats if made.id == format_id), format_id)

    @Slot(str)
    def _choose_format(self, format_id: str) -> None:
        self._settings.snippet = format_id
        self._show_snippet()

    def _show_snippet(self) -> None:
        if self.entry is None:
            return
        try:
            text = self.render(self._page.chosen_format, [self.entry])
        except ErrdexError as error:
            text = str(error)
        self._page.set_snippet(text)
