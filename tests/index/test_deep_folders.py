"""Folders within folders, so deep that no path leads to the last."""

import os

import pytest

from index.errors import DocumentError
from index.files.gitignore import tracked_files
from index.ingest.files import documents_in


@pytest.fixture
def deep(tmp_path, monkeypatch):
    top = tmp_path / "deep"
    top.mkdir()
    monkeypatch.chdir(top)
    for _ in range(1_050):
        os.mkdir("d")  # noqa: PTH102  (a path to it would be too long)
        os.chdir("d")
    yield top
    os.chdir(tmp_path)
    while (top / "d").exists():  # the second takes the place of the first
        (top / "d").rename(tmp_path / "first")
        if (tmp_path / "first" / "d").exists():
            (tmp_path / "first" / "d").rename(top / "d")
        (tmp_path / "first").rmdir()


def test_an_import_of_them_is_refused(deep):
    with pytest.raises(DocumentError, match="deep: cannot be read: File name too long"):
        documents_in([deep])


def test_a_scan_of_them_is_refused(deep):
    with pytest.raises(OSError, match="File name too long"):
        list(tracked_files(deep, lambda *_told: None))
