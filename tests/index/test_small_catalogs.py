"""Small catalog files that are read together."""

import os

import pytest

from index.cache.blocks import join_block, split_block
from index.cache.manifest import in_memory, write_kept
from index.cache.places import Places
from index.catalog import dump_catalog, load_catalog
from index.small_catalogs import SMALL, small_catalogs
from tests.index.made import catalog, record


@pytest.fixture
def paths(tmp_path):
    """The files of forty catalogs."""
    made = []
    for number in range(40):
        path = tmp_path / f"c{number:02}@1.json"
        text = dump_catalog(catalog(record(f"Boat{number}"), catalog_id=f"c{number:02}"))
        path.write_text(text, encoding="utf-8")
        made.append(path)
    return made


@pytest.fixture
def cache(tmp_path):
    folder = tmp_path / "cache"
    folder.mkdir(mode=0o700)
    return folder


def kept(cache):
    return {path: path.stat().st_mtime_ns for path in (cache / "index").glob("*/blocks.bin")}


def facts(one):
    return one, one.digest, list(one.entries)


def as_they_are(paths):
    return {path: facts(load_catalog(path)) for path in paths}


def read(paths, cache):
    return {path: facts(one) for path, one in small_catalogs(paths, Places(cache)).items()}


def test_they_are_what_their_files_say_and_lie_in_few_kept_files(paths, cache):
    expected = {path: fact[1:] for path, fact in as_they_are(paths).items()}
    for _ in range(2):
        assert {path: fact[1:] for path, fact in read(paths, cache).items()} == expected
    assert 0 < len(kept(cache)) < 10


def test_what_is_kept_is_read_and_no_file_parsed(paths, cache, monkeypatch):
    read(paths, cache)
    monkeypatch.setattr("index.small_catalogs.load_catalog", None)
    assert len(read(paths, cache)) == len(paths)


def test_a_changed_file_is_read_anew_and_the_old_volume_goes(paths, cache):
    read(paths, cache)
    before = kept(cache)
    text = dump_catalog(catalog(record("Ship"), catalog_id="c07"))
    paths[7].write_text(text, encoding="utf-8")
    assert read(paths, cache)[paths[7]][2][0].name == "Ship"
    assert len(kept(cache)) == len(before)
    assert len(kept(cache).items() - before.items()) == 1


def test_a_file_may_be_called_anything(paths, cache):
    odd = paths[5].rename(os.fsdecode(os.fsencode(paths[5].parent) + b"/odd\xff@1.json"))
    found = read([*paths[:5], odd, *paths[6:]], cache)
    assert found[odd][2][0].name == "Boat5"


def test_a_large_one_and_one_that_cannot_be_read_are_left_to_others(paths, cache):
    paths[3].write_text("{", encoding="utf-8")
    paths[4].write_text(" " * SMALL + "{}", encoding="utf-8")
    for _ in range(2):
        assert set(paths) - set(read(paths, cache)) == {paths[3], paths[4]}


@pytest.mark.parametrize("how", ["flip", "cut"])
def test_what_is_damaged_is_made_anew(paths, cache, how):
    expected = {path: fact[1:] for path, fact in as_they_are(paths).items()}
    read(paths, cache)
    for path in kept(cache):
        whole = path.read_bytes()
        middle = len(whole) // 2
        flipped = whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :]
        path.write_bytes(flipped if how == "flip" else whole[:middle])
        assert {path: fact[1:] for path, fact in read(paths, cache).items()} == expected


def test_volumes_that_were_mixed_up_are_made_anew(paths, cache):
    read(paths, cache)
    home = cache / "index"
    names = sorted(path.name for path in home.iterdir())
    aside = home.rename(cache / "aside")
    home.mkdir(mode=0o700)
    for name, other in zip(names, [*names[1:], names[0]], strict=True):
        (aside / name).rename(home / other)
    expected = {path: fact[1:] for path, fact in as_they_are(paths).items()}
    assert {path: fact[1:] for path, fact in read(paths, cache).items()} == expected


@pytest.mark.parametrize("content", [join_block({}, {}), b"", b"\x80\x04}."])
def test_what_is_not_made_of_records_is_made_anew_whatever_its_checksum_says(paths, cache, content):
    expected = {path: fact[1:] for path, fact in as_they_are(paths).items()}
    read(paths, cache)
    for path in kept(cache):
        blocks = dict.fromkeys(split_block(path.read_bytes())[1], content)
        forge(path, join_block({}, blocks))
    every = {path: load_catalog(path) for path in paths} | small_catalogs(paths, Places(cache))
    assert {path: facts(one)[1:] for path, one in every.items()} == expected


def forge(path, content):
    """Write something with a checksum made for it."""
    path.write_bytes(content)
    write_kept(in_memory({path.name: content}), path.parent, path.parent.name)


def test_what_others_could_have_written_is_not_read(paths, cache, monkeypatch):
    read(paths, cache)
    cache.chmod(0o777)
    parsed = []

    def parsing(path):
        parsed.append(path)
        return load_catalog(path)

    monkeypatch.setattr("index.small_catalogs.load_catalog", parsing)
    read(paths, cache)
    assert len(parsed) == len(paths)
