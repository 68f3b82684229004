"""Which catalogs are searched, and which of the imported editions stay."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStyle, QVBoxLayout, QWidget

from app.texts.language import filled
from app.views.controls.button import Button
from app.views.controls.label import labelled
from app.views.controls.tick_box import TickBox
from app.views.settings.page import SettingsPage, emptied, focused_name, restore_focus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.library.survey import Shelved, ShelvedEdition
    from app.look.theme import Look

_BEFORE_TITLE = (QStyle.PixelMetric.PM_IndicatorWidth, QStyle.PixelMetric.PM_CheckBoxLabelSpacing)


class CatalogsPage(SettingsPage):
    """One box to tick for each catalog, with its editions under it."""

    switched = Signal(str, bool)
    removed = Signal(str, str)
    """An imported edition is to go: the ids of catalog and edition."""
    import_wanted = Signal()

    def __init__(self) -> None:
        advice = self.tr("Errors of a catalog that is off are neither searched nor recognised.")
        super().__init__(self.tr("Catalogs"), advice)
        self._choices = QVBoxLayout()
        self._row_height = 0
        self._rows: list[QWidget] = []
        more = Button(self.tr("Import a catalog …"))
        more.clicked.connect(self.import_wanted)
        self.body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(self._choices)
        self.body.addStretch(1)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        super().set_look(look)
        self._choices.setSpacing(look.px(2))
        self._row_height = look.button_height
        self._space()

    def set_catalogs(self, catalogs: Sequence[Shelved]) -> None:
        """Offer these catalogs."""
        name = focused_name(self)
        emptied(self._choices)
        self._rows = []
        for catalog in catalogs:
            box = TickBox(catalog.title.replace("&", "&&"))
            box.setObjectName(catalog.id)
            box.setAccessibleDescription("; ".join(map(self._told, catalog.editions)))
            box.setChecked(catalog.is_on)
            box.toggled.connect(partial(self.switched.emit, catalog.id))
            self._choices.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
            past_box = sum(box.style().pixelMetric(part, None, box) for part in _BEFORE_TITLE)
            for edition in catalog.editions:
                self._choices.addWidget(self._row(catalog, edition, past_box))
        if not catalogs:
            self._choices.addWidget(labelled(self.tr("There is no catalog."), "advice"))
        self._space()
        restore_focus(self, name)
        self.filled.emit()

    def _space(self) -> None:
        """Editions stand as far apart with a button as without."""
        for row in self._rows:
            row.setMinimumHeight(self._row_height)

    def _told(self, edition: ShelvedEdition) -> str:
        counted = self.tr("%Ln errors", "", edition.errors)
        return f"{edition.name}: {counted}"

    def _row(self, catalog: Shelved, edition: ShelvedEdition, past_box: int) -> QWidget:
        """An edition under the title of its catalog."""
        row = QWidget()
        self._rows.append(row)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(past_box, 0, 0, 0)
        layout.addWidget(labelled(self._told(edition), "advice"), 1)
        if edition.is_imported:
            button = Button(self.tr("Remove"))
            button.setObjectName(f"{catalog.id}@{edition.name}")
            said = filled(self.tr("Remove %1"), f"{catalog.title}, {edition.name}")
            button.setAccessibleName(said)
            button.setToolTip(said)
            button.clicked.connect(partial(self._remove, catalog.id, edition.name))
            layout.addWidget(button)
        return row

    def _remove(self, catalog: str, edition: str, _checked: bool = False) -> None:
        self.removed.emit(catalog, edition)
