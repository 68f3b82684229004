"""The tree of catalogs, APIs and domains, with how many results each holds."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.texts.language import filled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.library import Group, Library

Index = QModelIndex | QPersistentModelIndex
Path = tuple[str, ...]
"""Labels from the top of the tree down to a node; what the views remember a node by."""

_NOWHERE = QModelIndex()
_ROOT = 0


class TreeRole(IntEnum):
    """What a view may ask of a node beside its label."""

    COUNT = Qt.ItemDataRole.UserRole
    RANGE = Qt.ItemDataRole.UserRole + 1
    PATH = Qt.ItemDataRole.UserRole + 2


@dataclass(slots=True)
class _Node:
    parent: int
    row: int
    path: Path
    numbers: range
    groups: range
    children: list[int] = field(default_factory=list)


class TreeModel(QAbstractItemModel):
    """All nodes of a library, or those that hold results; an index carries a node's position."""

    recounted = Signal()
    """The nodes are the same, with other counts: said once, for there may be very many."""

    def __init__(self) -> None:
        super().__init__()
        self._nodes: list[_Node] = [_Node(_ROOT, 0, (), range(0), range(0))]
        self._by_path: dict[Path, int] = {}
        self._whole: tuple[list[_Node], dict[Path, int]] | None = None
        """Nodes and places of the library whole, which every emptied box shows again."""
        self._groups: Sequence[Group] = ()
        self._counts: tuple[int, ...] = ()
        self._paths: list[Path] = []
        self._spans: dict[Path, range] = {}
        self._shown: list[Path] = []

    def set_library(self, library: Library) -> None:
        """Show this library whole."""
        self._groups = library.groups
        self._paths = _paths(library)
        self._spans = _spans(self._paths)
        self._counts = tuple(group.size for group in library.groups)
        self._whole = None
        self._show(self._paths)
        self._whole = (self._nodes, self._by_path)

    def set_counts(self, counts: tuple[int, ...], *, only_found: bool, keep: Path = ()) -> None:
        """How many results each group of the library holds.

        `only_found` hides the nodes without any, but never the node `keep` and those above it.
        """
        self._counts = counts
        shown = self._found(keep) if only_found else self._paths
        if shown != self._shown:
            self._show(shown)
            return
        self.recounted.emit()

    def path_of(self, number: int) -> Path:
        """The node that holds the entry of this number. Raises IndexError."""
        starts = [group.first for group in self._groups]
        return self._paths[bisect_right(starts, number) - 1]

    def numbers_of(self, path: Path) -> range | None:
        """Which entries are under the node of this path; None where the library has no such."""
        groups = self._spans.get(path)
        return None if groups is None else self._numbers(groups)

    def counted(self, numbers: Iterable[int]) -> tuple[int, ...]:
        """How many of these entry numbers each group of the library holds."""
        starts = [group.first for group in self._groups]
        counts = [0] * len(starts)
        for number in numbers:
            counts[bisect_right(starts, number) - 1] += 1
        return tuple(counts)

    def index_of(self, path: Path) -> QModelIndex:
        """The node of this path, or an invalid index where it is not on show."""
        return self._index_at(self._by_path.get(path, _ROOT))

    def depth_within(self, rows: int) -> int:
        """How many levels of the nodes on show have, together, no more rows than this."""
        levels = sorted(Counter(len(node.path) for node in self._nodes[1:]).items())
        sums = accumulate(size for _, size in levels)
        return sum(total <= rows for total in sums)

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        children = self._node(parent).children
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, column, children[row])

    def parent(self, child: Index) -> QModelIndex:  # type: ignore[override]
        return self._index_at(self._node(child).parent)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return len(self._node(parent).children)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 1

    def data(  # noqa: PLR0911  (one for each role)
        self, index: Index, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if not index.isValid():
            return None
        node = self._node(index)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return node.path[-1]
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(node.path[-1], self._count(node))
            case TreeRole.COUNT:
                return self._count(node)
            case TreeRole.RANGE:
                return node.numbers
            case TreeRole.PATH:
                return node.path
        return None

    def _found(self, keep: Path) -> list[Path]:
        """The paths of the groups with results, in order, and `keep` where it has none."""
        found = [number for number, count in enumerate(self._counts) if count]
        kept = self._spans.get(keep, range(0))
        if kept and not any(number in kept for number in found):
            at = sum(number < kept.start for number in found)
            paths = [self._paths[number] for number in found]
            return [*paths[:at], keep, *paths[at:]]
        return [self._paths[number] for number in found]

    def _show(self, paths: list[Path]) -> None:
        self.beginResetModel()
        self._shown = paths
        if paths is self._paths and self._whole is not None:
            self._nodes, self._by_path = self._whole
        else:
            self._build(paths)
        self.endResetModel()

    def _build(self, paths: list[Path]) -> None:
        self._nodes = [_Node(_ROOT, 0, (), range(0), range(0))]
        self._by_path = {(): _ROOT}
        self._append((_all_errors(),), range(len(self._groups)))
        for path in paths:
            for depth in range(1, len(path) + 1):
                if path[:depth] not in self._by_path:
                    self._append(path[:depth], self._spans[path[:depth]])

    def _append(self, path: Path, groups: range) -> None:
        parent = self._by_path[path[:-1]]
        siblings = self._nodes[parent].children
        self._by_path[path] = len(self._nodes)
        self._nodes.append(_Node(parent, len(siblings), path, self._numbers(groups), groups))
        siblings.append(self._by_path[path])

    def _numbers(self, groups: range) -> range:
        """The entry numbers of these groups, which stand together in the library."""
        if not groups:
            return range(0)
        last = self._groups[groups[-1]]
        return range(self._groups[groups[0]].first, last.first + last.size)

    def _spoken(self, label: str, count: int) -> str:
        return filled(self.tr("%1, %Ln errors", "", count), label)

    def _count(self, node: _Node) -> int:
        return sum(self._counts[node.groups.start : node.groups.stop])

    def _node(self, index: Index) -> _Node:
        return self._nodes[index.internalId() if index.isValid() else _ROOT]

    def _index_at(self, position: int) -> QModelIndex:
        if position == _ROOT:
            return QModelIndex()
        return self.createIndex(self._nodes[position].row, 0, position)


def _paths(library: Library) -> list[Path]:
    """The tree path of each group; catalogs get a node of their own where there are several."""
    newest = {catalog.id: catalog.edition for catalog in reversed(library.catalogs)}
    titles = {catalog.id: catalog.title for catalog in library.catalogs}
    paths: list[Path] = []
    for group in library.groups:
        top: Path = (titles[group.catalog],) if len(newest) > 1 else ()
        if group.edition != newest[group.catalog]:
            # A node of its own: what a node holds must stand together in the library.
            top = (" · ".join((*top, documents_of(group.edition))),)
        paths.append((*top, *(part for part in (group.api, group.domain) if part)))
    return paths


def _spans(paths: Sequence[Path]) -> dict[Path, range]:
    """Which groups stand under each path."""
    spans: dict[Path, range] = {}
    for number, path in enumerate(paths):
        for depth in range(1, len(path) + 1):
            first = spans.get(path[:depth], range(number, number)).start
            spans[path[:depth]] = range(first, number + 1)
    return spans


def documents_of(edition: str) -> str:
    """What an edition is called: "Documents of February 2024" for 2024-02."""
    try:
        month = date.fromisoformat(f"{edition[:7]}-01")
    except ValueError:
        named = edition
    else:
        named = f"{QLocale().standaloneMonthName(month.month)} {month.year}"
    return filled(QCoreApplication.translate("TreeModel", "Documents of %1"), named)


def _all_errors() -> str:
    return QCoreApplication.translate("TreeModel", "All errors")
