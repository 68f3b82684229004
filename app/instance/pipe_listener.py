"""The running window's end of a named pipe: a thread that waits, for Qt cannot watch a pipe."""

from __future__ import annotations

from contextlib import suppress
from multiprocessing.connection import Client
from threading import Thread
from typing import TYPE_CHECKING

from app.instance.listener import Listener
from app.instance.request import LONGEST, SHOWN, decoded

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from app.instance.windows import PipeClaim

_PATIENCE = 2.0


class PipeListener(Listener):
    """Serves one guest after another; a message of a pipe comes whole or not at all."""

    def __init__(self, claim: PipeClaim) -> None:
        super().__init__()
        self._claim = claim
        self._is_leaving = False
        Thread(target=self._serve, name="later starts", daemon=True).start()

    def leave(self) -> None:
        self._is_leaving = True
        with suppress(OSError):  # a last guest, so that the thread stops waiting for one
            Client(self._claim.address, family="AF_PIPE").close()
        self._claim.leave()

    def _serve(self) -> None:
        while not self._is_leaving:
            with suppress(OSError, EOFError), self._claim.door.accept() as line:
                self._hear(line)

    def _hear(self, line: Connection) -> None:
        if not line.poll(_PATIENCE):
            return
        request = decoded(line.recv_bytes(LONGEST))
        if request is not None:
            line.send_bytes(SHOWN)
            self.asked.emit(request)  # Qt hands it to the window's thread
