"""The search thread: one worker, one counter; an answer nobody waits for is never delivered."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal, Slot

from app.reference import Reference
from app.workers.generation import Generation
from index.errors import ErrdexError
from index.files.regular import open_file, size_of
from index.files.text import NotTextError, text_in
from index.search.answer import Question, Superseded

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import SignalInstance

    from index.recognise.recogniser import Recogniser

Opener = Callable[[], Reference]


class SearchWorker(QObject):
    """Lives in the search thread; makes the engine there, so that it belongs to that thread."""

    opened = Signal(object)  # Library
    waiting = Signal(object)  # tuple[Path, ...]
    failed = Signal(str)
    answered = Signal(int, object)  # Answer
    recognised = Signal(int, str, object)  # Recognition
    log_progress = Signal(int, str, int)
    log_read = Signal(int, str, object)  # LogReport
    log_refused = Signal(int, str)

    def __init__(self, opener: Opener, generation: Generation) -> None:
        super().__init__()
        self._opener = opener
        self._generation = generation
        self._reference: Reference | None = None
        self._recogniser: Recogniser | None = None
        self._percent = -1

    @Slot()
    def open(self) -> None:
        """Load the catalogs and make the engine; what was open before gives way to them."""
        try:
            self._reference = self._opener()
        except ErrdexError as error:
            self.failed.emit(str(error))
            return
        self._recogniser = None
        self.opened.emit(self._reference.library)
        self.waiting.emit(self._reference.waiting)

    @Slot(int, object)
    def search(self, generation: int, question: Question) -> None:
        """Answer, unless a newer question came meanwhile."""
        if self._reference is None or not self._generation.is_newest(generation):
            return
        superseded = partial(self._is_superseded, generation)
        try:
            answer = self._reference.engine.search(question, superseded)
            self.answered.emit(generation, answer)
            self._reference.engine.prepare(question, superseded)
        except Superseded:
            return

    @Slot(int, str)
    def recognise(self, generation: int, text: str) -> None:
        """Find the errors in a pasted text."""
        if self._reference is None or not self._generation.is_newest(generation):
            return
        self.recognised.emit(generation, text, self._knower(self._reference).recognise(text))

    @Slot(int, object)
    def read_log(self, generation: int, path: Path) -> None:
        """Read a file for the errors in it, until a newer question comes."""
        if self._reference is None or not self._generation.is_newest(generation):
            return
        from index.recognise.stream import read_log  # noqa: PLC0415  (with the first file)

        try:
            size = max(1, size_of(path))
            with open_file(path) as file:
                given = text_in(file, path.name)
                report = read_log(
                    BytesIO(given.encode()) if isinstance(given, str) else given,
                    self._knower(self._reference),
                    progress=lambda done: self._tell_progress(generation, path.name, done, size),
                    cancelled=partial(self._is_superseded, generation),
                )
        except OSError as error:
            sentence = f"{path.name} cannot be read: {error.strerror}."
            self.log_refused.emit(generation, sentence)
            return
        except NotTextError as error:
            self.log_refused.emit(generation, str(error))
            return
        self.log_read.emit(generation, path.name, report)

    def _tell_progress(self, generation: int, name: str, done: int, size: int) -> None:
        percent = min(100, done * 100 // size)
        if percent != self._percent:
            self._percent = percent
            self.log_progress.emit(generation, name, percent)

    def _knower(self, reference: Reference) -> Recogniser:
        if self._recogniser is None:
            self._recogniser = reference.recogniser()
        return self._recogniser

    def _is_superseded(self, generation: int) -> bool:
        return not self._generation.is_newest(generation)


class SearchService(QObject):
    """The window's end of the search thread."""

    opened = Signal(object)  # Library
    waiting = Signal(object)  # tuple[Path, ...]: catalogs left out until they are indexed
    failed = Signal(str)
    found = Signal(object)  # Answer
    recognised = Signal(str, object)  # the pasted text, Recognition
    log_progress = Signal(str, int)  # the file's name, percent
    log_read = Signal(str, object)  # the file's name, LogReport
    log_refused = Signal(str)
    _reopen = Signal()
    _ask = Signal(int, object)
    _paste = Signal(int, str)
    _log = Signal(int, object)

    def __init__(self, opener: Opener, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._generation = Generation()
        self.background = QThread(self)
        """The search thread; other work that must not hold up the window may live there too."""
        self.background.setObjectName("search")
        self._worker = SearchWorker(opener, self._generation)
        self._worker.moveToThread(self.background)
        self.background.started.connect(self._worker.open)
        self._reopen.connect(self._worker.open)
        self._ask.connect(self._worker.search)
        self._paste.connect(self._worker.recognise)
        self._log.connect(self._worker.read_log)
        self._worker.opened.connect(self.opened)
        self._worker.waiting.connect(self.waiting)
        self._worker.failed.connect(self.failed)
        self._worker.answered.connect(self._on_answered)
        self._worker.recognised.connect(self._on_recognised)
        self._worker.log_progress.connect(self._on_log_progress)
        self._worker.log_read.connect(self._on_log_read)
        self._worker.log_refused.connect(self._on_log_refused)

    @property
    def outcomes(self) -> tuple[SignalInstance, ...]:
        """Of these one comes after every start, whatever was asked first.

        A file that is being read has begun to tell of itself by its progress.
        """
        read = (self.log_progress, self.log_read, self.log_refused)
        return self.found, self.recognised, *read, self.failed

    @property
    def is_busy(self) -> bool:
        """Whether the newest question waits for its answer."""
        return self._generation.is_open

    def start(self) -> None:
        """Begin to load; `opened` or `failed` follows."""
        self.background.start()
        if not self.background.isRunning():
            self.failed.emit(self.tr("The system gives no thread to search in; start Errdex anew"))

    def reopen(self) -> None:
        """Load what is there now; `opened` or `failed` follows, the old stays in use until then."""
        self._reopen.emit()

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
