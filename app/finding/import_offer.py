"""Files that were pasted and hold no known error may be documents of errors: offers the import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.texts.recognition_texts import RecognitionTexts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.texts.runs import Run


class ImportOffer(QObject):
    """Offers to import the files that are on show.

    `asked` wants to know whether that can be, which `make` answers; `made` follows, with `runs` as
    what to say of it; `taken` says that somebody wants it.
    """

    asked = Signal(list)
    made = Signal()
    taken = Signal(list)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._texts = RecognitionTexts()
        self._files: Sequence[Path] = ()
        """Those that are on show, or about to be."""
        self.runs: Sequence[Run] = ()

    def hold(self, files: Sequence[Path]) -> None:
        """These are on show from now on, and nothing is offered."""
        self._files, self.runs = list(files), ()

    def withdraw(self) -> None:
        """Nothing is offered until it is asked anew whether there is an error in the files."""
        self.runs = ()

    def ask(self) -> None:
        """There is no known error in the files."""
        if self._files:
            self.asked.emit(self._files)

    @Slot(list)
    def make(self, files: list[Path]) -> None:
        """Offer to import these, where they are still on show."""
        if files == self._files:
            self.runs = self._texts.importable(files[0].name)
            self.made.emit()

    def take(self) -> None:
        """Have the files on show imported."""
        if self._files:
            self.taken.emit(self._files)
