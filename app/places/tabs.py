"""Tabs over the page: each has its own way back and forward, and is left at some place."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.content.history import History, Place

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST = 20
_NOWHERE = Place("", (), "")


@dataclass(frozen=True, slots=True)
class Left:
    """How a tab was left: at which place, and how far down its page.

    `title` is what the page there calls itself; empty where it was not seen, or has no name.
    """

    place: Place
    height: int = 0
    title: str = ""


class Tab:
    """One tab; `left` is of use while another is on show."""

    def __init__(self, left: Left) -> None:
        self.left = left
        self.history = History()
        if left.place.error:
            self.history.visit(left.place, lasting=True)


class Tabs:
    """At least one tab, one of them on show; what is closed can be opened again."""

    def __init__(self, places: Sequence[Place] = (_NOWHERE,), at: int = 0) -> None:
        self._tabs = [Tab(Left(place)) for place in places]
        self._closed: list[tuple[int, Tab]] = []  # with where each was
        self.at = at

    def __len__(self) -> int:
        return len(self._tabs)

    @property
    def current(self) -> Tab:
        """The tab on show."""
        return self._tabs[self.at]

    @property
    def can_reopen(self) -> bool:
        """Whether a tab was closed."""
        return bool(self._closed) and len(self) < MOST

    @property
    def lefts(self) -> list[Left]:
        """How each tab was left."""
        return [tab.left for tab in self._tabs]

    def open(self, left: Left) -> int:
        """One more tab, beside that on show, which stays; where it is."""
        self._tabs.insert(self.at + 1, Tab(left))
        return self.at + 1

    def close(self, at: int) -> None:
        """Take a tab away; beside that on show comes the next one, or that before."""
        closed = self._tabs.pop(at)
        closed.left = replace(closed.left, place=closed.left.place.bare())
        closed.history.let_go()  # nobody's secrets for no tab
        self._closed = [*self._closed, (at, closed)][-MOST:]
        if at < self.at or self.at == len(self._tabs):
            self.at -= 1

    def reopen(self) -> int:
        """Bring back the tab that was closed last, where it was; where that is now."""
        at, tab = self._closed.pop()
        at = min(at, len(self))
        self._tabs.insert(at, tab)
        if at <= self.at:
            self.at += 1  # that on show stays
        return at

    def written(self) -> str:
        """As text, for `read_tabs`; empty for a single tab at no node of the tree.

        What was handed over is not in it.
        """
        if len(self) == 1 and not self.current.left.place.node:
            return ""
        places = [tab.left.place for tab in self._tabs]
        listed = [[place.query, list(place.node), place.error] for place in places]
        return json.dumps({"at": self.at, "tabs": listed}, ensure_ascii=False)


def read_tabs(text: str) -> Tabs:
    """The tabs of `written`; a single one for what reads as nothing such."""
    try:
        read = json.loads(text)
        places = [_place(*one) for one in read["tabs"]][:MOST]
        return Tabs(places, range(len(places))[read["at"]])
    except (ValueError, TypeError, LookupError, RecursionError):
        return Tabs()


def _place(query: object, node: object, error: object) -> Place:
    if not isinstance(query, str) or not isinstance(error, str) or not isinstance(node, list):
        raise TypeError
    if not all(isinstance(part, str) for part in node):
        raise TypeError
    return Place(query, tuple(node), error)
