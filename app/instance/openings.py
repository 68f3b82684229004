"""What the desktop of macOS opens with the program: it comes as events, not as a later start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent

from app.instance.request import Request, Wish

if TYPE_CHECKING:
    from collections.abc import Callable


class Openings(QObject):
    """Keeps links and files that come before there is somebody to take them."""

    _asked = Signal(object)  # Request

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._waiting: list[Request] | None = []
        application.installEventFilter(self)

    def hand_to(self, taker: Callable[[Request], None]) -> None:
        """Have this carry out what came and what comes."""
        self._asked.connect(taker)
        waiting, self._waiting = self._waiting or [], None
        for request in waiting:
            self._asked.emit(request)

    def eventFilter(self, _application: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.FileOpen or not isinstance(event, QFileOpenEvent):
            return False
        if self._waiting is None:
            self._asked.emit(_request_of(event))
        else:
            self._waiting.append(_request_of(event))
        return True


def _request_of(event: QFileOpenEvent) -> Request:
    if event.url().isLocalFile():
        return Request(Wish.FILES, event.url().toLocalFile())
    return Request(Wish.LINK, event.url().toString())
