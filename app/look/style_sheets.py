"""The rules by which Qt draws the parts of the program, from `resources/themes/`, by topic."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING, Literal, get_args

from app.look.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from app.look.theme import Look

Topic = Literal["dialogs", "controls", "menus", "scrolling", "fields", "tabs", "bars", "lists"]
Topics = tuple[Topic, ...]

EVERY: Topics = get_args(Topic)

_LENGTHS = (1, 2, 4, 6, 8, 10, 11, 12, 13, 14, 16, 20, 24)


class StyleSheets:
    """Qt reads the sheet of each part anew and keeps what it read: none has more than it needs."""

    def __init__(self, themes: Path) -> None:
        paths = {topic: themes / f"{topic}.qss" for topic in EVERY}
        self._templates = {
            topic: Template(path.read_text(encoding="utf-8")) for topic, path in paths.items()
        }
        self._sheets: dict[Topic, str] = {}

    def set_look(self, look: Look) -> None:
        """Have these colours and sizes from now on."""
        lengths = {f"px{n}": f"{look.px(n)}px" for n in _LENGTHS}
        # What is ticked or chosen, without its edge: with it, both are twice px8.
        lengths["sign"] = f"{2 * look.px(8) - 2}px"
        lengths["dot"] = f"{2 * look.px(8) - 2 * look.px(4)}px"
        colors = {name: getattr(look.theme, name) for name in Theme._fields}
        self._sheets = {
            topic: template.substitute(lengths, **colors)
            for topic, template in self._templates.items()
        }

    def about(self, topics: Iterable[Topic]) -> str:
        """The rules of these topics."""
        return "\n".join(self._sheets[topic] for topic in topics)
