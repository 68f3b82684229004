"""What the recogniser answers: plain values that may cross threads."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from index.entry import ErrorEntry
    from index.recognise.text.words import Span


class Match(NamedTuple):
    """One error seen in the text.

    `certain` means that the error (its code and, where the code is shared, its message) leaves
    no doubt; twins in several APIs that say the same are each certain and stand together.
    `values` are keyed by placeholder name, exactly as in the text, unescaped; `spans` are places
    in the text as it was given. `group` numbers the question this match is an answer to: matches
    of one number are alternatives.
    """

    entry: ErrorEntry
    confidence: float
    certain: bool
    values: Mapping[str, str]
    spans: tuple[Span, ...]
    why: tuple[str, ...]
    group: int


class UnknownCode(NamedTuple):
    """A well-formed error whose code no catalog at hand knows, and the known codes nearest to it.

    Those of errors that say its message go first, then those spelled much like it.
    """

    code: str
    span: Span
    nearest: tuple[str, ...]


class Recognition(NamedTuple):
    """All that was recognised in a text, best first.

    A text of more than 64 thousand characters is searched for places worth reading closely;
    `unread` of its `length` characters were worth it too, but more than one answer takes. Where
    nothing was recognised, `other_codes` are those of which nothing says whose they are.
    """

    matches: tuple[Match, ...]
    unknown_codes: tuple[UnknownCode, ...]
    other_codes: tuple[UnknownCode, ...]
    length: int
    unread: int
    elapsed_ms: float

    @property
    def errors(self) -> int:
        """How many errors are in the text, alternatives to one another counted once."""
        return len({match.group for match in self.matches})

    @property
    def undecided(self) -> tuple[Match, ...]:
        """The alternatives, where the best answer is one of several that nothing tells apart."""
        same = self.rivals(self.matches[0]) if self.matches else ()
        return same if len(same) > 1 else ()

    def rivals(self, match: Match) -> tuple[Match, ...]:
        """This match and the alternatives to it that fit as well, twins in other APIs too."""
        return tuple(
            other
            for other in self.matches
            if other.group == match.group and other.confidence == match.confidence
        )
