"""All about whole catalogs in the window: which there are, and the dialogs that work on them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from app.catalogs.comparer import Comparer
from app.catalogs.drops import Drops
from app.catalogs.exporter import Exporter
from app.catalogs.folder_watch import FolderWatch
from app.catalogs.importer import Importer
from app.catalogs.indexer import Indexer
from app.catalogs.scanner import Scanner
from app.commands.actions import ActionId
from app.library.at_hand import catalogs_folder, installed_catalogs
from app.library.survey import Survey, survey
from app.texts.index_texts import translated
from app.views.dialogs.file_dialog import documents, open_file_dialog
from app.workers.ends import CLEARING_MS, FOREVER_MS, GRACE_MS
from app.workers.jobs import Jobs
from index.errors import CatalogError

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.finding.finder import Finder
    from app.look.appearance import Appearance
    from app.views.window import Window
    from app.workers.search import SearchService
    from index.imported.catalogs import State
    from index.library import Library

_DOCUMENTS = "https://clerk.com/docs/errors/overview"


class Shelf(QObject):
    """Opens the dialogs about catalogs; what they change is loaded anew."""

    surveyed = Signal(object)  # Survey
    link_wanted = Signal(str)

    def __init__(
        self, window: Window, service: SearchService, finder: Finder, appearance: Appearance
    ) -> None:
        super().__init__(window)
        self._window = window
        self._service = service
        self._finder = finder
        self._thread = QThread(self)
        self._thread.setObjectName("catalogs")
        self._jobs = Jobs(self._thread, self)
        self._importer = Importer(window, appearance, self._thread)
        self._comparer = Comparer(window, appearance, self._thread)
        self._exporter = Exporter(window, service.asker(), finder, appearance, self._thread)
        self._scanner = Scanner(window, appearance, self._thread)
        self._dialogs = (self._importer, self._comparer, self._exporter, self._scanner)
        self._indexer = Indexer(window)
        self.drops = Drops(self._thread, self)
        self.pasted = Drops(self._thread, self)
        """The same of pasted files, which open nothing by themselves."""
        self._library: Library | None = None
        self._is_surveyed = True
        self._state = _state()
        """Of the files that the library was opened from."""
        self.survey: Survey | None = None
        """What there is; None until somebody looked."""
        folder = catalogs_folder()
        self._watch = FolderWatch(folder, self) if folder else None
        self._connect()

    def _connect(self) -> None:
        service, window = self._service, self._window
        self._jobs.done.connect(self._take)
        self._importer.changed.connect(self._reopen)
        self._comparer.link_wanted.connect(self.link_wanted)
        self._scanner.link_wanted.connect(self.link_wanted)
        self._indexer.indexed.connect(self._reopen)
        service.waiting.connect(self._indexer.index)
        self._finder.answered.connect(self._look)
        window.dropped.connect(self.drops.take)
        window.entered.connect(self._reopen_if_changed)  # where no folder can be watched
        if self._watch:
            self._watch.changed.connect(self._reopen_if_changed)
        self.drops.documents.connect(self._importer.preview)
        for drops in (self.drops, self.pasted):
            drops.refused.connect(window.toast.say)

    def slots(self) -> dict[ActionId, Callable[[], object]]:
        """What each action of this concern does."""
        return {
            ActionId.IMPORT: self._importer.show,
            ActionId.UNDO_IMPORT: self._importer.undo,
            ActionId.COMPARE: self._comparer.show,
            ActionId.EXPORT: self._exporter.show,
            ActionId.SCAN: self._scanner.show,
            ActionId.NEWER: self._open_documents,
            ActionId.READ_FILE: self._ask_for_file,
        }

    def _ask_for_file(self) -> None:
        """A file that is chosen is as good as one that is dropped."""
        title = self.tr("Choose a log or another text")
        dialog = open_file_dialog(self._window, title, documents())
        dialog.fileSelected.connect(self._take_file)

    @Slot(str)
    def _take_file(self, path: str) -> None:
        self.drops.take_files([Path(path)])

    def _open_documents(self) -> None:
        """Nothing is fetched here: what the browser saves can be imported."""
        QDesktopServices.openUrl(QUrl(_DOCUMENTS))
        self._window.toast.say(
            self.tr("The documents open in your browser; save a page and import it here.")
        )

    def open(self, library: Library) -> None:
        """These catalogs are at hand from now on."""
        self._library = library
        self._is_surveyed = False
        for dialog in self._dialogs:
            dialog.open(library)

    @Slot(list)
    def import_files(self, paths: list[Path]) -> None:
        """Show what an import of these would give."""
        self._importer.preview(paths)

    @Slot(str, bool)
    def switch(self, catalog: str, on: bool) -> None:
        """Have a catalog take part or not, at once."""
        try:
            installed_catalogs().switch(catalog, on=on)
        except CatalogError as error:
            self._window.toast.say(translated(str(error)))
        self._reopen()

    @Slot(str, str)
    def remove(self, catalog: str, edition: str) -> None:
        """Take an imported edition away; it can be brought back."""
        try:
            installed_catalogs().remove(catalog, edition)
        except CatalogError as error:
            self._window.toast.say(translated(str(error)))
            return
        self._window.toast.say(self.tr("Removed; “Undo the last import” brings it back."))
        self._reopen()

    @Slot()
    def _reopen(self) -> None:
        self._state = _state()
        self._service.reopen()

    @Slot()
    def _reopen_if_changed(self) -> None:
        """Take over what another process did, such as the command line; one's own is known."""
        if not self._importer.is_writing and _state() != self._state:
            self._reopen()

    def stop(self) -> None:
        """Let go of what is being done."""
        if self._watch:
            self._watch.stop()
        self._indexer.stop()
        for work in (self._jobs, *self._dialogs, self.drops, self.pasted):
            work.cancel()

    @property
    def patience(self) -> int:
        """Milliseconds that what was stopped is to have for its end."""
        if self._importer.is_writing:  # nobody gives up what was taken
            return FOREVER_MS
        return CLEARING_MS if self._exporter.is_writing else GRACE_MS

    @Slot()
    def _look(self) -> None:
        """Look the catalogs over, once the reader has something to read."""
        if self._library is not None and not self._is_surveyed:
            self._is_surveyed = True
            self._jobs.run(partial(survey, self._library))

    @Slot(object)
    def _take(self, found: Survey) -> None:
        self.survey = found
        self.surveyed.emit(found)


def _state() -> State:
    try:
        return installed_catalogs().state()
    except CatalogError:  # there is no place for any
        return ()
