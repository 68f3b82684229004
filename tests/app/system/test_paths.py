"""Where the program keeps its files, and that it goes on where it can keep none."""

import stat
from pathlib import Path

import pytest

from app.system import paths

FOLDERS = {
    paths.config_dir: "XDG_CONFIG_HOME",
    paths.data_dir: "XDG_DATA_HOME",
    paths.cache_dir: "XDG_CACHE_HOME",
    paths.log_dir: "XDG_STATE_HOME",
}


@pytest.mark.parametrize("folder", FOLDERS)
def test_each_folder_follows_its_variable_and_is_private(folder, tmp_path, monkeypatch):
    monkeypatch.setenv(FOLDERS[folder], str(tmp_path / "here"))
    found = folder()
    assert found.is_dir()
    assert found.relative_to(tmp_path / "here").parts[0] == "errdex"
    assert stat.S_IMODE(found.stat().st_mode) == 0o700


def test_without_variables_they_lie_in_the_home(tmp_path, monkeypatch):
    for variable in FOLDERS.values():
        monkeypatch.delenv(variable)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert paths.config_dir() == tmp_path / ".config" / "errdex"
    assert paths.data_dir() == tmp_path / ".local" / "share" / "errdex"
    assert paths.cache_dir() == tmp_path / ".cache" / "errdex"
    assert len({folder() for folder in FOLDERS}) == 4


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_folder_that_cannot_be_made_is_none(folder, tmp_path, monkeypatch):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    monkeypatch.setenv(FOLDERS[folder], str(blocked))
    assert folder() is None


def test_a_folder_in_thousands_of_others_is_none(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / Path(*["z"] * 1_500)))
    assert paths.cache_dir() is None


@pytest.mark.closed
def test_a_home_that_may_not_be_written_is_none(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    tmp_path.chmod(0o500)
    assert paths.data_dir() is None


def test_the_readers_templates_are_looked_for_beside_the_settings(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert paths.templates_dir() == Path(tmp_path, "errdex", "snippets")
    assert not paths.templates_dir().exists()
