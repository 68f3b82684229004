"""Files of the program's own: read where they are such, never waited for."""

import pytest

from index.whole_file import StrangeFileError, read_whole, size_of
from tests.strange import STRANGE, in_place_of


def test_a_file_is_read(tmp_path):
    path = tmp_path / "file"
    path.write_bytes(b"some bytes")
    assert read_whole(path) == b"some bytes"
    assert read_whole(path, largest=10) == b"some bytes"
    assert size_of(path) == 10


def test_a_file_larger_than_was_ever_written_is_not_read(tmp_path):
    path = tmp_path / "file"
    path.write_bytes(b"some bytes")
    with pytest.raises(StrangeFileError):
        read_whole(path, largest=9)


@pytest.mark.parametrize("name", STRANGE)
def test_what_is_no_file_is_refused_at_once(tmp_path, name):
    path = tmp_path / "file"
    in_place_of(path, name)
    with pytest.raises(OSError, match="file") as refused:
        read_whole(path)
    assert refused.value.strerror


def test_a_file_that_is_not_there_is_told_from_a_strange_one(tmp_path):
    with pytest.raises(FileNotFoundError):
        read_whole(tmp_path / "none")
