"""What the snippet pane holds: a text to copy, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from app.texts.runs import Run


@dataclass(frozen=True, slots=True)
class SnippetContent:
    """The snippet; where it is empty, `fault` says what is wrong, or `lack` what is not there."""

    runs: tuple[Run, ...] = ()
    fault: str = ""
    lack: str = ""


class SnippetTexts(QObject):
    """Says why there is no snippet."""

    def nothing_in(self, format_id: str) -> str:
        """What the error lacks that was to be written."""
        what = {
            "code": self.tr("This error has no code."),
            "short": self.tr("This error has no short message."),
            "long": self.tr("This error has no long message."),
        }
        return what.get(format_id, self.tr("There is nothing to copy."))
