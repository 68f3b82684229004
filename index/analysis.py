"""How text is cut into words: at case changes, digits and underscores, and kept whole.

There are no stop words and no minimum length: "not", "is" and "can" carry meaning in an error.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

RUN = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
"""An unbroken run of letters and digits."""

VALUE = re.compile(
    r"(?<![^\W_])(?:"
    r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"
    r"|(?=\d*(?:[A-Za-z]+\d+){2}|[A-Za-z]*(?:\d+[A-Za-z]+){2})[0-9A-Za-z]{8,}"
    r")(?![^\W_])"
)
"""What a service has made up: a UUID, or letters and digits mixed as in no word or name."""

_ENCODED = re.compile(
    r"(?<![\w+/-])(?:[a-z]{2,}+_)*+"  # `user_` is a word before a value
    r"(?P<code>(?:[0-9A-Za-z+/]{16,}+|[0-9A-Za-z_-]{16,}+)(?![\w+/-])={0,2})"
)
_LETTERS_A_PIECE = 2.5  # at most, between turns; in Base64 they are about two, in names more

_HUMP = re.compile(
    r"[A-Z]{2,}s(?![A-Za-z])"  # plural of an acronym: IDs, URLs
    r"|[A-Z]+(?=[A-Z][a-z])"
    r"|[A-Z]?[a-z]+(?:['\u2019][a-z]+)*"
    r"|[A-Z]+(?:['\u2019][A-Za-z]+)?"
    r"|\d+"
)
_SIMPLE = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")
_NOT_FOLDED = re.compile(r"[\W_]+")
_NOT_FOLDED_BUT_LINES = re.compile(r"[^\w\n]+|_+")
_WORDS_OF_ONE_LETTER = frozenset("ai")


class Word(NamedTuple):
    """A word as it is compared, and where it stands in the text it was cut from."""

    term: str
    start: int
    end: int


def fold(text: str) -> str:
    """The text as exact comparison sees it: letters and digits only, in one case."""
    return _NOT_FOLDED.sub("", plain(text))


def fold_each(texts: Sequence[str]) -> list[str]:
    """Each of very many texts as `fold` has it, in a fraction of the time."""
    folded = _NOT_FOLDED_BUT_LINES.sub("", plain("\n".join(texts))).split("\n")
    return folded if len(folded) == len(texts) else [*map(fold, texts)]  # one has several lines


def runs(text: str) -> list[str]:
    """The unbroken runs of letters and digits of a text, each to be cut into words."""
    return RUN.findall(text)


def words(text: str) -> Iterator[Word]:
    """The words of a text in order; `OAuth`, `IdP` and other lone capitals stay in one piece."""
    for run in RUN.finditer(text):
        offset = run.start()
        for term, start, end in cut(run[0]):
            yield Word(term, offset + start, offset + end)


@lru_cache(maxsize=1 << 12)
def cut(run: str) -> tuple[Word, ...]:
    """The words of one unbroken run of letters and digits."""
    if _SIMPLE.fullmatch(run) or not run.isascii():  # names and codes are ASCII
        term = plain(run)
        return (Word(term, 0, len(run)),) if term else ()
    humps = [Word(plain(hump[0]), hump.start(), hump.end()) for hump in _HUMP.finditer(run)]
    if all(hump.end - hump.start > 1 for hump in humps):
        return tuple(humps)
    return tuple(_rejoined(run, humps))


def is_value(word: str) -> bool:
    """Whether this is a number or a value that a service has made up, and the name of nothing."""
    return word.isdigit() or VALUE.fullmatch(word) is not None


def values(text: str) -> Iterator[tuple[int, int]]:
    """Where values stand that a service has made up; those in Base64 whole, with their signs."""
    yield from (value.span() for value in VALUE.finditer(text))
    for value in _ENCODED.finditer(text):
        code = value["code"]
        pieces = len(_SIMPLE.findall(code))
        is_mixed = not (code.islower() or code.isupper() or code.isalpha())
        if is_mixed and pieces * _LETTERS_A_PIECE >= len(code):
            yield value.span("code")


def joined(parts: Sequence[Word]) -> list[Word]:
    """Neighbours that are also one word: letters beside a digit (`2FA`, `OAuth2`, `web3`)."""
    return [
        Word(left.term + right.term, left.start, right.end)
        for left, right in pairwise(parts)
        if left.end == right.start and left.term.isdigit() is not right.term.isdigit()
    ]


def _rejoined(run: str, humps: list[Word]) -> Iterator[Word]:
    number = 0
    while number < len(humps):
        hump = humps[number]
        if number + 1 < len(humps) and _belong_together(run, hump, humps[number + 1]):
            number += 1
            hump = Word(hump.term + humps[number].term, hump.start, humps[number].end)
        yield hump
        number += 1


def _belong_together(run: str, left: Word, right: Word) -> bool:
    first, second = run[left.start : left.end], run[right.start : right.end]
    if left.end != right.start or not (first.isalpha() and second.isalpha()):
        return False
    if len(first) == 1 and first.isupper():  # O|Auth
        return left.term not in _WORDS_OF_ONE_LETTER
    return len(second) == 1 and second.isupper() and right.end == len(run)  # Id|P


def plain(text: str) -> str:
    """The text without accents and apostrophes, in one case."""
    if text.isascii():
        return text.replace("'", "").lower()
    text = text.replace("'", "").replace("\u2019", "").casefold()
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()
