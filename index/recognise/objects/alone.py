"""Error objects that are all of a text, and codes that are all of an object.

Whoever pastes nothing else means an error at hand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.recognise.evidence.choice import said_by
from index.recognise.evidence.context import is_shaped
from index.recognise.evidence.support import agrees
from index.recognise.text.spelling import has_words_of_its_own
from index.recognise.text.vocabulary import is_http_status

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from index.recognise.evidence.choice import Choice
    from index.recognise.known.tables import Tables
    from index.recognise.objects.error_object import ErrorObject

_KEY = r"[{(]\W{0,12}(?:err(?:or)?_?)?code\W{1,12}"
_IN_OBJECT = re.compile(_KEY + r"\Z", re.IGNORECASE)
_OBJECT = re.compile(
    r"\W*(?:\b(?:api|error|errors|err|exception|response|body|data|result|detail|details)\b\W*){0,4}"
    + _KEY,
    re.IGNORECASE,
)
_CLOSING = re.compile(r"[\"'`\\,\s]{0,12}[})]")
_NO_WORD = re.compile(r"\W*")
_REACH = 40
_LONGEST = 4_096
_WORD = re.compile(r"[^\W_]+")
_AROUND_TEXT = """
    api error errors err exception response body data result detail details
    code errcode errorcode message msg long longmessage status statuscode
"""
"""The keys of such an object and of what holds it, and what people write before it."""
_AROUND = frozenset(_AROUND_TEXT.split())
_FEW = 2
_POSSIBLE = 0.4


def all_there_is(
    choice: Choice, error: ErrorObject, code: str, text: str, tables: Tables
) -> Choice | None:
    """The choice as possible where a text is this object and no more; None where it is not.

    The code is of several words that are not HTTP's, and not that of many errors, unless the
    status tells of which: beside it nothing else is said, or what one of them says.
    """
    if not has_words_of_its_own(code) or not _fills(error, text):
        return None
    statuses = {value.text(text) for value in error.named}
    left = tuple(
        one
        for one in choice.best
        if tables.entries[one.entry].code == code
        and is_shaped(one.entry, tables)
        and (not one.spoken or agrees(one))
        and _is_open_to(statuses, tables.entries[one.entry].status)
    )
    errors = {said_by(tables.entries[number]) for number in tables.codes.entries(code)}
    told = statuses & {str(tables.entries[one.entry].status) for one in left if not one.spoken}
    if not left or (len(errors) > _FEW and not told):
        return None
    return choice._replace(best=left, confidence=_POSSIBLE, certain=False)


def _is_open_to(said: AbstractSet[str], status: int | None) -> bool:
    """Whether an error may have the status that is said; the documents leave many open."""
    return status is None or said <= {str(status)}


def _fills(error: ErrorObject, text: str) -> bool:
    """Whether a text holds nothing but this object; what else names the error is its status."""
    if "{" not in text or len(text) > _LONGEST or error.foreign > len(error.named):
        return False
    values = sorted((one.start, one.end) for one in (*error.fields.values(), *error.named))
    if not all(is_http_status(one.text(text)) for one in error.named):
        return False
    rest, end = [], 0
    for start, stop in values:
        rest.append(text[end:start])
        end = stop
    rest.append(text[end:])
    return {word.lower() for word in _WORD.findall(" ".join(rest))} <= _AROUND


def fills_an_object(text: str, start: int, end: int) -> bool:
    """Whether the code between these places is all that is in the brackets around it."""
    before = _IN_OBJECT.search(text, max(0, start - _REACH), start)
    return before is not None and _CLOSING.match(text, end) is not None


def is_object_alone(text: str, start: int, end: int) -> bool:
    """Whether a text is an object, labels before and around it, and in it that code and no more."""
    return (
        _OBJECT.fullmatch(text, 0, start) is not None and _NO_WORD.fullmatch(text, end) is not None
    )
