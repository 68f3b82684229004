"""The collection of pasted texts, with what is in each; read from the files beside this one.

A text begins with a line `%% name`; more such lines say what is expected: `errors:` names of
entries in order (none: nothing may be recognised), `group:` a code shared by several that nothing
tells apart, `unknown:` a code to be reported as unknown, `values:` placeholder values as JSON.
"""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

HALVES = ("dev", "check", "blind", "blind2", "blind3")
"""The files: by which the rules were made, by which they were checked, and what came after."""
_HERE = Path(__file__).parent / "pasted"
_HEAD = re.compile(r"^%% ([\w-]+)(?::[ ]?(.*))?\n?$")


@dataclass
class Paste:
    name: str
    text: str = ""
    errors: list[str] = field(default_factory=list)
    group: str = ""
    unknown: str = ""
    values: dict[str, str] = field(default_factory=dict)

    @property
    def is_foreign(self) -> bool:
        return not (self.errors or self.group or self.unknown)


def pastes(half: str) -> list[Paste]:
    found: list[Paste] = []
    for line in (_HERE / f"{half}.txt").read_text(encoding="utf-8").split("\n"):
        head = _HEAD.match(line)
        if head is None:
            found[-1].text += line + "\n"
        elif head[2] is None:
            found.append(Paste(head[1]))
        elif head[1] == "values":
            found[-1].values = json.loads(head[2])
        elif head[1] == "errors":
            found[-1].errors = [name.strip() for name in head[2].split(",") if name.strip()]
        else:
            setattr(found[-1], head[1], head[2])
    for paste in found:
        paste.text = paste.text.rstrip("\n")
    return found
