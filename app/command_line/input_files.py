"""Texts that commands are given: files, standard input, and batches of one text a line."""

from __future__ import annotations

import errno
import json
import os
import stat
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from io import UnsupportedOperation
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import ErrdexError
from index.files.text import left_in, text_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

_LONGEST_LINE = 64 * 1024 * 1024
MOST_OF_A_PIPE = 256 * 1024 * 1024
"""Bytes of what may never end; logs on the way from one program to another are shorter."""
_NO_FILE_BUT_TEXT = (
    " A text itself is read from standard input: “echo … | errdex match -”; words are looked for "
    "by “errdex search …”."
)


class Refused(ErrdexError):  # noqa: N818  (a sentence for whoever typed)
    """Wrong usage, or input that cannot be read: what, where, what to do."""


@dataclass(frozen=True, slots=True)
class Log:
    """What to read a long text from, and how much of it: of a file all, of a pipe so many bytes."""

    name: str
    file: BinaryIO
    most: int


@contextmanager
def opened_text(name: str) -> Iterator[str | Log]:
    """A file's text, or what to read it from where it is as long as a log.

    "-" is standard input. Raises Refused, also for a device that goes on and on, and NotTextError
    for what is no text.
    """
    with _opened(name, _NO_FILE_BUT_TEXT) as file:
        text = text_in(file, _shown(name))
        if isinstance(text, str):
            yield text
            return
        mode = _mode(file)
        if stat.S_ISCHR(mode) and not file.isatty():  # a terminal ends when its reader says so
            raise Refused(f"{_shown(name)} is a device that may never end; name a file.")
        yield Log(_shown(name), text, sys.maxsize if stat.S_ISREG(mode) else MOST_OF_A_PIPE)


def read_lines(name: str) -> Iterator[str]:
    """The lines of a file, or of standard input for "-" as they come. Raises Refused.

    Of a file those that are there now: what is answered may be written into it.
    """
    with _opened(name) as file:
        left = left_in(file)
        while line := file.readline(min(_LONGEST_LINE + 1, left)):
            left -= len(line)
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
def _opened(name: str, where_missing: str = "") -> Iterator[BinaryIO]:
    """A file open for reading; whatever goes wrong with it is Refused.

    Where no file has this name, it is said what may have been meant.
    """
    try:
        if name == "-":
            if sys.stdin is None:
                raise Refused("standard input is closed; name a file.")
            yield sys.stdin.buffer
        else:
            with Path(name).open("rb") as file:
                yield file
    except OSError as error:
        is_missing = error.errno in (errno.ENOENT, errno.ENAMETOOLONG)
        advice = where_missing if is_missing else ""
        raise Refused(f"{_shown(name)} cannot be read: {error.strerror}.{advice}") from error


def _mode(file: BinaryIO) -> int:
    """What kind of file this is; what is in memory is as good as one on the disk."""
    try:
        return os.fstat(file.fileno()).st_mode
    except UnsupportedOperation:
        return stat.S_IFREG


def _shown(name: str) -> str:
    return "standard input" if name == "-" else name
