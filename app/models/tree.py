"""The tree of catalogs, APIs and domains, with how many results each holds."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
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
    from collections.abc import Iterable, Iterator, Sequence

    from index.library import Group, Library

Index = QModelIndex | QPersistentModelIndex
Path = tuple[str, ...]
"""Labels from the top of the tree down to a node; what the views remember a node by."""

_NOWHERE = QModelIndex()
_ROOT = 0
_ALL = 1


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
    groups: range
    children: list[int] | None = None
    """None until somebody asks: most nodes of a large library are never looked at."""


class TreeModel(QAbstractItemModel):
    """All nodes of a library, or those that hold results; an index carries a node's position."""

    recounted = Signal()
    """The nodes are the same, with other counts: said once, for there may be very many."""

    def __init__(self) -> None:
        super().__init__()
        self._nodes: list[_Node] = [_Node(_ROOT, 0, (), range(0), [])]
        self._by_path: dict[Path, int] = {}
        self._groups: Sequence[Group] = ()
        self._counts: tuple[int, ...] = ()
        self._paths: list[Path] = []
        self._spans: dict[Path, range] = {}
        self._shown: list[Path] = []
        self._starts: list[int] = []
        """The group that each path on show begins with."""

    def set_library(self, library: Library) -> None:
        """Show this library whole."""
        self._groups = library.groups
        self._paths = _paths(library)
        self._spans = _spans(self._paths)
        self._counts = tuple(group.size for group in library.groups)
        self._show(self._in_order(self._paths))

    def set_counts(self, counts: tuple[int, ...], *, only_found: bool, keep: Path = ()) -> None:
        """How many results each group of the library holds.

        `only_found` hides the nodes without any, but never the node `keep` and those above it.
        """
        self._counts = counts
        shown = self._in_order(self._found(keep) if only_found else self._paths)
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
        position = _ROOT
        for depth in range(1, len(path) + 1):
            self._children(position)
            found = self._by_path.get(path[:depth])
            if found is None:
                return QModelIndex()
            position = found
        return self._index_at(position)

    def depth_within(self, rows: int) -> int:
        """How many levels of the nodes on show have, together, no more rows than this."""
        total, depth, deepest = 1, 0, max(map(len, self._shown), default=0)
        while depth < deepest:
            level = {path[: depth + 1] for path in self._shown if len(path) > depth}
            total += len(level)
            if total > rows:
                break
            depth += 1
        return depth

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        children = self._children_of(parent)
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, column, children[row])

    def parent(self, child: Index) -> QModelIndex:  # type: ignore[override]
        return self._index_at(self._node(child).parent)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return len(self._children_of(parent))

    def hasChildren(self, parent: Index = _NOWHERE) -> bool:
        if not parent.isValid():
            return True
        node = self._node(parent)
        return node.children != [] and any(len(path) > len(node.path) for path in self._under(node))

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
                return self._numbers(node.groups)
            case TreeRole.PATH:
                return node.path
        return None

    def _found(self, keep: Path) -> list[Path]:
        """The paths of the groups with results, and `keep` where it has none."""
        found = [path for path, count in zip(self._paths, self._counts, strict=True) if count]
        return [*found, keep] if keep in self._spans else found

    def _in_order(self, paths: list[Path]) -> list[Path]:
        """Each once, as the library has them; what others are under is there with these."""
        return sorted(dict.fromkeys(paths), key=lambda path: self._spans[path].start)

    def _show(self, paths: list[Path]) -> None:
        self.beginResetModel()
        self._shown = paths
        self._starts = [self._spans[path].start for path in paths]
        everything = range(len(self._groups))
        self._nodes = [
            _Node(_ROOT, 0, (), everything),
            _Node(_ROOT, 0, (_all_errors(),), everything, []),
        ]
        self._by_path = {(): _ROOT}
        self.endResetModel()

    def _children_of(self, parent: Index) -> list[int]:
        return self._children(parent.internalId() if parent.isValid() else _ROOT)

    def _children(self, position: int) -> list[int]:
        """The nodes below one, made when they are first asked for."""
        node = self._nodes[position]
        if node.children is None:
            node.children = [_ALL] if position == _ROOT else []
            depth = len(node.path) + 1
            for path in dict.fromkeys(p[:depth] for p in self._under(node) if len(p) >= depth):
                self._by_path[path] = len(self._nodes)
                node.children.append(len(self._nodes))
                row = len(node.children) - 1
                self._nodes.append(_Node(position, row, path, self._spans[path]))
        return node.children

    def _under(self, node: _Node) -> Iterator[Path]:
        """The paths on show that lead through a node, or to it."""
        first, last = (
            bisect_left(self._starts, end) for end in (node.groups.start, node.groups.stop)
        )
        depth = len(node.path)
        return (
            path
            for path in map(self._shown.__getitem__, range(first, last))
            if path[:depth] == node.path
        )

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
