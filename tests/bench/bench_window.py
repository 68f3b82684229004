"""How long the window holds up its reader while they type, and how much memory it takes.

usage: bench_window.py [SECONDS]     types 20 keys a second for so long; prints, asserts nothing

It does so twice, with search compiled, as it is packaged, and with its sources.

A timer of 1 ms runs in the window's own event loop (window_with_clock.py); the longest time
between two of its ticks is the longest that a key or a repaint had to wait. The processor's time
between them leaves out what a busy machine adds. Memory is what only this process holds (its
private pages), beside a bare PySide6 window in the same run.
"""

import subprocess
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.environments import compiled, plain  # noqa: E402
from tests.e2e.desktop import Desktop  # noqa: E402
from tests.e2e.waiting import eventually  # noqa: E402

CHILD = ROOT / "tests" / "bench" / "window_with_clock.py"
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


def private_kilobytes(pid):
    """Memory of a process that it shares with no other."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_"))


def main(seconds):
    for name, environment in (("compiled", compiled()), ("plain", plain())):
        sys.stdout.write(f"the window, its search {name}\n")
        sys.stdout.flush()
        run(seconds, environment["PYTHONPATH"])


def run(seconds, code):
    with tempfile.TemporaryDirectory() as folder, Desktop(Path(folder)) as desktop:
        bare = subprocess.Popen(
            (sys.executable, ROOT / "tests" / "bench" / "bare_window.py"), env=desktop.environment
        )
        child = subprocess.Popen(
            (sys.executable, CHILD),
            env={**desktop.environment, "PYTHONPATH": code},
            stdin=subprocess.PIPE,
        )
        try:
            measure(desktop, bare, child, seconds)
        finally:
            for process in (bare, child):
                process.kill()
                process.wait()


def measure(desktop, bare, child, seconds):
    desktop.xdotool("search", "--sync", "--onlyvisible", "--pid", str(bare.pid))
    found = eventually(desktop.windows, "its window is there")
    desktop.xdotool("windowactivate", "--sync", found[0])
    type_for(desktop, 3)  # everything is loaded and drawn once
    child.stdin.write(b"x")
    child.stdin.flush()
    type_for(desktop, seconds)
    ours, theirs = private_kilobytes(child.pid), private_kilobytes(bare.pid)
    child.stdin.close()
    child.wait(30)
    beyond = (ours - theirs) / 1_024
    sys.stdout.write(f"{beyond:8.1f} MB private beyond a bare window ({ours / 1_024:.1f})\n")


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS)
