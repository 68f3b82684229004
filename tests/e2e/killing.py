"""Commands killed in the middle of their work, and what must be there after each."""

import json
import random
import shutil
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from index.catalog import dump_catalog
from tests.e2e.program import command
from tests.index.made import catalog, record

SECONDS = 60
ERRORS = 200
CATALOG = "harbour"
EDITIONS = ("1", "2", "3")
FORMATS = {"json": "errors.json", "csv": "errors.csv", "docset": "Errors.docset", "html": "site"}
PHRASE = '"not found"'  # asks the full-text index


class LostError(AssertionError):
    """What was confirmed is not there, or what must not be is."""


@dataclass(slots=True)
class Killer:
    """Runs commands in one home, kills them, and knows what each of them confirmed."""

    home: Path
    environment: Mapping[str, str]
    chance: random.Random
    catalogs: dict[str, int] = field(default_factory=dict)
    """The edition that is there, and the number in its messages."""
    past: list[dict[str, int]] = field(default_factory=list)
    """What was there before each step that can be undone, the oldest first."""
    off: bool = False
    kills: int = 0
    _number: int = 0
    _took: dict[str, float] = field(default_factory=dict)
    _whole: dict[str, Any] = field(default_factory=dict)

    def step(self) -> None:
        """Start one command, kill it at random, and look whether everything is there."""
        steps = (self._import, self._import, self._undo, self._switch, self._export, self._index)
        self.chance.choice(steps)()
        self.check()

    def check(self) -> None:
        """What must hold at any moment."""
        listed = self.run("catalogs", "--json")
        there = {one["edition"] for one in json.loads(listed.stdout) if one["id"] == CATALOG}
        if there != (set() if self.off else set(self.catalogs)):
            raise LostError(f"editions {there}, expected {self.catalogs}, off: {self.off}")
        if self._found() != self.catalogs:
            raise LostError(f"{self._found()} instead of {self.catalogs}")

    def run(self, *words: str, expected: tuple[int, ...] = (0, 1), quiet: bool = True) -> Any:
        """Run a command to its end; it may find nothing, but has nothing to complain of."""
        done = subprocess.run(
            [command(), *words],
            env=self.environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=SECONDS,
            check=False,
        )
        if done.returncode not in expected or (quiet and "errdex: " in done.stderr):
            raise LostError(f"{' '.join(words)}: {done.returncode}: {done.stderr}")
        return done

    def _killed(self, kind: str, *words: str) -> bool:
        """Start a command and kill it; whether it had ended well before."""
        began = time.monotonic()
        process = subprocess.Popen(
            [command(), *words],
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            process.wait(self.chance.uniform(0, 1.3 * self._took.get(kind, 3.0)))
            self._took[kind] = time.monotonic() - began
        except subprocess.TimeoutExpired:
            self.kills += 1
            process.kill()
            process.wait()
        return process.returncode == 0

    def _settle(self, ended: bool, after: dict[str, int]) -> bool:
        """Take over what is there: the new where that was confirmed, else the old or the new."""
        found = self._found()
        if found != after and (ended or found != self.catalogs):
            raise LostError(f"{found}: neither {self.catalogs} nor {after}, ended: {ended}")
        happened = found == after
        self.catalogs = found
        return happened

    def _import(self) -> None:
        self._number += 1
        edition = self.chance.choice(EDITIONS)
        document = self.home / "document.json"
        document.write_text(_document(self._number), encoding="utf-8")
        before = dict(self.catalogs)
        words = ("import", str(document), "--id", CATALOG, "--title", "H", "--edition", edition)
        ended = self._killed("import", *words)
        if self._settle(ended, {**before, edition: self._number}):
            self.past.append(before)
            self._take_part(ended)

    def _take_part(self, ended: bool) -> None:
        """What is imported takes part again; a kill may come between the two."""
        self.off = self.off and self._is_off()
        if ended and self.off:
            raise LostError("what was imported takes no part")

    def _undo(self) -> None:
        """A step that was written down and never happened is undone without a change."""
        before, last = self.catalogs, self.past[-1] if self.past else self.catalogs
        self._killed("undo", "import", "--undo")
        found = self._found()
        if found not in (before, last):
            raise LostError(f"{found}: neither {before} nor {last}")
        if found != before:
            self.past.pop()
        self.catalogs = found

    def unwind(self) -> int:
        """Undo whatever can be; the number of steps that brought back what was there before."""
        steps = 0
        while self.run("import", "--undo", expected=(0, 2), quiet=False).returncode == 0:
            found = self._found()
            if found != self.catalogs:
                if found != self.past.pop():
                    raise LostError(f"{found} was never there")
                self.catalogs = found
                steps += 1
        return steps

    def _switch(self) -> None:
        if not self.catalogs:
            return
        ended = self._killed("switch", "catalogs", "--on" if self.off else "--off", CATALOG)
        is_off = self._is_off()
        if ended and is_off == self.off:
            raise LostError("a switch that was confirmed is lost")
        self.off = is_off

    def _is_off(self) -> bool:
        listed = json.loads(self.run("catalogs", "--json").stdout)
        return all(one["id"] != CATALOG for one in listed)

    def _export(self) -> None:
        form, name = self.chance.choice(list(FORMATS.items()))
        target = self.home / "exported" / name
        words = ("export", "--format", form, "--catalog", "clerk", "-o")
        if form not in self._whole:
            whole = self.home / f"whole-{name}"
            self.run(*words, str(whole))
            self._whole[form] = _content(whole)
        target.parent.mkdir(exist_ok=True)
        if target.is_dir() and self.chance.random() < 0.5:
            shutil.rmtree(target)
        was = target.exists()
        ended = self._killed(form, *words, str(target))
        if (was or ended or target.exists()) and _content(target) != self._whole[form]:
            raise LostError(f"{target} is not whole")

    def _index(self) -> None:
        if self.chance.random() < 0.7:
            shutil.rmtree(Path(self.environment["XDG_CACHE_HOME"]), ignore_errors=True)
        self._killed("index", "search", PHRASE)
        total = json.loads(self.run("search", f"{PHRASE} catalog:clerk", "--json").stdout)["total"]
        if total != self._whole.setdefault(PHRASE, total):
            raise LostError(f"{total} errors instead of {self._whole[PHRASE]}")

    def _found(self) -> dict[str, int]:
        """The editions in the reader's folder; every file that is to be seen there is whole."""
        folder = Path(self.environment["XDG_DATA_HOME"], "errdex", "catalogs")
        found = {}
        for path in folder.glob("[!.]*@*.json"):
            errors = json.loads(path.read_text(encoding="utf-8"))["errors"]
            numbers = {int(error["shortMessage"]) for error in errors}
            if len(errors) != ERRORS or len(numbers) != 1:
                raise LostError(f"{path} is made of two")
            found[path.stem.partition("@")[2]] = numbers.pop()
        return found


def _document(number: int) -> str:
    errors = (record(f"Boat{n}", shortMessage=str(number)) for n in range(ERRORS))
    return dump_catalog(catalog(*errors))


def _content(place: Path) -> dict[str, bytes]:
    files = [place] if place.is_file() else [path for path in place.rglob("*") if path.is_file()]
    return {str(path.relative_to(place)): path.read_bytes() for path in files}
