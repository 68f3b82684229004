"""The nodes of a library's tree, whatever of it is on show: a node is a number, made once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from index.library import Group

Path = tuple[str, ...]
"""Labels from the top of the tree down to a node; what the views remember a node by."""

ROOT, ALL = 0, 1


class Outline:
    """Catalogs, APIs and domains in the order of the library's groups.

    A node's groups run from `firsts[node]` up to `lasts[node]`; what is below it was made after
    it, and `children` are in their order. ALL has every group, and nothing below it.
    """

    def __init__(
        self, groups: Sequence[Group], top: Callable[[Group], Path], all_of_them: str
    ) -> None:
        self.labels, self.parents = ["", all_of_them], [ROOT, ROOT]
        self.firsts, self.lasts = [0, 0], [len(groups)] * 2
        self.children: dict[int, list[int]] = {ROOT: [ALL]}
        self.starts = [group.first for group in groups]
        """The number of each group's first entry."""
        self._of_group: list[int] = []
        self._below: dict[tuple[int, str], int] = {}
        heading: tuple[str, ...] = ()
        above = ROOT
        for number, group in enumerate(groups):
            own = (group.catalog, group.edition, group.api)
            if own != heading:
                heading, above = own, ROOT
                for label in (*top(group), group.api):
                    above = self._node(above, label, number)
            node = self._node(above, group.domain, number)
            self.lasts[node] = number + 1
            self._of_group.append(node)
        for node in range(len(self.labels) - 1, ROOT, -1):
            parent = self.parents[node]
            self.lasts[parent] = max(self.lasts[parent], self.lasts[node])

    def find(self, path: Path) -> int | None:
        """The node of this path; None where the library has no such."""
        node = ROOT
        for label in path:
            below = self._below.get((node, label))
            if below is None:
                return None
            node = below
        return node

    def path(self, node: int) -> Path:
        """The labels that lead to a node."""
        return (*self.path(self.parents[node]), self.labels[node]) if node != ROOT else ()

    def path_of_group(self, group: int) -> Path:
        """The node that holds a group. Raises IndexError."""
        return self.path(self._of_group[group])

    def _node(self, above: int, label: str, group: int) -> int:
        """The node of this label below another, made where there is none; no label is none."""
        if not label:
            return above
        key = (above, label)
        node = self._below.get(key)
        if node is None:
            node = self._below[key] = len(self.labels)
            self.labels.append(label)
            self.parents.append(above)
            self.firsts.append(group)
            self.lasts.append(group + 1)
            self.children.setdefault(above, []).append(node)
        return node
