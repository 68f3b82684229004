"""The map in CONTRIBUTING.md and the list in RELIABILITY.md name only what stands."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("CONTRIBUTING.md", "tests/RELIABILITY.md")
ROOMS = ("app/", "index/", "resources/", "build_spec/", "tests/")


def named_in(line):
    """The files and folders that a line names; a bare name lies beside the one before."""
    room = ROOT
    for name in re.findall(r"`([^`\s]+)`", line):
        if name.startswith(ROOMS):
            room = ROOT / Path(name).parent
            yield ROOT / name
        elif re.fullmatch(r"[\w/-]+(?:\.py|\.txt|/)", name):
            yield room / name


def lines():
    texts = [(ROOT / name).read_text(encoding="utf-8") for name in PAGES]
    every = [line for text in texts for line in text.splitlines()]
    return [line for line in every if line.startswith("| ") and any(named_in(line))]


def test_both_are_found():
    assert len(lines()) > 80


@pytest.mark.parametrize("line", lines())
def test_what_is_named_stands(line):
    assert [str(place) for place in named_in(line) if not place.exists()] == []


def modules_and_rooms(room):
    inside = [one for one in (ROOT / room).iterdir() if not one.name.startswith("_")]
    return [one for one in inside if one.suffix == ".py" or one.is_dir()]


@pytest.mark.parametrize("room", ["app", "index", "index/recognise"])
def test_every_module_and_room_of_a_room_stands_on_the_map(room):
    mapped = {place for line in lines() for place in named_in(line)}
    assert [one.name for one in modules_and_rooms(room) if one not in mapped] == []
