"""The way to the screen, and a sentence where there is none."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext

_REFUSED = 2


def opened_application() -> QApplication:
    """The application; where no display takes it, the process ends with a sentence.

    Qt itself would abort, which leaves a dump of the process and five lines about its plugins.
    """
    said: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if kind is QtMsgType.QtFatalMsg:
            _give_up(said[0] if said else text)
        said.append(text)

    qInstallMessageHandler(hear)
    application = QApplication(sys.argv[:1])
    qInstallMessageHandler(None)
    sys.stderr.writelines(f"{text}\n" for text in said)
    return application


def _give_up(reason: str) -> None:
    """Qt aborts as soon as it has told, so the process has to end before."""
    sys.stderr.write(
        f"errdex: No window can be opened: {reason.strip().rstrip('.')}. Search here with "
        "“errdex search QUERY”.\n"
    )
    sys.stderr.flush()
    os._exit(_REFUSED)
