"""Meeting at a Unix socket, in a folder of the user's own, under a lock that dies with its holder.

Plain sockets and no Qt: a second start has done its work before Qt would be imported.
"""

from __future__ import annotations

import os
import socket
import stat
import struct
import sys
from binascii import crc32
from contextlib import ExitStack, suppress
from pathlib import Path
from time import time
from typing import TYPE_CHECKING, NamedTuple

from app.instance.meeting import Answer
from app.instance.request import SHOWN, TooLongError, encoded
from index.files.lock import hold
from index.files.regular import read_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.instance.request import Request

_LOOK = 0.1
"""Seconds from one look at who is to answer to the next."""
_LETTERS = 60
"""Of what tells the lock's holder."""
_LONGEST_PATH = 100
"""Bytes of a socket's path that every Unix takes."""


class SocketClaim(NamedTuple):
    """The listening socket, and the lock that makes it the only one."""

    door: socket.socket
    path: Path
    lock: int

    def begin(self) -> None:
        """Let later starts know, by the socket's time, that they are heard from now on."""
        with suppress(OSError):
            os.utime(self.path, (time(), 0))

    def leave(self) -> None:
        """Stop listening; the lock goes last, so that the next start finds a clean place."""
        with suppress(OSError):  # the folder may be gone by now
            self.path.unlink()
        self.door.close()
        os.close(self.lock)


class SocketPlace(NamedTuple):
    """A socket's path; beside it lies the lock."""

    path: Path

    @property
    def _lock(self) -> Path:
        return self.path.with_suffix(".lock")

    def claim(self) -> SocketClaim | None:
        """Listen here; None where another process holds the lock. A left-over socket is replaced.

        The lock file stays for ever: one that is removed could be locked twice. OSError where
        nobody can listen here: the disk is full, or what is in the way cannot be removed.
        """
        lock = os.open(self._lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        with ExitStack() as given_back:
            given_back.callback(os.close, lock)
            if not hold(lock):
                return None
            with suppress(OSError):  # a full disk; then nobody knows who it is
                os.pwrite(lock, f"{os.getpid()} {_numbering()}".ljust(_LETTERS).encode(), 0)
            self.path.unlink(missing_ok=True)
            door = given_back.enter_context(socket.socket(socket.AF_UNIX))
            door.bind(str(self.path))
            door.listen(16)
            door.setblocking(False)
            given_back.pop_all()
        return SocketClaim(door, self.path, lock)

    def ask(self, request: Request, is_worth_waiting: Callable[[], bool]) -> Answer:
        """Hand the request over; NOBODY where nobody listens or answers in time."""
        try:
            message = encoded(request)
        except TooLongError:
            return Answer.REFUSED
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(_LOOK)
            try:
                line.connect(str(self.path))
                if not is_own(line):
                    return Answer.REFUSED
                line.sendall(message)
                line.shutdown(socket.SHUT_WR)
                return _answer(line, is_worth_waiting)
            except OSError:
                return Answer.NOBODY

    def worked(self) -> float:
        """Seconds of the processor that the first thread of the lock's holder had: where Linux
        tells, else 0.
        """
        try:
            holder, numbering = read_whole(self._lock, _LETTERS).decode().split()
            if numbering != _numbering():  # this number is another process here
                return 0.0
            told = Path(f"/proc/{holder}/task/{holder}/schedstat").read_bytes()
            return int(told.split()[0]) / 1e9
        except (OSError, ValueError, IndexError):
            return 0.0

    def is_young(self, seconds: float) -> bool:
        """Whether the socket was made less than so many seconds ago, and nobody was heard yet."""
        try:
            return abs(time() - self.path.stat().st_mtime) < seconds
        except OSError:  # it is made right after the lock is taken
            return False


def socket_place(environment: Mapping[str, str]) -> SocketPlace | None:
    """The place of this user and session; None where no folder is fit for it."""
    session = "\n".join(environment.get(name, "") for name in ("WAYLAND_DISPLAY", "DISPLAY"))
    name = f"{crc32(os.fsencode(session)):08x}.socket"
    folders = [Path("/tmp", f"errdex-{os.getuid()}")]  # noqa: S108  (checked to be the user's own)
    runtime = Path(environment.get("XDG_RUNTIME_DIR", ""), "errdex")
    if runtime.is_absolute():  # another one is to be ignored, says the standard
        folders.insert(0, runtime)
    for folder in folders:
        if len(os.fsencode(folder / name)) <= _LONGEST_PATH and _is_private(folder):
            return SocketPlace(folder / name)
    return None


def _numbering() -> str:
    """Within what processes have their numbers, as in a container; OSError where none tells."""
    return str(Path("/proc/self/ns/pid").readlink())


def is_own(line: socket.socket) -> bool:
    """Whether a process of this user is at the other end."""
    if sys.platform == "darwin":
        # struct xucred of <sys/ucred.h>: a version, the user, then groups that do not matter.
        local, peer_credentials = 0, 1
        credentials = line.getsockopt(local, peer_credentials, 76)
        return bool(struct.unpack_from("=II", credentials)[1] == os.getuid())
    size = struct.calcsize("3i")
    credentials = line.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, size)
    return bool(struct.unpack("3i", credentials)[1] == os.getuid())


def _answer(line: socket.socket, is_worth_waiting: Callable[[], bool]) -> Answer:
    """What the holder says to a request that was sent. OSError."""
    while True:
        try:
            return Answer.SHOWN if line.recv(len(SHOWN)) == SHOWN else Answer.REFUSED
        except TimeoutError:
            if not is_worth_waiting():
                return Answer.NOBODY


def _is_private(folder: Path) -> bool:
    """Make the folder, and see that it is this user's, no link, and closed to all others."""
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        about = folder.lstat()
    except OSError:
        return False
    is_own_folder = stat.S_ISDIR(about.st_mode) and about.st_uid == os.getuid()
    return is_own_folder and stat.S_IMODE(about.st_mode) & 0o077 == 0 and os.access(folder, os.W_OK)
