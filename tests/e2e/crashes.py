"""Kills the real program at random instants and looks whether all that it confirmed is there.

usage: python -m tests.e2e.crashes [--kills N] [--seed N] [--windows PART] [--program PATH]
                                   [--part N/OF@HOME]

Several may work in one home at once, each as another part of them: what they star and make notes on
differs, and only the first changes settings. Imports are for one of them, with no windows.

What counts as confirmed: a star once its button tells so, the theme and the zoom once they are
announced, a note two seconds after its last letter, a command once it ended with 0. Ends with 1
at the first thing that is lost; prints how many kills it survived, until Ctrl+C at the latest.
"""

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple, Self

from app.commands.actions import ActionId
from app.database import exchange
from app.database.opening import open_store
from app.database.records import KeepError, Kept
from app.settings.settings import Settings
from tests.e2e.accessibility import SYSTEM_PYTHON
from tests.e2e.catalog import errors
from tests.e2e.desktop import Desktop
from tests.e2e.killing import Killer, LostError
from tests.e2e.processes import started
from tests.e2e.program import Program, add_program, choose_program
from tests.e2e.waiting import eventually

LISTENER = Path(__file__).with_name("read_announcements.py")
NOTE_SECONDS = 2.0
CLIPBOARD_SECONDS = 3.0
START_SECONDS = 30
KEYS = {one: one.value.keys[0].lower().replace("=", "equal") for one in ActionId if one.value.keys}
SETTINGS = ("theme", "zoom")
THEMES = {"Light theme": "light", "Dark theme": "dark", "Theme follows the system": "system"}


class Ended(Exception):  # noqa: N818
    """What was waited for does not come."""


def _unique_codes() -> list[str]:
    codes = [error["code"] for error in errors() if error["code"]]
    return sorted(code for code in codes if codes.count(code) == 1)[:40]


CODES = _unique_codes()


class Part(NamedTuple):
    """Which of several that work in one home this is, and so what is its own there."""

    number: int = 1
    of: int = 1
    home: Path | None = None

    @classmethod
    def told(cls, words: str) -> Self:
        """Such as 2/3@/home/ada."""
        part, _, home = words.partition("@")
        number, _, of = part.partition("/")
        return cls(int(number), int(of), Path(home))

    @property
    def codes(self) -> list[str]:
        """The errors that no other stars or makes notes on."""
        return CODES[self.number - 1 :: self.of]

    @property
    def has_settings(self) -> bool:
        """Whether it alone changes the settings."""
        return self.number == 1


ALONE = Part()


@dataclass(slots=True)
class Ear:
    """Lines that a listener at the accessibility bus writes, each with who told it."""

    log: Path
    heard: int = 0

    def next(self, wanted: Callable[[str], bool], program: Program, seconds: float) -> str:
        """The first line of this program after those heard already that is wanted."""
        deadline = time.monotonic() + seconds
        told_by = f"{program.process.pid} "
        while time.monotonic() < deadline:
            lines = self.log.read_text(encoding="utf-8").splitlines()
            for number in range(self.heard, len(lines)):
                line = lines[number].removeprefix(told_by)
                if line != lines[number] and wanted(line):
                    self.heard = number + 1
                    return line
            if program.process.poll() is not None:
                raise Ended
            time.sleep(0.01)
        raise Ended  # a key went astray: nothing was confirmed, so nothing can be lost


