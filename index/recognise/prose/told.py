"""Codes that are known only by being called so: numbers, and codes read out with spaces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.recognise.known.codes import CodeSighting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.recognise.known.codes import Codes
    from index.recognise.text.words import Words

_NAMES = frozenset(("error", "err", "exception", "errno", "code", "fault"))
_QUOTES = frozenset("\"'`\u201c\u2018")
_CALLED = rf"(?:{'|'.join(sorted(_NAMES))})\b(?:\s(?:code|number|is|was|says|said)){{0,4}}"
_NUMBER = re.compile(
    rf"{_CALLED}\s?[:#(\[]?\s?(?P<code>0x[0-9a-f]{{4,16}}|-?\d{{4,10}})\b(?![.:/-]\d)",
    re.IGNORECASE,
)
"""None of up to three digits: those are of HTTP, of systems and of everybody else.

What stands after an equals sign is a field's value, and was judged as such.
"""
_WORDS = r"(?P<words>[a-z][a-z0-9]*(?: [a-z0-9]+){2,10})"
_FEWEST, _MOST = 3, 11
_SPOKEN = re.compile(rf"{_CALLED}\s?[:=,-]?\s?{_WORDS}\b", re.IGNORECASE)
_QUOTED = re.compile(rf"(?<![:=])(?<![:=]\s)\S{_WORDS}[\"'`\u201d\u2019]", re.IGNORECASE)
"""What is the value of a key has been judged as such."""
_ALONE = re.compile(rf"\s*{_WORDS}\W*", re.IGNORECASE)

# What it counts how a text tells of a code: its words may be somebody's sentence just as well.
_OF_A_NUMBER = 2.25
_OF_SPOKEN = 0.75
_OF_QUOTED = 0.0
_OF_ALONE = 1.5


def told_codes(text: Words, codes: Codes, closed: bytearray) -> Iterator[CodeSighting]:
    """The codes of which a text says that they are codes, none of them in what is `closed`."""
    source = text.text
    if len(text) <= _MOST and (found := _ALONE.fullmatch(source)):
        yield from _spoken(found, text, codes, _OF_ALONE)
    for word, start in zip(text.words, text.starts, strict=True):
        if closed[start]:
            continue
        if word in _NAMES:
            if found := _NUMBER.match(source, start):
                yield from _number(found, text, codes)
            elif found := _SPOKEN.match(source, start):
                yield from _spoken(found, text, codes, _OF_SPOKEN, fewest=_FEWEST)
        elif (
            source[start - 1 : start] in _QUOTES
            and codes.has_beginning(word)
            and (found := _QUOTED.match(source, start - 1))
        ):
            yield from _spoken(found, text, codes, _OF_QUOTED)


def _number(found: re.Match[str], text: Words, codes: Codes) -> Iterator[CodeSighting]:
    code = found["code"]
    if code in codes.known(code):
        yield _sighting(code, text, found.span("code"), _OF_A_NUMBER)


def _spoken(
    found: re.Match[str], text: Words, codes: Codes, told: float, fewest: int = _MOST
) -> Iterator[CodeSighting]:
    """The code that these words are; with `fewest`, the longest that they begin with."""
    words = found["words"].split(" ")
    if not codes.has_beginning(words[0].lower()):
        return
    for count in range(len(words), min(fewest, len(words)) - 1, -1):
        if known := codes.known("_".join(words[:count]).lower()):
            start = found.start("words")
            yield _sighting(known[0], text, (start, start + len(" ".join(words[:count]))), told)
            return


def _sighting(code: str, text: Words, span: tuple[int, int], told: float) -> CodeSighting:
    first, last = text.within(*span)
    return CodeSighting(code, first, last, exact=False, told=told)
