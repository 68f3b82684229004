"""The few calls of libxcb by which one program asks another for what it has on the clipboard."""

from __future__ import annotations

import ctypes
from ctypes import POINTER, c_char_p, c_int, c_uint, c_uint8, c_uint16, c_uint32, c_void_p
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

PROPERTY_NOTIFY, SELECTION_NOTIFY = 28, 31
NEW_VALUE = 0
NONE = ANY = 0
_LIBRARY = "libxcb.so.1"
"""The system's, which Qt has loaded before; by this name no package is given another."""
_INPUT_ONLY = 2
_EVENT_MASK, _PROPERTY_CHANGE = 1 << 11, 1 << 22
_ALL = (1 << 32) - 1


class Event(ctypes.Structure):
    """Of any kind: which words mean what depends on it."""

    _fields_ = (
        *(("kind", c_uint8), ("detail", c_uint8), ("number", c_uint16)),
        ("words", c_uint32 * 7),
    )


class _Cookie(ctypes.Structure):
    _fields_ = (("number", c_uint),)


class _Screens(ctypes.Structure):
    _fields_ = (("root", POINTER(c_uint32)), ("rest", c_int), ("index", c_int))


class _Atom(ctypes.Structure):
    _fields_ = (("head", c_uint32 * 2), ("atom", c_uint32))


class _Property(ctypes.Structure):
    _fields_ = (("head", c_uint32 * 2), ("type", c_uint32), ("left", c_uint32), ("count", c_uint32))


_CALLS: Mapping[str, tuple[object, ...]] = {
    "xcb_connect": (c_void_p, c_char_p, c_void_p),
    "xcb_connection_has_error": (c_int, c_void_p),
    "xcb_disconnect": (None, c_void_p),
    "xcb_get_file_descriptor": (c_int, c_void_p),
    "xcb_flush": (c_int, c_void_p),
    "xcb_generate_id": (c_uint32, c_void_p),
    "xcb_get_setup": (c_void_p, c_void_p),
    "xcb_setup_roots_iterator": (_Screens, c_void_p),
    "xcb_create_window": (
        *(_Cookie, c_void_p, c_uint8, c_uint32, c_uint32, *(c_uint16,) * 6),
        *(c_uint32, c_uint32, POINTER(c_uint32)),
    ),
    "xcb_intern_atom": (_Cookie, c_void_p, c_uint8, c_uint16, c_char_p),
    "xcb_intern_atom_reply": (POINTER(_Atom), c_void_p, _Cookie, c_void_p),
    "xcb_convert_selection": (_Cookie, c_void_p, *(c_uint32,) * 5),
    "xcb_get_property": (_Cookie, c_void_p, c_uint8, *(c_uint32,) * 5),
    "xcb_get_property_reply": (POINTER(_Property), c_void_p, _Cookie, c_void_p),
    "xcb_get_property_value": (c_void_p, POINTER(_Property)),
    "xcb_get_property_value_length": (c_int, POINTER(_Property)),
    "xcb_poll_for_event": (POINTER(Event), c_void_p),
}


class Connection:
    """A connection of its own with one unseen window; raises OSError where there is none."""

    def __init__(self) -> None:
        self._xcb = ctypes.CDLL(_LIBRARY)
        for name, (result, *arguments) in _CALLS.items():
            call = getattr(self._xcb, name)
            call.restype, call.argtypes = result, arguments
        self._free = ctypes.CDLL(None).free
        self._free.argtypes, self._free.restype = (c_void_p,), None
        self._line = self._xcb.xcb_connect(None, None)
        if self._xcb.xcb_connection_has_error(self._line):
            self.close()
            raise ConnectionError
        self.window = self._made_window()

    def close(self) -> None:
        """End it, and the window with it."""
        self._xcb.xcb_disconnect(self._line)

    def fileno(self) -> int:
        """What can be waited at for events."""
        return int(self._xcb.xcb_get_file_descriptor(self._line))

    def atom(self, name: str) -> int:
        """The server's number for a name. Raises ConnectionError."""
        called = name.encode()
        cookie = self._xcb.xcb_intern_atom(self._line, 0, len(called), called)
        reply = self._xcb.xcb_intern_atom_reply(self._line, cookie, None)
        if not reply:
            raise ConnectionError
        atom = int(reply.contents.atom)
        self._free(reply)
        return atom

    def ask(self, selection: int, target: int, place: int) -> None:
        """Ask the owner of a selection to put it, in the form of the target, into a property."""
        self._xcb.xcb_convert_selection(self._line, self.window, selection, target, place, 0)
        self._xcb.xcb_flush(self._line)

    def take(self, place: int) -> tuple[int, bytes]:
        """Type and value of a property of the window, which is deleted by that.

        Raises ConnectionError.
        """
        cookie = self._xcb.xcb_get_property(self._line, 1, self.window, place, ANY, 0, _ALL >> 2)
        reply = self._xcb.xcb_get_property_reply(self._line, cookie, None)
        if not reply:
            raise ConnectionError
        size = self._xcb.xcb_get_property_value_length(reply)
        value = ctypes.string_at(self._xcb.xcb_get_property_value(reply), size)
        kind = int(reply.contents.type)
        self._free(reply)
        return kind, value

    def next_event(self) -> Event | None:
        """What came and was not looked at yet. Raises ConnectionError."""
        event = self._xcb.xcb_poll_for_event(self._line)
        if not event:
            if self._xcb.xcb_connection_has_error(self._line):
                raise ConnectionError
            return None
        copied = Event.from_buffer_copy(event.contents)
        self._free(event)
        return copied

    def _made_window(self) -> int:
        root = self._xcb.xcb_setup_roots_iterator(self._xcb.xcb_get_setup(self._line)).root[0]
        window = self._xcb.xcb_generate_id(self._line)
        shape = (0, 0, 1, 1, 0, _INPUT_ONLY)
        events = c_uint32(_PROPERTY_CHANGE)
        self._xcb.xcb_create_window(
            self._line, 0, window, root, *shape, 0, _EVENT_MASK, ctypes.byref(events)
        )
        return int(window)
