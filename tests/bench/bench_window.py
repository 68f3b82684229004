"""How long the window holds up its reader while they type, and how much memory it takes.

usage: bench_window.py [SECONDS]     types 20 keys a second for so long; prints, asserts nothing

It does so with a bare PySide6 window, to which the ratios in brackets are, and with Errdex's, its
search compiled, as it is packaged, and from its sources.

A timer of 1 ms runs in the window's own event loop (clock.py); the longest time
between two of its ticks is the longest that a key or a repaint had to wait. The processor's time
between them leaves out what a busy machine adds. Memory is what only this process holds (its
private pages).
"""

import json
import subprocess
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path

from tests.bench.environments import compiled, plain
from tests.e2e.desktop import Desktop

HERE = Path(__file__).parent
SECONDS = 20.0
KEYS_A_SECOND = 20
QUERIES = (
    "user not found",
    "resource_not_found",
    "organization membership quota exceeded",
    "code:session api:backend",
    "password is too weak",
    "status:404 is:deprecated",
    "verification code incorrect",
)
# Typed through, these change the list, the tree and the page at nearly every key.
KEYS_THAT_MOVE = ("Down", "Down", "Next", "Up")


def type_for(desktop, seconds):
    """Type queries, one in place of the other, with some moves through the results."""
    delay = 1_000 // KEYS_A_SECOND
    until = time.monotonic() + seconds
    for query in cycle(QUERIES):
        desktop.key("ctrl+k")
        desktop.type(query, delay=delay)
        for key in KEYS_THAT_MOVE:
            desktop.key(key)
        if time.monotonic() > until:
            return


def private_megabytes(pid):
    """Memory of a process that it shares with no other."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_")) / 1_024


def measured(window, code, seconds):
    """Of one window: its stalls by the wall and of the processor, and its memory."""
    with tempfile.TemporaryDirectory() as folder, Desktop(Path(folder)) as desktop:
        child = subprocess.Popen(
            (sys.executable, HERE / f"{window}_with_clock.py"),
            env={**desktop.environment, "PYTHONPATH": code},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        try:
            of_child = ("--onlyvisible", "--pid", str(child.pid))
            shown = desktop.xdotool("search", "--sync", *of_child).split()[0]
            desktop.xdotool("windowactivate", "--sync", shown)
            type_for(desktop, 3)  # everything is loaded and drawn once
            child.stdin.write(b"x")
            child.stdin.flush()
            type_for(desktop, seconds)
            memory = private_megabytes(child.pid)
            said, _ = child.communicate(timeout=30)
        finally:
            child.kill()
            child.wait()
    return (*json.loads(said), memory)


def show(name, found, bare):
    """Print what was measured of a window, and the ratios to the bare one's."""
    *stalls, memory = found
    *bare_stalls, bare_memory = bare
    say(name)
    for kind, (most, rare), (least, _) in zip(
        ("by the wall", "of the processor"), stalls, bare_stalls, strict=True
    ):
        say(
            f"{most:8.1f} ms {kind}: longest stall of the event loop ({most / least:.2f}); "
            f"{rare:.1f} ms once in 1,000 ticks"
        )
    beyond = memory - bare_memory
    say(f"{memory:8.1f} MB private ({memory / bare_memory:.2f}), {beyond:.1f} beyond the bare one")


def say(line):
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(seconds):
    bare = measured("bare_window", plain()["PYTHONPATH"], seconds)
    show("a bare window", bare, bare)
    for name, environment in (("compiled", compiled()), ("plain", plain())):
        found = measured("window", environment["PYTHONPATH"], seconds)
        show(f"Errdex, its search {name}", found, bare)


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS)
