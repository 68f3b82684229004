"""Settings survive a restart, and whatever a damaged file holds gives the defaults."""

import os
import random
from pathlib import Path
from threading import Event, Thread

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QLabel

import index.files.lock
from app.settings.settings import Settings
from tests.strange import STRANGE, in_place_of

DEFAULTS = {
    "theme": "system",
    "zoom": 100,
    "default_format": "json",
    "geometry": QByteArray(),
    "panes": QByteArray(),
    "query": "",
    "error": "",
}
OTHERS = {
    "theme": "dark",
    "zoom": 150,
    "default_format": "markdown",
    "geometry": QByteArray(b"\x00\x01\xff;,@"),
    "panes": QByteArray(b"panes"),
    "query": 'say "hi"; [x] = %20 \\ \N{SNOWMAN}\nand more',
    "error": "clerk/users/UserNotFound",
}


@pytest.fixture
def opened(tmp_path):
    """Settings over a file with this content, or over none."""

    def open_settings(content=None):
        path = tmp_path / "settings.ini"
        if content is not None:
            path.write_bytes(content)
        return Settings(path)

    return open_settings


def read(settings):
    return {name: getattr(settings, name) for name in DEFAULTS}


def test_without_a_file_there_are_the_defaults(opened):
    assert read(opened()) == DEFAULTS


@pytest.mark.parametrize("strange", STRANGE)
def test_what_stands_in_the_place_of_the_file_is_put_aside(opened, tmp_path, strange):
    in_place_of(tmp_path / "settings.ini", strange)
    settings = opened()
    assert read(settings) == DEFAULTS
    assert settings.trouble.startswith(f"{tmp_path / 'settings.ini'}: cannot be read (")
    assert len(list(tmp_path.glob("settings.ini.damaged-*"))) == 1
    settings.zoom = 150
    assert settings.save()
    again = opened()
    assert (again.trouble, again.zoom) == ("", 150)


def test_what_cannot_be_read_any_more_is_not_written_over(opened, tmp_path):
    settings = opened(b"[view]\ntheme=dark\n")
    in_place_of(tmp_path / "settings.ini", "pipe")
    settings.zoom = 150
    assert not settings.save()


def test_what_was_set_is_there_after_a_restart(opened):
    settings = opened()
    for name, value in OTHERS.items():
        setattr(settings, name, value)
    assert settings.save()
    assert read(opened()) == OTHERS


def test_the_first_of_a_restart_is_not_made_from_the_second(opened, tmp_path):
    opened().save()
    settings = opened()
    settings.zoom = 125
    settings.save()
    assert b"query" not in (tmp_path / "settings.ini").read_bytes()


