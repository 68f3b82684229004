"""The names of errors in running text: as documents, types and handlers have them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.recognise.evidence.finding import Finding
from index.recognise.prose.bare_codes import is_labelled
from index.recognise.text.spelling import code_words
from index.recognise.text.vocabulary import is_http_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.recognise.evidence.context import Context
    from index.recognise.known.tables import Tables
    from index.recognise.text.words import Span, Words

_NAME = re.compile(
    r"(?<![\w.$@/\\-])[A-Z](?=[A-Za-z0-9]{0,120}[a-z])(?=[A-Za-z0-9]{1,120}?[A-Z])"
    r"[A-Za-z0-9]{2,120}+(?![\w$@/(-]|\.\w)"
)
"""One of two humps or more; what is of a module or is called is a program's own."""
_LED = re.compile(
    r"(?:^|[:\])>|=-]|\b(?:err(?:or)?|fatal|fail(?:ed|ure)|warn(?:ing)?))\s*\Z", re.I | re.M
)
"""What stands before the name of that which failed: nothing on its line, or a mark or level."""
_REACH = 20
_AROUND = " \t\n\"'`*.,:;!"
_ALONE, _OURS, _POSSIBLE = 0.82, 0.8, 0.4
_WHY = "the name agrees"
_MOST = 64


def named_findings(
    text: Words, closed: bytearray, context: Context, tables: Tables
) -> Iterator[Finding]:
    """The errors whose names stand in the text, none of them in what is `closed`."""
    seen: set[str] = set()
    for found in _NAME.finditer(text.text):
        name = found[0]
        if name in seen or closed[found.start()] or len(seen) >= _MOST:
            continue
        numbers = tables.named(name)
        if not numbers:
            continue
        confidence = _confidence(text.text, found.span(), numbers, context, tables)
        if confidence:
            seen.add(name)
            values: dict[int, dict[str, str]] = {number: {} for number in numbers}
            yield Finding(found.start(), [found.span()], numbers, confidence, False, [_WHY], values)


def _confidence(
    text: str, span: Span, numbers: Sequence[int], context: Context, tables: Tables
) -> float:
    """How sure a name is: where it is all, where the service is named, or where a line says it."""
    start, end = span
    if text.strip(_AROUND) == text[start:end] or is_labelled(text, start, end):
        return _ALONE
    if context.is_of(numbers, tables):
        return _OURS
    if is_http_phrase(code_words(text[start:end])):
        return 0.0
    return _POSSIBLE if _LED.search(text, max(0, start - _REACH), start) else 0.0
