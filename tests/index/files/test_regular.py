"""Files are read where they are such, and never waited for."""

import pytest

from index.files import regular
from index.files.regular import StrangeFileError, pieces, read_whole, size_of
from tests.strange import STRANGE, in_place_of


def test_a_file_is_read(tmp_path):
    path = tmp_path / "file"
    path.write_bytes(b"some bytes")
    assert read_whole(path) == b"some bytes"
    assert read_whole(path, largest=10) == b"some bytes"
    assert size_of(path) == 10


def test_a_file_may_be_empty(tmp_path):
    path = tmp_path / "file"
    path.touch()
    assert read_whole(path) == b""


def test_a_large_file_is_read_in_pieces(tmp_path):
    path = tmp_path / "file"
    content = bytes(range(256)) * 3_000
    path.write_bytes(content)
    copied = [bytes(piece) for piece in pieces(path)]
    assert b"".join(copied) == content
    assert max(map(len, copied)) < len(content)
    with pytest.raises(StrangeFileError):
        next(pieces(path, largest=len(content) - 1))


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
    with pytest.raises(OSError, match="file"):
        next(pieces(path))


@pytest.mark.parametrize("name", STRANGE)
def test_what_comes_into_the_place_of_a_file_meanwhile_is_refused(tmp_path, monkeypatch, name):
    path = tmp_path / "file"
    in_place_of(path, name)
    monkeypatch.setattr(regular, "size_of", lambda *_: 10)  # so it was a moment before
    with pytest.raises(OSError, match=r"file|No such device"):  # of a socket the system says so
        read_whole(path)


def test_a_file_that_is_not_there_is_told_from_a_strange_one(tmp_path):
    with pytest.raises(FileNotFoundError):
        read_whole(tmp_path / "none")
