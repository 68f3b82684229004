"""What is at hand, opened on the search thread for all who ask there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.library.reference import Reference
from index.errors import ErrdexError

if TYPE_CHECKING:
    from index.recognise.recogniser import Recogniser

Opener = Callable[[], Reference]


class ReferenceWorker(QObject):
    """Lives in the search thread; makes the engine there, so that it belongs to that thread."""

    opened = Signal(object)  # Library
    waiting = Signal(object)  # tuple[Path, ...]
    failed = Signal(str)

    def __init__(self, opener: Opener) -> None:
        super().__init__()
        self._opener = opener
        self.reference: Reference | None = None
        """None until it is open."""
        self._recogniser: Recogniser | None = None

    @Slot()
    def open(self) -> None:
        """Load the catalogs and make the engine; what was open before gives way to them."""
        try:
            self.reference = self._opener()
        except ErrdexError as error:
            self.failed.emit(str(error))
            return
        self._recogniser = None
        self.opened.emit(self.reference.library)
        self.waiting.emit(self.reference.waiting)

    def recogniser(self, reference: Reference) -> Recogniser:
        """What recognises the errors at hand; made for the first paste."""
        if self._recogniser is None:
            self._recogniser = reference.recogniser()
        return self._recogniser
