"""Every error in every spelling and wrapper, its placeholders filled with values of every kind.

The suite takes every 29th of the product; ERRDEX_EVERY_PASTE=1 takes all of it (some minutes).
"""

import itertools
import os
from dataclasses import dataclass, field

import pytest

from index.template import fill, placeholders
from tests.index.recognise.made import SPELLINGS, VALUES, WRAPPERS, values_for, wire

STEP = 1 if os.environ.get("ERRDEX_EVERY_PASTE") else 29


@dataclass
class Tally:
    """How many texts and values of one way were right, and some that were not."""

    texts: int = 0
    right: int = 0
    values: int = 0
    right_values: int = 0
    missed: list[str] = field(default_factory=list)

    def count(self, text, entry, filled, answer, same):
        mine = [m for m in answer.matches if m.group == 0 and same(entry, m.entry)]
        self.texts += 1
        self.right += bool(mine)
        if not mine:
            self.missed.append(f"{entry.name}: {text!r}")
        for name in placeholders(entry.long_message) if mine else ():
            self.values += 1
            found = any(match.values.get(name) == filled[name] for match in mine)
            self.right_values += found
            if not found:
                self.missed.append(f"{entry.name}.{name}: {text!r}")

    def must_reach(self, texts, values):
        report = f"{self.right}/{self.texts} texts, {self.right_values}/{self.values} values\n"
        report += "\n".join(self.missed[:20])
        assert self.right >= texts * self.texts, report
        assert self.right_values >= values * self.values, report


def cases(library):
    for entry in library.entries:
        has_values = placeholders(entry.long_message, entry.short_message)
        for kind in VALUES if has_values else list(VALUES)[:1]:
            yield entry, values_for(entry, kind)


def sampled(library, ways, way, wanted):
    """A share of the cases that differs from way to way, and together covers them all."""
    told = (case for case in cases(library) if wanted(case[0]))
    return itertools.islice(told, list(ways).index(way) % STEP, None, STEP)


def says_the_same(entry, other):
    return entry.long_message == other.long_message and (
        entry.name == other.name or entry.short_message == other.short_message
    )


def has_the_message(entry, other):
    return entry.long_message == other.long_message


@pytest.mark.parametrize("way", SPELLINGS)
def test_objects_are_recognised_in_every_spelling(library, recogniser, way):
    tally = Tally()
    said = lambda entry: entry.code and (entry.short_message or entry.long_message)  # noqa: E731
    for entry, filled in sampled(library, SPELLINGS, way, said):
        text = SPELLINGS[way](wire(entry, filled))
        tally.count(text, entry, filled, recogniser.recognise(text), says_the_same)
    tally.must_reach(texts=0.985, values=0.97)


@pytest.mark.parametrize("way", WRAPPERS)
def test_long_messages_are_recognised_in_every_wrapper(library, recogniser, way):
    """Those of a few everyday words ("<x> is invalid") cannot be, and are a few in a hundred."""
    tally = Tally()
    for entry, filled in sampled(library, WRAPPERS, way, lambda entry: entry.long_message):
        text = WRAPPERS[way](fill(entry.long_message, filled))
        tally.count(text, entry, filled, recogniser.recognise(text), has_the_message)
    tally.must_reach(texts=0.93, values=0.93)
