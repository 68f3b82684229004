"""Starts and ends what the window needs."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog

from app.first_frame import FirstFrame
from app.listed import Spot
from app.memory import give_back
from app.rest import Rest
from app.texts.index_texts import translated
from app.texts.sentences import Sentences

if TYPE_CHECKING:
    from app.catalogs.shelf import Shelf
    from app.copier import Copier
    from app.feedback import Feedback
    from app.finder import Finder
    from app.keeping import Keeping
    from app.navigator import Navigator
    from app.paster import Paster
    from app.quick import QuickLook
    from app.reader import Reader
    from app.settings import Settings
    from app.tabbing import Tabbing
    from app.views.window import Window
    from app.workers.search import SearchService
    from index.library import Library

_FIRST_PAGE_MS = 2_000


class Controller(QObject):
    """Opens the library to all who need it, and writes down how the window is left."""

    late = Signal()
    """A thread does not end in time, and all that is to be kept is on the disk."""

    def __init__(  # noqa: PLR0913  (each part is handed over by name)
        self,
        *,
        window: Window,
        service: SearchService,
        feedback: Feedback,
        finder: Finder,
        paster: Paster,
        navigator: Navigator,
        tabbing: Tabbing,
        reader: Reader,
        copier: Copier,
        keeping: Keeping,
        quick: QuickLook,
        shelf: Shelf,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._service = service
        self._feedback = feedback
        self._finder = finder
        self._paster = paster
        self._navigator = navigator
        self._tabbing = tabbing
        self._reader = reader
        self._copier = copier
        self._keeping = keeping
        self._quick = quick
        self._shelf = shelf
        self._settings = settings
        self._sentences = Sentences()
        self._is_closed = False
        self._rest = Rest(window, reader, service)
        self._connect()

    def _connect(self) -> None:
        """What begins, rests and ends."""
        self._service.opened.connect(self._open)
        self._service.failed.connect(self._fail)
        self._window.entered.connect(self._reader.refresh_formats)
        self._window.closed.connect(self.close)
        self._shelf.late.connect(self.late)
        self._service.late.connect(self.late)
        self._quick.left.connect(self._end_if_alone, Qt.ConnectionType.QueuedConnection)
        self._rest.come.connect(self._write_down)
        self._rest.come.connect(give_back)

    def start(self, *, resume: bool = True, quick: bool = False) -> None:
        """Load, then search for what stands in the box.

        With `resume`, the error that was on the page at last comes back with its query. With
        `quick`, only the quick look-up is shown.
        """
        window, settings = self._window, self._settings
        is_back = resume and window.box.text() == settings.query
        self._finder.expect(Spot(settings.error if is_back else ""))
        self._tabbing.restore(settings.tabs, is_back=is_back)
        self._feedback.tell_meanwhile(self._sentences.loading())
        # Loading beside the first frame would hold that up: both need the interpreter.
        first = self._quick.pop_up() if quick else window
        FirstFrame(first).painted.connect(self._load)
        if settings.trouble:
            window.status.add_alert(translated(settings.trouble))

    @Slot()
    def _load(self) -> None:
        if not self._is_closed:  # the first key may have been the one that quits
            self._service.start()

    @Slot(object)
    def _open(self, library: Library) -> None:
        if library.problems:
            self._window.status.add_alert(" ".join(map(translated, library.problems)))
        self._reader.open(library)
        self._keeping.open(library)
        self._shelf.open(library)
        self._finder.open(library)
        self._paster.renew()
        # What is there once the first page is on show stays: looking through it for garbage
        # again and again would hold up the window.
        QTimer.singleShot(_FIRST_PAGE_MS, self, gc.freeze)

    @Slot(str)
    def _fail(self, sentence: str) -> None:
        self._feedback.tell_meanwhile(())
        self._reader.show_nothing(sentence)
        self._window.status.set_alert(sentence)

    @Slot()
    def _end_if_alone(self) -> None:
        """The quick look-up was all there was to see, and it is gone."""
        if not self._window.isVisible():
            QCoreApplication.quit()

    @Slot()
    def close(self) -> None:
        """Write down how the window was left and end every thread; a second time does nothing."""
        if self._is_closed:
            return
        self._put_down()
        self._is_closed = True
        for one in (*self._window.findChildren(QDialog), self._window):
            one.hide()  # the reader need not watch how the threads end
        self._copier.finish()
        self._settings.save(patiently=True)
        self._keeping.stop()
        self._shelf.stop()
        self._service.stop()

    @Slot()
    def _write_down(self) -> None:
        """How the window is, for the next start; a program that is killed is not asked for it."""
        if not self._is_closed:
            self._put_down()
            self._settings.save()

    def _put_down(self) -> None:
        settings = self._settings
        settings.geometry, settings.panes = self._window.save()
        settings.query = self._navigator.here().query
        settings.error = self._finder.spot.error
        settings.tabs = self._tabbing.written()
