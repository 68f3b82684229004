"""Codes that are near one that is unknown: the same with a slip in it, or alike."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from index.recognise.text.spelling import code_words, likeness
from index.recognise.text.vocabulary import is_telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MISSPELT = 0.93
"""From this likeness on an unknown code is a known one with a slip in it."""
_ALIKE = 0.5
_NEAREST = 3
_SHARING = 40
"""So many codes that share words with an unknown one are compared with it by their letters."""
_WELL_KNOWN = 2_000
"""A word of so many codes is looked up no further."""
_FEWEST_WORDS = 2
_SLIPS = 2
"""So many letters more or less a misspelt code may have."""
_COMPARED = 64


class NearCodes:
    """The codes of a library by their words."""

    def __init__(self, codes: Iterable[str]) -> None:
        self._by_word: defaultdict[str, list[str]] = defaultdict(list)
        for code in codes:
            for word in set(code_words(code)):
                self._by_word[word].append(code)

    def nearest(self, written: str, of_its_message: Sequence[str] = ()) -> tuple[str, ...]:
        """The known codes most like an unknown one, best first.

        Those of its message stand before all but what it is with a slip in it.
        """
        words = code_words(written)
        shared: defaultdict[str, float] = defaultdict(float)
        for word in words:
            codes = self._by_word.get(word, ())
            for code in codes[:_WELL_KNOWN]:
                shared[code] += 1.0 / (1 + len(codes)) + 0.1
        best = sorted(shared, key=lambda code: (-shared[code], code))[:_SHARING]
        scored = sorted((-likeness(code, "_".join(words)), code) for code in best)[:_NEAREST]
        slips = [code for score, code in scored if score <= -_MISSPELT]
        alike = [code for score, code in scored if score <= -_ALIKE]
        return tuple(dict.fromkeys((*slips, *of_its_message, *alike)))

    def is_misspelt(self, written: str) -> bool:
        """Whether this is a known code with a slip in one word, which is no word of any code.

        Whoever writes `invalid_redirect_uri` means just that, whatever it is like.
        """
        words = code_words(written)
        if "_" not in written or not written.islower() or len(words) < _FEWEST_WORDS:
            return False
        strange = [word for word in words if word not in self._by_word and is_telling(word)]
        if len(strange) != 1 or not all(word in self._by_word for word in {*words} - {*strange}):
            return False
        alike = [self._by_word[word][:_WELL_KNOWN] for word in words if word not in strange]
        sharing = set(alike[0]).intersection(*alike[1:])
        near = sorted(code for code in sharing if abs(len(code) - len(written)) <= _SLIPS)
        return any(likeness(code, written) >= _MISSPELT for code in near[:_COMPARED])
