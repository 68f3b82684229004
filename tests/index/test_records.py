from dataclasses import replace

from index.catalog import load_catalog
from index.chain import Chain
from index.records import Records
from index.resources import bundled_catalogs


def catalogs():
    return [load_catalog(path) for path in bundled_catalogs()]


def test_entries_come_back_as_they_were():
    for catalog in catalogs():
        records = Records(catalog.packed())
        assert list(records) == list(catalog.entries)
        assert records[-1] == catalog.entries[-1]
        assert records[3:5] == tuple(catalog.entries[3:5])


def test_entries_are_found_by_id_name_and_code():
    catalog = catalogs()[1]
    records = Records(catalog.packed())
    for number, entry in enumerate(catalog.entries):
        assert records.find(entry.id) == number
        assert number in records.named(entry.name)
        assert number in records.with_code(entry.code)
    assert len(records.with_code("resource_not_found")) == 28
    assert (records.find("clerk/no"), records.find("x"), records.named("no")) == (None, None, [])


def test_the_same_records_under_another_stem():
    catalog = catalogs()[1]
    records = Records(catalog.packed()).under("clerk@2025-07")
    wanted = catalog.as_history()
    assert list(records) == list(wanted.entries)
    assert records.find(wanted.entries[7].id) == 7
    assert records.find(catalog.entries[7].id) is None


def test_a_catalog_on_records_can_become_history():
    catalog = catalogs()[0]
    stored = replace(catalog, entries=Records(catalog.packed()))
    assert list(stored.as_history().entries) == list(catalog.as_history().entries)


def test_chain():
    chain = Chain([[1, 2], [], [3], (4, 5)])
    assert (len(chain), list(chain), chain[2], chain[-1]) == (5, [1, 2, 3, 4, 5], 3, 5)
    assert chain[1:4] == (2, 3, 4)
    assert (len(Chain([])), list(Chain([[]]))) == (0, [])
