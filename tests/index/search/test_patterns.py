import re

import pytest

from index.analysis import fold
from index.library import Library
from index.search.answer import Question, Superseded
from index.search.engine import open_engine
from index.search.flat import Zone
from index.search.terms import zones_of
from tests.index.made import catalog, record


def fitting(library, pattern):
    """The entries that have a term that fits, term by term."""
    pieces = (re.escape(fold(piece)) for piece in pattern.split("*"))
    fits = re.compile(".*".join(pieces)).fullmatch
    return {
        entry.id
        for entry in library.entries
        if any(
            fits(term) for zone, terms in zones_of(entry) if zone < Zone.INITIALS for term in terms
        )
    }


@pytest.mark.parametrize(
    "pattern",
    [
        "form_*_invalid",
        "*e*",
        "*found",
        "*tfou*",
        "u*d",
        "user*nd",
        "*er*ot*",
        "e*e",
        "*zz*",
        "**a",
        "*ID",
        "org*Not*d",
        "2*a",
        "no*not",
        "Sign-*-up",
    ],
)
def test_whoever_has_a_word_a_name_or_a_code_that_fits_is_found(engine, library, pattern):
    # What an older edition says again is left out of an answer, but not out of an exclusion.
    question = Question(f"-{pattern}", limit=len(library.entries))
    others = engine.search(question, lambda: False)
    found = {entry.id for entry in library.entries} - {hit.entry.id for hit in others.hits}
    assert found == fitting(library, pattern)


def test_a_pattern_is_looked_for_in_every_catalog_and_only_in_words():
    boats = catalog(record("BoatLost", code="lost"), record("Wreck", code=""), catalog_id="boats")
    cars = catalog(record("CarLost", longMessage="a lost boat-yard"), catalog_id="cars")
    engine = open_engine(Library([boats, cars]))

    def names(pattern):
        answer = engine.search(Question(f"{pattern} api:backend"), lambda: False)
        return {hit.entry.name for hit in answer.hits}

    assert names("*lost") == {"BoatLost", "CarLost"}
    assert names("l*t") == {"BoatLost", "CarLost"}
    assert names("w*k") == names("*wre*") == {"Wreck"}
    assert names("y*d") == {"CarLost"}
    assert names("boat*yard") == names("has*meta") == names("b*nf") == set()


@pytest.mark.parametrize("text", ["*{}*", "-*{}*s*", '"{} is not"', '-"the {} is"', "a*b {} -c*d"])
def test_wherever_a_look_is_given_up_the_next_one_finds_the_same(library, text):
    def looked(engine, word, times):
        left = iter(range(times))
        return engine.search(Question(text.format(word)), lambda: next(left, None) is None)

    expected = looked(open_engine(library), "user", 1000).counts
    engine = open_engine(library)
    times = 0
    while True:
        times += 1
        try:
            answer = looked(engine, "user", times)
        except Superseded:
            continue
        break
    assert answer.counts == expected
    assert times > 3
