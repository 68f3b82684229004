"""The window's end, driven by real sockets, good guests and bad ones."""

import json
import os
import socket
import subprocess
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from app.instance.platforms import listener_of
from app.instance.request import LONGEST, SHOWN, Request, Wish, encoded
from app.instance.socket_listener import SocketListener
from app.instance.unix import SocketPlace, is_own

WISH = Request(Wish.SEARCH, "user not found", "token")


@pytest.fixture
def place(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return SocketPlace(Path("s.socket"))


@contextmanager
def hearing(listener):
    requests = []
    listener.asked.connect(requests.append)
    yield requests
    listener.leave()


@pytest.fixture
def heard(qtbot, place):
    with hearing(listener_of(place.claim())) as requests:
        yield requests


def guest(place, message=b"", *, whole=True):
    line = socket.socket(socket.AF_UNIX)
    line.settimeout(5)
    line.connect(str(place.path))
    line.sendall(message)
    if whole:
        line.shutdown(socket.SHUT_WR)
    return line


def ended(line):
    """Whether the other end has closed this line."""
    line.setblocking(False)
    try:
        return line.recv(16) == b""
    except BlockingIOError:
        return False
    except ConnectionResetError:
        return True


def test_a_request_is_taken_and_answered(qtbot, place, heard):
    with guest(place, encoded(WISH)) as line:
        qtbot.waitUntil(lambda: heard == [WISH])
        assert line.recv(16) == SHOWN


@pytest.mark.usefixtures("heard")
def test_it_tells_that_it_hears(place):
    assert not place.is_young(60)


def test_a_request_in_pieces_is_taken(qtbot, place, heard):
    message = encoded(WISH)
    with guest(place, message[:9], whole=False) as line:
        qtbot.wait(1)
        line.sendall(message[9:])
        line.shutdown(socket.SHUT_WR)
        qtbot.waitUntil(lambda: heard == [WISH])


@pytest.mark.parametrize(
    "message",
    [
        b"",
        b"\x00\xff" * 99,
        b"GET / HTTP/1.1\r\n\r\n",
        json.dumps({"wish": "quit", "text": "", "activation": ""}).encode(),
    ],
)
def test_garbage_is_dropped_without_an_answer(qtbot, place, heard, message):
    with guest(place, message) as line:
        qtbot.waitUntil(lambda: ended(line))
    with guest(place, encoded(WISH)):
        qtbot.waitUntil(lambda: heard == [WISH])


def test_a_message_without_end_is_cut_off(qtbot, place, heard):
    with guest(place, whole=False) as line:
        line.setblocking(False)
        sent = 0
        with pytest.raises(ConnectionError):
            for _ in range(1000):
                try:
                    sent += line.send(b"x" * 65536)
                except BlockingIOError:
                    qtbot.wait(1)
        assert sent > LONGEST
    assert heard == []


def test_half_a_message_holds_nobody_up_and_is_given_up(qtbot, place):
    with (
        hearing(SocketListener(place.claim(), patience_ms=50)) as heard,
        guest(place, encoded(WISH)[:5], whole=False) as slow,
    ):
        with guest(place, encoded(WISH)):
            qtbot.waitUntil(lambda: heard == [WISH])
        qtbot.waitUntil(lambda: ended(slow))


def test_a_window_that_was_late_itself_takes_what_was_sent(qtbot, place):
    with (
        hearing(SocketListener(place.claim(), patience_ms=0)) as heard,
        guest(place, encoded(WISH)),
    ):
        qtbot.waitUntil(lambda: heard == [WISH])


def test_a_crowd_of_silent_guests_keeps_nobody_out(qtbot, place, heard):
    with ExitStack() as crowd:
        for _ in range(30):
            crowd.enter_context(guest(place, whole=False))
            qtbot.wait(1)
        with guest(place, encoded(WISH)):
            qtbot.waitUntil(lambda: heard == [WISH])


def test_a_guest_that_leaves_at_once_does_no_harm(qtbot, place, heard):
    guest(place, encoded(WISH)).close()
    qtbot.waitUntil(lambda: heard == [WISH])


@pytest.mark.skipif(os.getuid() != 0, reason="only root can start another user's process")
def test_another_users_process_is_known():
    # Not below tmp_path, which other users may not enter.
    path = Path(f"/tmp/errdex-test-{os.getpid()}")  # noqa: S108
    code = f"import socket; s = socket.socket(socket.AF_UNIX); s.connect({str(path)!r}); s.recv(1)"
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))
        path.chmod(0o777)
        listening.listen()
        try:
            with (
                subprocess.Popen(["/usr/bin/python3", "-c", code], user=65534) as other,
                listening.accept()[0] as line,
            ):
                assert not is_own(line)
                line.sendall(b"x")
                assert other.wait(10) == 0
        finally:
            path.unlink()


def test_after_leaving_nobody_listens(qtbot, place):
    listener = listener_of(place.claim())
    listener.leave()
    assert not place.path.exists()
    place.claim().leave()
