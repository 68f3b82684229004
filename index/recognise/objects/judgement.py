"""What an error object turned out to be."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from index.recognise.known.codes import SHORTEST_STEM
from index.recognise.objects.error_object import CODE
from index.recognise.text.spelling import looks_like_a_code

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from index.recognise.evidence.finding import Finding
    from index.recognise.objects.error_object import ErrorObject
    from index.recognise.text.words import Span

ENOUGH = 2.0
"""From here on an object looks like the service's own."""


class Verdict(Enum):
    """What an error object turned out to be."""

    KNOWN = "an error with a known code"
    UNKNOWN = "an error of the catalog's shape with a code it does not know"
    UNCODED = "messages without a code, or with one of somebody else's"
    FOREIGN = "somebody else's, with a code that the catalog knows too"


class Judgement(NamedTuple):
    """An error object and what it is; `code` as written, `finding` where it is known."""

    error: ErrorObject
    verdict: Verdict
    code: str
    finding: Finding | None

    @property
    def span(self) -> Span:
        """Where the object is."""
        return self.error.span

    @property
    def in_list(self) -> int:
        """Which list of errors it is in, by what holds that; 0 for none."""
        return id(self.error.around) if self.error.listed and self.error.around else 0

    def beside(self, known: AbstractSet[int]) -> Judgement:
        """The same; an unknown code in one of the lists with a known one is of that service."""
        one = self.error
        if self.verdict is not Verdict.UNCODED or not self.code or one.foreign:
            return self
        if self.in_list not in known:
            return self
        verdict = verdict_on_unknown(self.code, ENOUGH, cut=one.fields[CODE].cut)
        return self._replace(verdict=verdict)


def verdict_on_unknown(code: str, shape: float, *, cut: bool) -> Verdict:
    """What an object is with a code that no error has, by how much it looks like the service's."""
    if cut and len(code) < SHORTEST_STEM:
        return Verdict.UNCODED
    return Verdict.UNKNOWN if shape >= ENOUGH and looks_like_a_code(code) else Verdict.UNCODED
