"""A log of any size read as a stream: each error in it with its count, first and last line.

Memory does not grow with the log: lines that hold no sign of an error are let go at once, and the
answer to a line is remembered by what in it matters, so that an error that comes a thousand
times is recognised once.
"""

from __future__ import annotations

import sys
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from index.recognise.recogniser import Recogniser
    from index.recognise.recognition import Match, Recognition

_CHUNK = 1 << 16
_PIECE = 1 << 11
_LONGEST_LINE = 1 << 20
"""A longer line is read in pieces of this length."""
_BLOCK_LINES = 60
_BLOCK_BYTES = 1 << 15
_BEFORE = 8
"""So many lines before a sign may belong to the same printed object."""
_INSIDE = (b" ", b"\t", b"}", b"]", b")")
"""With these a line begins that goes on with what the line above began."""
_REMEMBERED = 4_096
_DISTINCT = 10_000
"""So many distinct errors are told apart at most."""


@dataclass(frozen=True, slots=True)
class LoggedError:
    """An error of a log: its alternatives as first recognised, and where it stands."""

    matches: tuple[Match, ...]
    count: int
    first_line: int
    last_line: int


@dataclass(frozen=True, slots=True)
class LoggedCode:
    """An unknown code of a log, and where it stands."""

    code: str
    count: int
    first_line: int
    last_line: int


@dataclass(frozen=True, slots=True)
class LogReport:
    """What a log holds, in order of first lines; `is_cut` where it was not read to its end."""

    errors: tuple[LoggedError, ...]
    unknown_codes: tuple[LoggedCode, ...]
    lines: int
    is_cut: bool


def read_log(
    log: BinaryIO,
    recogniser: Recogniser,
    progress: Callable[[int], None] = lambda _bytes_read: None,
    most: int = sys.maxsize,
) -> LogReport:
    """Read a log to its end, or until `most` bytes were read; `progress` is told how many are."""
    reading = LogReading(log, recogniser, most)
    for bytes_read in reading:
        progress(bytes_read)
    return reading.report


class LogReading:
    """A log that is read while this is gone through, which gives how many bytes are read.

    Who stops has it read no further. Bytes that are no UTF-8 are read past.
    """

    report: LogReport
    """There once all was gone through."""

    def __init__(self, log: BinaryIO, recogniser: Recogniser, most: int = sys.maxsize) -> None:
        self._log = log
        self._reader = _Reader(recogniser)
        self._most = most

    def __iter__(self) -> Iterator[int]:
        reader = self._reader
        rest = b""
        done = lines = 0
        while done < self._most and (chunk := self._log.read(_CHUNK)):
            done += len(chunk)
            lines += chunk.count(b"\n")
            whole, newline, rest = (rest + chunk).rpartition(b"\n")
            if newline:
                reader.take(whole + newline)
            elif len(rest) >= _LONGEST_LINE:
                cut = reader.parting(rest)
                reader.take(rest[:cut])
                rest = rest[cut:]
            yield done
        stopped = done >= self._most
        if rest and not stopped:
            reader.take(rest)
            lines += 1
        reader.finish()
        self.report = reader.report(lines, is_cut=stopped)


class _Seen:
    """How often something was seen in a log, and where."""

    def __init__(self, line: int) -> None:
        self.count = 0
        self.first = self.last = line

    def again(self, line: int) -> None:
        """Once more, unless this is another piece of the same line."""
        self.count += self.count == 0 or line != self.last
        self.last = line


