"""Files of text that somebody hands over: whether one is text, in which letters, how long."""

from __future__ import annotations

import codecs
import os
import re
import stat
import sys
from io import UnsupportedOperation
from typing import TYPE_CHECKING, cast

from index.errors import ErrdexError

if TYPE_CHECKING:
    from typing import BinaryIO

_LONGEST_PASTE = 64 * 1024
_CONTROL = re.compile(rb"[\x01-\x07\x0b\x0e-\x1a\x1c-\x1f\x7f]")
_MOSTLY = 0.9
"""Of a text with NULs in it, so much is characters."""
_CONTROLS = 0.04
"""In a text without, no more are signs that no text has; of random bytes a tenth are."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class NotTextError(ErrdexError):
    """A program, an archive or a picture, where a text was wanted."""


def text_in(file: BinaryIO, name: str) -> str | BinaryIO:
    """The text of an open file, or what to read it from where it is as long as a log.

    Raises NotTextError, which calls it by this name. Bytes that are not UTF-8 are replaced: a log
    is worth reading in spite of one bad line.
    """
    head = file.read(_LONGEST_PASTE + 1)
    encoding = next((encoding for mark, encoding in _MARKS if head.startswith(mark)), "")
    if not encoding and _is_binary(head):
        raise NotTextError(f"{name} is not a text file; give it the text of the error.")
    if len(head) > _LONGEST_PASTE:
        log = _Joined(head, file, left_in(file))
        return cast("BinaryIO", _InUtf8(log) if encoding == "utf-16" else log)
    return head.decode(encoding or "utf-8", errors="replace")


def in_characters(text: str) -> str:
    """The text without halves of characters, which no file can hold; two that match are joined.

    A file's name, or what was typed in a terminal, may be any bytes; Python keeps them so.
    """
    if text.isascii() or not any("\ud800" <= char <= "\udfff" for char in text):
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _is_binary(head: bytes) -> bool:
    """Whether this is the beginning of a program, an archive or a picture.

    Logs have NULs too, where a crash or a rotation left them; what tells is the rest.
    """
    if b"\0" not in head:
        return len(_CONTROL.findall(head)) > _CONTROLS * len(head)
    rest = head.replace(b"\0", b"")
    text = _CONTROL.sub(b"", rest).decode("utf-8", errors="ignore").encode()
    return len(text) < _MOSTLY * len(rest)


def left_in(file: BinaryIO) -> int:
    """So many bytes a file has left as it is now; of a pipe, or a file of the kernel, no end."""
    try:
        facts = os.fstat(file.fileno())
    except UnsupportedOperation:  # it is in memory
        return sys.maxsize
    is_known = stat.S_ISREG(facts.st_mode) and facts.st_size > 0
    return max(0, facts.st_size - file.tell()) if is_known else sys.maxsize


class _Joined:
    """A file whose beginning has been read already, and so much of which is left.

    What another program writes meanwhile is not read: it may write faster than anybody reads.
    """

    def __init__(self, head: bytes, file: BinaryIO, left: int) -> None:
        self._head = head
        self._file = file
        self._left = left

    def read(self, size: int) -> bytes:
        """The next bytes, at most `size`."""
        taken, self._head = self._head[:size], self._head[size:]
        if not taken:
            taken = self._file.read(min(size, self._left))
            self._left -= len(taken)
        return taken


class _InUtf8:
    """A log in UTF-16, in the bytes that logs are read in."""

    def __init__(self, log: _Joined) -> None:
        self._log = log
        self._decoder = codecs.getincrementaldecoder("utf-16")(errors="replace")

    def read(self, size: int) -> bytes:
        """The next bytes, at most `size`."""
        while part := self._log.read(size // 2):
            if text := self._decoder.decode(part):
                return text.encode(errors="replace")
        return self._decoder.decode(b"", final=True).encode()
