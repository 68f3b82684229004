"""Long work that must hold up neither window nor search: on a thread of its own, one at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from time import perf_counter

from PySide6.QtCore import QObject, QThread, Signal, Slot

from app.texts.index_texts import translated
from app.workers.generation import Generation
from index.errors import ErrdexError

Tell = Callable[[int], None]
"""Says how far a job is. To be called often: it is where a cancelled job ends."""

Job = Callable[[Tell], object]

_SECONDS_BETWEEN = 0.05
_MISTAKE = "This did not work, by a mistake in Errdex."


class CancelledError(Exception):
    """Nobody waits for this job any more."""


class JobWorker(QObject):
    """Lives in the thread of the jobs."""

    progressed = Signal(int, int)
    done = Signal(int, object)
    failed = Signal(int, tuple)

    def __init__(self, generation: Generation) -> None:
        super().__init__()
        self._generation = generation
        self._told = 0.0

    @Slot(int, object)
    def run(self, generation: int, job: Job) -> None:
        """Do this, unless it was cancelled meanwhile."""
        if not self._generation.is_newest(generation):
            return
        try:
            result = job(partial(self._tell, generation))
        except CancelledError:
            return
        except ErrdexError as error:
            self.failed.emit(generation, error.sentences)
        except Exception:
            self.failed.emit(generation, (_MISTAKE,))
            raise
        else:
            self.done.emit(generation, result)

    def _tell(self, generation: int, count: int) -> None:
        if not self._generation.is_newest(generation):
            raise CancelledError
        if perf_counter() - self._told > _SECONDS_BETWEEN:
            self._told = perf_counter()
            self.progressed.emit(generation, count)


class Jobs(QObject):
    """The window's end: a new job takes the place of the last one, whose result never comes."""

    progressed = Signal(int)
    done = Signal(object)
    failed = Signal(str)
    """Why, for the reader: a sentence, or several, each on a line."""
    _run = Signal(int, object)

    def __init__(self, thread: QThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = thread
        self._generation = Generation()
        self._worker = JobWorker(self._generation)
        self._worker.moveToThread(thread)
        self._run.connect(self._worker.run)
        self._worker.progressed.connect(self._on_progressed)
        self._worker.done.connect(self._on_done)
        self._worker.failed.connect(self._on_failed)

    @property
    def is_busy(self) -> bool:
        """Whether a result is waited for."""
        return self._generation.is_open

    def run(self, job: Job) -> None:
        """Do this; `done` or `failed` follows, unless another job or `cancel` comes first.

        `failed` comes at once where the system gives no thread.
        """
        generation = self._generation.next()
        self._thread.start()  # nothing happens where it runs already
        if self._thread.isRunning():
            self._run.emit(generation, job)
        else:
            said = self.tr("The system gives no thread for this; try again in a moment.")
            self._on_failed(generation, (said,))

    def cancel(self) -> None:
        """Wait for nothing any more; the job ends where it next tells how far it is."""
        self._generation.forget()

    @Slot(int, int)
    def _on_progressed(self, generation: int, count: int) -> None:
        if self._generation.is_newest(generation):
            self.progressed.emit(count)

    @Slot(int, object)
    def _on_done(self, generation: int, result: object) -> None:
        if self._generation.settle(generation):
            self.done.emit(result)

    @Slot(int, tuple)
    def _on_failed(self, generation: int, sentences: tuple[str, ...]) -> None:
        if self._generation.settle(generation):
            self.failed.emit("\n".join(map(translated, sentences)))
