"""From the window's first frame to a library, and from one library to the next."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Slot

from app.program.first_frame import FirstFrame
from app.texts.index_texts import translated
from app.texts.runs import Run, Style
from app.views.status_line import Alert

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.finding.feedback import Feedback
    from app.finding.quick import QuickLook
    from app.reading.reader import Reader
    from app.views.window import Window
    from app.window.bookmark import Bookmark
    from app.workers.search import SearchService
    from index.library import Library

_FIRST_PAGE_MS = 2_000


class NeedsLibrary(Protocol):
    """What works with the errors at hand."""

    def open(self, library: Library) -> None:
        """Work with these from now on."""


class Opening(QObject):
    """Loads the catalogs behind the first frame; the library is handed to all who need it."""

    def __init__(  # noqa: PLR0913  (each part is handed over by name)
        self,
        *,
        window: Window,
        service: SearchService,
        bookmark: Bookmark,
        feedback: Feedback,
        reader: Reader,
        quick: QuickLook,
        parts: Sequence[NeedsLibrary],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._service = service
        self._bookmark = bookmark
        self._feedback = feedback
        self._reader = reader
        self._quick = quick
        self._parts = parts
        self._is_over = False
        self._alert = Alert(window.status)
        """What is wrong with the catalogs at hand."""
        window.closed.connect(self._end)
        service.opened.connect(self._open)
        service.failed.connect(self._fail)
        quick.left.connect(self._end_if_alone, Qt.ConnectionType.QueuedConnection)

    def start(self, *, resume: bool = True, quick: bool = False) -> None:
        """Load, then search for what stands in the box.

        With `resume`, the error that was on the page at last comes back with its query. With
        `quick`, only the quick look-up is shown.
        """
        self._bookmark.come_back(resume=resume)
        self._feedback.tell_meanwhile([Run(self.tr("Opening the catalog …"), Style.MUTED)])
        # Loading beside the first frame would hold that up: both need the interpreter.
        first = self._quick.pop_up() if quick else self._window
        FirstFrame(first).painted.connect(self._load)

    @Slot()
    def _load(self) -> None:
        if not self._is_over:
            self._service.start()

    @Slot()
    def _end(self) -> None:
        """The first key may have been the one that quits: nothing is loaded then."""
        self._is_over = True

    @Slot(object)
    def _open(self, library: Library) -> None:
        self._alert.say(" ".join(map(translated, library.problems)))
        for part in self._parts:
            part.open(library)
        # What is there once the first page is on show stays: looking through it for garbage
        # again and again would hold up the window.
        QTimer.singleShot(_FIRST_PAGE_MS, self, gc.freeze)

    @Slot(str)
    def _fail(self, sentence: str) -> None:
        self._feedback.tell_meanwhile(())
        self._reader.show_nothing(sentence)
        self._alert.say(sentence)

    @Slot()
    def _end_if_alone(self) -> None:
        """The quick look-up was all there was to see, and it is gone."""
        if not self._window.isVisible():
            QCoreApplication.quit()
