"""From a command to its first painted window, side by side in one run; best and median of many,
by the clock and by the processor's work.

usage: bench_start.py [ROUNDS]     measures what is there: sources, dist/, Debian's Zeal, Assistant
The packaged bare window is made on the first run, as PyInstaller makes it by itself.
"""

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.conftest import home_variables  # noqa: E402

ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 11
SYSTEM_PYTHON = "/usr/bin/python3"
WATCHER = ROOT / "tests" / "bench" / "first_paint.py"
SOURCES = Path(sys.executable).parent / "errdex"
PACKAGED = ROOT / "dist" / "errdex" / "errdex"
BARE = ROOT / "build" / "bench" / "dist" / "bare_window" / "bare_window"
ASSISTANT = Path("/usr/lib/qt6/bin/assistant")  # of Debian's assistant-qt6


def commands():
    """What can be measured here, by name."""
    every = {
        "a bare window, from source": (sys.executable, ROOT / "tests/bench/bare_window.py"),
        "a bare window, packaged": (BARE,),
        "Errdex, from source": (SOURCES,),
        "Errdex, packaged": (PACKAGED,),
        "Zeal": ("zeal",),
        "Qt Assistant": (ASSISTANT,),
    }
    return {name: command for name, command in every.items() if shutil.which(command[0])}


def make_bare_window():
    folder = BARE.parents[2]
    places = ("--distpath", folder / "dist", "--workpath", folder, "--specpath", folder)
    source = ROOT / "tests" / "bench" / "bare_window.py"
    command = (sys.executable, "-m", "PyInstaller", "--log-level", "ERROR", "--noconfirm")
    subprocess.run((*command, "--windowed", *places, source), check=True)


def first_paint(command, environment):
    """Milliseconds by clock and by processor, or None for a program that paints no window."""
    watcher = (SYSTEM_PYTHON, WATCHER, *command)
    done = subprocess.run(watcher, env=environment, capture_output=True, text=True, check=False)
    return tuple(map(float, done.stdout.split())) if done.returncode == 0 else None


def answer(command, environment):
    began = time.perf_counter()
    subprocess.run(command, env=environment, capture_output=True, check=False)
    return ((time.perf_counter() - began) * 1000,)


def show(name, times):
    known = [one for one in times if one is not None]
    kinds = zip(*known, strict=True)
    figures = [f"{min(kind):7.0f} {statistics.median(kind):7.0f}" for kind in kinds]
    if figures:
        say(f"{'  '.join(figures)}  {name}")


def say(line):
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main():
    if (
        not shutil.which("Xvfb")
        or subprocess.run(
            (SYSTEM_PYTHON, "-c", "import Xlib"), capture_output=True, check=False
        ).returncode
    ):
        say("start: not measured without Xvfb and python3-xlib: make package installs both")
        return
    if PACKAGED.exists() and not BARE.exists():
        make_bare_window()
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder))


def measure(folder):
    screen = ("Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp")
    with subprocess.Popen(screen, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        try:
            display = f":{server.stdout.readline().decode().strip()}"
            environment = {"PATH": "/usr/bin:/bin", **home_variables(folder)}
            environment |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
            environment["QTWEBENGINE_DISABLE_SANDBOX"] = "1"  # Zeal, where root runs this
            measure_paints(environment)
            measure_answers(environment)
        finally:
            server.terminate()


def measure_paints(environment):
    programs = commands()
    times = {name: [] for name in programs}
    for _ in range(ROUNDS + 1):  # the first one only warms the disk's cache
        for name, command in programs.items():
            times[name].append(first_paint(command, environment))
    say("milliseconds to the first paint: clock, then processor, each the best and the median")
    for name, every in times.items():
        show(name, every[1:])


def measure_answers(environment):
    program = PACKAGED if PACKAGED.exists() else SOURCES
    say(f"milliseconds to the end of {program.relative_to(ROOT)}: best, median")
    for words in (("--version",), ("search", "x")):
        show(" ".join(words), [answer((program, *words), environment) for _ in range(ROUNDS)])
    shutil.rmtree(Path(environment["XDG_RUNTIME_DIR"], "errdex"), ignore_errors=True)
    with subprocess.Popen((program,), env=environment) as running:
        while not list(Path(environment["XDG_RUNTIME_DIR"]).glob("errdex/*.socket")):
            time.sleep(0.01)  # else the next start may be the one that becomes the window
        answer((program, "x"), environment)  # comes back once the window listens
        times = [answer((program, "x"), environment) for _ in range(ROUNDS)]
        show("QUERY, with a window open", times)
        running.kill()


if __name__ == "__main__":
    main()
