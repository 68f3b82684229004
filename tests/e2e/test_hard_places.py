"""Homes and caches as they are found: the program starts and searches in all of them."""

import os
import random
import shlex
import shutil
import signal
import socket
import subprocess
import sys
from contextlib import closing

import pytest

from tests.e2e.desktop import Desktop
from tests.e2e.program import command
from tests.e2e.waiting import eventually
from tests.strange import in_place_of

PLACES = (
    "config/errdex/settings.ini",
    "config/errdex/snippets/mine.jinja",
    "data/errdex/kept.db",
    "data/errdex/kept.db-journal",
    "data/errdex/catalogs/state.json",
    "data/errdex/catalogs/steps.json",
    "data/errdex/catalogs/acme@1.json",
)


def searches(desktop, query="user not found", code="resource_not_found"):
    desktop.key("ctrl+k")
    desktop.type(query)
    desktop.shows_code(code)


def starts_and_searches(desktop, **environment):
    program = desktop.open(**environment)
    searches(desktop)
    assert program.quit() == 0


@pytest.mark.parametrize("variable", ["XDG_CACHE_HOME", "XDG_CONFIG_HOME"])
def test_a_folder_that_cannot_be_written(desktop, variable):
    blocked = desktop.folder / "a-file"
    blocked.write_text("in the way", encoding="utf-8")
    starts_and_searches(desktop, **{variable: str(blocked)})


def test_no_home_at_all(desktop):
    names = ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    starts_and_searches(desktop, **dict.fromkeys(names, "/dev/null/none"))


def test_settings_that_are_damaged_or_cannot_be_saved(desktop):
    settings = desktop.home / "config" / "errdex" / "settings.ini"
    settings.parent.mkdir(parents=True)
    settings.write_bytes(b"[view]\nzoom=huge\ntheme=\xff\xfe\0\n[window]\ngeometry=@Variant(\\0)\n")
    starts_and_searches(desktop)
    settings.unlink()
    settings.mkdir()
    starts_and_searches(desktop)


@pytest.mark.parametrize("strange", ["folder", "pipe", "endless"])
def test_no_file_where_each_file_is_expected(desktop, strange):
    for place in PLACES:
        path = desktop.home / place
        path.parent.mkdir(parents=True, exist_ok=True)
        in_place_of(path, strange)
    starts_and_searches(desktop)
    starts_and_searches(desktop)


def test_a_pipe_to_read_holds_nothing_up(desktop):
    pipe = desktop.folder / "pipe"
    os.mkfifo(pipe)
    program = desktop.open(str(pipe))
    searches(desktop)
    assert program.quit() == 0


def test_a_session_bus_that_answers_nobody(desktop):
    place = desktop.folder / "bus"
    with closing(socket.socket(socket.AF_UNIX)) as mute:
        mute.bind(str(place))
        mute.listen()
        starts_and_searches(desktop, DBUS_SESSION_BUS_ADDRESS=f"unix:path={place}")


def test_no_file_takes_the_place_of_a_closed_stream(desktop):
    words = ("sh", "-c", 'exec "$0" <&- >&- 2>&-', command())
    with subprocess.Popen(words, env=desktop.environment) as process:
        desktop.active_window()
        searches(desktop)
        desktop.key("ctrl+d")
        places = [os.readlink(f"/proc/{process.pid}/fd/{number}") for number in range(3)]  # noqa: PTH115
        desktop.key("ctrl+q")
        assert process.wait(15) == 0
    assert places == [os.devnull] * 3


HANDLES = """
import os, resource, sys
resource.setrlimit(resource.RLIMIT_NOFILE, (4_096, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
for _ in range(1_024):
    os.set_inheritable(os.open(os.devnull, os.O_RDONLY), True)
os.execv(sys.argv[1], sys.argv[1:])
"""


def test_a_thousand_handles_of_who_started_it_are_in_nobodys_way(desktop, monkeypatch):
    starter = desktop.folder / "starter"
    run = shlex.join((sys.executable, "-c", HANDLES, command()))
    starter.write_text(f'#!/bin/sh\nexec {run} "$@"\n', encoding="utf-8")
    starter.chmod(0o755)
    monkeypatch.setenv("ERRDEX_PROGRAM", str(starter))
    program = desktop.open()
    searches(desktop)
    program.process.send_signal(signal.SIGTERM)
    assert program.wait() == 0


def test_the_cache_goes_away_while_it_runs(desktop):
    program = desktop.open()
    searches(desktop)
    shutil.rmtree(desktop.home / "cache")
    searches(
        desktop, "code:actor_token_cannot_be_revoked_code", "actor_token_cannot_be_revoked_code"
    )
    assert program.quit() == 0
    starts_and_searches(desktop)


@pytest.mark.parametrize("seed", range(2))
def test_an_index_damaged_anywhere_is_made_again(desktop, seed):
    program = desktop.open()
    searches(desktop)
    assert program.quit() == 0
    chance = random.Random(seed)  # noqa: S311
    files = sorted(path for path in (desktop.home / "cache").rglob("*") if path.is_file())
    assert files, "there is an index in the cache"
    for path in files:
        content = bytearray(path.read_bytes())
        if chance.random() < 0.3:
            del content[chance.randrange(len(content) or 1) :]
        else:
            for _ in range(chance.randint(1, 40)):
                at = chance.randrange(len(content))
                content[at] ^= chance.randint(1, 255)
        path.write_bytes(content)
    starts_and_searches(desktop)


def test_window_and_dialogs_fit_on_a_laptop_at_a_large_scale(tmp_path):
    with Desktop(tmp_path, screen="1280x800x24") as desktop:
        program = desktop.open(QT_SCALE_FACTOR="1.5")

        def fits():
            """The mouse stops at the edge of the screen."""
            window = desktop.active_window()
            width, height = window.size
            reached = []
            for x, y in ((0, 0), (width - 1, height - 1)):
                desktop.xdotool("mousemove", "--window", window.id, str(x), str(y))
                at = desktop.pointer()
                reached.append((at[0] - x, at[1] - y))
            return reached[0] == reached[1]

        assert fits()
        desktop.key("F1")
        eventually(lambda: desktop.active_title().startswith("Keys"), "the keys are on show")
        assert fits()
        assert not program.complaints()
