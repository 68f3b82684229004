"""What is asked of a search engine and what it answers; plain values that may cross threads."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from index.entry import ErrorEntry

Marks = Mapping[str, tuple[tuple[int, int], ...]]
"""Matched parts, by field name (`name`, `short_message`, …): offsets of start and end."""


@dataclass(frozen=True, slots=True)
class Question:
    """A query as typed.

    `within` narrows the hits to these entry numbers (a node of the tree), not the counts.
    `starred` are the ids that `is:starred` means, `noted` the reader's notes by the ids of their
    entries. A `plain` text was pasted: all of it is words, whatever it looks like, and is not
    sought in notes. Of one that `is_ended` nothing more is being typed.
    """

    text: str
    within: range | None = None
    limit: int = 500
    starred: frozenset[str] = frozenset()
    noted: Mapping[str, str] = field(default_factory=dict)
    plain: bool = False
    is_ended: bool = False


class Hit(NamedTuple):
    """One result: the entry, its score (higher is better), what matched, and why in words."""

    entry: ErrorEntry
    score: float
    marks: Marks
    why: Sequence[str]


@dataclass(frozen=True, slots=True)
class Problem:
    """A part of the query that was not understood and did not take part in the search.

    One that `empties` was understood, and took part: no error is as it asks.
    """

    start: int
    end: int
    message: str
    empties: bool = False


@dataclass(frozen=True, slots=True)
class Droppable:
    """What keeps an answer empty, `part` of the query: without it there are `total` results.

    It is a filter, an exclusion, or words that are the name of something else or that no entry
    has; None where it is all of a pasted text but the words that tell most of one error. `query` is
    the whole query without it.
    """

    part: str | None
    query: str
    total: int


@dataclass(frozen=True, slots=True)
class Answer:
    """The best `limit` hits in rank order; `total` of all within the question's range.

    `hits` makes each hit when it is asked for, and is as safe to pass on as a tuple. `counts`
    runs parallel to `Library.groups` and ignores the range. `did_you_mean` is a whole query to
    use instead, or None; `is_as_meant` tells that the hits are those of that query already, which
    is looked at where all are among them. `if_dropped` is there only when nothing was found.
    """

    question: Question
    hits: Sequence[Hit]
    total: int
    counts: tuple[int, ...]
    problems: tuple[Problem, ...]
    did_you_mean: str | None
    elapsed_ms: float
    if_dropped: tuple[Droppable, ...] = ()
    is_as_meant: bool = False


class Superseded(Exception):  # noqa: N818  (not a failure: a newer question came)
    """Raised inside a search whose answer nobody waits for any more."""


def stop_if(superseded: Callable[[], bool]) -> None:
    """Give the search up where nobody waits for its answer. Raises Superseded."""
    if superseded():
        raise Superseded


class Engine(Protocol):
    """What the program needs of a search engine. It belongs to the thread that made it."""

    def search(self, question: Question, superseded: Callable[[], bool]) -> Answer:
        """Answer; no query raises. Raises Superseded soon after `superseded()` turns true."""
        ...

    def prepare(self, question: Question, superseded: Callable[[], bool]) -> None:
        """Read what the keys after this question may ask for. Raises Superseded."""
        ...
