"""A system that refuses a start a thread or a socket: the start ends, or tells, and hangs never."""

import os
import shutil
import subprocess

import pytest

from tests.e2e.desktop import Desktop
from tests.e2e.program import command
from tests.e2e.screen import look
from tests.e2e.waiting import eventually

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")

NO_THREAD = "clone,clone3:error=EAGAIN"
END = " Search here with “errdex search QUERY”.\n"


@pytest.fixture
def desktop(tmp_path):
    """A desktop of which the standard error is looked at here."""
    with Desktop(tmp_path, accessible=True) as made:
        yield made


def refusing(what):
    """The words before a command that has the system refuse it this."""
    calls = what.partition(":")[0]
    asked = ("-e", f"trace={calls}", "-e", f"inject={what}")
    # With -D the process that is started here is the program, and strace one beside it.
    return ("strace", "-D", "-f", "-qq", "-o", os.devnull, *asked)


@pytest.mark.parametrize(
    ("what", "reason"),
    [
        (f"{NO_THREAD}:when=1", "Thread creation error"),  # Qt's for the X server
        (f"{NO_THREAD}:when=2", "Thread creation error"),  # Qt's for D-Bus
        (f"{NO_THREAD}:when=3", "the system gives no thread for stars and notes."),
        ("socketpair:error=EMFILE:when=1", "Too many open files."),
    ],
)
def test_a_start_that_is_refused_something_ends_with_a_sentence(desktop, what, reason):
    done = subprocess.run(
        (*refusing(what), command(), "code:user_locked"),
        env=desktop.environment,
        capture_output=True,
        encoding="utf-8",
        timeout=30,
        check=False,
    )
    assert done.returncode == 2, done.stderr
    assert "errdex: No window can be opened: " in done.stderr
    assert reason in done.stderr
    assert done.stderr.endswith(END)


@pytest.mark.parametrize(
    ("threads", "said"),
    [
        ("5", "The system gives no thread to search in"),
        ("6..60", "The system gives no thread for this; try again in a moment."),
    ],
)
def test_a_window_without_a_thread_says_so_and_can_be_left(desktop, threads, said):
    log = desktop.folder / "server.log"
    log.write_text("No user was found with id user_1")
    words = (*refusing(f"{NO_THREAD}:when={threads}"), command(), str(log))
    with subprocess.Popen(words, env=desktop.environment, stderr=subprocess.DEVNULL) as program:
        try:
            eventually(desktop.windows, "the window is on the screen")
            eventually(lambda: is_told(desktop, log, said), "it says what lacks")
            desktop.active_window()
            desktop.key("ctrl+q")
            eventually(lambda: program.poll() is not None, "it has ended")
        finally:
            program.kill()


def is_told(desktop, file, said):
    """Whether this is on show once the file came again: what is told goes after some seconds."""
    desktop.start(str(file)).wait()
    return any(said in label for label in look(desktop).labels)
