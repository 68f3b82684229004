"""Laying a pattern over the words of a text: its literal runs in order, each gap the tightest.

Never goes back over a choice, and looks at most `_GAP` words ahead for the next run, so the time
is bounded by the length of the pattern whatever the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from index.recognise.alignment.slips import AHEAD, cost, glued_after, glued_before, is_wrapped, slip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.recognise.alignment.patterns import Pattern
    from index.recognise.text.words import Words

_GAP = 80


class Run(NamedTuple):
    """A literal run seen in the text: words `first` to `last` of the run at `start` to `end`.

    `missed` is the weight of the words in between that the text has otherwise or not at all.
    """

    literal: int
    first: int
    last: int
    start: int
    end: int
    missed: float = 0.0


class Stretch(NamedTuple):
    """The words of a text among which a pattern is looked for: those from `low` up to `high`."""

    text: Words
    low: int
    high: int


class Alignment(NamedTuple):
    """How much of a pattern stands in a text, and where: `runs` are neighbours in the pattern.

    `matched` is the weight of the literal words seen, `pattern.weight` that of all.
    """

    pattern: Pattern
    runs: tuple[Run, ...]
    matched: float

    @property
    def start(self) -> int:
        """Number of the first word seen."""
        return self.runs[0].start

    @property
    def end(self) -> int:
        """Number after the last word seen."""
        return self.runs[-1].end

    @property
    def coverage(self) -> float:
        """The share of the literal words that was seen, by weight."""
        return self.matched / self.pattern.weight if self.pattern.weight else 0.0

    @property
    def missed(self) -> float:
        """The weight of the words that the text has otherwise or not at all, among those seen."""
        return sum(run.missed for run in self.runs)

    @property
    def is_complete(self) -> bool:
        """Whether every literal word was seen."""
        return self.matched >= self.pattern.weight - 1e-9

    @property
    def has_head(self) -> bool:
        """Whether the pattern's first literal word was seen."""
        return self.runs[0].literal == 0 and self.runs[0].first == 0


def align(pattern: Pattern, literal: int, word: int, stretch: Stretch, at: int) -> Alignment:
    """Lay the pattern so that its word `word` of run `literal` falls on word `at` of the text."""
    text, low, high = stretch
    runs = [_run(pattern.literals[literal], literal, word, stretch, at)]
    for number in range(literal + 1, len(pattern.literals)):
        before = runs[-1]
        if before.last < len(pattern.literals[before.literal]):
            break
        ahead = _next(pattern.literals[number], text, before.end, min(high, before.end + _GAP))
        if ahead < 0:
            break
        runs.append(_run(pattern.literals[number], number, 0, Stretch(text, ahead, high), ahead))
    for number in range(literal - 1, -1, -1):
        after = runs[0]
        if after.first > 0:
            break
        wanted = pattern.literals[number]
        behind = _previous(wanted, text, after.start, max(low, after.start - _GAP))
        if behind < 0:
            break
        upto = Stretch(text, low, behind + 1)
        runs.insert(0, _run(wanted, number, len(wanted) - 1, upto, behind))
    _tighten(runs, pattern, text)
    sums = pattern.sums
    matched = sum(
        sums[run.literal][run.last] - sums[run.literal][run.first] - run.missed for run in runs
    )
    return Alignment(pattern, tuple(runs), matched)


def align_within(pattern: Pattern, text: Words, low: int, high: int) -> Alignment | None:
    """The best way to lay the pattern over the words `low` to `high`; None where none stands."""
    best: Alignment | None = None
    for number, literal in enumerate(pattern.literals):
        at = _next(literal, text, low, high)
        tries = 0
        while at >= 0 and tries < 3:
            tries += 1
            found = align(pattern, number, 0, Stretch(text, low, high), at)
            if best is None or found.matched > best.matched:
                best = found
            if best.is_complete:
                return _to_the_end(best, text, high)
            at = _next(literal, text, at + 1, high)
    return best


