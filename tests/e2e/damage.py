"""Damages every file that a command reads back, at random places, and starts the real program.

The settings, which the window alone reads, are damaged in `tests/app/settings/test_settings.py`.

usage: python -m tests.e2e.damage [--rounds N] [--seed N] [--program PATH]

A round truncates a file, flips up to 40 bytes of it, or puts something in its place that is no
file: a folder, a pipe, an endless device. The program must then answer from the shipped catalogs,
name the file and where the damaged one is (but for the index, which is a cache and is made again),
keep what is intact, and have nothing to complain of at the next start.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from app.database.left import leave
from app.database.opening import open_store
from app.database.records import Kept, Kind, Record
from index.catalog import dump_catalog
from index.library import load_library
from index.resources import bundled_catalogs
from tests.conftest import home_variables
from tests.e2e.program import add_program, choose_program, command
from tests.index.made import catalog, record
from tests.strange import STRANGE, in_place_of

SECONDS = 30
STARRED, NOTED = "session_exists", "resource_not_found"
NOTE = "Comes when the webhook is late."
TEMPLATE = "{# title: Shout #}\n{% for error in errors %}{{ error.code }}!{% endfor %}"
QUERIES = ("code:session_exists", '"not found"', "boat", "is:starred catalog:clerk")
KINDS = (
    "index",
    "kept.db",
    "steps.json",
    "state.json",
    "harbour@2.json",
    "replaced",
    "shout.jinja",
    "left-",
)


class NotMendedError(AssertionError):
    """The program did not start, did not say what was damaged, or lost what was intact."""


def prepare(home: Path) -> dict[str, str]:
    """A home with two imported editions, one of them twice, a star, a note and a template."""
    environment = {"PATH": os.environ["PATH"], **home_variables(home)}
    for number, edition in enumerate(("1", "2", "2")):
        document = home / "document.json"
        errors = (record(f"Boat{n}", shortMessage=f"boat {number}") for n in range(20))
        document.write_text(dump_catalog(catalog(*errors)), encoding="utf-8")
        run(environment, "import", str(document), "--id", "harbour", "--edition", edition)
    run(environment, "catalogs", "--off", "clerk")
    run(environment, "catalogs", "--on", "clerk")
    data = home / "data" / "errdex"
    store = open_store(data)
    library = load_library(bundled_catalogs())
    store.star(library.with_code(STARRED)[0])
    store.write_note(library.with_code(NOTED)[0], NOTE)
    store.close()
    templates = home / "config" / "errdex" / "snippets"
    templates.mkdir(parents=True)
    (templates / "shout.jinja").write_text(TEMPLATE, encoding="utf-8")
    run(environment, "search", '"not found"')
    return environment


def run(environment: Mapping[str, str], *words: str, given: str = "") -> tuple[int, str, str]:
    """Run a command; its status, output and complaints. NotMendedError for a fault or a hang."""
    try:
        done = subprocess.run(
            [command(), *words],
            env=dict(environment),
            input=given,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise NotMendedError(f"{words}: no answer within {SECONDS} s") from error
    if "Traceback" in done.stderr or "by a mistake in Errdex" in done.stderr:
        raise NotMendedError(f"{words}: {done.stderr}")
    return done.returncode, done.stdout, done.stderr


def damaged(content: bytes, chance: random.Random) -> bytes:
    """The content cut off somewhere, or with some of its bytes changed."""
    spoilt = bytearray(content)
    if chance.random() < 0.3 or not spoilt:
        del spoilt[chance.randrange(len(spoilt) or 1) :]
    else:
        count = min(len(spoilt), chance.choice((1, 1, 2, 5, 40)))
        for at in chance.sample(range(len(spoilt)), count):
            spoilt[at] ^= chance.randint(1, 255)
    return bytes(spoilt)


def answers(environment: Mapping[str, str]) -> tuple[list[set[str]], str]:
    """What the queries find, by id, and what was complained of."""
    status, out, told = run(environment, "search", "--batch", "-", given="\n".join(QUERIES) + "\n")
    if status == 2:
        raise NotMendedError(f"refused: {told}")
    found = [{hit["id"] for hit in json.loads(line)["results"]} for line in out.splitlines()]
    return found, told


def damage_once(home: Path, good: Path, kind: str, chance: random.Random) -> Path:
    """Put the good home back and damage one of its files; which one."""
    shutil.rmtree(home)
    shutil.copytree(good, home, symlinks=True)
    if kind == "left-":
        _leave_a_star(home / "data" / "errdex")
    files = (path for path in home.rglob("*") if path.is_file())
    of_kind = (path for path in files if kind in path.parts or path.name.startswith("left-"))
    path = chance.choice(sorted(of_kind))
    if chance.random() < 0.25:
        in_place_of(path, chance.choice(list(STRANGE)))
    else:
        path.write_bytes(damaged(path.read_bytes(), chance))
    return path


def _leave_a_star(data: Path) -> None:
    """What a window leaves beside a database that another program keeps to itself."""
    entry = load_library(bundled_catalogs()).with_code(STARRED)[0]
    leave(Kept(), Kept.made_of([Record.of(Kind.STAR, entry)]), data)


def look(environment: Mapping[str, str], path: Path, kind: str, expected: list[set[str]]) -> None:
    """What must hold after this file was damaged."""
    found, told = answers(environment)
    shipped = [{one for one in ids if one.startswith("clerk/")} for ids in found]
    wanted = [{one for one in ids if one.startswith("clerk/")} for ids in expected]
    if kind == "kept.db":  # a record that is damaged itself is gone
        shipped, wanted = shipped[:-1], wanted[:-1]
    if shipped != wanted:
        raise NotMendedError(f"{path}: other answers: {told}")
    if kind in ("index", "replaced", "shout.jinja"):
        if told:
            raise NotMendedError(f"{path}: {told}")
    elif path.name not in told and not (kind == "kept.db" and _holds_all(path.parent)):
        raise NotMendedError(f"{path}: not told of: {told!r}")
    if kind == "harbour@2.json":
        return  # told of until it is imported again
    if kind == "shout.jinja":
        _look_at_the_template(environment, path)
    if kind == "replaced":
        _look_at_the_undoing(environment, path)
        return
    again, told = answers(environment)
    if told or again[:-1] != found[:-1]:
        raise NotMendedError(f"{path}: at the next start: {told}")


def _holds_all(data: Path) -> bool:
    """Whether only bytes of the database were hit that hold nothing."""
    store = open_store(data)
    kept = store.kept()
    store.close()
    starred = [one.code for one in kept.stars.values()]
    noted = [(one.code, one.text) for one in kept.notes.values()]
    return starred == [STARRED] and noted == [(NOTED, NOTE)]


def _look_at_the_template(environment: Mapping[str, str], path: Path) -> None:
    words = ("explain", "SingleModeSessionExists", "--format")
    status, _, told = run(environment, *words, "shout")
    if status == 2 and path.name not in told and "There is no format" not in told:
        raise NotMendedError(f"{path}: {told}")
    if run(environment, *words, "json")[0] != 0:
        raise NotMendedError(f"{path}: the other formats do not work")


def _look_at_the_undoing(environment: Mapping[str, str], path: Path) -> None:
    """What cannot be brought back is told of, and what was there before it can."""
    status, _, told = run(environment, "import", "--undo")
    if status != 2 or path.name not in told:
        raise NotMendedError(f"{path}: brought back: {told}")
    status, _, told = run(environment, "import", "--undo")
    if status != 0:
        raise NotMendedError(f"{path}: the step before cannot be undone: {told}")


def withstand(rounds: int, seed: int, folder: Path) -> str:
    """Damage so many files, one after another; what was withstood. NotMendedError."""
    chance = random.Random(seed)  # noqa: S311
    home, good = folder / "home", folder / "good"
    environment = prepare(home)
    shutil.copytree(home, good)
    expected, told = answers(environment)
    if told:
        raise NotMendedError(told)
    withstood: Counter[str] = Counter()
    for number in range(rounds):
        kind = KINDS[number % len(KINDS)]
        look(environment, damage_once(home, good, kind, chance), kind, expected)
        withstood[kind] += 1
    return ", ".join(f"{kind} {count}" for kind, count in withstood.items())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    add_program(parser)
    options = parser.parse_args()
    choose_program(options)
    with TemporaryDirectory(prefix="errdex-damage-") as folder:
        try:
            print("withstood", withstand(options.rounds, options.seed, Path(folder)))  # noqa: T201
        except NotMendedError as error:
            print(f"seed {options.seed}: {error}", file=sys.stderr)  # noqa: T201
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
