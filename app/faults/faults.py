"""Faults of the program itself: a report that names places and never values, and a log of them."""

from __future__ import annotations

import logging
import os
import platform
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app import __version__
from index.files.quarantine import put_aside
from index.files.regular import is_strange

if TYPE_CHECKING:
    from types import TracebackType

LOG = "errdex.log"
_LOG_BYTES = 200_000
_LOG_FILES = 3
_PROGRAM = Path(__file__).resolve().parents[2]

_log = logging.getLogger("errdex")


class FaultLog:
    """Writes reports to a file that is made with the first one, and begun anew when it is long.

    `folder` is None where there is nowhere to write; a disk that refuses is passed over.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self.path: Path | None = None

    def write(self, report: str) -> None:
        """Add a report."""
        self.path = self.path or self._open()
        if self.path is not None:
            _log.error(report)

    def _open(self) -> Path | None:
        if self._folder is None:
            return None
        from logging.handlers import RotatingFileHandler  # noqa: PLC0415  (a good day needs none)

        path = self._folder / LOG
        try:
            if is_strange(path):
                put_aside(path)  # a pipe would be waited for
            handler = RotatingFileHandler(
                path, maxBytes=_LOG_BYTES, backupCount=_LOG_FILES, encoding="utf-8"
            )
        except OSError:
            return None
        logging.raiseExceptions = False  # a full disk is no fault of its own
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        logging.getLogger().addHandler(handler)
        return path


def report_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """What happened and where; what was typed, pasted or noted can be in a message, so none is."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    places = [
        f"  {_short(frame.filename)}, line {frame.lineno}, in {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]
    return "\n".join((f"unexpected {kind.__name__} at {now}", *places))


def versions() -> str:
    """What the program is made of and runs on, a line each."""
    made = "packaged" if getattr(sys, "frozen", False) else "from its sources"
    return (
        f"Errdex {__version__}, {made}\nPython {platform.python_version()} on {platform.platform()}"
    )


def _short(file: str) -> str:
    """A path without what it says of the reader: from the program's folder on, or from home."""
    path = file.removeprefix(f"{_PROGRAM}{os.sep}")
    home = os.path.expanduser("~")  # noqa: PTH111  (Path.home raises where there is none)
    return path.replace(home, "~") if len(home) > 1 else path
