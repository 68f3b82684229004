"""A bus that does not answer is left alone: Qt would wait for it for ever, unseen."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, MutableMapping

_SESSION = "DBUS_SESSION_BUS_ADDRESS"
_SCREEN_READERS = "AT_SPI_BUS_ADDRESS"
_NOWHERE = "disabled:"
_SECONDS = 0.5


def avoid_mute_bus(environment: MutableMapping[str, str]) -> None:
    """Have this process do without the bus of the session, or that of screen readers, where it
    takes a call and says nothing.
    """
    session = f"unix:path={environment.get('XDG_RUNTIME_DIR', '')}/bus"
    for name, default in ((_SESSION, session), (_SCREEN_READERS, "")):
        if any(map(_is_mute, _sockets(environment.get(name) or default))):
            environment[name] = _NOWHERE


def _sockets(addresses: str) -> Iterator[str]:
    """The sockets of this machine among these; those of other kinds are left out."""
    for address in addresses.split(";"):
        kind, _, told = address.partition(":")
        pairs = dict(pair.partition("=")[::2] for pair in told.split(","))
        if kind == "unix" and "path" in pairs:
            yield _plain(pairs["path"])
        elif kind == "unix" and "abstract" in pairs:
            yield "\0" + _plain(pairs["abstract"])


def _plain(value: str) -> str:
    if "%" not in value:
        return value
    from urllib.parse import unquote_to_bytes  # noqa: PLC0415  (loads slowly)

    return os.fsdecode(unquote_to_bytes(value))


def _is_mute(place: str) -> bool:
    """Whether somebody listens there who takes no call, or does not answer the first line."""
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(_SECONDS)
        try:
            line.connect(place)
            line.sendall(b"\0AUTH\r\n")
            line.recv(1)
        except (TimeoutError, BlockingIOError):  # the latter where others wait for it already
            return True
        except (OSError, ValueError):
            pass  # nobody there, or no such place: Qt finds that out
    return False