HOSTILE = {
    "empty": b"",
    "binary": bytes(range(256)) * 20,
    "zeros": b"\0" * 4096,
    "no section": b"zoom=150\ntheme=dark\n",
    "unclosed": b"[view\nzoom=150",
    "words for numbers": b"[view]\nzoom=large\n",
    "list for number": b"[view]\nzoom=1, 2, 3\n",
    "list for text": b"[view]\ntheme=dark, light\n[session]\nquery=a, b\n",
    "a variant of another type": b"[view]\nzoom=@Rect(1 2 3 4)\ntheme=@Size(3 4)\n",
    "a variant cut off": b'[window]\ngeometry=@Variant(\\0\\0\\0\\x7f\\0\\0)\npanes="@Variant("\n',
    "an unknown variant": b"[window]\ngeometry=@Variant(\\xff\\xff\\xff\\0)\npanes=@Invalid()\n",
    "an overlong number": b"[view]\nzoom=999999999999999999999999\n",
    "a fraction": b"[view]\nzoom=1.5\n",
    "a bad escape": b'[session]\nquery="\\xzz\\uD800"\nerror=%UD800%zz\n',
    "groups for values": b"[view]\ntheme\\deep=1\n[view/zoom]\nx=1\n",
    "utf-16": "[view]\nzoom=150\n".encode("utf-16"),
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_a_damaged_file_gives_values_of_the_right_types(opened, content):
    settings = opened(content)
    for name, value in read(settings).items():
        assert type(value) is type(DEFAULTS[name]), name


@pytest.mark.parametrize("value", ["large", "1.5", "1, 2, 3", "@Rect(1 2 3 4)", "@Invalid()", ""])
def test_what_is_no_number_gives_the_default(opened, value):
    assert opened(f"[view]\nzoom={value}\n".encode()).zoom == 100


@pytest.mark.parametrize("seed", range(20))
def test_a_file_damaged_anywhere_gives_values_of_the_right_types(opened, tmp_path, seed):
    settings = opened()
    for name, value in OTHERS.items():
        setattr(settings, name, value)
    settings.save()
    content = bytearray((tmp_path / "settings.ini").read_bytes())
    chance = random.Random(seed)  # noqa: S311
    for at in chance.sample(range(len(content)), chance.randint(1, 12)):
        content[at] ^= chance.randint(1, 255)
    settings = opened(bytes(content))
    for name, value in read(settings).items():
        assert type(value) is type(DEFAULTS[name]), name
    aside = Path(settings.trouble.rpartition("the damaged file is ")[2].removesuffix("."))
    assert aside.read_bytes() == content
    again = opened()
    assert again.trouble == ""
    assert read(again) == read(settings)


def test_what_is_intact_is_kept(opened, tmp_path):
    settings = opened()
    settings.theme, settings.zoom = "dark", 150
    settings.save()
    content = (tmp_path / "settings.ini").read_bytes()
    settings = opened(content.replace(b"[view]\n", b"[view]\n\xff\xff\n"))
    assert settings.trouble
    assert (settings.theme, settings.zoom) == ("dark", 150)


@pytest.mark.parametrize("content", [b"", b"[view]\ntheme=dark\n"])
def test_a_file_that_ends_too_early_is_told_one_by_hand_is_not(opened, content):
    assert bool(opened(content).trouble) is (not content)


def test_two_windows_change_what_they_change(opened):
    one, other = opened(), opened()
    one.theme = "dark"
    one.save()
    other.zoom = 150
    other.save()
    again = opened()
    assert (again.theme, again.zoom) == ("dark", 150)


def test_two_windows_change_something_at_once(opened, monkeypatch):
    one, other = opened(), opened()
    is_on_disk, sync, hold = Event(), os.fsync, index.files.lock.hold

    def sync_slowly(handle):
        is_on_disk.wait(60)
        sync(handle)

    def hold_or_tell(handle):
        """The one who finds it locked lets the other one go on."""
        is_held = hold(handle)
        if not is_held:
            is_on_disk.set()
        return is_held

    monkeypatch.setattr(os, "fsync", sync_slowly)
    monkeypatch.setattr(index.files.lock, "hold", hold_or_tell)
    one.theme, other.zoom = "dark", 150
    assert one.save()
    assert one.is_saving
    while not other.save(patiently=True):
        pass  # the other one took longer than anybody waits for it
    again = opened()
    assert (again.theme, again.zoom) == ("dark", 150)


def test_what_a_newer_version_wrote_stays(opened, tmp_path):
    settings = opened(b"[view]\nwallpaper=blue\n")
    settings.theme = "dark"
    settings.save()
    assert b"wallpaper=blue" in (tmp_path / "settings.ini").read_bytes()
    assert settings.trouble == ""


def test_where_nothing_can_be_kept_the_window_still_gets_its_defaults():
    settings = Settings(None)
    assert read(settings) == DEFAULTS
    settings.zoom = 150
    assert not settings.save()


def test_a_file_that_cannot_be_written_is_told(tmp_path):
    settings = Settings(tmp_path / "missing" / "settings.ini")
    settings.zoom = 150
    assert not settings.save()


def test_without_a_thread_to_be_had_what_was_set_is_kept(opened, monkeypatch):
    def start(_thread):
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(Thread, "start", start)
    settings = opened()
    settings.zoom = 150
    assert settings.save()
    assert opened().zoom == 150


def test_the_window_tells_of_a_damaged_file(open_desk, tmp_path):
    (tmp_path / "settings.ini").write_bytes(b"[view]\nzoom=125\n\0\0\0\n")
    desk = open_desk()
    told = [one.text() for one in desk.window.findChildren(QLabel) if one.isVisible()]
    assert any("settings.ini: damaged" in one for one in told)


def test_a_slow_disk_is_not_waited_for_save_at_the_end(tmp_path, monkeypatch):
    path = tmp_path / "settings.ini"
    disk, sync = Event(), os.fsync

    def slow_sync(handle):
        disk.wait(60)
        sync(handle)

    monkeypatch.setattr(os, "fsync", slow_sync)
    settings = Settings(path)
    settings.theme = "dark"
    assert settings.save()
    assert settings.is_saving
    settings.zoom = 150
    assert settings.save()
    assert (settings.theme, settings.zoom) == ("dark", 150)
    assert (Settings(path).theme, Settings(path).zoom) == ("system", 100)
    disk.set()
    assert settings.save(patiently=True)
    assert not settings.is_saving
    assert (Settings(path).theme, Settings(path).zoom) == ("dark", 150)


def test_a_file_that_a_link_leads_to_is_written_and_the_link_stays(tmp_path):
    """As where somebody keeps all their settings in one place."""
    place, link = tmp_path / "mine.ini", tmp_path / "settings.ini"
    Settings(place).save()
    link.symlink_to(place)
    for theme in ("dark", "light"):
        settings = Settings(link)
        settings.theme = theme
        assert settings.save()
        assert link.is_symlink()
        assert Settings(place).theme == theme