class _Reader:
    def __init__(self, recogniser: Recogniser) -> None:
        self._recogniser = recogniser
        self._scout = recogniser.scout
        self._errors: dict[tuple[str, ...], tuple[tuple[Match, ...], _Seen]] = {}
        self._codes: dict[str, _Seen] = {}
        self._remembered: dict[tuple[bytes, ...], Recognition] = {}
        self._line = 1
        self._before: deque[bytes] = deque(maxlen=_BEFORE)
        self._block: list[bytes] = []
        self._block_line = 0
        self._block_bytes = 0
        self._is_dense = False

    def take(self, lines: bytes) -> None:
        """Read the next lines, the last of which may be a piece of a very long one."""
        if not self._is_dense and not self._block and not self._is_worth_reading(lines):
            self._pass_over(lines)
            return
        # Where errors follow closely upon each other, a look at so much at once tells nothing.
        self._is_dense = False
        for piece in _pieces(lines):
            if self._block or self._is_worth_reading(piece):
                self._look_at(piece)
            else:
                self._pass_over(piece)

    def parting(self, line: bytes) -> int:
        """Where to cut a very long line: near its end, where nothing around looks like an error."""
        for end in range(len(line), max(len(line) - _CHUNK, 2 * _PIECE), -_PIECE):
            if not self._is_worth_reading(line[end - 2 * _PIECE : end]):
                return end - _PIECE
        return len(line)

    def _is_worth_reading(self, lines: bytes) -> bool:
        return self._scout.is_worth_reading(self._scout.words(lines))

    def _pass_over(self, lines: bytes) -> None:
        self._line += lines.count(b"\n")
        self._before.extend(lines[-2_048:].splitlines(keepends=True)[-_BEFORE:])

    def _look_at(self, lines: bytes) -> None:
        for line in lines.splitlines(keepends=True):
            if self._block and self._goes_on(line):
                self._add(line)
            else:
                self.finish()
                if self._is_worth_reading(line):
                    self._begin(line)
                else:
                    self._before.append(line)
            self._line += line.endswith(b"\n")

    def _goes_on(self, line: bytes) -> bool:
        """Whether a line belongs to the object or the stack trace above it."""
        full = len(self._block) >= _BLOCK_LINES or self._block_bytes >= _BLOCK_BYTES
        return not full and line[:1] in _INSIDE and not line.isspace()

    def _begin(self, line: bytes) -> None:
        self._is_dense = True
        self._block_line = self._line
        self._add(line)
        while self._before and self._block[0][:1] in _INSIDE:
            above = self._before.pop()
            self._block.insert(0, above)
            self._block_bytes += len(above)
        self._before.clear()

    def _add(self, line: bytes) -> None:
        self._block.append(line)
        self._block_bytes += len(line)

    def finish(self) -> None:
        """Recognise what was gathered so far."""
        if not self._block:
            return
        block = b"".join(self._block)
        self._block.clear()
        self._block_bytes = 0
        gist = self._scout.gist(self._scout.words(block)) if len(block) < _BLOCK_BYTES else ()
        recognition = self._remembered.get(gist) if gist else None
        if recognition is None:
            recognition = self._recogniser.recognise(block.decode("utf-8", "replace"))
            if len(self._remembered) >= _REMEMBERED:
                self._remembered.clear()
            self._remembered[gist] = recognition
        self._count(recognition)

    def _count(self, recognition: Recognition) -> None:
        groups: dict[int, list[Match]] = {}
        for match in recognition.matches:
            groups.setdefault(match.group, []).append(match)
        for matches in groups.values():
            ids = tuple(match.entry.id for match in matches)
            if ids not in self._errors and len(self._errors) < _DISTINCT:
                first = tuple(match._replace(spans=()) for match in matches)
                self._errors[ids] = first, _Seen(self._block_line)
            if ids in self._errors:
                self._errors[ids][1].again(self._block_line)
        for unknown in recognition.unknown_codes:
            if unknown.code not in self._codes and len(self._codes) < _DISTINCT:
                self._codes[unknown.code] = _Seen(self._block_line)
            if unknown.code in self._codes:
                self._codes[unknown.code].again(self._block_line)

    def report(self, lines: int, *, is_cut: bool) -> LogReport:
        """All that was counted."""
        errors = (
            LoggedError(matches, seen.count, seen.first, seen.last)
            for matches, seen in self._errors.values()
        )
        codes = (
            LoggedCode(code, seen.count, seen.first, seen.last)
            for code, seen in self._codes.items()
        )
        return LogReport(tuple(errors), tuple(codes), lines, is_cut)


def _pieces(lines: bytes) -> Iterator[bytes]:
    """Runs of whole lines, small enough to pass over most of a chunk that holds one error."""
    start = 0
    while start < len(lines):
        end = lines.find(b"\n", start + _PIECE) + 1 or len(lines)
        yield lines[start:end]
        start = end
