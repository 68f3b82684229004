"""Every error in every spelling and wrapper, its placeholders filled with values of every kind.

The suite takes every 29th of the product; ERRDEX_EVERY_PASTE=1 takes all of it (some minutes).
"""

import itertools
import os
from collections import Counter

import pytest

from index.template import fill, placeholders
from tests.index.recognise.made import SPELLINGS, VALUES, WRAPPERS, values_for, wire

STEP = 1 if os.environ.get("ERRDEX_EVERY_PASTE") else 29

pytestmark = pytest.mark.timeout(120 if STEP > 1 else 3_600)


def cases(library, ways):
    for entry, way in itertools.product(library.entries, ways):
        has_values = placeholders(entry.long_message, entry.short_message)
        for kind in VALUES if has_values else list(VALUES)[:1]:
            yield entry, way, kind


def best(answer):
    return [match for match in answer.matches if match.group == 0]


def says_the_same(entry, other):
    return entry.long_message == other.long_message and (
        entry.name == other.name or entry.short_message == other.short_message
    )


def shares(right, total):
    return {way: round(right[way] / total[way], 4) for way in total}


def test_objects_are_recognised_in_every_spelling(library, recogniser):
    total, right, values, right_values = Counter(), Counter(), Counter(), Counter()
    told = (case for case in cases(library, SPELLINGS) if case[0].code)
    for entry, way, kind in itertools.islice(told, 0, None, STEP):
        if not entry.short_message and not entry.long_message:
            continue
        filled = values_for(entry, kind)
        matches = best(recogniser.recognise(SPELLINGS[way](wire(entry, filled))))
        mine = [match for match in matches if says_the_same(entry, match.entry)]
        total[way] += 1
        right[way] += bool(mine)
        for name in placeholders(entry.long_message) if mine else ():
            values[way] += 1
            right_values[way] += any(match.values.get(name) == filled[name] for match in mine)
    assert sum(right.values()) >= 0.995 * sum(total.values()), shares(right, total)
    assert sum(right_values.values()) >= 0.985 * sum(values.values()), shares(right_values, values)


def test_long_messages_are_recognised_in_every_wrapper(library, recogniser):
    """Those of a few everyday words ("<x> is invalid") cannot be, and are a few in a hundred."""
    total, right, values, right_values = Counter(), Counter(), Counter(), Counter()
    told = (case for case in cases(library, WRAPPERS) if case[0].long_message)
    for entry, way, kind in itertools.islice(told, 0, None, STEP):
        filled = values_for(entry, kind)
        text = WRAPPERS[way](fill(entry.long_message, filled))
        matches = best(recogniser.recognise(text))
        mine = [match for match in matches if entry.long_message == match.entry.long_message]
        total[way] += 1
        right[way] += bool(mine)
        for name in placeholders(entry.long_message) if mine else ():
            values[way] += 1
            right_values[way] += any(match.values.get(name) == filled[name] for match in mine)
    assert sum(right.values()) >= 0.96 * sum(total.values()), shares(right, total)
    assert sum(right_values.values()) >= 0.985 * sum(values.values()), shares(right_values, values)
