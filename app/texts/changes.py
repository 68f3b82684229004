"""What changed between two editions, as runs: words that went struck out, words that came bold."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.texts.runs import Run, Style
from index.compare.difference import Change, Mark, text_of

_STYLES = {Mark.KEPT: Style.PLAIN, Mark.REMOVED: Style.REMOVED, Mark.ADDED: Style.ADDED}
_PROSE = ("shortMessage", "longMessage", "description")


class Changes(QObject):
    """Writes changes with the names of fields that the page has."""

    def field(self, name: str) -> str:
        """What the page calls a field."""
        return {
            "code": self.tr("Code"),
            "shortMessage": self.tr("Short message"),
            "longMessage": self.tr("Long message"),
            "description": self.tr("Description"),
            "meta": self.tr("Meta"),
            "status": self.tr("Status"),
        }.get(name, name)

    def of(self, change: Change) -> list[Run]:
        """The field, and both texts woven together; what is no prose stands side by side."""
        runs = [Run(f"{self.field(change.field)}   ", Style.MUTED)]
        if change.field in _PROSE and change.old is not None and change.new is not None:
            return [*runs, *_woven(change)]
        old, new = text_of(change.old), text_of(change.new)
        runs.append(Run(old or self.tr("none"), Style.REMOVED if old else Style.MUTED))
        runs.append(Run("  →  ", Style.MUTED))
        runs.append(Run(new or self.tr("none"), Style.ADDED if new else Style.MUTED))
        return runs


def _woven(change: Change) -> list[Run]:
    """Both texts in one; a space keeps a word that went from the one that came for it."""
    runs: list[Run] = []
    for run in change.runs():
        style = _STYLES[run.mark]
        if runs and style is Style.ADDED and runs[-1].style is Style.REMOVED:
            runs.append(Run(" "))
        runs.append(Run(run.text, style))
    return runs
