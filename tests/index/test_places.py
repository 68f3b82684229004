"""Where kept files lie: what is new takes the place of what is older, once it is there."""

import pytest

from index.kept import in_memory
from index.places import Places


@pytest.mark.parametrize(
    ("files", "left"),
    [({"made": b"2"}, ["acme-new"]), ({"no/where": b"2"}, ["acme-old"])],
    ids=["kept", "refused by the disk"],
)
def test_what_is_older_goes_once_the_new_one_is_there(tmp_path, files, left):
    tmp_path.chmod(0o700)
    Places(tmp_path).keep(in_memory({"made": b"1"}), "acme-old")
    places = Places(tmp_path)
    places.keep(in_memory(files), "acme-new")
    there = [folder.name for key in ("old", "new") for folder in places.folders(key)]
    assert there == left
