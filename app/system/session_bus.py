"""A bus that does not answer is left alone: Qt would wait for it, unseen, for a minute or for ever.

So it would for the service by which screen readers are found, which Qt asks before any window.
"""

from __future__ import annotations

import os
import socket
from struct import pack, unpack_from
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, MutableMapping

_SESSION = "DBUS_SESSION_BUS_ADDRESS"
_SCREEN_READERS = "AT_SPI_BUS_ADDRESS"
_NOWHERE = "disabled:"
_SECONDS = 0.5
_SERVICE_SECONDS = 2.0
"""It may be starting, and who needs it needs it much."""
_ANSWERS = 3
"""To the greeting, the name that is given, and to the question."""
_HEADER = 16
_MOST = 64 * 1024


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
    """Whether somebody listens there who takes no call, or does not answer the first ones."""
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(_SECONDS)
        try:
            line.connect(place)
            line.sendall(_greeting() + _question())
            told = line.recv(4096)
            line.settimeout(_SERVICE_SECONDS)
            while not _is_enough(told) and (part := line.recv(4096)):
                told += part
        except (TimeoutError, BlockingIOError):  # the latter where others wait for it already
            return True
        except (OSError, ValueError):
            pass  # nobody there, or no such place: Qt finds that out
    return False


def _greeting() -> bytes:
    user = str(os.getuid()).encode().hex()
    hello = _call(1, b"/org/freedesktop/DBus", b"org.freedesktop.DBus", b"Hello")
    return f"\0AUTH EXTERNAL {user}\r\nBEGIN\r\n".encode() + hello


def _question() -> bytes:
    """What Qt asks first, of a service that nobody is to start for this."""
    asked = (b"org.a11y.Status", b"IsEnabled")
    return _call(2, b"/org/a11y/bus", b"org.a11y.Bus", b"Get", *asked)


def _call(serial: int, path: bytes, service: bytes, member: bytes, *texts: bytes) -> bytes:
    """A message to a service. (https://dbus.freedesktop.org/doc/dbus-specification.html)"""
    interface = b"org.freedesktop.DBus.Properties" if texts else service
    told = ((1, b"o", path), (2, b"s", interface), (3, b"s", member), (6, b"s", service))
    fields = b""
    for code, kind, value in told:
        fields = _filled(fields, 8) + bytes((code, 1)) + kind + b"\0" + _text(value)
    if texts:
        kinds = bytes((len(texts),)) + b"s" * len(texts) + b"\0"
        fields = _filled(fields, 8) + b"\x08\x01g\0" + kinds
    body = b""
    for text in texts:
        body = _filled(body, 4) + _text(text)
    # Little-endian, a call, that starts no service, protocol 1.
    beginning = b"l\1\2\1" + pack("<III", len(body), serial, len(fields))
    return beginning + _filled(fields, 8) + body


def _text(value: bytes) -> bytes:
    return pack("<I", len(value)) + value + b"\0"


def _filled(part: bytes, unit: int) -> bytes:
    return part + bytes(-len(part) % unit)


def _is_enough(told: bytes) -> bool:
    """Whether the caller was refused, or every answer is there."""
    if not told.startswith(b"OK") or len(told) > _MOST:
        return True
    rest = told.partition(b"\r\n")[2]
    for _ in range(_ANSWERS):
        length = _length(rest)
        if len(rest) < length:
            return False
        rest = rest[length:]
    return True


def _length(message: bytes) -> int:
    """Bytes of the message of which this is the beginning."""
    if len(message) < _HEADER:
        return _HEADER
    order = ">" if message.startswith(b"B") else "<"
    body, _serial, fields = unpack_from(f"{order}III", message, 4)
    return int(_HEADER + fields + -fields % 8 + body)
