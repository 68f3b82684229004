"""A pasted text and what was recognised in it, for as long as it is on show."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from index.files.regular import open_file
from index.files.text import text_in
from index.recognise.text.mask import masked
from index.search.answer import Hit

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from index.entry import ErrorEntry
    from index.recognise.recognition import Recognition
    from index.recognise.stream import LogReport


@dataclass(frozen=True, slots=True)
class Handed:
    """What a reader handed over: a text and the values typed over its own, or a file.

    Lives in memory only; `report` is what was read in the file, `node` what is listed of it.
    """

    text: str = ""
    typed: Mapping[str, Mapping[str, str]] = field(default_factory=dict, compare=False)
    path: Path | None = None
    report: LogReport | None = field(default=None, compare=False)
    node: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paste:
    """Lives in memory only."""

    text: str
    recognition: Recognition

    @property
    def is_recognised(self) -> bool:
        """Whether there is anything to say about it."""
        return bool(self.recognition.matches or self.recognition.unknown_codes)

    def alternatives(self) -> tuple[ErrorEntry, ...]:
        """Errors of different names that fit equally well; twins in several APIs are one."""
        entries = tuple(match.entry for match in self.recognition.undecided)
        return entries if len({entry.name for entry in entries}) > 1 else ()

    def hits(self) -> tuple[Hit, ...]:
        """The recognised errors as results, each entry once, in the recogniser's order."""
        hits: dict[str, Hit] = {}
        for match in self.recognition.matches:
            hit = Hit(match.entry, match.confidence, {}, match.why)
            hits.setdefault(match.entry.id, hit)
        return tuple(hits.values())

    def values(self) -> dict[str, Mapping[str, str]]:
        """By entry id, the values of its placeholders; secrets are left out."""
        found: dict[str, Mapping[str, str]] = {}
        for match in self.recognition.matches:
            values = {name: text for name, text in match.values.items() if masked(text) == text}
            found.setdefault(match.entry.id, values)
        return found


def logged_hits(report: LogReport) -> tuple[Hit, ...]:
    """The errors of a log as results, in order of their first lines."""
    hits: dict[str, Hit] = {}
    for logged in report.errors:
        for match in logged.matches:
            where = f"{logged.count}x, lines {logged.first_line}-{logged.last_line}"
            hit = Hit(match.entry, match.confidence, {}, (where, *match.why))
            hits.setdefault(match.entry.id, hit)
    return tuple(hits.values())


def small_text(path: Path) -> str:
    """The text of a file that is no longer than what people paste; empty for any other.

    NotTextError for what is no text: nothing on show gives way to that.
    """
    try:
        with open_file(path) as file:
            given = text_in(file, path.name)
    except OSError:
        return ""
    return given if isinstance(given, str) else ""
