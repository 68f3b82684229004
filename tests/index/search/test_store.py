import gc
import json
import os
import pickle
import subprocess
import sys
import threading
import time
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest

from index.cache.blocks import join_block
from index.cache.manifest import Damaged
from index.cache.places import Places
from index.catalog import dump_catalog, load_catalog
from index.library import Library, load_library
from index.resources import bundled_catalogs
from index.search import full_text, store
from index.search.answer import Question, Superseded
from index.search.engine import open_engine
from tests.bench.synthetic import write_catalog
from tests.index.made import catalog as made_catalog
from tests.index.made import record
from tests.index.search.opening import open_library
from tests.strange import STRANGE, in_place_of

QUERIES = ("user not found", "form_*_invalid", "wrong password", '"not enabled"', "pasword")


def answers(engine):
    found = (engine.search(Question(text), lambda: False) for text in QUERIES)
    return [[(hit.entry.id, hit.score) for hit in answer.hits] for answer in found]


@pytest.fixture
def catalog(tmp_path):
    """A catalog file of the reader's own: a part of the shipped one."""
    shipped = load_catalog(bundled_catalogs()[1])
    shipped = replace(shipped, entries=shipped.entries[150:230])
    path = tmp_path / "mine.json"
    path.write_text(dump_catalog(shipped), encoding="utf-8")
    return path


@pytest.fixture
def expected(catalog):
    return answers(open_engine(load_library([catalog])))


def kept_files(cache):
    return sorted(path for path in (cache / "index").rglob("*") if path.is_file())


def kept_indexes(cache):
    """The folders of catalogs' indexes; that of the synonyms is for all."""
    return [path for path in (cache / "index").iterdir() if not path.name.startswith("@")]


def seal_anew(kept):
    """Write down the checksum of a kept file, as who planted it would."""
    manifest = kept.with_name("manifest.json")
    said = json.loads(manifest.read_bytes())
    said["sums"][kept.name] = sha256(kept.read_bytes()).hexdigest()
    manifest.write_text(json.dumps(said), encoding="utf-8")


def test_an_index_is_kept_and_used_again(catalog, tmp_path, expected):
    progress = []
    library = load_library([catalog])
    first = open_engine(library, tmp_path, progress=lambda *step: progress.append(step))
    assert progress[-1] == (len(library.entries), len(library.entries))
    made = {path: path.stat().st_mtime_ns for path in kept_files(tmp_path)}
    progress.clear()
    again = open_engine(library, tmp_path, progress=lambda *step: progress.append(step))
    assert (progress, made) == ([], {p: p.stat().st_mtime_ns for p in kept_files(tmp_path)})
    assert answers(first) == answers(again) == expected


def test_no_step_of_making_an_index_stands_still(tmp_path):
    big = write_catalog(load_library(bundled_catalogs()), 3_000, tmp_path / "big.json")
    told = []
    open_engine(load_library([big]), tmp_path, progress=lambda done, of: told.append(done / of))
    assert told[-1] == 1.0
    steps = [after - before for before, after in pairwise(told)]
    assert min(steps) >= 0.0
    assert max(steps) < 0.1


@pytest.mark.parametrize("strange", STRANGE)
@pytest.mark.parametrize(
    "name", ["[!@]*/manifest.json", "*/flat.bin", "*/records.bin", "*/*.pst", "*/synonyms.bin"]
)
def test_what_stands_in_the_place_of_a_kept_file_is_passed_over(
    catalog, tmp_path, expected, name, strange
):
    open_engine(load_library([catalog]), tmp_path)
    (path,) = (tmp_path / "index").glob(name)
    in_place_of(path, strange)
    assert answers(open_engine(open_library([catalog], tmp_path), tmp_path)) == expected


def test_a_library_is_read_from_the_kept_index(catalog, tmp_path, expected):
    plain = load_library([catalog])
    open_engine(plain, tmp_path)
    library = open_library([catalog], tmp_path)
    assert list(library.entries) == list(plain.entries)
    assert library.groups == plain.groups
    assert library.catalogs[0].sources == plain.catalogs[0].sources
    entry = plain.entries[50]
    assert library.find(entry.id) == entry
    assert library.named(entry.name) == plain.named(entry.name)
    assert library.with_code(entry.code) == plain.with_code(entry.code)
    assert answers(open_engine(library, tmp_path)) == expected


