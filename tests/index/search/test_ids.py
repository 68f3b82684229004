"""The id of an error, typed or pasted, finds that error alone."""

import pytest

from index.library import Library
from index.search.answer import Question
from index.search.engine import open_engine
from tests.index.made import catalog, record


@pytest.fixture(scope="module")
def made():
    older = catalog(record("Lost boat", domain="Ships & co"), edition="2025-01")
    newer = catalog(
        record("Lost boat", domain="Ships & co"),
        record("Lost boat", domain="Ships & co", code="other_code"),
        record("Lost boat", domain="Harbours"),
        record('A "quoted" name'),
        edition="2026-01",
    )
    return Library([older, newer])


@pytest.fixture(scope="module")
def ask(made, tmp_path_factory):
    engine = open_engine(made, tmp_path_factory.mktemp("index"))
    return lambda text, **how: engine.search(Question(text, **how), lambda: False)


@pytest.mark.parametrize("plain", [False, True])
def test_every_id_finds_its_error_alone(ask, made, plain):
    assert len({entry.id for entry in made.entries}) == 5
    for entry in made.entries:
        found = [hit.entry.id for hit in ask(f" {entry.id} ", plain=plain).hits]
        assert found == [entry.id] or ('"' in entry.id and entry.id in found)


def test_every_shipped_id_finds_its_error_alone(engine, shipped):
    for entry in shipped.entries:
        answer = engine.search(Question(entry.id), lambda: False)
        assert [hit.entry.id for hit in answer.hits] == [entry.id]
        assert (answer.problems, answer.did_you_mean) == ((), None)


def test_the_filter_says_that_there_is_no_such_error(ask, made):
    (problem,) = ask("id:no/such/Error boat").problems
    assert problem.message == "No error here has the id “no/such/Error”."
    entry = made.entries[0]
    assert ask(f'-id:"{entry.id}"').total == len(made.entries) - 1


def test_a_text_that_only_begins_as_an_id_is_words(ask, made):
    assert ask(made.entries[0].id[:-1]).problems == ()
    assert ask("/").total == 0
