"""Leaving and coming back: the window is as it was left, and only Ctrl+Q or its frame ends it."""

import os
import re
import signal
import time
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app.database.opening import open_store
from index.library import load_library
from index.resources import bundled_catalogs
from tests.bench.synthetic import write_catalog
from tests.e2e.waiting import eventually

FUTEX = {"x86_64": "202", "aarch64": "98"}.get(os.uname().machine)
PAUSE = 1.5
"""Longer than the window waits before it writes down how it is."""


def test_it_comes_back_as_it_was_left(desktop):
    program = desktop.open()
    window = program.window
    window.resize(1100, 700)
    desktop.type("resource_not_found")
    desktop.shows_code("resource_not_found")
    desktop.key("Down", "Down")
    desktop.key("ctrl+c")
    eventually(lambda: "shortMessage" in desktop.clipboard(), "the third error is copied")
    third = desktop.clipboard()
    moved = drag_divider(desktop, window, 60)
    assert program.quit() == 0

    desktop.set_clipboard("nothing yet")
    program = desktop.open()
    window = program.window
    assert window.size == (1100, 700)
    eventually(lambda: divider(desktop, window) == moved, "the splitter is where it was")

    def copy():
        desktop.key("Tab", "shift+Tab", "Right", "ctrl+c")  # the box's text is not selected now
        return desktop.clipboard() == third

    eventually(copy, "the same error is on the page")
    desktop.key("ctrl+k", "ctrl+c")
    eventually(lambda: desktop.clipboard() == "resource_not_found", "the query stands in the box")
    assert program.quit() == 0


def test_who_is_killed_comes_back_as_it_was_just_before(desktop):
    program = desktop.open("code:session_exists")
    desktop.shows_code("session_exists")
    settings = desktop.home / "config" / "errdex" / "settings.ini"
    time.sleep(PAUSE)
    assert not settings.exists()
    program.window.resize(1100, 700)
    moved = drag_divider(desktop, program.window, 60)
    desktop.key("ctrl+shift+l", "ctrl+t")
    desktop.type("code:resource_not_found")
    desktop.shows_code("resource_not_found")
    # What was typed last is written down with all that was before it.
    eventually(lambda: "query=code:resource_not_found" in settings.read_text(), "it is written")
    program.process.kill()
    program.process.wait()
    again = desktop.open()
    assert again.window.size == (1100, 700)
    eventually(lambda: divider(desktop, again.window) == moved, "the splitter is where it was")
    desktop.shows_code("resource_not_found")
    desktop.key("ctrl+Tab")
    desktop.shows_code("session_exists")
    assert "theme=dark" in settings.read_text()
    assert again.quit() == 0


def divider(desktop, window):
    """Where the line between tree and list is: where the tree's background ends for good."""
    picture = QImage(str(desktop.screenshot(desktop.folder / "window.png", window.id)))
    y = picture.height() - 60
    side = picture.pixel(2, y)
    is_side = [picture.pixel(x, y) == side for x in range(picture.width())]
    return next(x for x in range(100, len(is_side)) if not any(is_side[x : x + 30]))


def drag_divider(desktop, window, by):
    """Drag the line between tree and list to the right; where it is then."""
    edge = divider(desktop, window)
    place = (str(edge), str(window.size[1] - 60))
    desktop.xdotool("mousemove", "--sync", "--window", window.id, *place)
    x, y = desktop.pointer()
    desktop.drag((x, y), (x + by, y))

    def rests():
        found = divider(desktop, window)
        return found if found > edge + by // 2 and found == divider(desktop, window) else None

    return eventually(rests, "the line between tree and list has moved")


def test_esc_never_ends_it_and_ctrl_q_does(desktop):
    program = desktop.open()
    desktop.type("user")
    desktop.key(*["Escape"] * 6)
    desktop.type("not found")
    desktop.shows_code("resource_not_found")
    assert program.process.poll() is None
    assert program.quit() == 0


@pytest.mark.parametrize("opened", ["F10", "F1", "ctrl+comma", "ctrl+o", "ctrl+shift+k"])
def test_ctrl_q_is_heard_whatever_of_its_own_is_open(desktop, opened):
    program = desktop.open("code:session_exists")
    desktop.shows_code("session_exists")
    desktop.key(opened)
    if opened != "F10":  # a menu is no window that could be active
        another_is_active(desktop, program.window)
    desktop.key("ctrl+q")
    assert program.wait() == 0


def another_is_active(desktop, window):
    """Wait until another window than this has the keyboard; for a moment none has it."""
    eventually(lambda: desktop.active_window().id != window.id, "another window is active")


@pytest.mark.parametrize(
    ("wish", "dialog"), [("SIGTERM", ""), ("SIGHUP", "ctrl+comma"), ("SIGINT", "ctrl+o")]
)
def test_the_system_ends_it_in_order(desktop, wish, dialog):
    program = desktop.open("code:session_exists")
    desktop.shows_code("session_exists")
    program.window.resize(1100, 700)
    desktop.key("ctrl+n")
    desktop.type("Written in the last moment.")
    if dialog:
        desktop.key(dialog)
        another_is_active(desktop, program.window)
    program.process.send_signal(getattr(signal, wish))
    assert program.wait() == 0
    store = open_store(desktop.home / "data" / "errdex")
    (note,) = store.kept().notes.values()
    store.close()
    assert note.text == "Written in the last moment."
    program = desktop.open()
    assert program.window.size == (1100, 700)
    assert program.quit() == 0


