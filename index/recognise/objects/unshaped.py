"""Errors of services whose bodies have no known shape: how an object looks says nothing of them.

The documents that a reader brings in say what the codes are, hardly ever what is around them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.recognise.evidence.choice import BY_CODE, IN_OTHER_WORDS
from index.recognise.evidence.context import is_shaped
from index.recognise.evidence.support import agrees, names_a_thing, said
from index.recognise.objects.error_object import CODE
from index.recognise.text.spelling import code_words
from index.recognise.text.vocabulary import is_http_phrase, is_http_status, is_telling

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from index.recognise.evidence.choice import Choice
    from index.recognise.evidence.fit import Agreement
    from index.recognise.known.tables import Tables
    from index.recognise.objects.error_object import ErrorObject

_TWO_WORDS = 0.9
"""So much of a message is more than one word that every service says."""
_LITTLE_ELSE = 1
"""So many keys of other services may stand in an object that says a common code its own way."""
_OF_THE_SERVICE, _OF_THE_SERVICE_REWORDED = 0.8, 0.6
"""How sure a code is in a text that names its service: by itself, and with another message."""


def in_any_shape(
    choice: Choice, error: ErrorObject, code: str, text: str, tables: Tables
) -> Choice | None:
    """The choice among the errors of such services that have this code exactly.

    With its message it is certain; where that is what every service says, or where the text says
    nothing else, it is likely. With another message it is possible if no protocol has such codes:
    server texts drift, codes stay. None where that does not hold.
    """
    left = _left(choice, code, tables)
    if not left:
        return None
    choice = choice._replace(best=left)
    if agrees(left[0]):
        if said(left[0], code) >= _TWO_WORDS:
            return choice
        return choice._replace(confidence=0.8, certain=False) if left[0].brief else None
    statuses = {tables.entries[one.entry].status for one in left}
    names = [value.text(text).strip() for value in error.named]
    if _is_everybodys(code) or any(_is_against(name, code, statuses) for name in names):
        return None
    if left[0].spoken:
        believed = _is_named(error, code, text) and _is_its_own(error, code)
        return _in_other_words(choice) if believed else None
    return choice._replace(confidence=0.5, certain=False) if _is_stated(error, code, text) else None


def of_its_service(
    choice: Choice, error: ErrorObject, code: str, text: str, tables: Tables
) -> Choice | None:
    """The choice as likely in a text that names the service, whatever else its object holds.

    None where HTTP has the code, no key for codes holds it, or the status is another's.
    """
    left = _left(choice, code, tables)
    if not left or _is_everybodys(code) or not _is_stated(error, code, text):
        return None
    statuses = {tables.entries[one.entry].status for one in left}
    said = (value.text(text).strip() for value in error.named)
    if any(is_http_status(one) and _is_against(one, code, statuses) for one in said):
        return None
    choice = choice._replace(best=left, confidence=_OF_THE_SERVICE, certain=False)
    if left[0].spoken and not left[0].silent and not agrees(left[0]):
        return _in_other_words(choice, _OF_THE_SERVICE_REWORDED)
    return choice


def _left(choice: Choice, code: str, tables: Tables) -> tuple[Agreement, ...]:
    """Of the best, those of services without a known shape that have this code exactly."""
    return tuple(
        one
        for one in choice.best
        if tables.entries[one.entry].code == code and not is_shaped(one.entry, tables)
    )


def _in_other_words(choice: Choice, confidence: float = 0.4) -> Choice:
    """The choice by its code alone, and why."""
    others = (one for one in choice.why if one not in (BY_CODE, IN_OTHER_WORDS))
    return choice._replace(confidence=confidence, certain=False, why=(IN_OTHER_WORDS, *others))


def _is_its_own(error: ErrorObject, code: str) -> bool:
    """Whether a code is hardly another service's too, though its message is not the one known.

    One of common words is, where an object holds little else: services that say more are known by
    it, and a line of a log holds anything.
    """
    if not names_a_thing(code):
        return False
    return any(map(is_telling, code_words(code))) or (
        error.around is not None and error.foreign <= _LITTLE_ELSE
    )


def _is_against(named: str, code: str, statuses: AbstractSet[int | None]) -> bool:
    """Whether what else names the error is a status that it has not, or another's name."""
    if is_http_status(named):
        return None not in statuses and int(named) not in statuses
    return any(word not in code_words(code) and is_telling(word) for word in code_words(named))


def _is_stated(error: ErrorObject, code: str, text: str) -> bool:
    """Whether a key for codes holds this one, and nothing else."""
    return CODE in error.fields and error.fields[CODE].text(text).strip() == code


def _is_named(error: ErrorObject, code: str, text: str) -> bool:
    """Whether this is the only code that an object has, under whatever key."""
    if CODE in error.fields:
        return _is_stated(error, code, text)
    return any(value.text(text).strip() == code for value in error.named)


def _is_everybodys(code: str) -> bool:
    """Whether HTTP has this code: its numbers and its phrases are in every service's bodies."""
    return is_http_status(code) or is_http_phrase(code_words(code))
