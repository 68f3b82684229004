"""Hearing what later starts ask for, from inside Qt's loop."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from app.instance.meeting import Claim


class Listener(QObject):
    """Takes requests as long as it lives; what is no request is dropped without a word."""

    asked = Signal(object)  # Request

    def leave(self) -> None:
        """Hear nobody any more, and let the next start be the window."""
        raise NotImplementedError


def listener_of(claim: Claim) -> Listener:
    """What hears the starts that meet at this platform's kind of place."""
    if sys.platform == "win32":
        from app.instance.pipe_listener import PipeListener  # noqa: PLC0415

        return PipeListener(claim)
    from app.instance.socket_listener import SocketListener  # noqa: PLC0415
    from app.instance.unix import SocketClaim  # noqa: PLC0415

    if not isinstance(claim, SocketClaim):
        raise TypeError(claim)
    return SocketListener(claim)
