"""What other programs have on the clipboard, those among them that never deliver it."""

import os
import random
import signal
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from app.clipboard.request import SilentError, TooMuchError, read_selection
from tests.e2e.processes import run
from tests.e2e.waiting import eventually

MOST = 4_000_000
CODE = "session_exists"


@pytest.fixture
def seen(desktop, monkeypatch):
    """The desktop, its X server being that of this process, too."""
    monkeypatch.setenv("DISPLAY", desktop.environment["DISPLAY"])
    return desktop


@contextmanager
def mute(desktop):
    """The owners of clipboard and selection answer nobody."""
    owners = []
    for place in Path("/proc").glob("[0-9]*/cmdline"):
        words = place.read_bytes() if place.exists() else b""
        if words.startswith(b"xclip") and bytes(desktop.folder) in words:
            owners.append(int(place.parent.name))
    assert owners
    with ExitStack() as stack:
        for owner in owners:
            os.kill(owner, signal.SIGSTOP)
            stack.callback(os.kill, owner, signal.SIGKILL)
        yield


def own(desktop, content, target):
    """Have another program own these bytes in this form."""
    source = desktop.folder / "owned"
    source.write_bytes(content)
    run(("xclip", "-i", "-t", target, "-selection", "clipboard", str(source)),
        desktop.environment, captured=False)  # fmt: skip
    eventually(lambda: target in desktop.clipboard("TARGETS").split(), "it is there")


@pytest.mark.parametrize("size", [0, 1, 3_000, 300_000, 3_900_000])
def test_a_text_is_read_whole(seen, size):
    text = random.Random(size).randbytes(size)  # noqa: S311
    own(seen, text, "UTF8_STRING")
    expected = {"UTF8_STRING": text}
    eventually(lambda: read_selection("CLIPBOARD", MOST) == expected, "all of it is read")


def test_files_come_with_their_names_as_text(seen):
    own(seen, b"file:///tmp/a.json\r\nfile:///tmp/b.json\r\n", "text/uri-list")
    files = {"text/uri-list": b"file:///tmp/a.json\r\nfile:///tmp/b.json\r\n"}
    eventually(lambda: read_selection("CLIPBOARD", MOST) == files, "both are read")


def test_of_a_picture_nothing_is_read(seen):
    own(seen, b"\x89PNG", "image/png")
    assert read_selection("CLIPBOARD", MOST) == {}


def test_a_clipboard_without_an_owner_is_empty(seen):
    assert not any(read_selection("CLIPBOARD", MOST).values())


def test_too_much_is_refused(seen):
    own(seen, bytes(MOST + 1), "UTF8_STRING")
    with pytest.raises(TooMuchError):
        read_selection("CLIPBOARD", MOST)


def test_an_owner_who_is_silent_is_told_of(seen):
    seen.set_clipboard("user not found")
    with mute(seen), pytest.raises(SilentError):
        read_selection("CLIPBOARD", MOST)


def test_the_window_waits_for_no_owner_who_is_silent(desktop):
    program = desktop.open(f"code:{CODE}")
    # A key that copies may be older than what the test puts on the clipboard right after it.
    program.tolerate("Cannot set X11 selection owner")
    desktop.shows_code(CODE)
    for selection in ("clipboard", "primary"):
        desktop.set_clipboard("user not found", selection=selection)
    with mute(desktop):
        for place in ("ctrl+k", "Return", "ctrl+f", "ctrl+n"):
            desktop.key(place, "ctrl+v", "ctrl+v")
        x, y, width = middle_of_the_box(desktop, program)
        desktop.click(x + width // 3, y, button=3)
        desktop.click(x + width // 3, y, button=2)
        desktop.key("ctrl+shift+c")
        eventually(
            lambda: desktop.clipboard() == CODE, "the window copies, and is no longer held up"
        )
    assert program.quit() == 0


def test_the_name_of_a_file_waits_for_no_owner_who_is_silent(desktop):
    program = desktop.open(f"code:{CODE}")
    program.tolerate("Cannot set X11 selection owner")
    desktop.shows_code(CODE)
    desktop.set_clipboard("notes.md")
    desktop.key("ctrl+shift+p")
    desktop.type("export stars")
    desktop.key("Return")
    eventually(lambda: desktop.active_title().startswith("Export stars"), "the dialog is open")
    with mute(desktop):
        desktop.key("ctrl+v", "ctrl+v", "ctrl+v", "Escape")
        eventually(program.window.is_active, "the dialog is gone")
        desktop.key("ctrl+shift+c")
        eventually(
            lambda: desktop.clipboard() == CODE, "the window copies, and is no longer held up"
        )
    assert program.quit() == 0


def middle_of_the_box(desktop, program):
    """A place in the box on the screen, and how wide the window is."""
    program.window.activate()
    x, y = program.window.place
    return x + 20, y + 30, program.window.size[0]


def test_a_text_pasted_into_a_field_is_what_the_other_program_has(desktop):
    program = desktop.open(f"code:{CODE}")
    # A key that copies may be older than what the test puts on the clipboard right after it.
    program.tolerate("Cannot set X11 selection owner")
    desktop.shows_code(CODE)
    text = "Grüße, 错误 — and more. "
    desktop.set_clipboard(text)
    desktop.key("ctrl+n", "ctrl+v", "ctrl+v", "ctrl+a", "ctrl+c")
    eventually(lambda: desktop.clipboard() == text * 2, "it is there twice, and copied back")
    assert program.quit() == 0
