"""How much a word says about whose error it is: words that every API uses say little."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_EVERYDAY_TEXT = """
    a about after again all already an and any anymore are as at be because been before being but
    by can cannot could create created d delete deleted did do does doesn done don either else for
    from give given has have here how i if in into is isn it its ll may me more most must my need
    needs new no not of on once one only or other our out over own per please re retry s same set
    should so some such t that the their them there these they this those to too try under until
    up update updated use used using ve was we were what when where whether which who why will with
    within without you your
"""
_OF_EVERY_API_TEXT = """
    access account action address allowed amount api app application attempt auth authenticate
    authenticated authentication authorization authorized bad balance banned blocked body call
    canceled card character charge check client code config configuration conflict connection
    consent contact contain content correct credentials currency currently customer data database
    date declined denied disabled docs documentation does domain down duplicate email empty enabled
    err error errors exceed exceeded exceeds exist existing exists expired failed failure feature
    field fields file forbidden format found funds gateway grant header headers host http id ids
    image immediately incorrect input insufficient internal invalid issue item items json key keys
    later least length limit limited list locked login lowercase mail maintenance malformed many
    match max maximum message method minimum mismatch missing mode name network number object
    occurred operation organization origin page param parameter parameters params parse password pay
    payment perform permission permissions permitted phone plan processed processing product
    property provide provided query quota rate rates reached received record redirect refresh
    rejected request requested requests require required requires reset resource resources response
    result retrieve role scope seconds secret server service session sign signed signin slow
    something status string submitted subscription success support supported system team temporarily
    time timeout token tokens type unable unauthorized unavailable undefined unexpected unknown
    unprocessable unsupported uppercase uri url user username users valid validation value values
    verification verified verify version webhook wrong
"""
_EVERYDAY = frozenset(_EVERYDAY_TEXT.split())
_STEMS = frozenset(word.removesuffix("s") for word in _OF_EVERY_API_TEXT.split())

_STATUS = re.compile(r"[1-5]\d\d")


def weight(word: str) -> float:
    """What one word adds: 0.4 for an everyday word, 0.5 for one of every API, 1 for any other."""
    if word in _EVERYDAY:
        return 0.4
    return 1.0 if is_telling(word) else 0.5


def total_weight(words: Iterable[str]) -> float:
    """What these words add up to."""
    return sum(map(weight, words))


def is_everyday(word: str) -> bool:
    """Whether this is a word of everyday English."""
    return word in _EVERYDAY


def is_telling(word: str) -> bool:
    """Whether the word is neither everyday English nor of every API."""
    stem = word.removesuffix("s")
    return word not in _EVERYDAY and stem not in _STEMS and not word.isdigit()


def is_http_status(word: str) -> bool:
    """Whether this may be a status of HTTP, and thus everybody's."""
    return _STATUS.fullmatch(word) is not None


def is_http_phrase(words: Sequence[str]) -> bool:
    """Whether the words are what HTTP calls a status, and thus everybody's."""
    from http import HTTPStatus  # noqa: PLC0415  (few texts need it, no start does)

    phrase = " ".join(words)
    return any(status.phrase.lower() == phrase for status in HTTPStatus)