def _tighten(runs: list[Run], pattern: Pattern, text: Words) -> None:
    """Where a run comes again before its follower, take the later: the value between is shorter."""
    for number in range(len(runs) - 2, -1, -1):
        run, follower = runs[number], runs[number + 1]
        wanted = pattern.literals[run.literal]
        if len(wanted) < 2 or run.first:
            continue
        behind = _previous(wanted, text, follower.start, run.end)
        start = behind - len(wanted) + 1
        if behind >= 0 and start >= run.end and tuple(text.words[start : behind + 1]) == wanted:
            runs[number] = Run(run.literal, 0, len(wanted), start, behind + 1)


def _to_the_end(found: Alignment, text: Words, high: int) -> Alignment:
    """Where the text ends with the pattern's last run, that one: a value may contain its words."""
    last = found.runs[-1]
    wanted = found.pattern.literals[last.literal]
    start = high - len(wanted)
    opens = last.literal == 0 and not found.pattern.has_leading_value
    if opens or start <= last.start or found.pattern.has_trailing_value:
        return found
    if tuple(text.words[start:high]) != wanted:
        return found
    moved = Run(last.literal, 0, len(wanted), start, high)
    return Alignment(found.pattern, (*found.runs[:-1], moved), found.matched)


def _run(wanted: Sequence[str], literal: int, word: int, stretch: Stretch, at: int) -> Run:
    end, last, after = _ahead(wanted, word, stretch, at)
    start, first, before = _behind(wanted, word, last, stretch, at)
    return Run(literal, first, last, start, end, after + before)


def _ahead(wanted: Sequence[str], word: int, stretch: Stretch, at: int) -> tuple[int, int, float]:
    """Where the run ends in the text and in the literal, and what its slips cost."""
    text, _, high = stretch
    words = text.words
    end, last, missed = at, word, 0.0
    while last < len(wanted) and end < high:
        if words[end] == wanted[last]:
            end, last = end + 1, last + 1
            continue
        if is_wrapped(text, end, high, wanted[last]):
            end, last = end + 2, last + 1
            continue
        if glued := glued_after(wanted, last, words[end]):
            end, last = end + 1, last + glued
            continue
        skip = slip(wanted[last : last + AHEAD], words[end : min(high, end + AHEAD)])
        if skip is None or last - word < 2:
            break
        missed += cost(wanted[last : last + skip[0]], words[end : end + skip[1]])
        end, last = end + skip[1], last + skip[0]
    return end, last, missed


def _behind(
    wanted: Sequence[str], word: int, last: int, stretch: Stretch, at: int
) -> tuple[int, int, float]:
    """Where the run begins, likewise; of one that ends at `last`."""
    text, low, high = stretch
    words = text.words
    start, first, missed = at, word, 0.0
    while first > 0 and start > low:
        if words[start - 1] == wanted[first - 1]:
            start, first = start - 1, first - 1
            continue
        if start - 2 >= low and is_wrapped(text, start - 2, high, wanted[first - 1]):
            start, first = start - 2, first - 1
            continue
        if glued := glued_before(wanted, first, words[start - 1]):
            start, first = start - 1, first - glued
            continue
        behind = wanted[max(0, first - AHEAD) : first][::-1]
        skip = slip(behind, words[max(low, start - AHEAD) : start][::-1])
        if skip is None or last - first < 2:
            break
        missed += cost(wanted[first - skip[0] : first], words[start - skip[1] : start])
        start, first = start - skip[1], first - skip[0]
    return start, first, missed


def _next(wanted: Sequence[str], text: Words, low: int, high: int) -> int:
    """The first place at or after `low` where the run begins with its first two words."""
    words = text.words
    first = wanted[0]
    second = wanted[1] if len(wanted) > 1 else None
    for at in range(low, high):
        if words[at] == first and (
            second is None or (at + 1 < len(words) and words[at + 1] == second)
        ):
            return at
    return -1


def _previous(wanted: Sequence[str], text: Words, high: int, low: int) -> int:
    """The last place before `high` where the run ends with its last two words."""
    words = text.words
    last = wanted[-1]
    second = wanted[-2] if len(wanted) > 1 else None
    for at in range(high - 1, low - 1, -1):
        if words[at] == last and (second is None or (at > 0 and words[at - 1] == second)):
            return at
    return -1
