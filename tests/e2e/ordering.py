"""What a program asks of the disk, in order, read from strace: is a file synced before its name?"""

import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

CALLS = "write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,mkdir"
_CALL = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)")
_PATH = re.compile(r'"((?:[^"\\]|\\.)*)"')


@dataclass(slots=True)
class Order:
    """The files that were renamed into place, and what was not synced around that."""

    renamed: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def traced(command: Sequence[str], environment: Mapping[str, str], log: Path) -> None:
    """Run a command to its end under strace."""
    whole = ("strace", "-f", "-y", "-o", str(log), "-e", f"trace={CALLS}", *command)
    subprocess.run(whole, env=dict(environment), capture_output=True, timeout=120, check=True)


def read_order(log: Path, folder: Path) -> Order:
    """What happened below a folder: each file renamed there must be synced, then its folder with
    those above it that are new, and what is written into the file later.
    """
    order = Order()
    dirty: set[str] = set()
    unsynced: dict[str, str] = {}  # a folder, and the file that was renamed in it last
    made: dict[str, str] = {}  # a folder, and the one that was made in it last
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        call = _CALL.match(line)
        if call is None or int(call[3]) < 0:
            continue
        name, arguments = call[1], call[2]
        handle = re.match(r"\d+<([^>]*)>", arguments)
        if name in ("write", "pwrite64") and handle:
            dirty.add(handle[1])
        elif name in ("fsync", "fdatasync") and handle:
            dirty.discard(handle[1])
            unsynced.pop(handle[1], None)
            made.pop(handle[1], None)
        elif name == "mkdir":
            new = _PATH.findall(arguments)[0]
            made[str(Path(new).parent)] = new
        elif name.startswith("rename"):
            old, new = _PATH.findall(arguments)[-2:]
            if Path(new).is_relative_to(folder):
                order.renamed.append(new)
                unsynced[str(Path(new).parent)] = new
                if old in dirty or any(one.startswith(f"{old}/") for one in dirty):
                    order.faults.append(f"{new}: renamed before it was synced")
    order.faults += [f"{new}: its folder was not synced" for new in unsynced.values()]
    order.faults += [f"{one}: written again, not synced" for one in order.renamed if one in dirty]
    order.faults += [
        f"{new}: the folder above it was not synced"
        for new in made.values()
        if any(Path(one).is_relative_to(new) for one in order.renamed)
    ]
    return order
