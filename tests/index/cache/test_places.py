"""Where kept files lie: what is new takes the place of what is older, once it is there."""

import os

import pytest

from index.cache.manifest import in_memory
from index.cache.places import Places


@pytest.mark.parametrize(
    ("files", "left"),
    [({"made": b"2"}, [None, b"2"]), ({"no/where": b"2"}, [b"1", None])],
    ids=["kept", "refused by the disk"],
)
def test_what_is_older_goes_once_the_new_one_is_there(tmp_path, files, left):
    tmp_path.chmod(0o700)
    Places(tmp_path).keep(in_memory({"made": b"1"}), "acme-old")
    places = Places(tmp_path)
    places.keep(in_memory(files), "acme-new")
    assert [places.good(key, lambda kept: kept.read("made")) for key in ("old", "new")] == left


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="root alone can be two users")
def test_a_list_that_another_user_wrote_is_not_believed_wherever_it_lies(tmp_path):
    """As where the folder was theirs by then, and another when its owner was asked for."""
    tmp_path.chmod(0o700)
    places = Places(tmp_path)
    places.keep(in_memory({"made": b"1"}), "acme-key")
    assert places.good("key", lambda kept: kept.read("made")) == b"1"
    os.chown(tmp_path / "index" / "acme-key" / "manifest.json", 65534, 65534)
    assert places.good("key", lambda kept: kept.read("made")) is None
