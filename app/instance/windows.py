"""Meeting at a named pipe of this user and session; its first instance can be made only once."""

from __future__ import annotations

import ctypes
import sys
from binascii import crc32
from dataclasses import dataclass
from multiprocessing.connection import Client, Connection, Listener
from typing import TYPE_CHECKING

from app.instance.meeting import Answer
from app.instance.request import SHOWN, TooLongError, encoded

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.instance.request import Request

_ANY_PROCESS = -1
_LOOK = 0.1


@dataclass(frozen=True, slots=True)
class PipeClaim:
    """The pipe that only this process may serve."""

    door: Listener
    address: str

    def leave(self) -> None:
        """Stop serving it."""
        self.door.close()


class PipePlace:
    """A pipe's address. Other users may neither write to it nor serve it while it is served."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        names = ("USERDOMAIN", "USERNAME", "SESSIONNAME")
        session = "\n".join(environment.get(name, "") for name in names)
        self._address = rf"\\.\pipe\errdex-{crc32(session.encode()):08x}"

    def claim(self) -> PipeClaim | None:
        """Serve the pipe; None where another process does."""
        try:
            return PipeClaim(Listener(self._address, family="AF_PIPE"), self._address)
        except OSError:
            return None

    def ask(self, request: Request, is_worth_waiting: Callable[[], bool]) -> Answer:
        """Hand the request over; NOBODY where nobody serves the pipe or answers in time."""
        try:
            message = encoded(request)
        except TooLongError:
            return Answer.REFUSED
        _let_others_come_forward()
        try:
            with Client(self._address, family="AF_PIPE") as line:
                line.send_bytes(message)
                return _answer(line, is_worth_waiting)
        except EOFError:
            return Answer.REFUSED
        except OSError:
            return Answer.NOBODY

    def worked(self) -> float:
        """A pipe does not tell."""
        return 0.0

    def is_young(self, seconds: float) -> bool:  # noqa: ARG002
        """A pipe does not tell."""
        return True


def _answer(line: Connection, is_worth_waiting: Callable[[], bool]) -> Answer:
    while not line.poll(_LOOK):
        if not is_worth_waiting():
            return Answer.NOBODY
    return Answer.SHOWN if line.recv_bytes(len(SHOWN)) == SHOWN else Answer.REFUSED


def _let_others_come_forward() -> None:
    """Windows lets only the process in front bring another one there."""
    if sys.platform == "win32":
        ctypes.windll.user32.AllowSetForegroundWindow(_ANY_PROCESS)
