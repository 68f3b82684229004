"""What a scan found: places that hold codes, the wrong ones first, and errors nobody handles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from app.models.rows import Index, Rows
from app.texts.in_short import place, summary_field
from app.texts.language import filled
from app.texts.tool_tips import plain_tip
from index.scan import Finding, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from index.entry import ErrorEntry

_ORDER = (Kind.MISSPELT, Kind.REMOVED, Kind.KNOWN)


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Misspelt codes first, then removed ones, each by file and line as they were found."""
    return sorted(findings, key=lambda one: _ORDER.index(one.kind))


class FindingsModel(Rows[Finding]):
    """One row a place."""

    def __init__(self) -> None:
        super().__init__()
        self._folder: Path | None = None
        self._all: Sequence[Finding] = ()

    def set_findings(self, folder: Path, findings: Sequence[Finding]) -> None:
        """Show all of these, their files named from this folder."""
        self._folder, self._all = folder, findings
        self.narrow(only_wrong=False)

    def narrow(self, *, only_wrong: bool) -> None:
        """Show all, or those only that want to be mended."""
        self._set_rows([one for one in self._all if not only_wrong or one.kind is not Kind.KNOWN])

    def code_at(self, row: int) -> str:
        """The code that is meant in this row. Raises IndexError."""
        return self.at(row).code

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        finding = self.at(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._place(finding)}   {self._said(finding)}"
            case Qt.ItemDataRole.ToolTipRole:
                where = f"{finding.path}:{finding.line}:{finding.column}"
                return plain_tip(f"{where}\n{self._said(finding)}")
        return None

    def _place(self, finding: Finding) -> str:
        path = finding.path
        if self._folder is not None and path.is_relative_to(self._folder):
            path = path.relative_to(self._folder)
        return f"{path}:{finding.line}"

    def _said(self, finding: Finding) -> str:
        match finding.kind:
            case Kind.MISSPELT:
                return filled(self.tr("“%1” is misspelt: %2"), finding.text, finding.code)
            case Kind.REMOVED:
                return filled(self.tr("%1 was removed after %2"), finding.code, finding.edition)
        return finding.code


class UnhandledModel(Rows["ErrorEntry"]):
    """One row an error of a part of the catalog whose code stands nowhere in the code base."""

    def set_entries(self, entries: Sequence[ErrorEntry]) -> None:
        """Show these errors."""
        self._set_rows(entries)

    def code_at(self, row: int) -> str:
        """The code in this row. Raises IndexError."""
        return self.at(row).code

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.at(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return f"{entry.code}   {entry.name}   {place(entry)}"
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(summary_field(entry)[1])
        return None
