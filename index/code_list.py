"""The codes of an edition, each once, searched where they lie: no list of them is made.

They stand in one text: before each a NUL and, where its case differs, the code in one case and a
mark. So the C library looks through a hundred thousand of them within a key's time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BEFORE = "\0"
_MARK = "\1"
_UNLISTED = re.compile(f"[{_BEFORE}{_MARK}]")


class CodeList:
    """Codes in the order of the documents; one with a control character of ours is not listed."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __iter__(self) -> Iterator[str]:
        for line in self._text.split(_BEFORE)[1:]:
            yield line.rpartition(_MARK)[2]

    def beginning(self, begun: str) -> Iterator[str]:
        """Those that begin so; `begun` is in one case."""
        sought = _BEFORE + begun
        found = self._text.find(sought)
        while found >= 0 and not _UNLISTED.search(begun):
            _, code, end = self._line(found + 1)
            yield code
            found = self._text.find(sought, end)

    def going_on(self, begun: str) -> Iterator[str]:
        """Those of which a later part begins so, and not the whole."""
        if not begun or _UNLISTED.search(begun):
            return
        text, part = self._text, re.compile(rf"[\W_]{re.escape(begun)}")
        found = text.find(begun)
        while found >= 0:
            end = found + 1
            if not text[found - 1].isalnum():
                folded, code, end = self._line(found)
                if part.search(folded) and not folded.startswith(begun):
                    yield code
            found = text.find(begun, end)

    def _line(self, place: int) -> tuple[str, str, int]:
        """The code there in one case, as it is, and where it ends."""
        end = self._text.find(_BEFORE, place)
        end = len(self._text) if end < 0 else end
        folded, _, code = self._text[self._text.rfind(_BEFORE, 0, place) + 1 : end].partition(_MARK)
        return folded, code or folded, end


def pack_codes(codes: Iterable[str]) -> bytes:
    """The text for these codes, each once; the empty code is none."""
    listed = [code for code in dict.fromkeys(codes) if code and not _UNLISTED.search(code)]
    lines = [_BEFORE + (c if c == c.casefold() else c.casefold() + _MARK + c) for c in listed]
    return "".join(lines).encode("utf-8", "surrogatepass")


def unpacked_codes(text: bytes | memoryview) -> CodeList:
    """The codes that were packed."""
    return CodeList(bytes(text).decode("utf-8", "surrogatepass"))
