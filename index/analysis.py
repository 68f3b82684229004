"""How text is cut into words: at case changes, digits and underscores, and kept whole.

There are no stop words and no minimum length: "not", "is" and "can" carry meaning in an error.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_RUN = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_HUMP = re.compile(
    r"[A-Z]{2,}s(?![A-Za-z])"  # plural of an acronym: IDs, URLs
    r"|[A-Z]+(?=[A-Z][a-z])"
    r"|[A-Z]?[a-z]+(?:['\u2019][a-z]+)*"
    r"|[A-Z]+(?:['\u2019][A-Za-z]+)?"
    r"|\d+"
    r"|[^\x00-\x7f]+"
)
_SIMPLE = re.compile(r"[a-z]+|[A-Z]?[a-z]+|[A-Z]+|\d+")
_NOT_FOLDED = re.compile(r"[\W_]+")
_WORDS_OF_ONE_LETTER = frozenset("ai")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is compared, and where it stands in the text it was cut from."""

    term: str
    start: int
    end: int


def fold(text: str) -> str:
    """The text as exact comparison sees it: letters and digits only, in one case."""
    return _NOT_FOLDED.sub("", _plain(text))


def words(text: str) -> Iterator[Word]:
    """The words of a text in order; `OAuth`, `IdP` and other lone capitals stay in one piece."""
    for run in _RUN.finditer(text):
        if _SIMPLE.fullmatch(run[0]):
            yield Word(_plain(run[0]), run.start(), run.end())
        else:
            yield from _humps(run[0], run.start())


def joined(parts: list[Word]) -> Iterator[Word]:
    """Neighbours that are also one word: letters beside a digit (`2FA`, `OAuth2`, `web3`)."""
    for left, right in pairwise(parts):
        if left.end == right.start and left.term.isdigit() != right.term.isdigit():
            yield Word(left.term + right.term, left.start, right.end)


def _humps(run: str, offset: int) -> Iterator[Word]:
    cut = [(found.start(), found.end()) for found in _HUMP.finditer(run)]
    number = 0
    while number < len(cut):
        start, end = cut[number]
        if number + 1 < len(cut) and _belong_together(run, (start, end), cut[number + 1]):
            number += 1
            end = cut[number][1]
        yield Word(_plain(run[start:end]), offset + start, offset + end)
        number += 1


def _belong_together(run: str, left: tuple[int, int], right: tuple[int, int]) -> bool:
    first, second = run[left[0] : left[1]], run[right[0] : right[1]]
    if left[1] != right[0] or not (first.isalpha() and second.isalpha()):
        return False
    if len(first) == 1 and first.isupper():  # O|Auth
        return first.casefold() not in _WORDS_OF_ONE_LETTER
    return len(second) == 1 and second.isupper() and right[1] == len(run)  # Id|P


def _plain(text: str) -> str:
    text = text.replace("'", "").replace("\u2019", "").casefold()
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()
