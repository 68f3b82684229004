"""Each platform's own way for the starts of a session to meet, and to be heard.

Only what this platform needs is imported: the one room's modules do not exist on the other.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.instance.listener import Listener
    from app.instance.meeting import Claim, MeetingPlace


def meeting_place() -> MeetingPlace | None:
    """Where this user's starts in this session meet; None where there is no such place."""
    if sys.platform == "win32":
        from app.instance.windows import PipePlace  # noqa: PLC0415

        return PipePlace(os.environ)
    from app.instance.unix import socket_place  # noqa: PLC0415

    return socket_place(os.environ)


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
