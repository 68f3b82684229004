"""The end of a thread that works for the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QThread, SignalInstance

_GRACE_MS = 400


def end(thread: QThread, late: SignalInstance) -> None:
    """End a thread after what it does now; `late` hears of it first where that takes long."""
    thread.quit()
    if not thread.wait(_GRACE_MS):
        late.emit()
        thread.wait()