@dataclass(slots=True)
class Reader:
    """Works in the window, is cut off at any instant, and knows what was confirmed."""

    desktop: Desktop
    said: Ear
    checked: Ear
    chance: random.Random
    part: Part
    kills: int = 0
    stars: dict[str, bool] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    theme: str = "system"
    zoom: int = 100
    exports: set[Path] = field(default_factory=set)
    """The files of stars and notes that were found whole."""
    unsure: set[str] = field(default_factory=set)
    """What was being changed at the kill: it may be as before or as after."""

    def step(self) -> None:
        """Start the window, work there, kill it, and look whether everything is there."""
        self.unsure = set() if self.part.has_settings else set(SETTINGS)
        code = self.chance.choice(self.part.codes)
        program = self.desktop.start(f"code:{code}")
        program.tolerate("QSpiApplication")  # the bus of the screen readers is slow to answer
        with suppress(Ended):
            self._work(program, code)
        program.process.kill()
        program.process.wait()
        self.kills += 1
        if complaints := program.complaints():
            raise LostError(f"on standard error: {complaints}")
        self.desktop.programs.remove(program)
        self.check()

    def _work(self, program: Program, code: str) -> None:
        if self.chance.random() < 0.25:
            time.sleep(self.chance.uniform(0, 2))  # killed while it starts
            return
        self.said.next(lambda line: line.startswith("1 of"), program, START_SECONDS)
        if self.stars.get(code):
            self.checked.next("Star this error 1".__eq__, program, START_SECONDS)
        program.window.activate()
        for _ in range(self.chance.randint(0, 3)):
            things = [self._star, self._star, self._note, self._export]
            things += (self._theme, self._zoom) if self.part.has_settings else ()
            self.chance.choice(things)(program, code)
        self._expect(code)
        self.unsure |= {code, *SETTINGS}
        if self.chance.random() < 0.25:
            self._begin_export()
        else:
            keys = (ActionId.STAR, ActionId.THEME, ActionId.ZOOM_IN)
            self._press(self.chance.choice(keys if self.part.has_settings else keys[:1]))
        time.sleep(self.chance.uniform(0, 0.15))

    def _star(self, program: Program, code: str) -> None:
        self._expect(code)
        self.unsure.add(code)
        self._press(ActionId.STAR)
        on = not self.stars.get(code, False)
        # Qt checks the button at the key, Errdex takes that back until it is on the disk.
        for state in (on, not on, on):
            self.checked.next(f"Star this error {state:d}".__eq__, program, 10)
        self.stars[code] = on
        self.unsure.discard(code)

    def _expect(self, code: str) -> None:
        """Go no further where a key went astray, and another error is on the page."""
        self._press(ActionId.COPY_CODE)
        deadline = time.monotonic() + CLIPBOARD_SECONDS
        while self.desktop.clipboard() != code:
            if time.monotonic() > deadline:
                raise Ended

    def _note(self, program: Program, code: str) -> None:
        self._expect(code)
        self.unsure.add(code)
        text = "".join(self.chance.choices("abcdefg ", k=12)).strip() + "."
        self._press(ActionId.NOTE)
        self.desktop.key("ctrl+a")
        self.desktop.type(text)
        time.sleep(NOTE_SECONDS)
        self._press(ActionId.FIND)
        if program.process.poll() is None:
            self.notes[code] = text
            self.unsure.discard(code)

    def _theme(self, program: Program, code: str) -> None:
        self.unsure.add("theme")
        self._press(ActionId.THEME)
        self.theme = THEMES[self.said.next(THEMES.__contains__, program, 10)]
        self.unsure.discard("theme")

    def _zoom(self, program: Program, code: str) -> None:
        self.unsure.add("zoom")
        self._press(ActionId.ZOOM_IN if self.zoom < 150 else ActionId.ZOOM_RESET)
        self.zoom = int(self.said.next(lambda line: line.endswith(" %"), program, 10)[:-2])
        self.unsure.discard("zoom")

    def _export(self, program: Program, _code: str) -> None:
        target = self._begin_export()
        self.said.next(lambda line: line.startswith("Exported to"), program, 15)
        self._check_export(target)

    def _begin_export(self) -> Path:
        """Have stars and notes written to a file that is not there yet."""
        folder = self.desktop.folder / "exported"
        folder.mkdir(exist_ok=True)
        target = folder / f"{self.kills}-{len(self.exports)}.md"
        self._press(ActionId.COMMANDS)
        self.desktop.type("export stars")
        self.desktop.key("Return")
        deadline = time.monotonic() + 10
        while not self.desktop.active_title().startswith("Export stars"):
            if time.monotonic() > deadline:
                raise Ended
        self.desktop.key("ctrl+a")
        self.desktop.type(str(target), delay=3)
        self.desktop.key("Return")
        return target

    def _check_export(self, path: Path) -> None:
        try:
            found = exchange.load(path)
        except KeepError as error:
            raise LostError(str(error)) from error
        self._compare(Kept.made_of(found), str(path))
        self.exports.add(path)

    def _press(self, command: ActionId) -> None:
        self.desktop.key(KEYS[command])

    def check(self) -> None:
        """What was confirmed is on the disk; what was unsure is taken over as it is."""
        self._check_kept()
        for path in self.desktop.folder.glob("exported/*.md"):
            if path not in self.exports:
                self._check_export(path)
        path = self.desktop.home / "config" / "errdex" / "settings.ini"
        settings = Settings(path if path.exists() else None)
        if settings.trouble:
            raise LostError(settings.trouble)
        for name in SETTINGS:
            expected, found = getattr(self, name), getattr(settings, name)
            if expected != found and name not in self.unsure:
                raise LostError(f"{name} {found} instead of {expected}")
            setattr(self, name, found)

    def _check_kept(self) -> None:
        folder = self.desktop.home / "data" / "errdex"
        if not (folder / "kept.db").exists():
            if self.stars or self.notes:
                raise LostError("no database")
            return
        store = open_store(folder)
        if store.troubles:
            raise LostError(*store.troubles)
        kept = store.kept()
        store.close()
        self._compare(kept, "the database")
        starred = {record.code for record in kept.stars.values()}
        noted = {record.code: record.text for record in kept.notes.values()}
        for code in self.part.codes:
            self.stars[code], self.notes[code] = code in starred, noted.get(code, "")

    def _compare(self, kept: Kept, where: str) -> None:
        """What is sure is there as it was confirmed."""
        starred = {record.code for record in kept.stars.values()}
        noted = {record.code: record.text for record in kept.notes.values()}
        for code in set(self.part.codes) - self.unsure:
            if (code in starred) is not self.stars.get(code, False):
                raise LostError(f"{where}: the star of {code}: {code in starred}")
            if noted.get(code, "") != self.notes.get(code, ""):
                told = f"{noted.get(code)!r}, {self.notes.get(code)!r}"
                raise LostError(f"{where}: the note on {code}: {told}")


