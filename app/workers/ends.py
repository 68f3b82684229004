"""The end of a thread that works for the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QThread, SignalInstance

_GRACE_MS = 400
_CLEARING_MS = 10_000
"""For what a thread takes off the disk again: tens of thousands of files, on a slow one."""


def end(thread: QThread, late: SignalInstance, *, clears: bool = False) -> None:
    """End a thread after what it does now; `late` hears of it first where that takes long.

    More time is given to one that clears away what it wrote.
    """
    thread.quit()
    if not thread.wait(_CLEARING_MS if clears else _GRACE_MS):
        late.emit()
        thread.wait()
