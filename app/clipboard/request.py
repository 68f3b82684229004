"""Asks another program of the X server for what it has on the clipboard, and waits only so long."""

from __future__ import annotations

import select
import time
from contextlib import closing
from typing import TYPE_CHECKING

from app.clipboard.xcb import NEW_VALUE, NONE, PROPERTY_NOTIFY, SELECTION_NOTIFY, Connection

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.clipboard.xcb import Event

FILES = "text/uri-list"
TEXTS = {
    "UTF8_STRING": "utf-8",
    "text/plain;charset=utf-8": "utf-8",
    "text/plain": "utf-8",
    "STRING": "latin-1",
}
"""The forms in which a text can be had, the best first, and how each is encoded."""
_SILENCE = 0.5
_WHOLE = 0.8
"""Seconds to wait for one answer, and for everything."""


class SilentError(Exception):
    """The owner does not answer, or no longer."""


class TooMuchError(Exception):
    """It has more than is wanted."""


def read_selection(name: str, most: int) -> dict[str, bytes]:
    """What the owner has, as files and as text, by form.

    Raises SilentError, TooMuchError, and OSError where the server is not to be reached.
    """
    with closing(Connection()) as line:
        request = _Request(line, name, most)
        offered = request.offered((FILES, *TEXTS))
        text = next((form for form in TEXTS if form in offered), None)
        wanted = [form for form in (FILES, text) if form is not None and form in offered]
        return {form: request.read(form) for form in wanted}


class _Request:
    def __init__(self, line: Connection, name: str, most: int) -> None:
        self._line = line
        self._selection = line.atom(name)
        self._place = line.atom("ERRDEX_SELECTION")
        self._in_parts = line.atom("INCR")
        self._most = most
        self._end = time.monotonic() + _WHOLE

    def offered(self, forms: tuple[str, ...]) -> set[str]:
        """Which of these forms the owner has; of one that does not tell, all."""
        told = memoryview(self.read("TARGETS"))
        atoms = set(told[: len(told) // 4 * 4].cast("I"))
        return {form for form in forms if not atoms or self._line.atom(form) in atoms}

    def read(self, form: str) -> bytes:
        """What the owner has in this form; empty where it has nothing of the kind."""
        self._line.ask(self._selection, self._line.atom(form), self._place)
        answer = self._wait(self._is_answer)
        if answer.words[4] == NONE:
            return b""
        kind, value = self._line.take(self._place)
        return self._parts() if kind == self._in_parts else self._measured(value)

    def _parts(self) -> bytes:
        """Each part is written when the one before was taken; an empty one is the end."""
        whole = bytearray()
        while time.monotonic() < self._end:
            self._wait(self._is_part)
            _, part = self._line.take(self._place)
            if not part:
                return bytes(whole)
            whole += self._measured(part, len(whole))
        raise TooMuchError

    def _measured(self, value: bytes, before: int = 0) -> bytes:
        if before + len(value) > self._most:
            raise TooMuchError
        return value

    def _wait(self, is_wanted: Callable[[Event], bool]) -> Event:
        until = min(time.monotonic() + _SILENCE, self._end)
        while True:
            if (event := self._line.next_event()) is not None:
                if is_wanted(event):
                    return event
            elif (left := until - time.monotonic()) > 0:
                select.select([self._line], [], [], left)
            else:
                raise SilentError

    def _is_answer(self, event: Event) -> bool:
        is_answer = event.kind & 0x7F == SELECTION_NOTIFY
        return is_answer and bool(event.words[2] == self._selection)

    def _is_part(self, event: Event) -> bool:
        is_property = event.kind & 0x7F == PROPERTY_NOTIFY
        told = (event.words[1], event.words[3] & 0xFF)
        return is_property and told == (self._place, NEW_VALUE)
