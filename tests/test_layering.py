"""Imports run one way: app -> index -> resources (data only)."""

import ast
import re
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
QT = {"PySide6", "shiboken6"}
CALLS_THAT_IMPORT = {"import_module", "__import__"}


def imported(tree: ast.Module) -> Iterator[str]:
    """Every module that a source names, wherever the import hides in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module or ""
        elif isinstance(node, ast.Call) and called(node) in CALLS_THAT_IMPORT:
            yield from (
                argument.value
                for argument in node.args[:1]
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
            )


def called(node: ast.Call) -> str:
    function = node.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def forbidden(place: str) -> set[str]:
    """The top-level packages that a file at this place must not know."""
    room = place.partition("/")[0]
    if room == "index":
        return QT | {"app"} | (set() if place.startswith("index/search/") else {"whoosh"})
    if place.startswith("app/command_line/"):
        return QT | {"whoosh"}
    return {"whoosh"} if room == "app" else set()


# What these rooms do has nothing to do with errors: they know no other room than named here.
APART = {
    "index/files/": ("index.files", "index.errors"),
    "index/cache/": ("index.cache", "index.files"),
}


def is_foreign(place: str, name: str) -> bool:
    """Whether a file of a room that stands apart knows what is not for it."""
    known = next((APART[room] for room in APART if place.startswith(room)), ("index",))
    is_known = any(f"{name}.".startswith(f"{one}.") for one in known)
    return f"{name}.".startswith("index.") and not is_known


def module_of(place: str) -> str:
    return place.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


# Recognising goes one way: each room knows those of the steps before it, and not its neighbour.
STEPS = (
    {"text"},
    {"alignment"},
    {"known"},
    {"evidence"},
    {"objects", "prose"},
    {"reading"},
    {"recognition"},
    {"recogniser"},
    {"stream"},
)


def step_of(room: str) -> int:
    return next(number for number, rooms in enumerate(STEPS) if room in rooms)


def goes_back(place: str, name: str) -> bool:
    """Whether a file that recognises knows what comes after it, or stands beside it."""
    mine, theirs = module_of(place), f"{name}.".split(".")
    if not mine.startswith("index.recognise.") or theirs[:2] != ["index", "recognise"]:
        return False
    own, other = mine.split(".")[2], theirs[2]
    return own != other and step_of(other) >= step_of(own)


def complaints(place: str, source: str) -> list[str]:
    """What breaks the house rules in a source that stands at this place."""
    if place.startswith("resources/"):
        return [f"{place}: resources hold data, not Python"]
    tree = ast.parse(source, place)
    found = [
        f"{place}: imports {name}"
        for name in imported(tree)
        if name.split(".")[0] in forbidden(place)
        or is_foreign(place, name)
        or goes_back(place, name)
    ]
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            if node.level:
                found.append(f"{place}:{node.lineno}: relative import")
            if node.names[0].name == "*":
                found.append(f"{place}:{node.lineno}: import *")
    return found


def sources() -> list[str]:
    return sorted(
        path.relative_to(ROOT).as_posix()
        for room in ("app", "index", "resources")
        for path in (ROOT / room).rglob("*.py")
    )


def test_there_are_sources_in_both_rooms():
    assert {"app/__main__.py", "index/__init__.py"} <= set(sources())


@pytest.mark.parametrize("place", sources())
def test_imports_run_one_way(place):
    assert complaints(place, (ROOT / place).read_text(encoding="utf-8")) == []


@pytest.fixture(scope="module")
def imports():
    """What each module imports of the others, be it only to name a type."""
    modules = {module_of(place): ROOT / place for place in sources()}
    return {
        name: modules.keys() & set(imported(ast.parse(path.read_text(encoding="utf-8"))))
        for name, path in modules.items()
    }


def test_no_module_imports_itself_by_way_of_others(imports):
    assert len(list(TopologicalSorter(imports).static_order())) == len(imports)


@pytest.mark.parametrize("depth", [2, 3])
def test_no_room_imports_itself_by_way_of_others(imports, depth):
    rooms = {}
    for name, known in imports.items():
        rooms.setdefault(room_of(name, depth), set()).update(room_of(one, depth) for one in known)
    for room, known in rooms.items():
        known.discard(room)
    assert len(list(TopologicalSorter(rooms).static_order())) == len(rooms)


def test_the_map_has_the_rooms_of_the_app_from_the_top_down(imports):
    rows = re.findall(r"(?m)^\| `(app/\w+)", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))
    floors = {module_of(room): floor for floor, room in enumerate(dict.fromkeys(rows))}
    upwards = [
        (name, one)
        for name, known in imports.items()
        for one in known
        if name.startswith("app.") and one.startswith("app.")
        if floors[room_of(name, 2)] > floors[room_of(one, 2)]
    ]
    assert upwards == []


def room_of(name: str, depth: int) -> str:
    """Where a module stands on a map of so many steps into the house."""
    return ".".join(name.split(".")[:depth])


@pytest.mark.parametrize(
    ("place", "source"),
    [
        ("index/entry.py", "import PySide6"),
        ("index/entry.py", "from PySide6.QtCore import QUrl"),
        ("index/entry.py", "import json, shiboken6"),
        ("index/entry.py", "import app.system.paths as paths"),
        ("index/search/query.py", "def f():\n    from app import paths"),
        ("index/entry.py", "import whoosh.fields"),
        ("index/searching.py", "import whoosh"),
        ("index/files/text.py", "from index.entry import ErrorEntry"),
        ("index/files/text.py", "from index.cache.blocks import Block"),
        ("index/cache/places.py", "from index.catalog import Catalog"),
        ("index/recognise/text/words.py", "from index.recognise.known.tables import Tables"),
        ("index/recognise/objects/judge.py", "from index.recognise.prose.told import told_codes"),
        ("index/recognise/reading.py", "from index.recognise.recogniser import Recogniser"),
        (
            "index/recognise/text/plain.py",
            "import importlib\nimportlib.import_module('whoosh.index')",
        ),
        ("app/command_line/cli.py", "if True:\n    import whoosh"),
        ("app/command_line/cli.py", "__import__('whoosh')"),
        (
            "app/command_line/cli.py",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import whoosh",
        ),
        ("app/command_line/cli.py", "from . import paths"),
        ("app/views/page.py", "from ..paths import cache"),
        ("app/command_line/cli.py", "from index.entry import *"),
        ("app/command_line/cli.py", "from PySide6.QtCore import QUrl"),
        ("resources/icons.py", ""),
    ],
)
def test_a_wrong_import_is_found(place, source):
    assert complaints(place, source) != []


@pytest.mark.parametrize(
    ("place", "source"),
    [
        ("index/search/store.py", "import whoosh.index\nfrom whoosh import fields"),
        ("index/cache/places.py", "from index.files.regular import read_whole"),
        ("index/recognise/prose/told.py", "from index.recognise.known.codes import Codes"),
        ("app/program/main.py", "from PySide6.QtCore import QObject\nfrom index.entry import id"),
        ("index/appearance.py", "import apprise\nfrom index.whooshing import x"),
    ],
)
def test_a_right_import_is_left_alone(place, source):
    assert complaints(place, source) == []
