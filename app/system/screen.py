"""The way to the screen, and a sentence where there is none."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NoReturn

from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext

_REFUSED = 2
_NO_THREAD = "Thread creation error"


def opened_application() -> QApplication:
    """The application; where no display takes it, the process ends with a sentence.

    Qt itself would abort, which leaves a dump of the process and five lines about its plugins; and
    where it gets no thread to hear the display or D-Bus in, it would wait for that without end.
    """
    said: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if _NO_THREAD in text:
            give_up(text)
        if kind is QtMsgType.QtFatalMsg:
            give_up(said[0] if said else text)
        said.append(text)

    qInstallMessageHandler(hear)
    application = QApplication(sys.argv[:1])
    QAccessible.isActive()  # the first to need D-Bus; else a part of the window would be
    qInstallMessageHandler(None)
    sys.stderr.writelines(f"{text}\n" for text in said)
    return application


def give_up(reason: str) -> NoReturn:
    """End the process at once, with a sentence: Qt aborts, or waits, as soon as it has told."""
    sys.stderr.write(
        f"errdex: No window can be opened: {reason.strip().rstrip('.')}. Search here with "
        "“errdex search QUERY”.\n"
    )
    sys.stderr.flush()
    os._exit(_REFUSED)
