"""Tabs for the snippet formats: as many as fit, the rest behind "More"."""

from __future__ import annotations

from functools import partial
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QTabBar, QToolButton, QWidget

from app.views.controls.announcement import announce
from app.views.controls.button import ToolButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from index.snippets.template_files import Format


class FormatTabs(QWidget):
    """One format is chosen at any time, and its tab is always on show."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._formats: tuple[Format, ...] = ()
        self._tabs = QTabBar()
        self._tabs.setAccessibleName(self.tr("Snippet formats"))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self._tabs.setUsesScrollButtons(False)
        self._tabs.currentChanged.connect(self._on_changed)
        self._more = ToolButton()
        self._more.setObjectName("MoreFormats")
        self._more.setAccessibleName(self.tr("More formats"))
        self._more.setToolTip(self.tr("More formats"))
        self._more_width = 0
        self._fitted: tuple[object, ...] = ()
        """For what the tabs on show were chosen."""
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(QMenu(self._more))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tabs)
        layout.addWidget(self._more)
        layout.addStretch(1)

    def set_formats(self, formats: Sequence[Format], chosen: str) -> None:
        """Offer these formats, `chosen` (an id) on show."""
        self._tabs.blockSignals(True)
        while self._tabs.count():
            self._tabs.removeTab(0)
        self._formats = tuple(formats)
        for made in formats:
            self._tabs.addTab(made.title)
        at = next((n for n, made in enumerate(formats) if made.id == chosen), 0)
        self._tabs.setCurrentIndex(at)
        self._tabs.blockSignals(False)
        self._fitted = ()  # they are all on show again
        self._fit()

    @property
    def current(self) -> Format | None:
        """The chosen format; None before there are any."""
        at = self._tabs.currentIndex()
        return self._formats[at] if 0 <= at < len(self._formats) else None

    def choose(self, at: int) -> None:
        """Choose the format at this place."""
        self._tabs.setCurrentIndex(at)
        self._fit()

    def turn(self, steps: int) -> None:
        """Choose the format so many places further; after the last comes the first."""
        if self._formats:
            self.choose((self._tabs.currentIndex() + steps) % len(self._formats))
            if not self._tabs.hasFocus():
                announce(self._tabs, self._formats[self._tabs.currentIndex()].title)

    def sizeHint(self) -> QSize:
        """The chosen tab whole, and what leads to the others; more is shown where there is room."""
        chosen = self._tabs.tabSizeHint(self._tabs.currentIndex())  # none of no tab
        return QSize(max(0, chosen.width()) + self._more_width, self._tabs.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._tabs.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Fit the tabs anew where they are of other sizes, as with another font."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _widths(self) -> list[int]:
        """What each title needs. The tabs as they stand tell nothing while they are not on show."""
        return [self._tabs.tabSizeHint(at).width() for at in range(self._tabs.count())]

    def _fit(self) -> None:
        """Show the tabs that fit, the chosen one among them; list the others in the menu."""
        self._tabs.ensurePolished()
        widths, current = self._widths(), self._tabs.currentIndex()
        fitted = (self._formats, tuple(widths), current, self.width())
        if current < 0 or fitted == self._fitted:
            return
        self._fitted = fitted
        self._more.setText(self.tr("More ▾"))
        self._more_width = self._more.sizeHint().width()
        if widths[current] + self._more_width > self.width():
            self._more.setText("▾")
        self._show_only(self._fitting(widths))
        # Only with another width does Qt scroll back from where it had the chosen tab before.
        self._tabs.resize(0, self._tabs.height())
        # Within a resize the layout would keep the width that the bar had before.
        self._tabs.updateGeometry()
        layout = self.layout()
        if layout is not None:
            layout.activate()

    def _fitting(self, widths: Sequence[int]) -> set[int]:
        """The chosen tab, and of the others the first for which there is room."""
        current = self._tabs.currentIndex()
        room = self.width() - widths[current]
        if sum(widths) > self.width():
            room -= self._more.sizeHint().width()
        others = [at for at in range(len(widths)) if at != current]
        needed = accumulate(widths[at] for at in others)
        return {current, *(at for at, width in zip(others, needed, strict=True) if width <= room)}

    def _show_only(self, shown: set[int]) -> None:
        menu = self._more.menu()
        menu.clear()
        for at, made in enumerate(self._formats):
            self._tabs.setTabVisible(at, at in shown)
            if at not in shown:
                menu.addAction(made.title, partial(self.choose, at))
        self._more.setVisible(len(shown) < len(self._formats))

    def _on_changed(self, at: int) -> None:
        if 0 <= at < len(self._formats):
            self._fit()
            self.chosen.emit(self._formats[at].id)
