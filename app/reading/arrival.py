"""The page comes after the list: what is done with it waits until it holds what was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.reading.reader import Reader
    from app.views.page.error_page import ErrorPage
    from app.workers.snippets import SnippetService


class Arrival(QObject):
    """Knows whether all of what was chosen is on the page, its snippet too.

    It holds the newest thing to do: each part that waits has one of its own.
    """

    def __init__(self, page: ErrorPage, reader: Reader, snippets: SnippetService) -> None:
        super().__init__(page)
        self._reader = reader
        self._snippets = snippets
        self._coming = ""
        """The error that is on its way to the page, by id."""
        self._postponed: Callable[[], object] | None = None
        reader.shown.connect(self._expect)
        page.turned.connect(self._arrive)
        snippets.made.connect(self._go_on)  # after the page, which shows it

    def once_there(self, act: Callable[[], object]) -> None:
        """Do this once the page holds what was chosen: at once, or soon."""
        self._postponed = act
        self._go_on()

    @Slot()
    def _expect(self) -> None:
        self._coming = self._reader.entry.id if self._reader.entry else ""

    @Slot(str)
    def _arrive(self, entry_id: str) -> None:
        if entry_id in ("", self._coming):  # not one that was passed by meanwhile
            self._coming = ""
            self._go_on()

    @Slot()
    def _go_on(self) -> None:
        act = self._postponed
        if act is not None and not self._coming and not self._snippets.is_busy:
            self._postponed = None
            act()
