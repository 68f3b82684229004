"""Signs are gathered once and read back afterwards, unless they are not what was written."""

from dataclasses import replace
from functools import partial

import pytest

from index.cache.places import Places
from index.catalog import dump_catalog, load_catalog
from index.recognise.known import store
from index.recognise.known.store import open_signs, signs_of
from index.recognise.recogniser import Recogniser
from index.resources import bundled_catalogs
from index.wordings import wordings_digest

PASTED = "No user was found with id user_1"


@pytest.fixture
def catalog(tmp_path):
    """A catalog file of the reader's own: a part of the shipped one."""
    shipped = load_catalog(bundled_catalogs()[1])
    path = tmp_path / "mine.json"
    part = replace(shipped, entries=shipped.entries[150:230])
    path.write_text(dump_catalog(part), encoding="utf-8")
    return load_catalog(path)


def kept(cache):
    return sorted((cache / "index").rglob("signs.bin"))


def messages(signs):
    return [signs.messages[number] for number in range(len(signs.messages))]


def test_signs_are_kept_and_used_again(catalog, tmp_path, monkeypatch):
    first = messages(open_signs(catalog, Places(tmp_path)))
    assert len(kept(tmp_path)) == 1

    def never(entries):
        raise AssertionError("gathered again")

    monkeypatch.setattr(store, "pack_signs", never)
    assert messages(open_signs(catalog, Places(tmp_path))) == first


def test_damaged_signs_are_gathered_anew(catalog, tmp_path):
    expected = messages(open_signs(catalog, Places(tmp_path)))
    (file,) = kept(tmp_path)
    whole = file.read_bytes()
    file.write_bytes(whole.replace(b"o", b"x"))
    assert messages(open_signs(catalog, Places(tmp_path))) == expected
    assert [path.read_bytes() for path in kept(tmp_path)] == [whole]


def test_signs_with_other_wordings_are_not_read(catalog, tmp_path, monkeypatch):
    open_signs(catalog, Places(tmp_path))
    before = kept(tmp_path)
    tables = tmp_path / "wordings"
    tables.mkdir()
    (tables / "mine.json").write_text("{}")
    monkeypatch.setattr(store, "wordings_digest", partial(wordings_digest, tables))
    open_signs(catalog, Places(tmp_path))
    assert set(kept(tmp_path)) > set(before)  # another version of the program reads those


def test_signs_of_another_format_are_not_read(catalog, tmp_path, monkeypatch):
    open_signs(catalog, Places(tmp_path))
    monkeypatch.setattr(store, "FORMAT", store.FORMAT + 1)
    open_signs(catalog, Places(tmp_path))
    assert len(kept(tmp_path)) == 2


def test_the_package_brings_signs_of_its_own(catalog, tmp_path):
    store.build_bundled_signs(catalog, tmp_path / "bundled")
    open_signs(catalog, Places(tmp_path / "cache", tmp_path / "bundled"))
    assert kept(tmp_path / "cache") == []


def test_without_a_cache_they_are_gathered_in_memory(catalog):
    assert messages(open_signs(catalog, Places()))


def test_a_recogniser_with_kept_signs_answers_the_same(library, recogniser, tmp_path):
    for _ in range(2):
        signs = [open_signs(one, Places(tmp_path)) for one in library.catalogs]
        assert Recogniser(library, signs).recognise(PASTED)[:2] == recogniser.recognise(PASTED)[:2]


def test_signs_of_small_catalogs_are_kept_together_and_each_is_as_it_was(tmp_path, monkeypatch):
    shipped = load_catalog(bundled_catalogs()[1])
    catalogs = []
    for number in range(40):
        own = replace(shipped, id=f"c{number:02}", entries=shipped.entries[number * 5 :][:5])
        path = tmp_path / f"{own.id}.json"
        path.write_text(dump_catalog(own), encoding="utf-8")
        catalogs.append(load_catalog(path))
    expected = [messages(open_signs(one, Places())) for one in catalogs]
    assert [messages(signs) for signs in signs_of(catalogs, Places(tmp_path))] == expected
    assert 0 < len(list((tmp_path / "index").iterdir())) < 10
    monkeypatch.setattr(store, "pack_signs", None)
    assert [messages(signs) for signs in signs_of(catalogs, Places(tmp_path))] == expected
