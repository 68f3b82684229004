"""Words without their endings."""

from __future__ import annotations

import re
from functools import lru_cache

_SHORTEST_STEM = 3
_NEVER_STEMMED = frozenset({"dying", "lying", "tying"})  # to "die", "lie", "tie"; see their letters

# Other forms and spellings of one word, which no rule tells; those that mean more are left out:
# what is lost, paid or taken. A stem has the first two letters of its word.
_FORMS = {
    form: word
    for word, forms in {
        "cannot": "cant",
        "burn": "burnt",
        "choose": "chose chosen",
        "deal": "dealt",
        "forget": "forgot forgotten",
        "freeze": "froze frozen",
        "learn": "learnt",
        "license": "licence",
        "mistake": "mistook mistaken",
        "override": "overrode overridden",
        "resend": "resent",
        "rewrite": "rewrote rewritten",
        "send": "sent",
        "spell": "spelt",
        "withdraw": "withdrew withdrawn",
        "write": "wrote written",
    }.items()
    for form in forms.split()
}
_BRITISH = re.compile(
    r"(?<=[a-z]{3})(?:(?<![cv])is(?=e[ds]?$|ers?$|ing$|ations?$|able$)|our(?=s?$|ed$|ing$|ites?$))"
)


@lru_cache(maxsize=1 << 12)
def stem(word: str) -> str:
    """The word without its ending; "not", codes with digits and short words stay as they are."""
    word = _FORMS.get(word, word)
    if len(word) <= _SHORTEST_STEM or not word.isalpha() or word in _NEVER_STEMMED:
        return word
    from whoosh.lang.porter2 import stem as porter2  # noqa: PLC0415  (most stems are kept)

    return str(porter2(_BRITISH.sub(_american, word)))


def _american(ending: re.Match[str]) -> str:
    return "iz" if ending[0] == "is" else "or"
