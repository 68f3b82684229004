"""A desktop for one test: an X server, a window manager, a home, a mouse, keys and a clipboard."""

import os
import shlex
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Self

from tests.conftest import home_variables
from tests.e2e.processes import run, started
from tests.e2e.program import Program, Window, own_windows
from tests.e2e.waiting import eventually

SCREEN = "1360x900x24"
COMMANDS = ("Xvfb", "openbox", "xdotool", "xclip", "import", "dbus-daemon")
A11Y_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


class Desktop:
    """Use as a context; every process that it started ends with it."""

    def __init__(
        self,
        folder: Path,
        *,
        home: Path | None = None,
        screen: str = SCREEN,
        accessible: bool = False,
    ) -> None:
        self.folder = folder
        self.home = home or folder / "home"
        self._runtime = folder / "runtime"
        self._runtime.mkdir(mode=0o700)
        self.environment = {
            "PATH": os.environ["PATH"],
            "QT_QPA_PLATFORM": "xcb",
            "PYTHONFAULTHANDLER": "1",
            **home_variables(self.home),
            "XDG_RUNTIME_DIR": str(self._runtime),
        }
        self.programs: list[Program] = []
        self._screen = screen
        self._accessible = accessible
        self._running = ExitStack()

    def __enter__(self) -> Self:
        if missing := [name for name in COMMANDS if shutil.which(name) is None]:
            raise RuntimeError(
                f"the desktop needs {', '.join(missing)}: run the tests by make test"
            )
        with ExitStack() as stack:
            self.environment["DISPLAY"] = self._start_screen(stack)
            self._start_window_manager(stack)
            if self._accessible:
                self._start_accessibility(stack)
            self._running = stack.pop_all()
        return self

    def __exit__(self, *_failure: object) -> None:
        for program in self.programs:
            program.kill()
        self._running.close()

    # --- the program ------------------------------------------------------------------------

    def start(self, *arguments: str, **environment: str) -> Program:
        """Start Errdex without waiting for its window; variables are added to its environment."""
        log = self.folder / f"errdex-{len(self.programs) + 1}.stderr"
        program = Program(arguments, {**self.environment, **environment}, log)
        if self._accessible:  # Qt says so when it is asked for a row that went meanwhile
            program.tolerate("QAccessibleTree::indexFromLogical: invalid index")
        self.programs.append(program)
        return program

    def open(self, *arguments: str, **environment: str) -> Program:
        """Start Errdex, wait for its window and give it the focus."""
        program = self.start(*arguments, **environment)
        program.window.activate()
        return program

    # --- mouse, keys, clipboard, screen -----------------------------------------------------

    def key(self, *keys: str) -> None:
        """Press keys one after another, each named as in "ctrl+shift+c"."""
        self.xdotool("key", "--clearmodifiers", "--delay", "20", *keys)

    def type(self, text: str, delay: int = 15) -> None:
        """Type a text, with milliseconds between keys; refuses what the keyboard has no key for.

        Such a text comes in by set_clipboard and ctrl+v: xdotool would map a key while it types,
        and the first letters get lost.
        """
        if not text.isascii():
            raise ValueError(f"not on the keyboard: {text!r}")
        self.xdotool("type", "--clearmodifiers", "--delay", str(delay), "--", text)

    def click(self, x: int, y: int, *, button: int = 1, times: int = 1) -> None:
        """Click at a place of the screen."""
        self.xdotool("mousemove", "--sync", str(x), str(y))
        self.xdotool("click", "--repeat", str(times), "--delay", "60", str(button))

    def pointer(self) -> tuple[int, int]:
        """Where on the screen the mouse is."""
        found = dict(
            line.split("=") for line in self.xdotool("getmouselocation", "--shell").split()
        )
        return int(found["X"]), int(found["Y"])

    def drag(self, start: tuple[int, int], end: tuple[int, int], steps: int = 8) -> None:
        """Press the left button at one place of the screen, move, release it at another."""
        self.xdotool("mousemove", "--sync", str(start[0]), str(start[1]))
        self.xdotool("mousedown", "1")
        for step in range(1, steps + 1):
            x, y = (a + (b - a) * step // steps for a, b in zip(start, end, strict=True))
            self.xdotool("mousemove", "--sync", str(x), str(y))
        self.xdotool("mouseup", "1")

    def clipboard(self, target: str = "UTF8_STRING", selection: str = "clipboard") -> str:
        """The text on the clipboard, empty where nobody owns it or its owner does not answer."""
        command = ("xclip", "-o", "-selection", selection, "-t", target)
        try:
            return run(command, self.environment, check=False, seconds=3)
        except subprocess.TimeoutExpired:
            return ""

    def copied_code(self) -> str:
        """The code of the error on the page, by its key; what was there before until it comes."""
        self.key("ctrl+shift+c")
        return self.clipboard()

    def shows_code(self, code: str, seconds: float = 15) -> None:
        """Wait until the error on the page has this code."""
        what = f"the error on the page has the code {code}"
        eventually(lambda: self.copied_code() == code, what, seconds)

    def set_clipboard(
        self, text: str, target: str = "UTF8_STRING", selection: str = "clipboard"
    ) -> None:
        """Put a text on the clipboard, as another program would, or make it the selection."""
        source = self.folder / "clipboard"
        source.write_text(text, encoding="utf-8")
        command = ("xclip", "-i", "-selection", selection, "-t", target, str(source))
        run(command, self.environment, captured=False)  # xclip stays behind and keeps its output
        eventually(lambda: self.clipboard(target, selection) == text, "the text is there")

    def windows(self) -> list[str]:
        """The windows of Errdex on the screen, by id."""
        return own_windows(self.environment)

    def active_window(self) -> Window:
        """The window that has the keyboard, once one has it."""
        ask = ("xdotool", "getactivewindow")
        found = eventually(lambda: run(ask, self.environment, check=False), "a window is active")
        return Window(found.strip(), self.environment)

    def active_title(self) -> str:
        """The title of the window that has the keyboard; empty while none has it."""
        try:
            return self.xdotool("getactivewindow", "getwindowname")
        except RuntimeError:
            return ""

    def screenshot(self, path: Path, window: int | None = None) -> Path:
        """Save the whole screen, or one window, as a picture."""
        run(("import", "-window", str(window or "root"), str(path)), self.environment)
        return path

    def xdotool(self, *arguments: str, seconds: float = 20) -> str:
        return run(("xdotool", *arguments), self.environment, seconds=seconds)

    @contextmanager
    def frozen(self) -> Iterator[None]:
        """Have the X server answer nobody meanwhile; neither keys nor pictures are to be had."""
        self._server.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._server.send_signal(signal.SIGCONT)

    # --- what runs behind it ----------------------------------------------------------------

    def _start(self, stack: ExitStack, *command: str) -> None:
        log = self.folder / f"{Path(command[0]).name}.log"
        stack.enter_context(started(command, self.environment, log))

    def _start_screen(self, stack: ExitStack) -> str:
        """Start an X server that finds itself a free display; its name."""
        read, write = os.pipe()
        command = (
            "Xvfb",
            "-displayfd",
            str(write),
            "-screen",
            "0",
            self._screen,
            "-nolisten",
            "tcp",
        )
        log = self.folder / "Xvfb.log"
        server = stack.enter_context(started(command, self.environment, log, pass_fds=(write,)))
        self._server = server
        os.close(write)
        with os.fdopen(read, encoding="ascii") as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError(f"Xvfb ended with {server.wait()}: {log.read_text()}")
        return f":{number}"

    def _start_window_manager(self, stack: ExitStack) -> None:
        """Start one; it tells by a file when windows can be activated."""
        ready = self.folder / "window-manager-is-ready"
        self._start(stack, "openbox", "--startup", shlex.join(("touch", str(ready))))
        eventually(ready.exists, "the window manager is ready")

    def _start_accessibility(self, stack: ExitStack) -> None:
        """Start a session bus and what screen readers read from."""
        bus = self._runtime / "bus"
        address = f"unix:path={bus}"
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = address
        self.environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        self._start(stack, "dbus-daemon", "--session", "--nofork", f"--address={address}")
        eventually(bus.exists, "the session bus listens")
        launcher = next(path for path in A11Y_LAUNCHERS if Path(path).exists())
        self._start(stack, launcher, "--launch-immediately")
