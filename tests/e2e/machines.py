"""Machines of one's own that share a home: namespaces, in which this kernel runs all of them."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

_APART = ("--uts", "--pid", "--net", "--ipc", "--mount", "--fork", "--mount-proc")
_ENDED_TOGETHER = "--kill-child=KILL"
_SCRIPT = """
set -e
hostname "$0"
shared=$1
shift
mount --bind "$shared" /mnt
mount -t tmpfs tmpfs /tmp
mkdir -m 1777 -p /tmp/.X11-unix
mkdir -p "$shared"
mount --move /mnt "$shared"
"$@"
"""
"""A host name, and folders for temporary files, in which only what is shared is the same."""


def on_machine(name: str, shared: Path, command: Sequence[str]) -> tuple[str, ...]:
    """The command that runs this one on a machine of its own, with no other's processes, sockets,
    or temporary files, and only this folder in common.
    """
    user = () if os.getuid() == 0 else ("--user", "--map-current-user", "--keep-caps")
    apart = ("unshare", *_APART, _ENDED_TOGETHER, *user)
    return (*apart, "sh", "-c", _SCRIPT, name, str(shared), *command)


def machines_can_be_had(shared: Path) -> bool:
    """Whether this system lets one have them."""
    try:
        done = subprocess.run(
            on_machine("any", shared, ("true",)), capture_output=True, check=False
        )
    except FileNotFoundError:
        return False
    return done.returncode == 0
