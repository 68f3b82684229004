"""Stretches of a text that were encoded for an address or a form: what their characters stand for.

An address is left as it is: only words with encoded spaces between them, or encoded quotes, make
a stretch, since a value may be an address with escapes of its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.recognise.text.marks import Mark

_FURTHER = ("", "25")
"""What follows the sign of an escape that was encoded once, and of one encoded again."""
_STRETCH = re.compile(r"[^\s&=?#\"<>|`]{8,}+")
_SPACE, _QUOTE = ([f"%{further}{code}" for further in _FURTHER] for code in ("20", "22"))
_PLUS = re.compile(r"(?<=[\w.,:'])\+(?=[\w'`%(\[])")
_ESCAPES = tuple(
    re.compile(rf"%{further}[0-7][0-9A-Fa-f]|(?:%{further}[89A-Fa-f][0-9A-Fa-f])+{plus}")
    for further in _FURTHER
    for plus in ("", r"|\+")
)
_AROUND = "\"'`"


def encoded_marks(text: str) -> Iterator[Mark]:
    """The marks of every encoded stretch; a sentence is set in quotes, as its own message."""
    for found in _STRETCH.finditer(text):
        stretch = found[0].strip("'")
        escapes = _escapes(stretch)
        if escapes is None:
            continue
        start = found.start() + found[0].index(stretch)
        end = start + len(stretch)
        around = "\n" if any(quote in stretch for quote in _QUOTE) else '"'
        if text[start - 1 : start] in tuple(_AROUND):
            around = ""
        yield start, start, around
        for escape in escapes.finditer(text, start, end):
            yield *escape.span(), _meant(escape[0], escape.re)
        yield end, end, around


def decoded(chunk: bytes) -> bytes:
    """The bytes as they were before they were encoded, as often as a stretch may have been."""
    for _ in _FURTHER:
        if b"%2" in chunk:  # a space, a quote, or the sign of an escape itself
            chunk = unquote_to_bytes(chunk)
    return chunk


def _escapes(stretch: str) -> re.Pattern[str] | None:
    """How a stretch is encoded, once or twice; None where it is not."""
    if "%" not in stretch and "+" not in stretch:
        return None
    for times in range(len(_FURTHER)):
        spaces, quotes = stretch.count(_SPACE[times]), stretch.count(_QUOTE[times])
        if spaces >= 2 or quotes >= 2:
            return _ESCAPES[2 * times + (spaces == 0)]
    joined = len(_PLUS.findall(stretch))
    return _ESCAPES[1] if joined >= (2 if "%" in stretch else 3) else None


def _meant(escape: str, escapes: re.Pattern[str]) -> str:
    if escape == "+":
        return " "
    length = 3 if escapes in _ESCAPES[:2] else 5
    digits = (escape[end - 2 : end] for end in range(length, len(escape) + 1, length))
    return bytes.fromhex("".join(digits)).decode("utf-8", "replace")
