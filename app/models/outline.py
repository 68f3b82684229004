"""The nodes of a library's tree, whatever of it is on show: a node is a number, made once."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, groupby
from operator import attrgetter
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
    it, and `children` are in their order. ALL has every group, and nothing below it. `above` says
    what stands above the domains of an API.
    """

    def __init__(
        self, groups: Sequence[Group], above: Callable[[Group], Path], all_of_them: str
    ) -> None:
        self.labels, self.parents = ["", all_of_them], [ROOT, ROOT]
        self.firsts, self.lasts = [0, 0], [len(groups)] * 2
        self.children: dict[int, list[int]] = {ROOT: [ALL]}
        self.size = len(groups)
        """How many groups there are."""
        self.starts = [0, *accumulate([group.size for group in groups])]
        """The number of each group's first entry, and how many entries there are."""
        self._of_group: list[int] = []
        self._below: dict[int, dict[str, int]] = {}
        for _, run in groupby(groups, key=attrgetter("catalog", "edition", "api")):
            together = list(run)
            node, start = ROOT, len(self._of_group)
            for label in above(together[0]):
                node = self._node(node, label, start)
            self._add_domains(node, [group.domain for group in together])
        for node in sorted(self.children, reverse=True):  # what is below a node has a larger number
            ends = map(self.lasts.__getitem__, self.children[node])
            self.lasts[node] = max(self.lasts[node], *ends)

    def find(self, path: Path) -> int | None:
        """The node of this path; None where the library has no such."""
        node = ROOT
        for label in path:
            below = self._below.get(node, {}).get(label)
            if below is None:
                return None
            node = below
        return node

    def path(self, node: int) -> Path:
        """The labels that lead to a node."""
        return (*self.path(self.parents[node]), self.labels[node]) if node != ROOT else ()

    def group_of(self, number: int) -> int:
        """The group of the entry of this number."""
        return bisect_right(self.starts, number) - 1

    def numbers(self, node: int) -> range:
        """The entry numbers of a node, which stand together in the library."""
        return range(self.starts[self.firsts[node]], self.starts[self.lasts[node]])

    def path_of_group(self, group: int) -> Path:
        """The node that holds a group. Raises IndexError."""
        return self.path(self._of_group[group])

    def _add_domains(self, above: int, domains: list[str]) -> None:
        """The nodes of the next groups: all at once where they are new, as nearly always."""
        first, start = len(self.labels), len(self._of_group)
        if above in self._below or "" in domains or len(set(domains)) < len(domains):
            for number, domain in enumerate(domains, start):
                node = self._node(above, domain, number)
                self.lasts[node] = number + 1
                self._of_group.append(node)
            return
        nodes = range(first, first + len(domains))
        self.labels += domains
        self.parents += [above] * len(domains)
        self.firsts += range(start, start + len(domains))
        self.lasts += range(start + 1, start + len(domains) + 1)
        self.children.setdefault(above, []).extend(nodes)
        self._below[above] = dict(zip(domains, nodes, strict=True))
        self._of_group += nodes

    def _node(self, above: int, label: str, group: int) -> int:
        """The node of this label below another, made where there is none; no label is none."""
        if not label:
            return above
        below = self._below.setdefault(above, {})
        node = below.get(label)
        if node is None:
            node = below[label] = len(self.labels)
            self.labels.append(label)
            self.parents.append(above)
            self.firsts.append(group)
            self.lasts.append(group + 1)
            self.children.setdefault(above, []).append(node)
        return node
