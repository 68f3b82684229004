"""What the dialogs about catalogs share: each asks for work that holds up no window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Slot

from app.views.dialogs.sliced_dialog import Making, SlicedDialog
from app.workers.jobs import Jobs

if TYPE_CHECKING:
    from PySide6.QtCore import QThread

    from app.look.appearance import Appearance
    from app.views.catalogs.dialog import CatalogDialog
    from app.views.window import Window

D = TypeVar("D", bound="CatalogDialog")


class DialogWork(QObject, Generic[D]):
    """A dialog that is there while it is open, and the jobs whose outcome it shows."""

    def __init__(self, window: Window, appearance: Appearance, thread: QThread) -> None:
        super().__init__(window)
        self._window = window
        self._appearance = appearance
        self._jobs = Jobs(thread, self)
        self._shown = SlicedDialog(appearance, self._make, self)
        self._jobs.failed.connect(self._refuse)

    def cancel(self) -> None:
        """Wait for nothing any more."""
        self._jobs.cancel()

    @property
    def _dialog(self) -> D:
        return self._shown.dialog

    def _make(self) -> Making[D]:
        raise NotImplementedError

    @Slot()
    def _leave(self) -> None:
        """Nobody waits any more: what was asked for is given up, and the dialog goes."""
        self.cancel()
        self._shown.let_go()

    @Slot(str)
    def _refuse(self, said: str) -> None:
        self._dialog.show_refusal(said)
