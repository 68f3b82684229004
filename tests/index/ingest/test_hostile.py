"""Hostile files of every kind: previewed, or refused in sentences without a raw sign."""

import subprocess
from itertools import islice

import pytest

from index.errors import ErrdexError
from index.ingest.naming import Naming
from index.ingest.preview import preview_import
from tests.e2e.program import command
from tests.index.ingest.hostile import hostile_files

FILES = tuple(islice(hostile_files(1), 260))


MOST_TOLD = 6
"""Places, where nothing can be read: a line each."""


def test_each_is_previewed_or_refused_in_sentences(tmp_path):
    imported = []
    for hostile in FILES:
        path = tmp_path / hostile.name
        path.write_bytes(hostile.content)
        try:
            preview = preview_import([path], Naming(), "2026-01-01")
        except ErrdexError as error:
            said = str(error).split("\n")
        else:
            said = list(map(str, preview.problems[:MOST_TOLD]))
            if preview.is_whole:
                imported.append(hostile)
        assert len(said) <= MOST_TOLD, hostile.name
        assert all(line.endswith(".") and "\n" not in line for line in said), hostile.name
    assert [hostile.name for hostile in imported if hostile.is_refused] == []
    assert 20 < len(imported) < len(FILES) / 2


@pytest.mark.parametrize("part", ["deep-91", "pickle", "terminal", "steers", "laughs", "cut_off"])
def test_the_program_refuses_it_or_writes_it_whole(part, tmp_path):
    hostile = next(one for one in FILES if part in one.name)
    path = tmp_path / hostile.name
    path.write_bytes(hostile.content)
    done = subprocess.run((command(), "import", path), capture_output=True, check=False)
    assert done.returncode == (2 if hostile.is_refused or part == "cut_off" else 0)
    assert done.stdout + done.stderr == (done.stdout + done.stderr).replace(b"\x1b", b"")
    if done.returncode == 2:
        assert done.stderr.startswith(b"errdex: ")
        assert b"Traceback" not in done.stderr
    else:
        subprocess.run((command(), "import", "--undo"), capture_output=True, check=True)
