"""Words without their endings."""

from __future__ import annotations

from functools import lru_cache

_SHORTEST_STEM = 3
_NEVER_STEMMED = frozenset({"dying", "lying", "tying"})  # to "die", "lie", "tie"; see their letters

_CONTRACTED = {"cant": "cannot"}  # "can't": a spelling of one word, not only akin to it


@lru_cache(maxsize=1 << 12)
def stem(word: str) -> str:
    """The word without its ending; "not", codes with digits and short words stay as they are."""
    word = _CONTRACTED.get(word, word)
    if len(word) <= _SHORTEST_STEM or not word.isalpha() or word in _NEVER_STEMMED:
        return word
    from whoosh.lang.porter2 import stem as porter2  # noqa: PLC0415  (most stems are kept)

    return str(porter2(word))
