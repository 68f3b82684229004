"""What the dialog of two editions says: what became of an error, and what the signs stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.texts.changes import Changes
from app.texts.in_short import place
from app.texts.language import filled
from app.texts.runs import Run, Style, joined, message_runs, sentence
from index.compare.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Collection

    from index.compare.difference import Difference
    from index.compare.kinds import Row


class DifferenceTexts(QObject):
    """Every text about a difference; fixed labels stand with their widgets."""

    def __init__(self) -> None:
        super().__init__()
        self._changes = Changes()

    def kinds(self) -> dict[Kind, str]:
        """What each kind is called, in the order in which they are offered."""
        return {
            Kind.ADDED: self.tr("Added"),
            Kind.REMOVED: self.tr("Removed"),
            Kind.CHANGED: self.tr("Changed"),
            Kind.MOVED: self.tr("Moved"),
            Kind.RENAMED: self.tr("Renamed"),
        }

    def count(self, difference: Difference, rows: int) -> str:
        """How many differences there are, of how many errors."""
        if not rows:
            return self.tr("Both editions say the same.")
        before, now = len(difference.old.entries), len(difference.new.entries)
        said = self.tr("%Ln differences", "", rows)
        counted = filled(self.tr("%1 errors before, %2 now"), str(before), str(now))
        return f"{said}  ·  {counted}"

    def signs(self, found: Collection[Kind], old: str, new: str) -> list[Run]:
        """What each of these signs stands for; `old` and `new` are the editions' titles."""
        woven = [Run(self.tr("old"), Style.REMOVED)], [Run(self.tr("new"), Style.ADDED)]
        only = self.tr("only in %1")
        meant = {
            Kind.ADDED: sentence(only, [Run(new, Style.MUTED)], style=Style.MUTED),
            Kind.REMOVED: sentence(only, [Run(old, Style.MUTED)], style=Style.MUTED),
            Kind.CHANGED: sentence(self.tr("changed from %1 to %2"), *woven, style=Style.MUTED),
            Kind.MOVED: [Run(self.tr("in another place"), Style.MUTED)],
            Kind.RENAMED: [Run(self.tr("under another name"), Style.MUTED)],
        }
        parts = [[Run(f"{kind.value}  "), *meant[kind]] for kind in Kind if kind in found]
        return joined(parts, "      ")

    def of(self, row: Row) -> list[Run]:
        """The difference in all its words."""
        runs = [
            Run(row.entry.name, Style.STRONG),
            Run(f"   {self.kinds()[row.kind]}   {place(row.entry)}\n", Style.MUTED),
        ]
        if row.pair is None:
            said = row.entry.long_message or row.entry.short_message or row.entry.description
            code = [Run(f"{row.entry.code}\n", Style.CODE)] if row.entry.code else []
            return [*runs, *code, *message_runs(said)]
        old = row.pair.old
        if row.kind is Kind.RENAMED:
            runs += _from_to(self.tr("Name"), old.name, row.entry.name)
        if row.pair.is_moved:
            runs += _from_to(self.tr("Place"), place(old), place(row.entry))
        for change in row.pair.changes:
            runs += [*self._changes.of(change), Run("\n")]
        return runs


def _from_to(what: str, old: str, new: str) -> list[Run]:
    return [
        Run(f"{what}   ", Style.MUTED),
        Run(old, Style.REMOVED),
        Run("  →  ", Style.MUTED),
        Run(f"{new}\n", Style.ADDED),
    ]
