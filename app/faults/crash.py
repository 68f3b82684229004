"""When it fails anyway: every exception is logged and told, and the window lives on."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, qVersion
from PySide6.QtGui import QGuiApplication

from app.commands.actions import ActionId
from app.faults.faults import FaultLog, report_of, versions
from app.texts.language import filled

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

_MOST_REPORTED = 10


class Faults(QObject):
    """What hears of every exception that nobody caught, of any thread, and of Qt's slots."""

    told = Signal(str)
    """A sentence for the reader."""

    copied = Signal(str)
    """What the clipboard holds now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = FaultLog(None)
        self._reports: list[str] = []

    def slots(self) -> dict[ActionId, Callable[[], object]]:
        """What each action of this concern does."""
        return {ActionId.REPORT: self._copy_report}

    def catch_everything(self, folder: Path | None) -> None:
        """From now on; the log goes to this folder."""
        self._log = FaultLog(folder)
        sys.excepthook = self._take
        threading.excepthook = sys.unraisablehook = self._take_caught

    def leave(self) -> None:
        """Hear of nothing any more; the window goes now."""
        sys.excepthook, sys.unraisablehook = sys.__excepthook__, sys.__unraisablehook__
        threading.excepthook = threading.__excepthook__

    def report(self) -> str:
        """What to send about the latest faults: versions, kinds and places, no words of anybody."""
        about = f"{versions()}\nQt {qVersion()}, platform {QGuiApplication.platformName()}"
        return "\n\n".join((about, *(self._reports or ["no fault since the start"])))

    def _copy_report(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.report())
        said = self.tr("Copied the fault report: versions and places, nothing that you typed")
        self.copied.emit(said)

    def _take_caught(self, caught: threading.ExceptHookArgs | sys.UnraisableHookArgs) -> None:
        self._take(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def _take(
        self,
        kind: type[BaseException],
        _error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        report = report_of(kind, trace)
        self._reports = [*self._reports, report][-_MOST_REPORTED:]
        self._log.write(report)
        if sys.stderr is not None:
            sys.stderr.write(f"errdex: {report}\n")
        said = self.tr("Something went wrong (%1); Errdex goes on. “Copy fault report” tells more.")
        self.told.emit(filled(said, kind.__name__))