@contextmanager
def listening(desktop: Desktop, event: str) -> Iterator[Ear]:
    """What the program tells about an event, from now on."""
    log = desktop.folder / f"{event.replace(':', '-')}.log"
    command = (SYSTEM_PYTHON, "-I", str(LISTENER), "errdex", event)
    with started(command, desktop.environment, log):
        eventually(lambda: "listening" in log.read_text(encoding="utf-8"), "somebody listens")
        yield Ear(log)


def survive(
    kills: int,
    seed: int,
    folder: Path,
    windows: float = 0.4,
    *,
    part: Part = ALONE,
) -> str:
    """Kill so often, a part of the times the window; what was survived. LostError."""
    chance = random.Random(seed)  # noqa: S311
    with ExitStack() as stack:
        desktop = stack.enter_context(Desktop(folder, home=part.home, accessible=True))
        said = stack.enter_context(listening(desktop, "object:announcement"))
        checked = stack.enter_context(listening(desktop, "object:state-changed:checked"))
        reader = Reader(desktop, said, checked, chance, part)
        killer = Killer(folder, desktop.environment, chance)
        with suppress(KeyboardInterrupt):  # then it tells of the kills until here
            while reader.kills + killer.kills < kills:
                (reader if chance.random() < windows else killer).step()
        undone = killer.unwind() if windows < 1 else 0
        if windows > 0:
            reader.check()
    stars, notes = (sum(map(bool, kept.values())) for kept in (reader.stars, reader.notes))
    return (
        f"survived {reader.kills} kills of the window and {killer.kills} of commands; "
        f"{stars} stars and {notes} notes kept, {undone} imports undone at the end"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--windows", type=float, default=0.4, help="part of them that are windows")
    parser.add_argument("--part", type=Part.told, default=ALONE, help="of several in one home")
    add_program(parser)
    options = parser.parse_args()
    choose_program(options)
    with TemporaryDirectory(prefix="errdex-crashes-") as folder:
        try:
            chosen = (options.kills, options.seed, Path(folder), options.windows)
            print(survive(*chosen, part=options.part))  # noqa: T201
        except LostError as error:
            print(f"seed {options.seed}: {error}", file=sys.stderr)  # noqa: T201
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
