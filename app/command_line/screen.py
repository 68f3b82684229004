"""A terminal, on which what stands in catalogs and pasted texts is seen and never obeyed."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING
from unicodedata import category

if TYPE_CHECKING:
    from typing import TextIO

_CLEAR_LINE = "\r\x1b[K"


class Screen(io.TextIOWrapper):
    """Writes control characters as their numbers, whoever wrote them; `obey` is for our own."""

    def write(self, text: str, /) -> int:
        super().write(shown(text))
        return len(text)

    def obey(self, text: str) -> None:
        """Write this with the control characters in it."""
        super().write(text)


def guard_terminals() -> None:
    """Have whatever is printed to a terminal from now on pass through a Screen."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream.isatty():
            made = Screen(
                stream.buffer, stream.encoding, stream.errors, line_buffering=stream.line_buffering
            )
            setattr(sys, name, made)


def say_for_now(stream: TextIO, text: str = "") -> None:
    """Where somebody looks, write over what was said so before; nothing takes it away."""
    if isinstance(stream, Screen):
        stream.obey(f"{_CLEAR_LINE}{shown(text)}")
        stream.flush()


def shown(text: str) -> str:
    """The text without anything that a terminal would obey, save the ends of lines and tabs."""
    if text.isprintable():
        return text
    return "".join(map(_seen, text.replace("\r\n", "\n")))


def _seen(char: str) -> str:
    is_harmless = char.isprintable() or char in "\n\t" or category(char) == "Zs"
    return char if is_harmless else f"\\u{ord(char):04x}"
