"""Others at the running window's socket: a crowd, half messages, garbage, another user."""

import os
import socket
import subprocess
import sys
from contextlib import ExitStack, suppress

import pytest

from app.instance.unix import socket_place
from tests.e2e.processes import run
from tests.e2e.waiting import eventually

NOBODY = 65534
CONNECTS_AS_NOBODY = f"""
import os, socket, sys
os.setgroups([]); os.setgid({NOBODY}); os.setuid({NOBODY})
line = socket.socket(socket.AF_UNIX)
try:
    line.connect(sys.argv[1])
except PermissionError:
    sys.exit(13)
"""


@pytest.fixture
def door(desktop):
    """The socket of a window that is running."""
    desktop.open()
    return str(socket_place(desktop.environment).path)


def guest(door, stack, message=b""):
    line = stack.enter_context(socket.socket(socket.AF_UNIX))
    line.settimeout(1)
    with suppress(OSError):  # the queue at the door may be full
        line.connect(door)
        line.sendall(message)
    return line


def searches_on(desktop, code):
    """Whether a second start is heard, and keys and clipboard work in the window."""
    assert desktop.start(f"code:{code}").wait() == 0
    desktop.shows_code(code)


@pytest.mark.parametrize(
    "message",
    [b'{"wish": "search", "te', b"[" * 60_000, b"x" * 1_000_000],
    ids=["half a message", "brackets", "no end"],
)
def test_a_crowd_at_the_door_holds_the_window_up_for_nothing(desktop, door, message):
    with ExitStack() as stack:
        for _ in range(40):
            guest(door, stack, message)
        searches_on(desktop, "session_exists")


def test_thousands_who_leave_at_once_leave_nothing_behind(desktop, door):
    process = desktop.programs[0].process.pid
    searches_on(desktop, "user_locked")  # by then it has opened all that it needs
    handles = len(os.listdir(f"/proc/{process}/fd"))  # noqa: PTH208
    for _ in range(3000):
        with ExitStack() as stack:
            guest(door, stack, b"{}")
    searches_on(desktop, "session_exists")
    eventually(
        lambda: len(os.listdir(f"/proc/{process}/fd")) <= handles + 5,  # noqa: PTH208
        "the guests' lines are closed",
    )


def test_keys_are_heard_while_the_door_is_stormed(desktop, door):
    storm = (
        "import socket, sys\n"
        "while True:\n"
        "    line = socket.socket(socket.AF_UNIX)\n"
        "    try: line.connect(sys.argv[1]); line.sendall(b'{\"wish\"')\n"
        "    except OSError: pass\n"
    )
    with subprocess.Popen((sys.executable, "-c", storm, door)) as stormer:
        try:
            desktop.key("ctrl+k")
            desktop.type("code:user_locked")
            desktop.shows_code("user_locked", 60)
        finally:
            stormer.kill()


def test_another_user_cannot_connect(desktop, door):
    if os.geteuid() != 0:
        pytest.skip("only root can be somebody else")
    tried = (sys.executable, "-c", CONNECTS_AS_NOBODY, door)
    done = subprocess.run(tried, capture_output=True, check=False)
    assert done.returncode == 13, done.stderr
    mode = run(("stat", "-c", "%a", os.path.dirname(door)), os.environ)  # noqa: PTH120
    assert mode.strip() == "700"