@pytest.mark.parametrize("first", ["SIGTERM", "SIGHUP"])
def test_a_wish_to_end_may_come_again_and_again(desktop, first):
    """As at a log-out, which sends both, and from a terminal, whose shell sends a second one."""
    program = desktop.open("code:session_exists")
    desktop.shows_code("session_exists")
    desktop.key("ctrl+n")
    desktop.type("Written in the last moment.")
    program.process.send_signal(getattr(signal, first))
    while program.process.poll() is None:
        program.process.send_signal(signal.SIGHUP)
    store = open_store(desktop.home / "data" / "errdex")
    notes = [note.text for note in store.kept().notes.values()]
    store.close()
    assert notes == ["Written in the last moment."]


def test_what_was_pressed_before_the_wish_is_done_first(desktop):
    """Where both wait for the window, the wish may be heard before the display."""
    for code in ("session_exists", "user_locked", "resource_not_found", "form_code_incorrect"):
        program = desktop.open(f"code:{code}")
        desktop.shows_code(code)
        program.process.send_signal(signal.SIGSTOP)
        desktop.key("ctrl+d")
        program.process.send_signal(signal.SIGTERM)
        program.process.send_signal(signal.SIGCONT)
        assert program.wait() == 0
    store = open_store(desktop.home / "data" / "errdex")
    stars = store.kept().stars
    store.close()
    assert len(stars) == 4


def test_who_was_only_stopped_is_not_taken_for_stuck(desktop):
    settings = desktop.home / "config" / "errdex" / "settings.ini"
    for number in range(4):
        program = desktop.open("code:session_exists")
        desktop.shows_code("session_exists")
        desktop.key("ctrl+k", "ctrl+a")
        desktop.type(f"user_locked {number}")
        program.process.send_signal(signal.SIGTERM)
        time.sleep(number / 1_000)
        program.process.send_signal(signal.SIGSTOP)
        time.sleep(2.5)  # longer than a window is waited for that is stuck
        program.process.send_signal(signal.SIGCONT)
        assert program.wait() == 0
        assert f"query=user_locked {number}" in settings.read_text()


@pytest.mark.parametrize("is_painting", [False, True])
@pytest.mark.parametrize("wish", ["SIGTERM", "SIGINT"])
def test_it_ends_although_the_display_does_not_answer(desktop, wish, is_painting):
    program = desktop.open("code:session_exists")
    desktop.shows_code("session_exists")
    desktop.key("ctrl+n")
    desktop.type("Written in the last moment.")
    with desktop.frozen():
        if is_painting:  # the caret blinks until the display is asked whether it is done with it
            eventually(lambda: waits_for_another_thread(program), "the window is stuck")
        program.process.send_signal(getattr(signal, wish))
        program.wait()
    store = open_store(desktop.home / "data" / "errdex")
    notes = [note.text for note in store.kept().notes.values()]
    store.close()
    assert notes == ["Written in the last moment."]


def waits_for_another_thread(program):
    """Whether its first thread waits for one that reads what the display answers (`futex`)."""
    told = Path(f"/proc/{program.process.pid}/syscall")
    return all(told.read_text().split()[0] == FUTEX for _ in range(1_000))


def test_who_indexes_for_a_window_ends_with_it_when_it_is_killed(desktop):
    folder = desktop.home / "data" / "errdex" / "catalogs"
    folder.mkdir(parents=True)
    big = folder / "synthetic@1.json"
    write_catalog(load_library(bundled_catalogs()), 6_000, big)
    program = desktop.open()
    eventually(lambda: len(indexing(big)) == 2, "two processes index the catalog")
    program.process.kill()
    eventually(lambda: not indexing(big), "they have ended", 60)
    made = list((desktop.home / "cache" / "errdex" / "index").iterdir())
    assert not [path.name for path in made if "synthetic" in path.name or path.name[0] == "."]


def indexing(catalog):
    """The command lines of the processes that index this catalog."""
    found = []
    for place in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):  # it has ended meanwhile
            found.append(place.read_bytes().split(b"\0"))
    return [words for words in found if b"--index" in words and bytes(catalog) in words]


def test_what_was_pasted_is_never_written_down(desktop):
    program = desktop.open()
    pasted = "user_51HqNobodyElses"
    desktop.set_clipboard(f"No user was found with id {pasted}")
    desktop.key("ctrl+v")
    desktop.shows_code("resource_not_found")
    assert program.quit() == 0
    files = [path for path in desktop.home.rglob("*") if path.is_file()]
    assert files
    assert not [path for path in files if pasted.encode() in path.read_bytes()]


def test_the_window_is_called_by_its_error_and_the_programs_name(desktop):
    program = desktop.open("code:session_exists")
    own, of_dialog = r"SingleModeSessionExists\W+Errdex$", r"Settings\W+Errdex$"
    eventually(lambda: re.match(own, program.window.title), "it has both names")
    desktop.key("ctrl+comma")
    eventually(lambda: re.match(of_dialog, desktop.active_title()), "its dialog has both, too")
    desktop.key("Escape")
