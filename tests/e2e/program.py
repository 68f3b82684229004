"""A running Errdex: its process, its window, its words on standard error."""

import os
import re
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.e2e.processes import end, run
from tests.e2e.waiting import eventually

HARMLESS = (
    # A session bus without a screen reader's registry makes Qt say this; nothing follows from it.
    "GetApplicationBusAddress",
    # A screen reader asks in its own time, also for a row that has gone meanwhile.
    "Could not find accessible on path",
)


def command() -> str:
    """The program under test: $ERRDEX_PROGRAM, or the one beside this interpreter."""
    return os.environ.get("ERRDEX_PROGRAM") or str(Path(sys.executable).parent / "errdex")


def own_windows(environment: Mapping[str, str]) -> list[str]:
    """The windows of the program on this screen; their titles say what is in them."""
    search = ("xdotool", "search", "--onlyvisible", "--class", "^errdex$")
    return run(search, environment, check=False).split()


def add_program(parser: ArgumentParser) -> None:
    """Let a harness be told which program to try."""
    parser.add_argument("--program", type=Path, help="the packaged program instead of this one")


def choose_program(options: Namespace) -> None:
    """Have `command` name the program that was told, where one was."""
    if options.program:
        os.environ["ERRDEX_PROGRAM"] = str(options.program.resolve())


@dataclass(frozen=True, slots=True)
class Window:
    """A top-level window on the screen."""

    id: str
    environment: Mapping[str, str]

    def activate(self) -> None:
        """Raise it and give it the keyboard."""
        self._xdotool("windowactivate", "--sync", self.id)

    @property
    def title(self) -> str:
        return self._xdotool("getwindowname", self.id).rstrip("\n")

    def is_active(self) -> bool:
        """Whether it has the keyboard; no window has it for a moment between two."""
        active = run(("xdotool", "getactivewindow"), self.environment, check=False)
        return active.strip() == self.id

    @property
    def size(self) -> tuple[int, int]:
        shape = self._shape()
        return shape["WIDTH"], shape["HEIGHT"]

    @property
    def place(self) -> tuple[int, int]:
        """Where on the screen its upper left corner is."""
        shape = self._shape()
        return shape["X"], shape["Y"]

    def resize(self, width: int, height: int) -> None:
        """Make it this large; fails where it refuses to be."""
        self._xdotool("windowsize", self.id, str(width), str(height))
        eventually(
            lambda: self.size == (width, height),
            f"the window is {width} x {height}, not another size",
        )

    def click(self, x: int, y: int, *, button: int = 1, times: int = 1) -> None:
        """Click at a place counted from its upper left corner."""
        self._xdotool("mousemove", "--sync", "--window", self.id, str(x), str(y))
        self._xdotool("click", "--repeat", str(times), "--delay", "60", str(button))

    def _shape(self) -> dict[str, int]:
        lines = self._xdotool("getwindowgeometry", "--shell", self.id).split()
        return {name: int(value) for name, value in (line.split("=") for line in lines)}

    def _xdotool(self, *arguments: str) -> str:
        return run(("xdotool", *arguments), self.environment, seconds=10)


class Program:
    """Errdex as started by its command."""

    def __init__(self, arguments: Sequence[str], environment: Mapping[str, str], log: Path) -> None:
        self.environment = environment
        self._log = log
        self._tolerated = list(HARMLESS)
        with log.open("wb") as errors:
            self.process = subprocess.Popen(
                (command(), *arguments),
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=errors,
            )

    @cached_property
    def window(self) -> Window:
        """Its main window, once that is on the screen."""
        return Window(eventually(self._window_id, "the window is on the screen"), self.environment)

    def _window_id(self) -> str:
        if self.process.poll() is not None:
            raise AssertionError(
                f"the program ended with {self.process.returncode} before it had a window:\n"
                f"{self.stderr}"
            )
        return next(iter(own_windows(self.environment)), "")

    @property
    def stderr(self) -> str:
        return self._log.read_text(encoding="utf-8", errors="replace")

    def tolerate(self, pattern: str) -> None:
        """Let lines on standard error that match this pass: the test brings them about."""
        self._tolerated.append(pattern)

    def complaints(self) -> str:
        """What it said on standard error and should not have: anything not tolerated."""
        lines = (line for line in self.stderr.splitlines() if line.strip())
        return "\n".join(
            line for line in lines if not any(re.search(known, line) for known in self._tolerated)
        )

    def quit(self) -> int:
        """Press Ctrl+Q and wait for the end; the exit status."""
        self.window.activate()
        run(("xdotool", "key", "--clearmodifiers", "ctrl+q"), self.environment)
        return self.wait()

    def wait(self, seconds: float = 15) -> int:
        """The exit status, once the program has ended by itself."""
        eventually(lambda: self.process.poll() is not None, "the program has ended", seconds)
        return self.process.returncode

    def kill(self) -> None:
        end(self.process)
