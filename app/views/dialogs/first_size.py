"""How large a window is at first: as it was designed, or as there is room on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

FRAME = QSize(8, 40)
"""What most desktops put around a window; how large it is, is known only once it is there."""


def first_size(window: QWidget, wanted: QSize) -> QSize:
    """This size, or less where the screen is smaller: at a large scale many a laptop's is."""
    return wanted.boundedTo(window.screen().availableSize() - FRAME)
