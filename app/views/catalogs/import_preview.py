"""What an import would give, as far as its documents can be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from app.views.catalogs.parts_table import PartsTable
from app.views.catalogs.sample_table import SampleTable
from app.views.controls.label import labelled
from app.views.controls.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.look.theme import Look


@dataclass(frozen=True, slots=True)
class ImportView:
    """An import that has not been written, as it is shown.

    `summary` says what was recognised and what gives way; `sample` has name, code and message of
    the first errors; `unread` are the places that cannot be read, `remarks` what was passed over.
    """

    id: str
    title: str
    edition: str
    summary: str
    sample: Sequence[tuple[str, str, str]]
    parts: Sequence[tuple[str, str, Sequence[int]]]
    unread: Sequence[str]
    remarks: Sequence[str]


class ImportPreview(QWidget):
    """Shows one import; where some of it cannot be read, asks whether to skip that.

    It stays on show when there is nothing to import any more.
    """

    ticked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: ImportView | None = None
        """What can be imported."""
        self._summary = labelled("", "field")
        self._sample = SampleTable()
        self._parts = PartsTable(self.tr("What the catalog would hold"), [self.tr("Errors")])
        self._unread = QListWidget()
        self._unread.setObjectName("Unread")
        self._unread.setWordWrap(True)
        self._unread.setAccessibleName(self.tr("What could not be read"))
        self._skip = TickBox(self.tr("Import &what can be read and skip the rest"))
        self._skip.toggled.connect(self.ticked)
        self._columns = QHBoxLayout()
        self._columns.addWidget(self._parts, 1)
        self._columns.addWidget(self._unread, 1)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._summary)
        self._layout.addWidget(self._sample)
        self._layout.addLayout(self._columns, 1)
        self._layout.addWidget(self._skip, 0, Qt.AlignmentFlag.AlignLeft)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        self._layout.setSpacing(look.px(12))
        self._columns.setSpacing(look.px(10))
        self._sample.set_look(look)
        self._parts.set_look(look)

    def show_view(self, view: ImportView) -> None:
        """Show this, which can be imported."""
        if self._view is None or view.unread != self._view.unread:
            self._skip.setChecked(False)
        self._view = view
        self._summary.setText(view.summary)
        self._sample.set_errors(view.sample)
        self._parts.set_parts(view.parts, self.tr("All errors"))
        self._unread.clear()
        self._unread.addItems([*view.unread, *view.remarks])
        self._unread.setVisible(bool(view.unread or view.remarks))
        self._skip.setVisible(bool(view.unread))

    def take_focus(self) -> None:
        """Have the keyboard where it is asked whether to skip what cannot be read."""
        self._skip.setFocus()

    def end(self) -> None:
        """There is nothing to import any more, be it written or given up."""
        self._view = None
        self._skip.hide()

    @property
    def is_offered(self) -> bool:
        """Whether there is something to import."""
        return self._view is not None

    @property
    def is_held_up(self) -> bool:
        """Whether some of it cannot be read, and nobody has said to skip that."""
        return bool(self._view and self._view.unread) and not self._skip.isChecked()
