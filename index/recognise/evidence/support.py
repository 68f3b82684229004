"""What speaks for a code, whatever the object around it: its message, or its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.recognise.evidence.fit import NOTHING
from index.recognise.text.spelling import code_weight, code_words, is_numbered
from index.recognise.text.vocabulary import is_everyday, is_http_phrase, is_telling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.recognise.alignment.align import Alignment
    from index.recognise.evidence.choice import Choice
    from index.recognise.evidence.fit import Agreement

_LITTLE = 1.7
"""So much of code and message together is hardly said by two services."""
_PLENTY = 2.4
"""So much is said by none but one."""
_TELLING_WORDS = 2
_EVERYWHERE_TEXT = """
    aborted big busy cancelled closed deadline deadlock detected device early entity exception
    exhausted fatal fault foreign implemented interaction key large long loss media memory open
    out overflow payload pending precondition range refused reset socket stack stale syntax
    throttled throttling unique unreachable violation
"""
"""What codes say in HTTP, OAuth, RPC and databases, and thus in every service over them."""
_EVERYWHERE = frozenset(_EVERYWHERE_TEXT.split())

_OF_PROTOCOLS_TEXT = """
    access allowed api argument auth authentication authorization authorized bad body call client
    consent content credentials data denied down empty error exceed exceeded exist existing expired
    failed failure field forbidden format found gateway grant header http id immediately incorrect
    input insufficient internal invalid issue json key length limit limited login malformed many
    match max maximum metadata method mismatch missing object operation page param parameter parse
    permission permitted property provided query quota rate reached redirect registration rejected
    request requested required resource response role scope seconds secret selection server service
    session signature signin slow something state string support supported system target
    temporarily time timeout token type unable unauthenticated unauthorized unavailable unexpected
    unknown unprocessable unsupported uri url valid validation value version wrong
"""
"""The same among the words of every API: they name no thing that only some services have."""
_OF_PROTOCOLS = frozenset(
    word.removesuffix("s") for word in (*_EVERYWHERE, *_OF_PROTOCOLS_TEXT.split())
)


def backed(choice: Choice, code: str) -> Choice | None:
    """The choice as sure as a code and its message make it; None where they say too little."""
    first = choice.best[0]
    much = said(first, code)
    much += code_weight(code) if much else 0.0
    if much >= _PLENTY:
        return choice
    if much >= _LITTLE:
        return choice._replace(confidence=0.8, certain=False)
    return None


def by_itself(choice: Choice, code: str) -> Choice | None:
    """The choice as likely where the code is nobody else's, whatever the message has become."""
    if choice.best[0].exact and is_of_its_own(code):
        return choice._replace(confidence=0.6, certain=False)
    return None


def agrees(one: Agreement) -> bool:
    """Whether one of an entry's messages is what the text says."""
    return one.long.agrees or one.short.is_full


def is_of_its_own(code: str) -> bool:
    """Whether no other service is likely to have this code.

    Such are those of several telling words, and numbers with a name before them: `ACME-1042`.
    """
    telling = sum(is_telling(word) and word not in _EVERYWHERE for word in code_words(code))
    return telling >= _TELLING_WORDS or is_numbered(code)


def names_a_thing(code: str) -> bool:
    """Whether a code of several words has one that HTTP, OAuth, RPC and databases do not use.

    `card_declined` is of those who take cards; `invalid_grant` and `rate_limited` are everybody's.
    """
    words = code_words(code)
    common = (
        word.isdigit() or is_everyday(word) or word.removesuffix("s") in _OF_PROTOCOLS
        for word in words
    )
    return len(words) > 1 and not all(common)


def said(one: Agreement, code: str) -> float:
    """How much the message says that agrees: nothing where it is the code again, or HTTP's."""
    own = code_words(code)
    fits = (one.long if one.long.agrees else NOTHING, one.short if one.short.is_full else NOTHING)
    return max(_weight(fit.alignment, own) for fit in fits)


def _weight(found: Alignment | None, code: Sequence[str]) -> float:
    if found is None:
        return 0.0
    words = [word for literal in found.pattern.literals for word in literal]
    return 0.0 if is_http_phrase(words) or set(words) <= set(code) else found.matched
