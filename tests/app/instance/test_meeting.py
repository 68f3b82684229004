"""Real processes and sockets: who becomes the window, and who hands over."""

import os
import signal
import socket
import stat
import subprocess
import sys
import threading
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

import pytest

from app.instance.meeting import Answer, settle
from app.instance.request import SHOWN, Request, Wish
from app.instance.unix import SocketPlace, socket_place
from index.files.lock import hold
from tests.strange import STRANGE, in_place_of

WISH = Request(Wish.SEARCH, "x")
ROOT = Path(__file__).resolve().parents[3]


HOLDER = """
import sys, time
from pathlib import Path
from app.instance.unix import SocketPlace
claim = SocketPlace(Path(sys.argv[1])).claim()
claim.begin()
print("up", flush=True)
end = time.monotonic() + 3
while sys.argv[2] == "hangs" or time.monotonic() < end:
    if sys.argv[2] == "is slow":
        time.sleep(0.05)
claim.door.setblocking(True)
line, _ = claim.door.accept()
line.sendall(b"shown\\n")
"""


@contextmanager
def held(place, how):
    """A process that holds the place as a window does that hears."""
    words = (sys.executable, "-c", HOLDER, str(place.path), how)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(words, env=environment, stdout=subprocess.PIPE) as process:
        try:
            assert process.stdout.readline() == b"up\n"
            yield process
        finally:
            process.kill()


