"""Asking the search thread; an answer nobody waits for is never delivered."""

from __future__ import annotations

from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.workers.generation import Generation
from index.files.regular import open_file, size_of
from index.files.text import NotTextError, text_in
from index.search.answer import Question, Superseded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import SignalInstance

    from app.library.reference import Reference
    from app.workers.reference_worker import ReferenceWorker


class AskedWorker(QObject):
    """Lives in the search thread, and answers one who asks.

    A file is read a piece at a time: what others ask is answered between two.
    """

    answered = Signal(int, object)  # Answer
    recognised = Signal(int, str, object)  # Recognition
    log_progress = Signal(int, str, int)
    log_read = Signal(int, str, object)  # LogReport
    log_refused = Signal(int, str)
    _go_on = Signal()

    def __init__(self, opened: ReferenceWorker, generation: Generation) -> None:
        super().__init__()
        self._opened = opened
        self._generation = generation
        self._pieces: Iterator[bool] = iter(())
        """What is left to read of a file: True for each piece of it."""
        self._go_on.connect(self._read_on, Qt.ConnectionType.QueuedConnection)

    @Slot(int, object)
    def search(self, generation: int, question: Question) -> None:
        """Answer, unless a newer question came meanwhile."""
        reference = self._wanted(generation)
        if reference is None:
            return
        superseded = partial(self._is_superseded, generation)
        try:
            self.answered.emit(generation, reference.engine.search(question, superseded))
            reference.engine.prepare(question, superseded)
        except Superseded:
            return

    @Slot(int, str)
    def recognise(self, generation: int, text: str) -> None:
        """Find the errors in a pasted text."""
        reference = self._wanted(generation)
        if reference is not None:
            found = self._opened.recogniser(reference).recognise(text)
            self.recognised.emit(generation, text, found)

    @Slot(int, object)
    def read_log(self, generation: int, path: Path) -> None:
        """Read a file for the errors in it, until a newer question comes."""
        reference = self._wanted(generation)
        if reference is not None:
            self._pieces = self._reading(generation, path, reference)
            self._read_on()

    @Slot()
    def _read_on(self) -> None:
        if next(self._pieces, False):
            self._go_on.emit()

    def _reading(self, generation: int, path: Path, reference: Reference) -> Iterator[bool]:
        from index.recognise.stream import LogReading  # noqa: PLC0415  (with the first file)

        told = -1
        try:
            size = max(1, size_of(path))
            with open_file(path) as file:
                given = text_in(file, path.name)
                log = BytesIO(given.encode()) if isinstance(given, str) else given
                reading = LogReading(log, self._opened.recogniser(reference))
                for done in reading:
                    if (percent := min(100, done * 100 // size)) != told:
                        told = percent
                        self.log_progress.emit(generation, path.name, percent)
                    yield True
                    if self._is_superseded(generation):
                        return
        except OSError as error:
            sentence = f"{path.name} cannot be read: {error.strerror}."
            self.log_refused.emit(generation, sentence)
        except NotTextError as error:
            self.log_refused.emit(generation, str(error))
        else:
            self.log_read.emit(generation, path.name, reading.report)

    def _wanted(self, generation: int) -> Reference | None:
        """What to answer by; None where there is nothing yet, or nobody waits any more."""
        return None if self._is_superseded(generation) else self._opened.reference

    def _is_superseded(self, generation: int) -> bool:
        return not self._generation.is_newest(generation)


class Asker(QObject):
    """The window's end of one who asks: waits for the answer to its newest question alone."""

    found = Signal(object)  # Answer
    recognised = Signal(str, object)  # the pasted text, Recognition
    log_progress = Signal(str, int)  # the file's name, percent
    log_read = Signal(str, object)  # the file's name, LogReport
    log_refused = Signal(str)
    _ask = Signal(int, object)
    _paste = Signal(int, str)
    _log = Signal(int, object)

    def __init__(self, opened: ReferenceWorker, parent: QObject) -> None:
        super().__init__(parent)
        self._generation = Generation()
        self._worker = AskedWorker(opened, self._generation)
        self._worker.moveToThread(opened.thread())
        self._ask.connect(self._worker.search)
        self._paste.connect(self._worker.recognise)
        self._log.connect(self._worker.read_log)
        self._worker.answered.connect(self._on_answered)
        self._worker.recognised.connect(self._on_recognised)
        self._worker.log_progress.connect(self._on_log_progress)
        self._worker.log_read.connect(self._on_log_read)
        self._worker.log_refused.connect(self._on_log_refused)

    @property
    def outcomes(self) -> tuple[SignalInstance, ...]:
        """Of these one comes after whatever was asked.

        A file that is being read has begun to tell of itself by its progress.
        """
        read = (self.log_progress, self.log_read, self.log_refused)
        return self.found, self.recognised, *read

    @property
    def is_busy(self) -> bool:
        """Whether the newest question waits for its answer."""
        return self._generation.is_open

    def submit(self, question: Question) -> None:
        """Search; anything asked before and not yet answered is forgotten."""
        self._ask.emit(self._generation.next(), question)

    def recognise(self, text: str) -> None:
        """Find the errors in a pasted text; anything asked before is forgotten."""
        self._paste.emit(self._generation.next(), text)

    def read_log(self, path: Path) -> None:
        """Read a file for the errors in it; whatever is asked next ends the reading."""
        self._log.emit(self._generation.next(), path)

    def cancel(self) -> None:
        """Forget what was asked; a file that is being read is left."""
        self._generation.forget()

    @Slot(int, object)
    def _on_answered(self, generation: int, answer: object) -> None:
        if self._generation.settle(generation):
            self.found.emit(answer)

    @Slot(int, str, object)
    def _on_recognised(self, generation: int, text: str, recognition: object) -> None:
        if self._generation.settle(generation):
            self.recognised.emit(text, recognition)

    @Slot(int, str, int)
    def _on_log_progress(self, generation: int, name: str, percent: int) -> None:
        if self._generation.is_newest(generation):
            self.log_progress.emit(name, percent)

    @Slot(int, str, object)
    def _on_log_read(self, generation: int, name: str, report: object) -> None:
        if self._generation.settle(generation):
            self.log_read.emit(name, report)

    @Slot(int, str)
    def _on_log_refused(self, generation: int, sentence: str) -> None:
        if self._generation.settle(generation):
            self.log_refused.emit(sentence)
