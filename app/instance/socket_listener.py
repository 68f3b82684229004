"""The running window's end of a Unix socket; no guest, slow or hostile, holds the window up."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal, Slot

from app.instance.listener import Listener
from app.instance.request import LONGEST, SHOWN, decoded
from app.instance.unix import is_own
from app.workers.pause import pause

if TYPE_CHECKING:
    from socket import socket

    from app.instance.request import Request
    from app.instance.unix import SocketClaim

_MOST_GUESTS = 8
_PATIENCE_MS = 2_000
_PAUSE_MS = 1_000


class SocketListener(Listener):
    """Accepts a few guests at a time, of this user only."""

    def __init__(self, claim: SocketClaim, patience_ms: int = _PATIENCE_MS) -> None:
        super().__init__()
        self._claim = claim
        self._patience_ms = patience_ms
        self._guests: list[_Guest] = []
        self._notifier = _read_notifier(claim.door, self)
        self._notifier.activated.connect(self._accept)
        claim.begin()

    def leave(self) -> None:
        self._notifier.setEnabled(False)
        for guest in tuple(self._guests):
            guest.leave()
        self._claim.leave()

    @Slot()
    def _accept(self) -> None:
        try:
            line, _address = self._claim.door.accept()
        except (BlockingIOError, ConnectionError):
            return
        except OSError:  # out of files: Qt would call again at once, and for ever
            self._notifier.setEnabled(False)
            QTimer.singleShot(_PAUSE_MS, self, self._resume)
            return
        if not is_own(line):
            line.close()
            return
        if len(self._guests) == _MOST_GUESTS:
            self._guests[0].leave()
        guest = _Guest(line, self._patience_ms, self)
        guest.asked.connect(self.asked)
        guest.left.connect(self._forget)
        self._guests.append(guest)

    @Slot()
    def _resume(self) -> None:
        self._notifier.setEnabled(True)

    @Slot(object)
    def _forget(self, guest: _Guest) -> None:
        self._guests.remove(guest)
        guest.deleteLater()


class _Guest(QObject):
    """One connection: its message so far, and how long it may still take."""

    asked = Signal(object)  # Request
    left = Signal(object)  # itself

    def __init__(self, line: socket, patience_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        line.setblocking(False)
        self._line = line
        self._message = b""
        self._notifier = _read_notifier(line, self)
        self._notifier.activated.connect(self._read)
        self._timer = pause(self, patience_ms, self._give_up)
        self._timer.start()

    @Slot()
    def leave(self) -> None:
        """Close the connection; once."""
        if self._line.fileno() < 0:
            return
        self._notifier.setEnabled(False)
        self._timer.stop()
        self._line.close()
        self.left.emit(self)

    @Slot()
    def _give_up(self) -> None:
        self._read()  # it may be this window that was late
        self.leave()

    @Slot()
    def _read(self) -> None:
        part = b" "
        while part:
            try:
                part = self._line.recv(LONGEST + 1)
            except BlockingIOError:
                return
            except OSError:
                part, self._message = b"", b""
            self._message += part
            if len(self._message) > LONGEST:
                self.leave()
                return
        self._answer(decoded(self._message))

    def _answer(self, request: Request | None) -> None:
        if request is not None:
            with suppress(OSError):  # it did not wait for the answer, and gets its wish anyway
                self._line.send(SHOWN)
        self.leave()
        if request is not None:
            self.asked.emit(request)


def _read_notifier(line: socket, parent: QObject) -> QSocketNotifier:
    return QSocketNotifier(line.fileno(), QSocketNotifier.Type.Read, parent)
