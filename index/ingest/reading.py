"""What reading one document gives: error records, and what in it could not be read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from index.entry_record import check_record
from index.errors import CatalogError
from index.fields import in_a_line
from index.ingest.problem import Problem, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Progress = Callable[[int], None]

MOST_ERRORS = 200_000
MOST_PROBLEMS = 1_000
_LARGEST_TEXT = 8 * 1024 * 1024
_LARGEST_CODE = 128  # bits
_STEP = 500
_WORD = re.compile(r"[A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Stated:
    """What a catalog file says of itself."""

    id: str
    title: str
    edition: str
    service: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One document, read: what kind it is, its records in order, its problems, and remarks.

    `version` is what it calls its own; a remark says what was passed over although nothing is
    wrong with it.
    """

    file: str
    kind: str
    title: str
    version: str
    stated: Stated | None
    records: tuple[dict[str, Any], ...]
    problems: tuple[Problem, ...]
    remarks: tuple[str, ...]


class Collector:
    """Gathers what one document holds while it is read.

    `progress` hears now and then how many errors were read; what it raises ends the reading.
    """

    def __init__(self, file: str, progress: Progress | None = None) -> None:
        self.file = file
        self.title = self.version = ""
        self.stated: Stated | None = None
        self._progress = progress
        self._records: list[dict[str, Any]] = []
        self._problems: list[Problem] = []
        self._remarks: dict[str, None] = {}
        self._first: dict[str, int | None] = {}
        """On which line each record stood first, by all that is in it."""

    def add(self, record: dict[str, Any], line: int | None) -> None:
        """Keep a record; one that no catalog may hold becomes a problem at this line.

        Of records that are the same in everything the first is kept: nothing could tell two apart.
        """
        reason = complaint(record)
        if reason:
            self.problem(line, reason)
            return
        same = all_of(record)
        if same in self._first:
            self._remark_twin(record["name"], line, self._first[same])
            return
        self._first[same] = line
        self._records.append(record)
        if len(self._records) > MOST_ERRORS:
            raise UnreadableError(self.file, f"more than {MOST_ERRORS} errors, the limit")
        if len(self._records) % _STEP == 0:
            self.pulse()

    def pulse(self) -> None:
        """Tell how many errors were read, and let whoever listens end the reading."""
        if self._progress:
            self._progress(len(self._records))

    def problem(self, line: int | None, reason: str) -> None:
        """Keep what could not be read. Raises UnreadableError where that is nearly everything."""
        self._problems.append(Problem(self.file, line, reason))
        if len(self._problems) > MOST_PROBLEMS:
            first = str(self._problems[0]).removesuffix(".")
            told = f"more than {MOST_PROBLEMS} places cannot be read, the first: {first}"
            raise UnreadableError(self.file, told)

    def remark(self, text: str) -> None:
        """Keep what was passed over although nothing is wrong with it, said once."""
        if len(self._remarks) < MOST_PROBLEMS:
            self._remarks[f"{self.file}: {text}."] = None

    def remark_repeat(self, key: str, line: int) -> None:
        """Say that an object or map has this key once more, of which the last counts."""
        self.remark(
            f"line {line}: “{in_a_line(key)}” stands in this object once more; the last one counts"
        )

    def _remark_twin(self, name: str, line: int | None, first: int | None) -> None:
        if line is None or line == first:
            self.remark(f"{name}: there more than once, the same in everything; kept once")
        else:
            self.remark(f"line {line}: the same as line {first}, left out")

    def reading(self, kind: str) -> Reading:
        """What was gathered."""
        return Reading(
            self.file,
            kind,
            self.title,
            self.version,
            self.stated,
            tuple(self._records),
            tuple(self._problems),
            tuple(self._remarks),
        )


def refuse_large(text: str, file: str, what: str) -> None:
    """Raise UnreadableError for a text that is larger than Errdex reads what this is."""
    if len(text) > _LARGEST_TEXT:
        raise UnreadableError(file, f"larger than {_LARGEST_TEXT >> 20} MB, the limit for {what}")


def complaint(record: Mapping[str, Any]) -> str:
    """Why a record cannot be kept; empty for one that can."""
    for key, value in record.items():
        text = value if isinstance(value, str) else ""
        if not text.isascii() and not _is_text(text):
            return f"{key}: holds half a character, which no file can keep"
    try:
        check_record(record, "")
    except CatalogError as error:
        # "" (BoatNotFound).code: … -> BoatNotFound: code: …
        reason = str(error).removesuffix(".")
        return re.sub(r"^ \((.*?)\)\.", r"\1: ", reason, flags=re.DOTALL).removeprefix(".")
    return ""


def all_of(record: Mapping[str, Any]) -> str:
    """All that is in a record; two of which this is the same are one error."""
    return repr(sorted(record.items()))


def code_text(value: Any) -> Any:
    """A code as text: documents write `40401` as a number too; whatever else it is stays so."""
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    return str(value) if is_whole and value.bit_length() <= _LARGEST_CODE else value


def name_of_code(code: str) -> str:
    """A name for an error that has none: `card_declined` is "CardDeclined"."""
    return "".join(word[0].upper() + word[1:] for word in _WORD.findall(code)) or code


def one_paragraph(text: str) -> str:
    """A text over several lines as the one paragraph that a page shows."""
    return " ".join(text.split())


def _is_text(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
