"""Texts that commands are given: files, standard input, and batches of one text a line."""

from __future__ import annotations

import codecs
import json
import re
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

_LONGEST_PASTE = 64 * 1024
_CONTROL = re.compile(rb"[\x01-\x07\x0b\x0e-\x1a\x1c-\x1f\x7f]")
_MOSTLY = 0.9
"""Of a text with NULs in it, so much is characters."""
_LONGEST_LINE = 64 * 1024 * 1024
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class Refused(Exception):  # noqa: N818  (a sentence for whoever typed)
    """Wrong usage, or input that cannot be read: what, where, what to do."""


@contextmanager
def opened_text(name: str) -> Iterator[str | BinaryIO]:
    """A file's text, or what to read it from where it is as long as a log.

    "-" is standard input. Raises Refused for what is no text. Bytes that are not UTF-8 are
    replaced: a log is worth reading in spite of one bad line.
    """
    with _opened(name) as file:
        head = file.read(_LONGEST_PASTE + 1)
        encoding = next((encoding for mark, encoding in _MARKS if head.startswith(mark)), "")
        if not encoding and _is_binary(head):
            raise Refused(f"{_shown(name)} is not a text file; give it the text of the error.")
        if len(head) > _LONGEST_PASTE:
            log = _Joined(head, file)
            yield cast("BinaryIO", _InUtf8(log) if encoding == "utf-16" else log)
        else:
            yield head.decode(encoding or "utf-8", errors="replace")


def _is_binary(head: bytes) -> bool:
    """Whether this is the beginning of a program, an archive or a picture.

    Logs have NULs too, where a crash or a rotation left them; what tells is the rest.
    """
    if b"\0" not in head:
        return False
    rest = head.replace(b"\0", b"")
    text = _CONTROL.sub(b"", rest).decode("utf-8", errors="ignore").encode()
    return len(text) < _MOSTLY * len(rest)


class _Joined:
    """A file whose beginning has been read already."""

    def __init__(self, head: bytes, file: BinaryIO) -> None:
        self._head = head
        self._file = file

    def read(self, size: int) -> bytes:
        """The next bytes, at most `size`."""
        taken, self._head = self._head[:size], self._head[size:]
        return taken or self._file.read(size)


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


def read_lines(name: str) -> Iterator[str]:
    """The lines of a file, or of standard input for "-" as they come. Raises Refused."""
    with _opened(name) as file:
        while line := file.readline(_LONGEST_LINE + 1):
            if len(line) > _LONGEST_LINE:
                limit = f"{_LONGEST_LINE >> 20} MB, the limit for a text"
                raise Refused(f"{_shown(name)}: a line is longer than {limit}.")
            yield line.decode("utf-8", errors="replace").removeprefix("\ufeff").rstrip("\r\n")


def read_batch_of_texts(name: str) -> Iterator[str]:
    """The texts of lines such as {"text": "…"}. Raises Refused with the line's number."""
    for number, line in enumerate(read_lines(name), 1):
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            record = None
        if not isinstance(record, dict) or not isinstance(record.get("text"), str):
            raise Refused(f'{_shown(name)}: line {number}: expected {{"text": "…"}} in JSON.')
        yield record["text"]


@contextmanager
def _opened(name: str) -> Iterator[BinaryIO]:
    """A file open for reading; whatever goes wrong with it is Refused."""
    try:
        if name == "-":
            if sys.stdin is None:
                raise Refused("standard input is closed; name a file.")
            yield sys.stdin.buffer
        else:
            with Path(name).open("rb") as file:
                yield file
    except OSError as error:
        raise Refused(f"{_shown(name)} cannot be read: {error.strerror}.") from error


def _shown(name: str) -> str:
    return "standard input" if name == "-" else name
