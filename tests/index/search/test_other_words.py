"""What people say of an error finds it, and is told as the reason."""

from itertools import chain

import pytest

from index.search import store, synonym_store
from index.search.other_words import OtherWords, load_other_words
from index.search.store import build_bundled
from index.search.synonym_store import build_bundled_synonyms
from index.search.synonym_table import SynonymTable
from index.template import fill
from index.wordings import load_wordings
from tests.index.made import catalog, record


def test_a_line_names_errors_and_what_people_say_of_them():
    table = OtherWords("# Comment: no\nOne, Two: so it is , or so\nOne: again\n")
    assert list(table.of("One")) == ["so it is", "or so", "again"]
    assert list(table.of("Two")) == ["so it is", "or so"]
    assert not table.of("Comment")
    assert not table.of("Three")


def test_every_name_of_the_shipped_table_is_that_of_an_error(library):
    names = {entry.name for entry in library.entries}
    assert {name for name in load_other_words().names if name not in names} == set()


def test_every_error_has_other_words(library):
    assert [entry.name for entry in library.entries if not load_other_words().of(entry.name)] == []


def test_what_people_say_finds_the_error_and_is_the_reason(ask):
    first = ask("bank refused the card").hits[0]
    assert first.entry.name == "PaymentDeclined"
    assert "people also say “bank refused the card”" in first.why


def test_what_a_service_says_though_its_documents_do_not_finds_the_error(ask, library):
    tables = [load_wordings(catalog.id) for catalog in library.catalogs]
    assert any(tables)
    for code, said in chain.from_iterable(table.items() for table in tables):
        for wording in said:
            first = ask(fill(wording, {"identifier": "phone number", "%d": "8"})).hits[0]
            assert first.entry.code == code


def test_what_people_say_is_neither_excluded_nor_required_by_the_query_language(ask):
    assert ask("card -bank").total == ask("card").total
    assert ask('"bank refused"').total == 0


@pytest.mark.parametrize(
    ("what", "other"),
    [("load_other_words", lambda: OtherWords("One: so")), ("wordings_digest", lambda: "another")],
)
def test_other_words_and_wordings_make_another_index(tmp_path, monkeypatch, what, other):
    boats = catalog(record("BoatSunk"))
    before = build_bundled(boats, tmp_path)
    assert build_bundled(boats, tmp_path / "again").name == before.name
    monkeypatch.setattr(store, what, other)
    assert build_bundled(boats, tmp_path / "other").name != before.name


def test_other_synonyms_are_kept_by_another_name(tmp_path, monkeypatch):
    build_bundled_synonyms(tmp_path)
    build_bundled_synonyms(tmp_path)
    assert len(list(tmp_path.iterdir())) == 1
    monkeypatch.setattr(synonym_store, "load_synonym_table", lambda: SynonymTable("one, so"))
    build_bundled_synonyms(tmp_path)
    assert len(list(tmp_path.iterdir())) == 2
