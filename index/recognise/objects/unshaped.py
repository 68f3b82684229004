"""Errors of services whose bodies have no known shape: how an object looks says nothing of them.

The documents that a reader brings in say what the codes are, hardly ever what is around them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.recognise.evidence.context import is_shaped
from index.recognise.evidence.support import agrees, said
from index.recognise.objects.error_object import CODE
from index.recognise.text.spelling import code_words
from index.recognise.text.vocabulary import is_http_phrase, is_http_status, is_telling

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from index.recognise.evidence.choice import Choice
    from index.recognise.known.tables import Tables
    from index.recognise.objects.error_object import ErrorObject

_TWO_WORDS = 0.9
"""So much of a message is more than one word that every service says."""


def in_any_shape(
    choice: Choice, error: ErrorObject, code: str, text: str, tables: Tables
) -> Choice | None:
    """The choice among the errors of such services that have this code exactly.

    With its message it is certain; where that is what every service says, or where the text says
    nothing else, it is likely. None where that does not hold.
    """
    left = tuple(
        one
        for one in choice.best
        if tables.entries[one.entry].code == code and not is_shaped(one.entry, tables)
    )
    if not left:
        return None
    choice = choice._replace(best=left)
    if agrees(left[0]):
        if said(left[0], code) >= _TWO_WORDS:
            return choice
        return choice._replace(confidence=0.8, certain=False) if left[0].brief else None
    if left[0].spoken or not _is_stated(error, code, text) or _is_everybodys(code):
        return None
    statuses = {tables.entries[one.entry].status for one in left}
    if any(_is_against(value.text(text), code, statuses) for value in error.named):
        return None
    return choice._replace(confidence=0.5, certain=False)


def _is_against(named: str, code: str, statuses: AbstractSet[int | None]) -> bool:
    """Whether what else names the error is a status that it has not, or another's name."""
    if is_http_status(named):
        return None not in statuses and int(named) not in statuses
    return any(word not in code_words(code) and is_telling(word) for word in code_words(named))


def _is_stated(error: ErrorObject, code: str, text: str) -> bool:
    """Whether a key for codes holds this one, and nothing else."""
    return CODE in error.fields and error.fields[CODE].text(text).strip() == code


def _is_everybodys(code: str) -> bool:
    """Whether HTTP has this code: its numbers and its phrases are in every service's bodies."""
    return is_http_status(code) or is_http_phrase(code_words(code))
