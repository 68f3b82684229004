"""A seeded monkey in front of the screen: keys, text, clicks, pastes and sizes, at random.

usage: python -m tests.e2e.outside_monkey [--actions N] [--seed N] [--program PATH]

Unlike tests.e2e.monkey it knows nothing of the program but its window and keys, and so drives
the packaged one. Prints after each tenth of the way what the process holds. Ends with 1 where the
program died, complained, no longer hears its keys, or left a damaged database. It may be told to
quit by its own menu, and is then started again.
"""

import argparse
import json
import random
import sqlite3
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from signal import SIGABRT
from subprocess import TimeoutExpired
from tempfile import TemporaryDirectory, gettempdir

from app.commands.actions import ActionId
from app.settings.settings import Settings
from tests.e2e.desktop import Desktop
from tests.e2e.program import Program, add_program, choose_program
from tests.soak import Held

WORDS = (
    "user not found", "api:backend ", "saml", "-token", '"not found"', "usre", "form_param_",
    "status:404 ", "is:starred", "kubernetes", "%d", "\\", "code:", "has:meta", "a", "x:y",
)  # fmt: skip
PASTES = (
    '{"errors":[{"message":"not found","long_message":"No user was found with id user_1",'
    '"code":"resource_not_found"}]}',
    "Your account is locked. You will be able to try again in 5 minutes.",
    "{" * 500, "plain words", "\u202eright to left", "x" * 5_000,
)  # fmt: skip
KEYS = ("Down", "Up", "Return", "Escape", "Escape", "Tab", "BackSpace", "Next", "F3", "F6", "space")
_LEFT_OUT = {ActionId.QUIT, ActionId.MENU, ActionId.NEWER}
COMMANDS = tuple(
    one.value.keys[0].lower().replace("=", "equal").replace("+-", "+minus").replace("+,", "+comma")
    for one in ActionId
    if one.value.keys and one not in _LEFT_OUT
)


class DiedError(Exception):
    """The program ended, and not because it was told to."""


class OutsideMonkey:
    """Does one random thing after another to a window on the screen."""

    def __init__(self, desktop: Desktop, seed: int) -> None:
        self._desktop = desktop
        self._chance = random.Random(seed)  # noqa: S311
        self.starts = 0
        self.program = self._started()
        self._things: tuple[Callable[[], object], ...] = (
            self._type, self._type, self._press, self._press, self._click, self._command,
            self._command, self._paste, self._resize,
        )  # fmt: skip

    def act(self) -> str:
        """Do something; its name. DiedError."""
        status = self.program.process.poll()
        if status is not None:
            if status != 0 or self.program.complaints():
                raise DiedError(f"ended with {status}: {self.program.stderr}")
            self.program = self._started()
        thing = self._chance.choice(self._things)
        try:
            thing()
        except (AssertionError, RuntimeError):
            return "nothing"  # the window is gone just now, or has the clipboard itself
        return thing.__name__

    def _started(self) -> Program:
        self.starts += 1
        program = self._desktop.open(BROWSER="true")  # links and folders lead nowhere
        # A key that copies is older than what the monkey puts on the clipboard right after it.
        program.tolerate("Cannot set X11 selection owner")
        return program

    def _type(self) -> None:
        self._desktop.type(self._chance.choice(WORDS), delay=4)

    def _press(self) -> None:
        self._desktop.key(self._chance.choice(KEYS))

    def _command(self) -> None:
        self._desktop.key("Escape", self._chance.choice(COMMANDS))

    def _click(self) -> None:
        self._desktop.click(self._chance.randrange(20, 1340), self._chance.randrange(60, 880))

    def _paste(self) -> None:
        self._desktop.set_clipboard(self._chance.choice(PASTES))
        self._desktop.key("ctrl+v")

    def _resize(self) -> None:
        size = self._chance.randint(520, 1300), self._chance.randint(320, 860)
        self._desktop.xdotool("windowsize", self.program.window.id, *map(str, size))


def roam(desktop: Desktop, actions: int, seed: int) -> Program:
    """Let the monkey do so much, and print what the program holds; the program at the end."""
    monkey = OutsideMonkey(desktop, seed)
    for number in range(1, actions + 1):
        monkey.act()
        if number % max(1, actions // 10) == 0 and monkey.program.process.poll() is None:
            held = Held.by(monkey.program.process.pid)
            _say(f"{number:7} done, {monkey.starts} starts, {held}")
    return monkey.program


def faults(desktop: Desktop, program: Program) -> Iterator[str]:
    """What is wrong in the end."""
    try:
        desktop.key(*["Escape"] * 8)  # a file dialog would not let the window have the keyboard
        program.window.activate()  # a click beside it takes the keyboard away
        desktop.key(*["Escape"] * 8)
        if ended(desktop, program) != 0:
            yield f"ended with {program.process.returncode}"
    except (AssertionError, RuntimeError, TimeoutExpired) as error:
        picture = desktop.screenshot(Path(gettempdir(), "errdex-monkey.png"))
        program.process.send_signal(SIGABRT)  # then it says where it stands
        program.wait()
        yield f"does not hear its keys, see {picture}: {error}"
    if not is_intact(desktop.home):
        yield "the database is damaged"
    yield from filter(None, (one.complaints() for one in desktop.programs))


def ended(desktop: Desktop, program: Program) -> int:
    """Press Ctrl+Q; where the monkey took that key away in the settings, ask the process to end."""
    path = desktop.home / "config" / "errdex" / "settings.ini"
    settings = Settings(path if path.exists() else None)
    if ActionId.QUIT.value.id not in json.loads(settings.keys or "{}"):
        return program.quit()
    program.process.terminate()
    return program.wait()


def is_intact(home: Path) -> bool:
    """Whether the database is whole; one that was never made is."""
    database = home / "data" / "errdex" / "kept.db"
    with sqlite3.connect(database if database.exists() else ":memory:") as connection:
        return bool(connection.execute("PRAGMA integrity_check").fetchone() == ("ok",))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--actions", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    add_program(parser)
    options = parser.parse_args()
    choose_program(options)
    with TemporaryDirectory(prefix="errdex-monkey-") as folder, Desktop(Path(folder)) as desktop:
        try:
            program = roam(desktop, options.actions, options.seed)
        except DiedError as error:
            _say(f"seed {options.seed}: {error}")
            return 1
        wrong = list(faults(desktop, program))
    _say(f"seed {options.seed}: {'; '.join(wrong) or 'nothing wrong'}")
    return 1 if wrong else 0


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
