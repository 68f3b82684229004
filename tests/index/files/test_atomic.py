"""What is written is there whole, or not at all."""

import errno
import os
import signal
import subprocess
import sys

import pytest

from index.files.atomic import write_whole, write_whole_folder
from index.files.lock import hold
from index.resources import RESOURCES


@pytest.mark.parametrize("name", ["nul\0", "half\ud83c", "n" * 60 + "\0"])
@pytest.mark.parametrize("write", [write_whole, write_whole_folder])
def test_a_name_that_no_file_can_have_is_refused_as_any_other(tmp_path, write, name):
    with pytest.raises(OSError, match=r"\w") as refused:
        write(tmp_path / name, b"" if write is write_whole else {})
    assert refused.value.errno == errno.EINVAL
    assert refused.value.strerror
    assert not list(tmp_path.iterdir())


def beside(tmp_path):
    return [path.name for path in tmp_path.iterdir() if path.name.startswith(".")]


def test_nothing_is_left_beside_what_was_written(tmp_path):
    write_whole(tmp_path / "file", b"some bytes")
    write_whole_folder(tmp_path / "folder", {"a": b"1", "b/c": b"2"})
    assert (tmp_path / "file").read_bytes() == b"some bytes"
    assert (tmp_path / "folder" / "b" / "c").read_bytes() == b"2"
    assert beside(tmp_path) == []
    with pytest.raises(OSError, match="a"):
        write_whole_folder(tmp_path / "other", {"a": b"1", "a/b": b"2"})
    assert beside(tmp_path) == []
    assert not (tmp_path / "other").exists()


@pytest.mark.parametrize("name", ["x" * 255, "\U0001f6a2" * 63])
def test_the_longest_names_can_be_written(tmp_path, name):
    write_whole(tmp_path / name, b"some bytes")
    write_whole_folder(tmp_path / f"{name[:-1]}y", {"a": b"1"})
    assert (tmp_path / name).read_bytes() == b"some bytes"
    assert (tmp_path / f"{name[:-1]}y" / "a").read_bytes() == b"1"


@pytest.mark.skipif(sys.platform == "win32", reason="folders are not locked there")
def test_what_a_killed_writer_left_is_swept_away_and_what_another_writes_is_not(tmp_path):
    write = "write_whole_folder(Path('folder'), Files())"
    code = (
        "from pathlib import Path; from index.files.atomic import write_whole_folder\n"
        "class Files(dict):\n    def items(self): print('up', flush=True); input()\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(RESOURCES.parent)}
    with subprocess.Popen(
        [sys.executable, "-c", code + write],
        cwd=tmp_path,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as writer:
        assert writer.stdout.readline() == b"up\n"
        write_whole_folder(tmp_path / "folder", {"a": b"1"})
        assert len(beside(tmp_path)) == 1
        writer.send_signal(signal.SIGKILL)
    (tmp_path / "folder" / "a").unlink()
    write_whole_folder(tmp_path / "folder", {"a": b"2"})
    assert beside(tmp_path) == []


def test_a_link_that_was_laid_where_it_writes_first_is_not_followed(tmp_path, monkeypatch):
    victim = tmp_path / "victim"
    victim.write_bytes(b"theirs")
    monkeypatch.setattr(os, "urandom", bytes)
    trap = tmp_path / f".file.{'00' * 6}.new"
    trap.symlink_to(victim)
    with victim.open("rb") as held:
        hold(held.fileno())  # so that the link is not taken for a left-over
        with pytest.raises(FileExistsError):
            write_whole(tmp_path / "file", b"mine")
    assert victim.read_bytes() == b"theirs"
    write_whole(tmp_path / "file", b"mine")
    assert victim.read_bytes() == b"theirs"