@pytest.fixture
def place(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # a short path: a socket's may have about a hundred bytes
    folder = Path("meet")
    folder.mkdir(mode=0o700)
    return SocketPlace(folder / "s.socket")


@pytest.fixture
def served(place):
    """Answers one request with the given bytes."""
    threads = []

    def serve(answer):
        claim = place.claim()
        claim.door.setblocking(True)

        def answer_one():
            line, _ = claim.door.accept()
            with line:
                while line.recv(1024):
                    pass
                line.sendall(answer)

        threads.append(threading.Thread(target=answer_one))
        threads[-1].start()
        return claim

    yield serve
    for thread in threads:
        thread.join(5)


def test_the_first_start_is_the_window(place):
    outcome = settle(place, WISH)
    assert outcome.claim and not outcome.handed_over
    outcome.claim.leave()


def test_a_place_can_be_claimed_once(place):
    claim = place.claim()
    assert place.claim() is None
    claim.leave()
    place.claim().leave()


def test_a_later_start_hands_over(place, served):
    claim = served(SHOWN)
    outcome = settle(place, WISH)
    assert outcome.handed_over and outcome.claim is None
    claim.leave()


def test_a_start_that_is_refused_gets_a_window_of_its_own(place, served):
    claim = served(b"what?")
    outcome = settle(place, WISH)
    assert not outcome.handed_over and outcome.claim is None
    claim.leave()


def test_a_window_that_never_answers_keeps_nobody_waiting_for_ever(place):
    with held(place, "is stopped") as process:
        process.send_signal(signal.SIGSTOP)
        outcome = settle(place, WISH, patience=0.2)
        assert not outcome.handed_over and outcome.claim is None


def test_a_window_that_has_stood_for_long_is_given_less_time_than_one_that_starts(place):
    with held(place, "is stopped") as process:
        began = monotonic()
        process.send_signal(signal.SIGSTOP)
        outcome = settle(place, WISH, patience=40)
        assert not outcome.handed_over and outcome.claim is None
        assert monotonic() - began < 40


def test_who_holds_the_lock_and_does_not_listen_keeps_nobody_waiting(place):
    with place.path.with_suffix(".lock").open("w") as lock:
        hold(lock.fileno())
        assert not place.is_young(60)
        outcome = settle(place, WISH, patience=40)
    assert not outcome.handed_over and outcome.claim is None


def test_a_window_that_starts_is_waited_for(place):
    claim = place.claim()
    assert place.is_young(60)
    claim.begin()
    assert not place.is_young(60)
    claim.leave()


@pytest.mark.parametrize(("holder", "answers"), [("is slow", True), ("hangs", False)])
def test_a_window_is_waited_for_by_the_time_that_it_gets(place, holder, answers):
    with held(place, holder):
        outcome = settle(place, WISH, patience=1)
        assert outcome.handed_over is answers and outcome.claim is None


@pytest.mark.skipif(not Path("/proc/self/ns/pid").exists(), reason="processes in one space only")
def test_who_has_the_number_of_a_window_elsewhere_is_not_taken_for_it(place):
    """As from within a container that shares the folder, and numbers its processes anew."""
    claim = place.claim()
    assert place.worked() > 0
    lock = place.path.with_suffix(".lock")
    ours = str(Path("/proc/self/ns/pid").readlink())
    lock.write_bytes(lock.read_bytes().replace(ours.encode(), b"pid:[1]"))
    assert place.worked() == 0
    claim.leave()


def test_a_request_that_is_too_long_is_not_sent(place):
    claim = place.claim()
    assert place.ask(Request(Wish.SEARCH, "x" * 100_000), lambda: True) is Answer.REFUSED
    claim.leave()


def test_what_a_killed_window_left_is_taken_over(place):
    code = (
        "from pathlib import Path; from app.instance.unix import SocketPlace; import time\n"
        f"claim = SocketPlace(Path({str(place.path)!r})).claim(); print('up', flush=True)\n"
        "time.sleep(60)"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-c", code], env=environment, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout.readline() == b"up\n"
        assert place.claim() is None
        holder.kill()
    assert place.path.exists()
    outcome = settle(place, WISH)
    assert outcome.claim
    outcome.claim.leave()


def test_a_left_over_socket_is_replaced(place):
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(str(place.path))
    assert place.ask(WISH, lambda: True) is Answer.NOBODY
    place.claim().leave()


def test_leaving_takes_the_socket_away(place):
    place.claim().leave()
    assert not place.path.exists()


@pytest.mark.parametrize("name", ["s.socket", "s.lock"])
@pytest.mark.parametrize("strange", STRANGE)
def test_what_stands_in_the_place_of_socket_or_lock_holds_no_start_up(place, name, strange):
    in_place_of(place.path.with_name(name), strange)
    outcome = settle(place, WISH, patience=0.5)
    assert not outcome.handed_over
    assert place.worked() == 0 or name == "s.socket"
    if outcome.claim is not None:
        outcome.claim.leave()


@pytest.mark.parametrize("name", ["s.socket", "s.lock"])
def test_a_place_where_nobody_can_listen_keeps_nobody_from_a_window(place, name):
    place.path.with_name(name).mkdir()
    outcome = settle(place, WISH, patience=0.5)
    assert not outcome.handed_over and outcome.claim is None


def test_there_may_be_no_place_to_meet():
    outcome = settle(None, WISH)
    assert not outcome.handed_over and outcome.claim is None


@pytest.fixture
def run_time():
    """A folder with a short path."""
    with TemporaryDirectory(dir="/tmp") as folder:
        yield Path(folder)


def test_a_run_time_folder_that_is_no_whole_path_is_passed_over(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    found = socket_place({"XDG_RUNTIME_DIR": ".", "DISPLAY": ":1"})
    assert found is None or found.path.is_absolute()
    assert list(tmp_path.iterdir()) == []


def test_the_place_is_private_and_of_this_session(run_time):
    one, same, other = (
        socket_place({"XDG_RUNTIME_DIR": str(run_time), "DISPLAY": name})
        for name in (":1", ":1", ":2")
    )
    assert one.path.is_relative_to(run_time)
    assert one == same != other
    assert stat.S_IMODE(one.path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("spoil", ["open", "link", "file"])
def test_a_folder_that_others_may_enter_is_not_used(run_time, spoil):
    folder = run_time / "errdex"
    if spoil == "open":
        folder.mkdir()
        folder.chmod(0o755)
    elif spoil == "link":
        (run_time / "elsewhere").mkdir(mode=0o700)
        folder.symlink_to("elsewhere")
    else:
        folder.touch()
    found = socket_place({"XDG_RUNTIME_DIR": str(run_time), "DISPLAY": ":1"})
    assert found is None or found.path.parent != folder


def test_a_long_path_is_not_used(tmp_path):
    folder = tmp_path / ("x" * 120)
    folder.mkdir()
    found = socket_place({"XDG_RUNTIME_DIR": str(folder), "DISPLAY": ":1"})
    assert found is None or folder not in found.path.parents
