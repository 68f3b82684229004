"""The judged queries of `queries.txt` and of the files beside it in the same format."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from index.analysis import words

if TYPE_CHECKING:
    from index.entry import ErrorEntry
    from index.library import Library

QUERIES = Path(__file__).with_name("queries.txt")
TUNING = Path(__file__).with_name("tuning.txt")
WORKBENCH = Path(__file__).with_name("workbench.txt")
BLIND = Path(__file__).with_name("blind.txt")
BLIND_2 = Path(__file__).with_name("blind2.txt")
BLIND_3 = Path(__file__).with_name("blind3.txt")
BLIND_4 = Path(__file__).with_name("blind4.txt")
BLIND_5 = Path(__file__).with_name("blind5.txt")
BLIND_6 = Path(__file__).with_name("blind6.txt")
BLIND_7 = Path(__file__).with_name("blind7.txt")
BLIND_8 = Path(__file__).with_name("blind8.txt")
NONSENSE = Path(__file__).with_name("nonsense.txt")
ELSEWHERE = Path(__file__).with_name("elsewhere.txt")
TUNED = (TUNING, WORKBENCH)
"""By these, rules were made: of their figures only a fall tells something."""
WHOLE = (BLIND, BLIND_2, BLIND_3, BLIND_4)
"""Of these no query was used to tune anything when they were measured."""
HALVED = (QUERIES, BLIND_5, BLIND_6, BLIND_7, BLIND_8, NONSENSE, ELSEWHERE)
"""Of these the half called check was not. How much is asked of few words, though, was chosen among
variants by the sums over all sets but the eighth, which came after it.
"""


@dataclass(frozen=True, slots=True)
class Judged:
    """A query, its kind and half, and the grade of every entry that answers it, by id."""

    kind: str
    half: str
    text: str
    grades: dict[str, int]


def read_judged(library: Library, path: Path = QUERIES) -> list[Judged]:
    """The judged queries; raises ValueError for an answer that no entry fits."""
    judged: list[Judged] = []
    kind, place = "", 0
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("["):
            kind, place = line.strip("[]"), 0
            continue
        text, _, answers = line.partition(" => ")
        half = "check" if place % 2 else "dev"
        judged.append(Judged(kind, half, text.strip(), _grades(library, answers)))
        place += 1
    return judged


def _grades(library: Library, answers: str) -> dict[str, int]:
    grades: dict[str, int] = {}
    for grade, group in zip((3, 2, 1), answers.split(" ; "), strict=False):
        for answer in filter(None, (part.strip() for part in group.split(","))):
            fitting = [entry for entry in library.entries if _fits(library, entry, answer)]
            if not fitting:
                raise ValueError(f"{answer!r} is no entry")
            for entry in fitting:
                grades.setdefault(entry.id, grade)
    return grades


def _fits(library: Library, entry: ErrorEntry, answer: str) -> bool:
    place, colon, rest = answer.partition(":")
    if colon:
        answer = rest
    if library.is_current(entry) is (place == "O" and colon == ":"):
        return False
    if colon and place in "BF" and not entry.api.startswith(place):
        return False
    for how in ("code=", "code^", "name^", "word^", "domain="):
        if answer.startswith(how):
            return _matches(entry, how, answer.removeprefix(how))
    return entry.name == answer


def _matches(entry: ErrorEntry, how: str, value: str) -> bool:
    match how:
        case "code=":
            return entry.code == value
        case "code^":
            return entry.code.startswith(value)
        case "name^":
            return entry.name.startswith(value)
        case "domain=":
            return entry.domain == value
        case _:
            return any(word.term.startswith(value.casefold()) for word in words(entry.name))
