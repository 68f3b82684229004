"""The map in CONTRIBUTING.md names only what stands."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("app/", "index/", "resources/", "build_spec/", "tests/")


def named_in(line):
    """The files and folders that a line names; a bare name lies beside the one before."""
    room = ROOT
    for name in re.findall(r"`([^`\s]+)`", line):
        if name.startswith(ROOMS):
            room = ROOT / Path(name).parent
            yield ROOT / name
        elif name.endswith((".py", ".txt", "/")):
            yield room / name


def lines():
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.startswith("| ") and any(named_in(line))]


def test_the_map_is_found():
    assert len(lines()) > 30


@pytest.mark.parametrize("line", lines())
def test_what_is_named_stands(line):
    assert [str(place) for place in named_in(line) if not place.exists()] == []
