"""How words and codes are written: the words of a code in whatever case, how alike two are."""

from __future__ import annotations

import re

from index.recognise.text.vocabulary import is_http_phrase, is_telling, weight

SUFFIX = "code"
_SEPARATORS = re.compile(r"[^0-9a-z]+")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_NUMBERED = re.compile(r"(?P<letters>[A-Za-z][A-Za-z_.-]{1,30})\d{3,9}")
_WEIGHT_OF_A_NUMBERED = 2.0
_LOOKS_LIKE_A_CODE = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[_-][A-Za-z0-9]+)+|[a-z]{4,40}")


def code_words(written: str) -> list[str]:
    """The words of a code, without a "code" at its end.

    Some codes end so, and people add it where it is not, or drop it where it is.
    """
    if written.isascii() and written.islower() and written.isidentifier():
        snake, parts = written, written.split("_")  # as nearly all are: quicker
    else:
        snake = _HUMP.sub("_", written).lower()
        parts = _SEPARATORS.split(snake)
    words = [word for word in parts if word] or [snake]
    return words[:-1] if len(words) > 1 and words[-1] == SUFFIX else words


def squashed(written: str) -> str:
    """The words of a code without anything between them."""
    return "".join(code_words(written))


def looks_like_a_code(written: str) -> bool:
    """Whether this could be an error's code at all: not a number, a sentence or a shouted name."""
    return _LOOKS_LIKE_A_CODE.fullmatch(written) is not None and not written.isupper()


def has_words_of_its_own(code: str) -> bool:
    """Whether a code is of several words, and they are not what HTTP calls a status."""
    words = code_words(code)
    return len(words) > 1 and not is_http_phrase(words)


def is_numbered(code: str) -> bool:
    """Whether a code is somebody's name and a number, as in `ACME-1042`; no `HTTP-404` is."""
    found = _NUMBERED.fullmatch(code)
    return found is not None and any(map(is_telling, code_words(found["letters"])))


def code_weight(code: str) -> float:
    """How telling a code is by itself: the sum of its words, none of them telling counts half."""
    if is_numbered(code):
        return _WEIGHT_OF_A_NUMBERED
    words = code_words(code)
    total = sum(map(weight, words))
    return total if any(map(is_telling, words)) else total / 2


def likeness(one: str, other: str) -> float:
    """From 0 for nothing in common to 1 for the same."""
    from difflib import SequenceMatcher  # noqa: PLC0415  (few texts need it, no start does)

    return SequenceMatcher(None, one, other, autojunk=False).ratio()
