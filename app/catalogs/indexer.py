"""Has catalogs indexed by processes of their own, while the window searches what is there."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, Signal, Slot

import app
from app.library.index_command import INDEX, KINDS, SEARCH
from app.texts.index_texts import translated
from app.texts.language import filled
from app.views.status_line import Alert

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.views.window import Window


class Indexer(QObject):
    """Indexes one catalog file after another, or a folder of many small ones.

    Status line and progress bar say how far it is.
    """

    indexed = Signal()
    """One more has its index."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: list[Path] = []
        self._in_vain: dict[Path, str] = {}
        """What cannot be indexed, and why."""
        self._path: Path | None = None
        self._processes: dict[str, QProcess] = {}
        self._told_progress = Alert(window.status, is_trouble=False)
        self._told_failures = Alert(window.status)

    @property
    def is_busy(self) -> bool:
        """Whether a catalog is being indexed."""
        return self._path is not None

    @Slot(object)
    def index(self, paths: Sequence[Path]) -> None:
        """Index these and no others; what is under way for another is let go."""
        self._waiting = [path for path in paths if path != self._path and path not in self._in_vain]
        self._in_vain = {path: why for path, why in self._in_vain.items() if path in paths}
        self._tell_failures()
        if self._path is not None and self._path not in paths:
            self.stop()
            self._show_nothing()
        if self._path is None:
            self._begin()

    def stop(self) -> None:
        """Let go of what is under way: it puts away what is half made, in its own time."""
        for process in self._processes.values():
            process.finished.connect(process.deleteLater)
            process.terminate()
            process.closeWriteChannel()  # for Windows, where it hears of nothing else
        self._processes, self._path = {}, None

    def _begin(self) -> None:
        if not self._waiting:
            return
        self._path = self._waiting.pop(0)
        self._show(0)
        for kind in KINDS:
            self._processes[kind] = self._started(kind, self._path)

    def _started(self, kind: str, path: Path) -> QProcess:
        process = QProcess(self)
        process.setProgram(sys.executable)
        itself = [] if getattr(sys, "frozen", False) else ["-m", "app"]
        process.setArguments([*itself, INDEX, kind, str(path)])
        process.setWorkingDirectory(str(Path(app.__file__).resolve().parents[1]))
        if kind == SEARCH:
            process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._look)
        process.errorOccurred.connect(self._look)
        process.start()
        return process

    @Slot()
    def _read(self) -> None:
        search = self._processes.get(SEARCH)
        lines = bytes(search.readAllStandardOutput().data()).split() if search else []
        if lines and lines[-1].isdigit():
            self._show(int(lines[-1]))

    @Slot()
    def _look(self) -> None:
        """Go on once every process of a catalog has ended."""
        ended = QProcess.ProcessState.NotRunning
        path = self._path
        if path is None or any(one.state() is not ended for one in self._processes.values()):
            return
        search = self._processes[SEARCH]
        is_made = search.exitStatus() is QProcess.ExitStatus.NormalExit and search.exitCode() == 0
        sentence = bytes(search.readAllStandardError().data()).decode("utf-8", "replace").strip()
        for process in self._processes.values():
            process.deleteLater()
        self._processes, self._path = {}, None
        self._show_nothing()
        if is_made:
            self.indexed.emit()
        else:
            self._in_vain[path] = translated(sentence) or self._failed(path)
            self._tell_failures()
        self._begin()

    def _show(self, percent: int) -> None:
        if self._path is None:
            return
        self._window.progress.show_percent(percent)
        if self._path.is_dir():
            sentence = self.tr(
                "Your catalogs are being indexed (%1 %); their errors are found once that is done."
            )
            told = filled(sentence, str(percent))
        else:
            sentence = self.tr(
                "“%1” is being indexed (%2 %); its errors are found once that is done."
            )
            told = filled(sentence, _called(self._path), str(percent))
        self._told_progress.say(told)

    def _show_nothing(self) -> None:
        self._window.progress.show_percent(None)
        self._told_progress.end()

    def _tell_failures(self) -> None:
        """Of those that are still wanted."""
        self._told_failures.say(" ".join(self._in_vain.values()))

    def _failed(self, path: Path) -> str:
        if path.is_dir():
            return self.tr(
                "Your catalogs could not be indexed, so not all of their errors are found. "
                "Is the disk full?"
            )
        sentence = self.tr(
            "“%1” could not be indexed, so its errors are not found. Is the disk full?"
        )
        return filled(sentence, _called(path))


def _called(path: Path) -> str:
    """The catalog's id, by which the reader knows it."""
    return path.name.partition("@")[0]
