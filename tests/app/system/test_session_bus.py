"""A session bus that is mute is done without; any other is Qt's business."""

import shutil
import socket
import subprocess
from contextlib import ExitStack, closing, suppress
from threading import Thread

import pytest

from app.system.session_bus import avoid_mute_bus

NAME = "DBUS_SESSION_BUS_ADDRESS"


@pytest.fixture
def listener(tmp_path):
    """Somebody who takes calls at a socket whose path has to be escaped."""
    with closing(socket.socket(socket.AF_UNIX)) as made:
        made.bind(str(tmp_path / "a bus"))
        made.listen()
        yield made


def address(tmp_path):
    return f"unix:guid=1,path={tmp_path}/a%20bus"


@pytest.mark.parametrize("others", ["", "tcp:host=nowhere;"])
def test_a_mute_bus_is_done_without(tmp_path, listener, others):
    environment = {NAME: others + address(tmp_path)}
    avoid_mute_bus(environment)
    assert environment == {NAME: "disabled:"}


def test_so_is_the_bus_of_screen_readers(tmp_path, listener):
    environment = {"AT_SPI_BUS_ADDRESS": address(tmp_path)}
    avoid_mute_bus(environment)
    assert environment == {"AT_SPI_BUS_ADDRESS": "disabled:"}


def test_so_is_one_that_nobody_named(tmp_path):
    with closing(socket.socket(socket.AF_UNIX)) as made:
        made.bind(str(tmp_path / "bus"))
        made.listen()
        environment = {"XDG_RUNTIME_DIR": str(tmp_path)}
        avoid_mute_bus(environment)
    assert environment[NAME] == "disabled:"


def test_so_is_one_at_which_others_wait_already(tmp_path):
    with closing(socket.socket(socket.AF_UNIX)) as made, ExitStack() as waiting:
        made.bind(str(tmp_path / "bus"))
        made.listen(0)
        with suppress(BlockingIOError):
            while True:
                caller = waiting.enter_context(closing(socket.socket(socket.AF_UNIX)))
                caller.setblocking(False)
                caller.connect(str(tmp_path / "bus"))
        environment = {"XDG_RUNTIME_DIR": str(tmp_path)}
        avoid_mute_bus(environment)
    assert environment[NAME] == "disabled:"


MESSAGE = b"l\2\1\1" + bytes(12)
"""An answer without anything in it."""


def avoided(tmp_path, listener, said):
    """What becomes of the environment where the bus says this and no more."""
    with ExitStack() as until:

        def answer():
            line = until.enter_context(listener.accept()[0])
            line.recv(1000)
            line.sendall(said)

        answering = Thread(target=answer)
        answering.start()
        environment = {NAME: address(tmp_path)}
        avoid_mute_bus(environment)
        answering.join()
    return environment


@pytest.mark.parametrize("said", [b"REJECTED EXTERNAL\r\n", b"OK 1\r\n" + 3 * MESSAGE])
def test_a_bus_that_answers_is_used(tmp_path, listener, said):
    assert avoided(tmp_path, listener, said) == {NAME: address(tmp_path)}


def test_a_bus_whose_service_for_screen_readers_is_mute_is_done_without(tmp_path, listener):
    said = b"OK 1\r\n" + 2 * MESSAGE
    assert avoided(tmp_path, listener, said) == {NAME: "disabled:"}


@pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="dbus-daemon is not installed")
def test_a_real_bus_is_used_and_answers_everything(tmp_path):
    place = f"unix:path={tmp_path}/bus"
    command = ("dbus-daemon", "--session", "--nofork", "--print-address", f"--address={place}")
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as daemon:
        daemon.stdout.readline()
        environment = {NAME: place}
        avoid_mute_bus(environment)
        daemon.terminate()
    assert environment == {NAME: place}


@pytest.mark.parametrize(
    "told",
    ["", "disabled:", "unix:path=/nowhere", "unix:path=%00", "unix:abstract=" + "x" * 500,
     "%;=,:;unix:", "unix:path=/dev/null"],
)  # fmt: skip
def test_what_cannot_be_called_is_left_to_qt(told):
    environment = {NAME: told}
    avoid_mute_bus(environment)
    assert environment == {NAME: told}
