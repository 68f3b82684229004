"""The formats in which errors are written: which there are, which is on show, which is copied."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.texts.index_texts import translated
from app.workers.rendering import Rendering

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.content.values import Values
    from app.settings.settings import Settings
    from app.views.page.error_page import ErrorPage
    from app.workers.snippets import SnippetService
    from index.entry import ErrorEntry
    from index.library import Library
    from index.snippets.formats import Snippets
    from index.snippets.template_files import Format


class SnippetFormats(QObject):
    """Offers the formats on the page and writes errors in them; the reader may bring more."""

    turned = Signal()
    """The snippet on show is to be another, or to be written anew."""

    def __init__(
        self, page: ErrorPage, service: SnippetService, settings: Settings, values: Values
    ) -> None:
        super().__init__(page)
        self._page = page
        self._service = service
        self._settings = settings
        self._values = values
        self._library: Library | None = None
        self._snippets: Snippets | None = None
        self._offered: tuple[Format, ...] = ()
        page.format_chosen.connect(self._choose)
        service.formats_changed.connect(self.refresh)

    def open(self, library: Library) -> None:
        """Write errors of this library from now on."""
        self._library = library
        self._snippets = self._service.formats_of(library)
        self._service.open(library)
        self._offer()

    def at_hand(self) -> tuple[Format, ...]:
        """The formats, titled in the reader's language; none before there is a library."""
        formats = self._snippets.formats() if self._snippets else ()
        return tuple(replace(made, title=translated(made.title)) for made in formats)

    def title_of(self, format_id: str) -> str:
        """What a format is called; its id where it is not known."""
        return next((made.title for made in self.at_hand() if made.id == format_id), format_id)

    @Slot()
    def refresh(self) -> None:
        """Offer the formats as they are now: a template may have come, changed or gone."""
        self._renew()
        self.turned.emit()

    def settle(self) -> str:
        """Whose tab is on show, once another has taken over where its template is gone."""
        if self._renew():
            self.turned.emit()
        return self._page.chosen_format

    @property
    def default(self) -> str:
        """What is copied where no other is asked for: the first where its template is gone."""
        return self._there(self._settings.default_format, *(made.id for made in self.at_hand()))

    @Slot(str)
    def set_default(self, format_id: str) -> None:
        """Copy in this format from now on, where no other is asked for."""
        self._settings.default_format = format_id
        self._settings.save()
        self._offer()

    def rendering(self, format_id: str, entries: Sequence[ErrorEntry]) -> Rendering:
        """These entries as text. To write it raises ErrdexError where a template does not work."""
        if self._library is None or self._snippets is None:
            return Rendering(str)
        if len(entries) == 1:
            values = self._values.of(entries[0].id)
            return Rendering(partial(self._snippets.render, format_id, entries, values))
        # Another thread may write these, and needs formats of its own.
        snippets = self._service.formats_of(self._library)
        return Rendering(partial(snippets.render, format_id, entries, {}))

    def _renew(self) -> bool:
        """Whether other formats are at hand than before; they are offered then."""
        is_other = self.at_hand() != self._offered
        if is_other:
            self._offer()
        return is_other

    def _offer(self) -> None:
        default = self.default
        self._offered = self.at_hand()
        chosen = self._there(self._settings.snippet, default)
        self._page.set_formats(self._offered, chosen, self.title_of(default))

    def _there(self, *format_ids: str) -> str:
        """The first of these that there is."""
        known = {made.id for made in self.at_hand()}
        return next((each for each in format_ids if each in known), format_ids[0])

    @Slot(str)
    def _choose(self, format_id: str) -> None:
        self._settings.snippet = format_id
        self._settings.save()
        self.turned.emit()
