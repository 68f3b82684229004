"""The search thread: what is at hand is opened there, and searched by all who ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from app.workers.asker import Asker
from app.workers.reference_worker import ReferenceWorker

if TYPE_CHECKING:
    from app.workers.reference_worker import Opener


class SearchService(QObject):
    """The window's end of the search thread."""

    opened = Signal(object)  # Library
    waiting = Signal(object)  # tuple[Path, ...]: catalogs left out until they are indexed
    failed = Signal(str)
    _reopen = Signal()

    def __init__(self, opener: Opener, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.background = QThread(self)
        """The search thread; other work that must not hold up the window may live there too."""
        self.background.setObjectName("search")
        self._worker = ReferenceWorker(opener)
        self._worker.moveToThread(self.background)
        self._askers: list[Asker] = []
        self.background.started.connect(self._worker.open)
        self._reopen.connect(self._worker.open)
        self._worker.opened.connect(self.opened)
        self._worker.waiting.connect(self.waiting)
        self._worker.failed.connect(self.failed)

    def asker(self) -> Asker:
        """One more who asks; what others ask takes nothing from it."""
        asker = Asker(self._worker, self)
        self._askers.append(asker)
        return asker

    def start(self) -> None:
        """Begin to load; `opened` or `failed` follows."""
        self.background.start()
        if not self.background.isRunning():
            self.failed.emit(self.tr("The system gives no thread to search in; start Errdex anew"))

    def reopen(self) -> None:
        """Load what is there now; `opened` or `failed` follows, the old stays in use until then."""
        self._reopen.emit()

    def cancel(self) -> None:
        """Forget whatever was asked."""
        for asker in self._askers:
            asker.cancel()
