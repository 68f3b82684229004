"""When it fails anyway: every exception is logged and told, and the window lives on."""

from __future__ import annotations

import logging
import sys
import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

_LOG_BYTES = 200_000
_LOG_FILES = 3

_log = logging.getLogger(__name__)


def catch_everything(folder: Path | None, tell: Callable[[str], None]) -> None:
    """Send every exception nobody caught to the log and a sentence about it to `tell`.

    The log holds tracebacks only: no pasted text, no query, no note ever enters it.
    """
    log_file: Path | None = None

    def handle(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        nonlocal log_file
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        log_file = log_file or _open_log(folder)
        _log.error("unexpected %s\n%s", kind.__name__, "".join(traceback.format_tb(trace)))
        where = f" The log has more: {log_file}" if log_file else ""
        tell(f"Something went wrong ({kind.__name__}); Errdex goes on.{where}")
        sys.__excepthook__(kind, error, trace)

    sys.excepthook = handle


def _open_log(folder: Path | None) -> Path | None:
    """The log file, or None where there is nowhere to write it."""
    if folder is None:
        return None
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415  (a good day needs none)

    path = folder / "errdex.log"
    try:
        handler = RotatingFileHandler(
            path, maxBytes=_LOG_BYTES, backupCount=_LOG_FILES, encoding="utf-8"
        )
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    return path
