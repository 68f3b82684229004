"""The tree of catalogs, APIs and domains, with how many results each holds."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from enum import IntEnum
from itertools import accumulate, chain, compress, islice
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    Qt,
    Signal,
)

from app.models.outline import ALL, ROOT, Outline, Path
from app.models.rows import NOWHERE, Index
from app.texts.editions import month_of
from app.texts.in_short import is_called_as
from app.texts.language import filled
from app.texts.tool_tips import plain_tip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from index.library import Group, Library


class TreeRole(IntEnum):
    """What a view may ask of a node beside its label."""

    COUNT = Qt.ItemDataRole.UserRole
    RANGE = Qt.ItemDataRole.UserRole + 1
    PATH = Qt.ItemDataRole.UserRole + 2


class TreeModel(QAbstractItemModel):
    """All nodes of a library, or those that hold results; an index carries a node's number."""

    recounted = Signal()
    """The nodes are the same, with other counts: said once, for there may be very many."""

    def __init__(self) -> None:
        super().__init__()
        self._outline = Outline((), lambda _group: (), "")
        self._sums = self._outline.starts
        """How many results all groups before each one hold together."""
        self._found: list[bool] | None = None
        """Whether each group is on show; None where all are."""
        self._kept: tuple[int, ...] = ()
        self._shown: dict[int, list[int]] = {ROOT: []}
        """The nodes on show below those that somebody asked about."""

    def set_library(self, library: Library) -> None:
        """Show this library whole."""
        self.beginResetModel()
        self._outline = Outline(library.groups, _above_domains(library), _all_errors())
        self._sums = self._outline.starts
        self._found, self._kept, self._shown = None, (), {}
        self.endResetModel()

    def set_counts(self, counts: tuple[int, ...], *, only_found: bool, keep: Path = ()) -> None:
        """How many results each group of the library holds.

        `only_found` hides the nodes without any, but never the node `keep` and those above it.
        """
        self._sums = [0, *accumulate(counts)]
        found = list(map(bool, counts)) if only_found else None
        kept = self._without_results(keep) if only_found else ()
        if (found, kept) == (self._found, self._kept):
            self.recounted.emit()
            return
        self.beginResetModel()
        self._found, self._kept, self._shown = found, kept, {}
        self.endResetModel()

    def path_of(self, number: int) -> Path:
        """The node that holds the entry of this number. Raises IndexError."""
        return self._outline.path_of_group(self._outline.group_of(number))

    def numbers_of(self, path: Path) -> range | None:
        """Which entries are under the node of this path; None where the library has no such."""
        node = self._outline.find(path)
        return None if node is None or node == ROOT else self._outline.numbers(node)

    def counted(self, numbers: Iterable[int]) -> tuple[int, ...]:
        """How many of these entry numbers each group of the library holds."""
        counts = [0] * self._outline.size
        for number in numbers:
            counts[self._outline.group_of(number)] += 1
        return tuple(counts)

    def index_of(self, path: Path) -> QModelIndex:
        """The node of this path, or an invalid index where it is not on show."""
        index = QModelIndex()
        for depth in range(1, len(path) + 1):
            node = self._outline.find(path[:depth])
            siblings = self._children_of(index)
            row = bisect_left(siblings, node) if node is not None else len(siblings)
            if row == len(siblings) or siblings[row] != node:
                return QModelIndex()
            index = self._index_at(node)
        return index

    def depth_within(self, rows: int) -> int:
        """How many levels of the nodes on show have, together, no more rows than this."""
        total, depth = 1, 0
        level = [node for node in self._children(ROOT) if node != ALL]
        while level:
            total += len(level)
            if total > rows:
                break
            depth += 1
            level = list(islice(chain.from_iterable(map(self._children, level)), rows + 1))
        return depth

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        children = self._children_of(parent)
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, column, children[row])

    def parent(self, child: Index) -> QModelIndex:  # type: ignore[override]
        if not child.isValid():
            return QModelIndex()
        return self._index_at(self._outline.parents[child.internalId()])

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return len(self._children_of(parent))

    def hasChildren(self, parent: Index = NOWHERE) -> bool:
        return not parent.isValid() or bool(self._children_of(parent))

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 1

    def data(  # noqa: PLR0911  (one for each role)
        self, index: Index, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if not index.isValid():
            return None
        node = index.internalId()
        label = self._outline.labels[node]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return label
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(label, self._count(node))
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self._spoken(label, self._count(node)))
            case TreeRole.COUNT:
                return self._count(node)
            case TreeRole.RANGE:
                return self._outline.numbers(node)
            case TreeRole.PATH:
                return self._outline.path(node)
        return None

    def _without_results(self, path: Path) -> tuple[int, ...]:
        """Of this path and "All errors", the nodes that would be hidden."""
        nodes = [ALL]
        node = self._outline.find(path) or ROOT
        while node != ROOT:
            nodes.append(node)
            node = self._outline.parents[node]
        return tuple(node for node in nodes if not self._count(node))

    def _children_of(self, parent: Index) -> list[int]:
        return self._children(parent.internalId() if parent.isValid() else ROOT)

    def _children(self, node: int) -> list[int]:
        """The nodes on show below one, found out when somebody asks."""
        children = self._shown.get(node)
        if children is None:
            children = self._shown[node] = self._below(node)
        return children

    def _below(self, node: int) -> list[int]:
        outline, below = self._outline, self._outline.children.get(node, [])
        if self._found is None:
            return below
        first, last = outline.firsts[node], outline.lasts[node]
        if node != ROOT and len(below) == last - first:  # each has one group, as most domains
            shown = list(compress(below, self._found[first:last]))
        else:
            shown = [child for child in below if self._count(child)]
        for kept in self._kept:
            if outline.parents[kept] == node:
                insort(shown, kept)
        return shown

    def _spoken(self, label: str, count: int) -> str:
        return filled(self.tr("%1, %Ln errors", "", count), label)

    def _count(self, node: int) -> int:
        return self._sums[self._outline.lasts[node]] - self._sums[self._outline.firsts[node]]

    def _index_at(self, node: int) -> QModelIndex:
        if node == ROOT:
            return QModelIndex()
        row = bisect_left(self._children(self._outline.parents[node]), node)
        return self.createIndex(row, 0, node)


def _above_domains(library: Library) -> Callable[[Group], Path]:
    """The nodes above the domains of an API: it, and its catalog where there are several.

    A catalog that is called as its only API is one node with it.
    """
    newest = {catalog.id: catalog.edition for catalog in reversed(library.catalogs)}
    titles = {catalog.id: catalog.title for catalog in library.catalogs}
    named = {(group.catalog, group.edition, group.api) for group in library.groups}
    apis = Counter((catalog, edition) for catalog, edition, _api in named)

    def above(group: Group) -> Path:
        title, edition = titles[group.catalog], group.edition
        top: Path = (title,) if len(newest) > 1 else ()
        if edition != newest[group.catalog]:
            # A node of its own: what a node holds must stand together in the library.
            top = (" · ".join((*top, month_of(edition))) if top else documents_of(edition),)
        is_alone = bool(top) and apis[group.catalog, edition] == 1
        return top if is_alone and is_called_as(group.api, title) else (*top, group.api)

    return above


def documents_of(edition: str) -> str:
    """What an edition is called: "Documents of February 2024" for 2024-02."""
    return filled(QCoreApplication.translate("TreeModel", "Documents of %1"), month_of(edition))


def _all_errors() -> str:
    return QCoreApplication.translate("TreeModel", "All errors")
