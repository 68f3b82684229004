"""Where an import begins: a place to drop files on or to choose them, and what is here already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.texts.language import filled
from app.views.catalogs.drop_zone import DropZone
from app.views.catalogs.file_ways import FileWays
from app.views.controls.label import labelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.look.theme import Look

_MOST_AT_HAND = 5


class ImportStart(QWidget):
    """Stands in the dialog while nothing is chosen."""

    chosen = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        kinds = self.tr(
            "CSV with a header line, JSON lists of errors, OpenAPI 3,\n"
            "pages saved as HTML or text, Markdown pages,\n"
            "api_errors.json of Clerk, catalogs of Errdex"
        )
        self._ways = FileWays("main")
        self._zone = DropZone(self.tr("Drop files or a folder here"), kinds, self._ways)
        self._at_hand = labelled("", "advice")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._zone, 1)
        self._layout.addWidget(self._at_hand)
        self._ways.chosen.connect(self.chosen)
        self._zone.dropped.connect(self.chosen)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        self._layout.setSpacing(look.px(12))
        self._ways.set_look(look)
        self._zone.set_look(look)

    def take_focus(self) -> None:
        """Have the keyboard, to choose files."""
        self._ways.take_focus()

    def set_at_hand(self, catalogs: Sequence[tuple[str, int]]) -> None:
        """Which catalogs there are, each with how many errors it holds."""
        lines = [
            filled(self.tr("%1: %Ln errors", "", errors), name)
            for name, errors in catalogs[:_MOST_AT_HAND]
        ]
        if len(catalogs) > _MOST_AT_HAND:
            lines.append(self.tr("and %Ln more", "", len(catalogs) - _MOST_AT_HAND))
        self._at_hand.setText("\n".join([self.tr("Here already:"), *lines]) if lines else "")
