"""The end of a window: what is to be kept goes onto the disk, and every thread ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog

from app.workers.ends import end

if TYPE_CHECKING:
    from app.catalogs.shelf import Shelf
    from app.keeping.keeping import Keeping
    from app.reading.copier import Copier
    from app.settings.settings import Settings
    from app.views.window import Window
    from app.window.bookmark import Bookmark
    from app.workers.search import SearchService


class Closing(QObject):
    """Ends one part after the other, first those that have something to keep."""

    hidden = Signal()
    """Its windows are out of sight, and the display is not waited for any more."""
    kept = Signal()
    """It is closed, and all that the next start will look for is on the disk."""
    late = Signal()
    """A thread does not end in time, and all that is to be kept is on the disk."""

    def __init__(  # noqa: PLR0913  (each part is handed over by name)
        self,
        *,
        window: Window,
        bookmark: Bookmark,
        copier: Copier,
        settings: Settings,
        keeping: Keeping,
        shelf: Shelf,
        service: SearchService,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._bookmark = bookmark
        self._copier = copier
        self._settings = settings
        self._keeping = keeping
        self._shelf = shelf
        self._service = service
        self._is_closed = False
        window.closed.connect(self.close)

    @Slot()
    def close(self) -> None:
        """Write down how the window was left and end every thread; a second time does nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        self._bookmark.close()
        for one in (*self._window.findChildren(QDialog), self._window):
            one.hide()  # the reader need not watch how the threads end
        self._copier.finish()
        self.hidden.emit()
        self.keep()
        self.kept.emit()
        self._shelf.stop()
        self._service.cancel()
        end(self._window, self.late, self._shelf.patience)

    def keep(self) -> None:
        """Have on the disk what was typed and chosen; also where the window's thread is stuck."""
        self._settings.save(patiently=True)
        self._keeping.stop()
