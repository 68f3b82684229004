"""The settings, in one dialog without an OK: what is changed is in force."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QStackedWidget,
    QWidget,
)

from app.views.controls.announcement import announce
from app.views.controls.button import Button
from app.views.controls.dynamic_style import style_by
from app.views.controls.elided_label import ElidedLabel
from app.views.dialogs.dialog import Dialog
from app.views.settings.catalogs_page import CatalogsPage
from app.views.settings.general_page import GeneralPage
from app.views.settings.keys_page import KeysPage
from app.views.settings.page import SettingsPage
from app.views.settings.privacy_page import PrivacyPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.commands.actions import ActionRegistry
    from app.commands.key_map import KeyMap
    from app.look.theme import Look

P = TypeVar("P", bound=SettingsPage)

_SIZE = (760, 580)
_PAGES_WIDTH = 150
_PAGE_HEIGHT = 34


class SettingsDialog(Dialog):
    """Four pages; each takes its values by setters and says by signals what is wanted."""

    general: GeneralPage
    keys: KeysPage
    catalogs: CatalogsPage
    privacy: PrivacyPage
    """There once it is furnished."""

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window, look, _SIZE)
        self.setWindowTitle(self.tr("Settings"))
        self._look = look
        self._pages: list[SettingsPage] = []
        self._names = QListWidget()
        self._names.setObjectName("Pages")
        self._names.setAccessibleName(self.tr("Pages of the settings"))
        self._names.addItems(
            [self.tr("General"), self.tr("Keys"), self.tr("Catalogs"), self.tr("Privacy")]
        )
        self._stack = QStackedWidget()
        self._names.currentRowChanged.connect(self._stack.setCurrentIndex)
        self._names.setCurrentRow(0)
        self._alert = ElidedLabel("advice")
        self._close = Button(self.tr("Close"))
        self._close.clicked.connect(self.close)
        self._build()
        self.set_look(look)
        self.set_alert("")

    def furnish(self, actions: ActionRegistry, key_map: KeyMap) -> Iterator[None]:
        """Put the pages in, one by one, after the frame."""
        yield
        self.general = self._added(GeneralPage())
        yield
        self.keys = self._added(KeysPage(actions, key_map, self._look))
        yield
        self.catalogs = self._added(CatalogsPage())
        yield
        self.privacy = self._added(PrivacyPage())
        yield

    def parts(self) -> list[QWidget]:
        """Each page by itself: together they are most of the dialog."""
        return [part for part in (*super().parts(), *self._pages) if part is not self._stack]

    def open(self) -> None:
        """Show the dialog beside the window, which stays in use, on the page it was left at."""
        super().open()
        self._names.setFocus()

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        super().set_look(look)
        self._look = look
        self._names.setFixedWidth(look.px(_PAGES_WIDTH))
        for row in range(self._names.count()):
            self._names.item(row).setSizeHint(QSize(0, look.px(_PAGE_HEIGHT)))
        self._foot.setContentsMargins(look.px(16), look.px(10), look.px(16), look.px(10))
        for page in self._pages:
            page.set_look(look)

    def set_alert(self, text: str) -> None:
        """Say at the foot that something could not be kept; empty says when all is in force."""
        in_force = self.tr("Changes take effect at once, a new language after a restart.")
        self._alert.setText(text or in_force)
        announce(self._alert, text)
        style_by(self._alert, "alert", bool(text))

    def _added(self, page: P) -> P:
        self._stack.addWidget(page)
        self._pages.append(page)
        page.set_look(self._look)
        page.filled.connect(self._keep_close_last)
        return page

    @Slot()
    def _keep_close_last(self) -> None:
        """New controls come last among what Tab reaches; the button is below them."""
        last = self.previousInFocusChain()
        # Qt puts nothing behind what takes no keyboard, as a label. A page that this went across,
        # one without a control, the bindings would keep for good: each is filled by now.
        while last is not None and last.focusPolicy() is Qt.FocusPolicy.NoFocus:
            last = last.previousInFocusChain()
        if last is not None:
            QWidget.setTabOrder(last, self._close)

    def _build(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(self._names)
        upper.addWidget(self._stack, 1)
        self._foot = self.put_over_foot(upper)
        self._foot.addWidget(self._alert, 1)
        self._foot.addWidget(self._close)
