"""Which catalogs are searched."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStyle, QVBoxLayout

from app.views.settings.page import SettingsPage, emptied, focused_name, labelled, restore_focus
from app.views.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.theme import Look

_BOX_WIDTH = QStyle.PixelMetric.PM_IndicatorWidth
_PAST_BOX = 15


@dataclass(frozen=True, slots=True)
class CatalogChoice:
    """A catalog as it is offered; `detail` says which edition and how many errors."""

    id: str
    title: str
    detail: str
    is_on: bool


class CatalogsPage(SettingsPage):
    """One box to tick for each catalog."""

    switched = Signal(str, bool)

    def __init__(self) -> None:
        advice = self.tr("Errors of a catalog that is off are neither searched nor recognised.")
        super().__init__(self.tr("Catalogs"), advice)
        self._choices = QVBoxLayout()
        self.body.addLayout(self._choices)
        self.body.addStretch(1)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        super().set_look(look)
        self._choices.setSpacing(look.px(2))

    def set_catalogs(self, catalogs: Sequence[CatalogChoice]) -> None:
        """Offer these catalogs."""
        name = focused_name(self)
        emptied(self._choices)
        for catalog in catalogs:
            box = TickBox(catalog.title.replace("&", "&&"))
            box.setAccessibleDescription(catalog.detail)
            box.setObjectName(catalog.id)
            box.setChecked(catalog.is_on)
            box.toggled.connect(partial(self.switched.emit, catalog.id))
            self._choices.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
            detail = labelled(catalog.detail, "advice")
            # Under the title, past the box.
            detail.setIndent(box.style().pixelMetric(_BOX_WIDTH, None, box) + _PAST_BOX)
            self._choices.addWidget(detail)
        if not catalogs:
            self._choices.addWidget(labelled(self.tr("There is no catalog."), "advice"))
        restore_focus(self, name)
