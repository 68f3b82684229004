"""Common codes in objects of no particular shape: what still speaks for them, if anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.recognise.evidence.choice import BY_CODE, IN_OTHER_WORDS
from index.recognise.evidence.support import said
from index.recognise.objects.error_object import CODE, LONG, MESSAGE, META, PARAM, TRACE
from index.recognise.text.spelling import code_weight, code_words, has_words_of_its_own
from index.recognise.text.vocabulary import is_telling

if TYPE_CHECKING:
    from index.recognise.evidence.choice import Choice
    from index.recognise.evidence.fit import Agreement
    from index.recognise.objects.error_object import ErrorObject

_RARE = 1.0
_WORDS_OF_A_CODE = 3
_PART = 0.15
"""So much of the long message is one with its tail lost."""
_LIKELY = 0.6
_MAYBE = 0.5
_POSSIBLE = 0.4
_OF_THE_SERVICE = frozenset({CODE, MESSAGE, LONG, META, PARAM, TRACE})


def doubtful(
    choice: Choice, error: ErrorObject, code: str, *, ours: bool, literal: bool
) -> Choice | None:
    """The choice as sure as code and object make it; None where they may as well be another's.

    Its message may agree; else the code stands for itself where other APIs hardly have it, where
    the text names the service, or where it is in a list of errors like the service's: server texts
    drift, codes stay. `literal` says that the catalog spells it so.
    """
    first = choice.best[0]
    fits = first.long.agrees
    if fits and LONG in error.fields:
        return choice._replace(confidence=0.8, certain=False)
    if error.foreign:
        return None
    agrees = (first.long if fits else first.short).is_full
    if agrees and ours and first.exact:
        return choice
    confidence = _by_code(first, error, code, agrees=agrees, ours=ours)
    if not confidence and literal:
        confidence = _by_its_place(first, error, code, agrees=agrees)
    if not confidence:
        return None
    why = choice.why
    if first.spoken and not agrees and IN_OTHER_WORDS not in why and not _has_part(first):
        why = (IN_OTHER_WORDS, *(one for one in why if one != BY_CODE))
    return choice._replace(confidence=confidence, certain=False, why=why)


def _by_code(first: Agreement, error: ErrorObject, code: str, *, agrees: bool, ours: bool) -> float:
    """How sure a code is that hardly a message supports; 0 where it is not to be believed."""
    words = code_words(code)
    if error.listed and (agrees or _has_part(first)):
        return _MAYBE
    rare = any(map(is_telling, words)) or code_weight(code) >= _RARE
    if first.exact and (rare or (ours and len(words) > 1)):
        return _LIKELY
    is_all = len(words) > 1 and not first.spoken
    return _POSSIBLE if error.listed and (is_all or len(words) >= _WORDS_OF_A_CODE) else 0.0


def _by_its_place(first: Agreement, error: ErrorObject, code: str, *, agrees: bool) -> float:
    """How sure a code of common words is by a message that says more, or by a list around it."""
    if not has_words_of_its_own(code):
        return 0.0
    if agrees and said(first, code):
        return _MAYBE
    return _POSSIBLE if error.listed and _is_like_the_service_s(error) else 0.0


def _has_part(first: Agreement) -> bool:
    return first.long.share >= _PART


def _is_like_the_service_s(error: ErrorObject) -> bool:
    """Whether an object and what holds the list that it is in have only keys of the service."""
    around = error.around
    own = error.fields.keys() <= _OF_THE_SERVICE and not error.named
    return own and (around is None or not (around.foreign or around.named))