@pytest.mark.parametrize("how", ["flip", "cut", "empty", "delete"])
def test_damage_to_any_file_is_noticed(catalog, tmp_path, expected, how):
    library = load_library([catalog])
    open_engine(library, tmp_path)
    for path in kept_files(tmp_path):
        whole = path.read_bytes()
        for place in range(0, len(whole), max(len(whole) // 3, 1)):
            if how == "flip":
                path.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
            elif how == "cut":
                path.write_bytes(whole[:place])
            elif how == "empty":
                path.write_bytes(b"")
            else:
                path.unlink(missing_ok=True)
            assert answers(open_engine(open_library([catalog], tmp_path), tmp_path)) == expected
            whole = path.read_bytes() if path.exists() else whole


def test_deletion_while_running_changes_nothing(catalog, tmp_path, expected):
    engine = open_engine(load_library([catalog]), tmp_path)
    engine = open_engine(open_library([catalog], tmp_path), tmp_path)
    for path in kept_files(tmp_path):
        path.unlink()
    assert answers(engine) == expected


def test_another_catalog_leaves_the_first_one_alone(catalog, tmp_path):
    open_engine(load_library([catalog]), tmp_path)
    made = {path: path.stat().st_mtime_ns for path in kept_files(tmp_path)}
    open_engine(load_library([catalog, *bundled_catalogs()[:1]]), tmp_path)
    assert made.items() <= {p: p.stat().st_mtime_ns for p in kept_files(tmp_path)}.items()


def test_a_changed_catalog_gets_a_new_index_and_the_old_one_goes(catalog, tmp_path):
    open_engine(load_library([catalog]), tmp_path)
    data = json.loads(catalog.read_text(encoding="utf-8"))
    data["errors"][0]["description"] = "A zebra crossed."
    catalog.write_text(json.dumps(data), encoding="utf-8")
    engine = open_engine(load_library([catalog]), tmp_path)
    assert engine.search(Question("zebra"), lambda: False).total == 1
    assert len(kept_indexes(tmp_path)) == 1


@pytest.mark.parametrize("place", [".", "index", "index/[!@]*"])
def test_an_index_below_a_folder_that_others_can_write_is_not_read(
    catalog, tmp_path, expected, place
):
    library = load_library([catalog])
    open_engine(library, tmp_path)
    (folder,) = [tmp_path] if place == "." else tmp_path.glob(place)
    folder.chmod(0o777)
    made = []
    engine = open_engine(library, tmp_path, progress=lambda *step: made.append(step))
    assert made
    assert answers(engine) == expected


@pytest.mark.parametrize("place", ["index", "index/[!@]*"])
def test_an_index_behind_a_link_is_not_read(catalog, tmp_path, expected, place):
    library = load_library([catalog])
    cache = tmp_path / "cache"
    cache.mkdir(mode=0o700)
    open_engine(library, cache)
    (folder,) = cache.glob(place)
    folder.rename(tmp_path / "elsewhere")
    folder.symlink_to(tmp_path / "elsewhere")
    made = []
    engine = open_engine(library, cache, progress=lambda *step: made.append(step))
    assert made
    assert answers(engine) == expected


@pytest.mark.parametrize("protocol", [2, pickle.HIGHEST_PROTOCOL], ids=["schema", "segments"])
@pytest.mark.parametrize("forged", [False, True], ids=["planted", "with its checksum"])
def test_nothing_of_a_planted_index_runs(catalog, tmp_path, expected, forged, protocol):
    library = load_library([catalog])
    open_engine(library, tmp_path)
    marker = tmp_path / "marker"
    (contents,) = (path for path in kept_files(tmp_path) if path.suffix == ".toc")
    whole = contents.read_bytes()
    planted = pickle.dumps(Planted(marker), protocol)
    at = whole.index(planted[:2])  # each pickle in it is of a protocol of its own
    length = b""
    if protocol == 2:  # the schema stands behind two bytes of its length
        length = bytes((len(planted) & 0x7F | 0x80, len(planted) >> 7))
    contents.write_bytes(whole[: at - len(length)] + length + planted + whole[at:])
    if forged:
        seal_anew(contents)
    assert answers(open_engine(open_library([catalog], tmp_path), tmp_path)) == expected
    assert not marker.exists()


@pytest.mark.parametrize("plant", [0, 1, 2, 3, 4, 5])
@pytest.mark.parametrize("suffix", [".toc", ".trm", ".pst", ".col"])
def test_other_bytes_with_their_checksums_are_no_index(catalog, tmp_path, expected, suffix, plant):
    library = load_library([catalog])
    open_engine(library, tmp_path)
    (contents,) = (path for path in kept_files(tmp_path) if path.suffix == suffix)
    whole = contents.read_bytes()
    cut = len(whole) * plant // 5
    contents.write_bytes(whole[:cut] + bytes(range(256)) + whole[cut + 256 :])
    seal_anew(contents)
    assert answers(open_engine(open_library([catalog], tmp_path), tmp_path)) == expected


@pytest.mark.parametrize("pattern", ["*.toc", "*.trm", "*.pst", "*.col", "starts.bin"])
def test_damage_is_told_by_the_checksum_before_whoosh_reads_any_file(
    catalog, tmp_path, expected, pattern, caplog
):
    open_engine(load_library([catalog]), tmp_path)
    (damaged,) = (tmp_path / "index").glob(f"*/{pattern}")
    whole = damaged.read_bytes()
    damaged.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    caplog.set_level("DEBUG", store.__name__)
    assert answers(open_engine(open_library([catalog], tmp_path), tmp_path)) == expected
    assert [one.getMessage() for one in caplog.records] == [
        f"no full text of clerk: {damaged.name}"
    ]


def test_a_mistake_of_whoosh_is_not_taken_for_damage_for_ever(catalog, tmp_path, monkeypatch):
    def mistaken(*_):
        raise NameError("a mistake")

    monkeypatch.setattr(full_text, "as_bits", mistaken)
    engine = open_engine(load_library([catalog]), tmp_path)
    with pytest.raises(Damaged) as raised:
        engine.search(Question('"not enabled"'), lambda: False)
    assert str(raised.value.__cause__) == "a mistake"


def test_starts_of_texts_that_are_no_numbers_are_no_index(catalog, tmp_path, expected):
    library = load_library([catalog])
    open_engine(library, tmp_path)
    (starts,) = (path for path in kept_files(tmp_path) if path.name == "starts.bin")
    starts.write_bytes(starts.read_bytes()[:-1])
    seal_anew(starts)
    assert answers(open_engine(open_library([catalog], tmp_path), tmp_path)) == expected


class Planted:
    """Would leave a marker where it is unpickled."""

    def __init__(self, marker):
        self.marker = marker

    def __reduce__(self):
        return Path.touch, (self.marker,)


@pytest.mark.parametrize(
    ("name", "other"), [("FORMAT", store.FORMAT + 1), ("wordings_digest", lambda: "other words")]
)
def test_versions_side_by_side_keep_their_own(catalog, tmp_path, monkeypatch, name, other):
    library = load_library([catalog])
    open_engine(library, tmp_path)
    mine = [path for path in kept_files(tmp_path) if path.parent in kept_indexes(tmp_path)]
    monkeypatch.setattr(store, name, other)
    open_engine(library, tmp_path)
    assert set(mine) < set(kept_files(tmp_path))
    long_ago = time.time() - 40 * 24 * 3600
    os.utime(mine[0].parent, (long_ago, long_ago))
    open_engine(load_library([*bundled_catalogs()[:1]]), tmp_path)
    assert not mine[0].exists()


def test_a_clock_that_is_ahead_of_the_disks_takes_nothing_away(catalog, tmp_path, monkeypatch):
    """As on one of several machines that share a home, whose server dates the files."""
    open_engine(load_library([catalog]), tmp_path)
    begun = tmp_path / "index" / ".begun.x"
    begun.mkdir()
    mine = [*kept_files(tmp_path), begun]
    ahead = time.time() + 40 * 24 * 3600
    monkeypatch.setattr(time, "time", lambda: ahead)
    open_engine(load_library([*bundled_catalogs()[:1]]), tmp_path)
    assert all(path.exists() for path in mine)


def test_without_a_place_to_keep_it(catalog, tmp_path, expected):
    occupied = tmp_path / "file"
    occupied.write_text("x", encoding="utf-8")
    for cache in (None, occupied, tmp_path / "no" / "such"):
        assert answers(open_engine(load_library([catalog]), cache)) == expected


@pytest.mark.closed
def test_a_folder_that_cannot_be_written(catalog, tmp_path, expected):
    sealed = tmp_path / "sealed"
    sealed.mkdir(mode=0o500)
    assert answers(open_engine(load_library([catalog]), sealed)) == expected


def test_the_packages_own_index_is_used_first(catalog, tmp_path, expected):
    bundled = tmp_path / "bundled"
    store.build_bundled(load_catalog(catalog), bundled)
    made = []
    engine = open_engine(
        load_library([catalog]), None, bundled, progress=lambda *step: made.append(step)
    )
    assert (answers(engine), made) == (expected, [])


def test_several_at_once_leave_one_good_index(catalog, tmp_path, expected):
    library = load_library([catalog])
    threads = [threading.Thread(target=open_engine, args=(library, tmp_path)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(kept_indexes(tmp_path)) == 1
    assert answers(open_engine(open_library([catalog], tmp_path), tmp_path)) == expected


BUILT = """
import sys
from pathlib import Path
from index.catalog import load_catalog
from index.recognise.known.store import build_bundled_signs
from index.search.store import build_bundled
from index.search.synonym_store import build_bundled_synonyms
catalog = load_catalog(Path(sys.argv[1]))
build_bundled(catalog, Path(sys.argv[2]))
build_bundled_signs(catalog, Path(sys.argv[2]))
build_bundled_synonyms(Path(sys.argv[2]))
"""


def test_the_same_catalog_gives_the_same_bytes(catalog, tmp_path):
    made = []
    for number, zone in enumerate(("UTC", "Asia/Kathmandu"), 1):
        folder = tmp_path / str(number)
        environment = {**os.environ, "PYTHONHASHSEED": str(number), "TZ": zone}
        words = (sys.executable, "-c", BUILT, catalog, folder)
        subprocess.run(words, check=True, env=environment, cwd=Path(__file__).parents[3])
        made.append(
            {
                str(path.relative_to(folder)): path.read_bytes()
                for path in folder.rglob("*")
                if path.is_file()
            }
        )
    assert len(made[0]) == 12
    assert made[0] == made[1]


PLANTS = {
    "nothing": lambda whole: b"",
    "a pickle": lambda whole: pickle.dumps({"a": 1}),
    "behind a pickle": lambda whole: pickle.dumps(0) + whole,
    "before a pickle": lambda whole: whole + pickle.dumps(0),
    "with another header": lambda whole: whole.replace(b"{", b"[", 1),
    "of other parts": lambda _: join_block({"other": 1}, {"other": b""}),
    "a size that is none": lambda whole: whole.replace(b'"parts": {', b'"parts": {"x": -1, ', 1),
}


@pytest.mark.parametrize("plant", PLANTS.values(), ids=PLANTS)
@pytest.mark.parametrize("name", ["flat.bin", "records.bin", "synonyms.bin"])
def test_what_is_no_block_is_passed_over_whatever_its_checksum_says(
    catalog, tmp_path, expected, name, plant
):
    open_engine(load_library([catalog]), tmp_path)
    (path,) = (tmp_path / "index").glob(f"*/{name}")
    planted = plant(path.read_bytes())
    path.write_bytes(planted)
    manifest = path.with_name("manifest.json")
    said = json.loads(manifest.read_bytes())
    said["sums"][name] = sha256(planted).hexdigest()
    manifest.write_text(json.dumps(said), encoding="utf-8")
    assert answers(open_engine(open_library([catalog], tmp_path), tmp_path)) == expected


def test_a_catalog_that_is_no_file_is_not_kept(catalog, tmp_path):
    catalogs = [load_catalog(catalog)]
    open_engine(Library([replace(catalogs[0], digest="")]), tmp_path)
    assert not kept_indexes(tmp_path)


def test_a_folder_of_kept_files_is_listed_once_however_many_catalogs(tmp_path, monkeypatch):
    paths = []
    for number in range(20):
        path = tmp_path / f"made{number}.json"
        text = dump_catalog(made_catalog(record(f"Boat{number}"), catalog_id=f"made{number}"))
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    open_engine(load_library(paths), tmp_path)
    listed = []

    def listing(folder):
        listed.append(folder)
        return names_in(folder)

    names_in = os.listdir
    monkeypatch.setattr(os, "listdir", listing)
    engine = open_engine(open_library(paths, tmp_path), tmp_path)
    assert len(engine.search(Question("boat"), lambda: False).hits) == 20
    assert listed == [tmp_path / "index"] * 2  # for the library, and for the engine


def test_the_synonyms_are_kept_once_however_many_catalogs(catalog, tmp_path):
    open_engine(load_library([catalog, *bundled_catalogs()]), tmp_path)
    assert len(list((tmp_path / "index").rglob("synonyms.bin"))) == 1


@pytest.fixture
def small_ones(tmp_path):
    """The files of sixty catalogs, parts of the shipped one."""
    shipped = load_catalog(bundled_catalogs()[1])
    paths = []
    for number in range(60):
        own = replace(shipped, id=f"c{number:02}", entries=shipped.entries[number * 7 :][:7])
        path = tmp_path / f"{own.id}@{own.edition}.json"
        path.write_text(dump_catalog(own), encoding="utf-8")
        paths.append(path)
    return paths


def found_by(engine):
    """What is found at all; how well also depends on what else is in an entry's table."""
    found = (engine.search(Question(text), lambda: False) for text in QUERIES)
    return [(sorted(hit.entry.id for hit in one.hits), one.total, one.counts) for one in found]


def test_small_catalogs_share_tables_and_are_found_as_if_each_had_its_own(small_ones, tmp_path):
    library = load_library(small_ones)
    apart = Library([replace(one, digest="") for one in library.catalogs])
    expected = found_by(open_engine(apart))
    assert sum(total for _, total, _ in expected) > 60
    assert found_by(open_engine(library, tmp_path)) == expected
    assert found_by(open_engine(open_library(small_ones, tmp_path), tmp_path)) == expected
    assert 1 < len(kept_indexes(tmp_path)) < 10


def test_one_more_small_catalog_is_not_an_index_of_all_anew(small_ones, tmp_path):
    open_engine(load_library(small_ones[:5] + small_ones[6:]), tmp_path)
    before = len(kept_indexes(tmp_path))
    indexed = []
    library = load_library(small_ones)
    open_engine(library, tmp_path, progress=lambda done, of: indexed.append((done, of)))
    assert indexed[-1][0] == indexed[-1][1]
    assert 0 < indexed[-1][1] < len(library.entries) / 2
    assert len(kept_indexes(tmp_path)) <= before + 1  # the volume that it was missing from goes


@pytest.mark.parametrize("collects", [True, False])
def test_no_garbage_is_looked_for_while_an_index_is_made(catalog, tmp_path, collects):
    looked = set()
    before = gc.isenabled()
    (gc.enable if collects else gc.disable)()
    try:
        open_engine(load_library([catalog]), tmp_path, None, lambda *_: looked.add(gc.isenabled()))
        assert gc.isenabled() == collects
    finally:
        (gc.enable if before else gc.disable)()
    assert looked == {False}


def test_what_has_no_index_yet_is_told_and_how_far_all_of_it_is(small_ones, tmp_path):
    tmp_path.chmod(0o700)
    catalogs = load_library(small_ones).catalogs
    open_engine(load_library(small_ones[:11]), tmp_path)  # a volume of its own
    missing = store.unindexed(catalogs, Places(tmp_path))
    assert [one.id for volume in missing for one in volume] == [one.id for one in catalogs[11:]]
    told = []
    store.open_shards(catalogs, Places(tmp_path), lambda *step: told.append(step))
    assert told == sorted(told)
    assert {of for _, of in told} == {sum(len(one.entries) for one in catalogs[11:])}
    assert told[-1][0] == told[-1][1]
    assert store.unindexed(catalogs, Places(tmp_path)) == []


def test_a_catalog_of_the_packages_own_index_shares_no_table(small_ones, tmp_path):
    bundled = tmp_path / "bundled"
    store.build_bundled(load_catalog(small_ones[0]), bundled)
    open_engine(load_library(small_ones[:1]), tmp_path, bundled)
    assert kept_indexes(tmp_path) == []


@pytest.mark.parametrize(("begun", "lacks"), [('"not', False), ("not", True)])
def test_what_a_phrase_needs_is_read_once_one_is_begun(catalog, tmp_path, caplog, begun, lacks):
    cache = tmp_path / "cache"
    open_engine(load_library([catalog]), cache)
    engine = open_engine(load_library([catalog]), cache)
    engine.prepare(Question(begun), lambda: False)
    for file in kept_files(cache):
        file.unlink()
    caplog.set_level("DEBUG", store.__name__)
    assert engine.search(Question('"not enabled"'), lambda: False).hits
    assert ("no full text" in caplog.text) is lacks


def test_nothing_is_read_ahead_once_another_key_is_pressed(catalog):
    engine = open_engine(load_library([catalog]))
    with pytest.raises(Superseded):
        engine.prepare(Question('"not *'), lambda: True)
