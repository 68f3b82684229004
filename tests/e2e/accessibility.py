"""What a screen reader sees: the accessible tree of the running program."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from tests.e2e.desktop import Desktop
from tests.e2e.processes import run
from tests.e2e.waiting import eventually

READER = Path(__file__).with_name("read_accessible_tree.py")
SYSTEM_PYTHON = "/usr/bin/python3"  # the one that has Debian's pyatspi


@dataclass(frozen=True, slots=True)
class Accessible:
    """One control as it is told to a screen reader."""

    role: str
    name: str
    description: str
    text: str
    states: frozenset[str]
    children: tuple["Accessible", ...]

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> Self:
        return cls(
            role=value["role"],
            name=value["name"],
            description=value["description"],
            text=value["text"],
            states=frozenset(value["states"]),
            children=tuple(cls.from_json(child) for child in value["children"]),
        )

    def walk(self) -> Iterator["Accessible"]:
        """This control and everything in it."""
        yield self
        for child in self.children:
            yield from child.walk()

    def find(self, role: str, name: str = "") -> list["Accessible"]:
        """The controls of this role, of any name or of this one."""
        return [one for one in self.walk() if one.role == role and (not name or one.name == name)]


def read_tree(desktop: Desktop, application: str = "errdex") -> Accessible:
    """The tree of the program on an accessible desktop, once it has announced itself."""

    def read() -> str:
        command = (SYSTEM_PYTHON, "-I", str(READER), application)
        return run(command, desktop.environment, check=False)

    return Accessible.from_json(json.loads(eventually(read, f"{application} is on the bus")))
