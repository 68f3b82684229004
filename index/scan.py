"""A code base searched for error codes: known ones, removed ones, and near misses.

Only text is compared: a code that a program puts together is not found, and a word that happens
to be a code is. A near miss counts only where it stands in quotes.
"""

from __future__ import annotations

import os
import re
from collections import defaultdict
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from index.files.gitignore import tracked_files
from index.files.regular import StrangeFileError, open_file
from index.search.spelling import slips

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from index.entry import ErrorEntry
    from index.library import Library

_BINARY_WITHIN = 8192
_LONGEST_PIECE = 1024 * 1024
_QUOTES = "'\"`"
_SHORTEST_NEAR_MISS = 6
_TWO_SLIPS_FROM = 12
_EDGE = 3
_MOST_PIECES = 8
_MOST_REMEMBERED = 100_000


class Kind(Enum):
    """What a place in the source holds."""

    KNOWN = "known"
    REMOVED = "removed"
    MISSPELT = "misspelt"


@dataclass(frozen=True, slots=True)
class Finding:
    """A place in the source; `code` is the code that is meant, `edition` the last that had it."""

    path: Path
    line: int
    column: int
    kind: Kind
    text: str
    code: str
    edition: str


class Codes:
    """All codes of a library, ready to be looked for."""

    def __init__(self, library: Library) -> None:
        self._editions: dict[str, str] = {}
        self._current: set[str] = set()
        for entry in reversed(library.entries):  # the newest edition says it last
            if entry.code:
                self._editions[entry.code] = entry.edition
                if library.is_current(entry):
                    self._current.add(entry.code)
        self._plain = {_plain(code): code for code in sorted(self._editions)}
        self._by_edge: dict[str, list[str]] = defaultdict(list)
        for code in sorted(self._current):
            self._by_edge[f"{code[:_EDGE]}…"].append(code)
            self._by_edge[f"…{code[-_EDGE:]}"].append(code)
        joints = {char for code in self._editions for char in code if not _is_word(char)}
        joint = f"[{re.escape(''.join(sorted(joints)))}]" if joints else ""
        self.pattern = re.compile(rf"\w+(?:{joint}+\w+)*" if joint else r"\w+", re.ASCII)
        self._joint = re.compile(rf"({joint}+)") if joint else None
        self._near: dict[str, str | None] = {}

    def look_at(self, text: str, *, quoted: bool) -> tuple[Kind, str, str] | None:
        """Kind, code and edition of a word; None for one that has nothing to do with a code."""
        edition = self._editions.get(text)
        if edition is not None and (quoted or not text.isalpha()):
            return (Kind.KNOWN if text in self._current else Kind.REMOVED, text, edition)
        if not quoted or len(text) < _SHORTEST_NEAR_MISS or edition is not None:
            return None
        if text not in self._near:
            if len(self._near) > _MOST_REMEMBERED:
                self._near.clear()
            self._near[text] = self._nearest(text)
        meant = self._near[text]
        return (Kind.MISSPELT, meant, self._editions[meant]) if meant else None

    def parts_of(self, text: str) -> Iterator[tuple[int, str]]:
        """Where a word is joined of several: each run of its pieces, the longest first."""
        pieces = self._joint.split(text) if self._joint else []
        words = (len(pieces) + 1) // 2
        if not 1 < words <= _MOST_PIECES:
            return
        for size in range(words - 1, 0, -1):
            for first in range(words - size + 1):
                before = "".join(pieces[: 2 * first])
                yield len(before), "".join(pieces[2 * first : 2 * (first + size) - 1])

    def _nearest(self, text: str) -> str | None:
        if text.isalnum():  # one word that is no code is a word
            return None
        if _plain(text) in self._plain:
            return self._plain[_plain(text)]
        limit = 2 if len(text) >= _TWO_SLIPS_FROM else 1
        best: tuple[float, str] | None = None
        edges = (f"{text[:_EDGE]}…", f"…{text[-_EDGE:]}")
        for code in dict.fromkeys(code for edge in edges for code in self._by_edge.get(edge, ())):
            if abs(len(code) - len(text)) <= limit:
                distance = slips(text, code, limit)
                if distance <= limit and (best is None or distance < best[0]):
                    best = (distance, code)
        return best[1] if best else None


class Scan:
    """One pass over a folder; the counts are whole once `findings` has ended.

    `progress` hears before each file how many were read; what it raises ends the pass. `output` is
    the file that the findings are written to, if any: reading it would find them for ever.
    """

    def __init__(
        self,
        folder: Path,
        codes: Codes,
        progress: Callable[[int], None] | None = None,
        output: os.stat_result | None = None,
    ) -> None:
        self._folder = folder
        self._codes = codes
        self._progress = progress
        self._output = output
        self.files = 0
        self.unread: list[str] = []
        self.seen: set[str] = set()

    def findings(self) -> Iterator[Finding]:
        """Every place, file by file in the order of their names. OSError for the folder itself."""
        for path in tracked_files(self._folder, self._pass_over):
            if self._progress:
                self._progress(self.files)
            try:
                yield from self._in_file(path)
            except StrangeFileError:  # a pipe or a socket holds no code
                continue
            except OSError as error:
                self._pass_over(path, error)

    def unhandled(self, entries: Iterable[ErrorEntry]) -> tuple[ErrorEntry, ...]:
        """Those of these errors whose code stands nowhere in what was read."""
        return tuple(one for one in entries if one.code and one.code not in self.seen)

    def _pass_over(self, path: Path, error: OSError) -> None:
        self.unread.append(f"{path}: cannot be read: {error.strerror}.")

    def _in_file(self, path: Path) -> Iterator[Finding]:
        with open_file(path) as file:
            facts = os.fstat(file.fileno())
            if self._output and os.path.samestat(facts, self._output):
                return
            if b"\0" in file.read(_BINARY_WITHIN):
                return
            file.seek(0)
            self.files += 1
            line, begun, left = 1, 0, facts.st_size  # another program may write to it without end
            while piece := file.readline(min(_LONGEST_PIECE, left)):
                left -= len(piece)
                text = piece.decode("utf-8", errors="replace")
                yield from self._in_line(text, path, line, begun)
                line, begun = (line + 1, 0) if text.endswith("\n") else (line, begun + len(text))

    def _in_line(self, text: str, path: Path, line: int, begun: int) -> Iterator[Finding]:
        for found in self._codes.pattern.finditer(text):
            start, end = found.span()
            quote = text[start - 1] if start else ""
            quoted = quote != "" and quote in _QUOTES and text[end : end + 1] == quote
            for offset, word in ((0, found[0]), *self._codes.parts_of(found[0])):
                told = self._codes.look_at(word, quoted=quoted and word == found[0])
                if told is not None:
                    kind, code, edition = told
                    if kind is Kind.KNOWN:
                        self.seen.add(code)
                    column = begun + start + offset + 1
                    yield Finding(path, line, column, kind, word, code, edition)
                    break


def _plain(code: str) -> str:
    """A code without what spellings of it differ in: case, and the signs between its words."""
    return re.sub(r"[\W_]+", "", re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", code)).casefold()


def _is_word(char: str) -> bool:
    return char == "_" or (char.isascii() and char.isalnum())
