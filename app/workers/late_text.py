"""A text for another program that is asked for when it is dropped, and not before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData

if TYPE_CHECKING:
    from app.workers.rendering import Rendering

_PLAIN = "text/plain"


class LateText(QMimeData):
    """Offers plain text; the first who asks for it has it written, where it is not yet."""

    def __init__(self, rendering: Rendering) -> None:
        super().__init__()
        self._rendering = rendering

    def formats(self) -> list[str]:
        return [_PLAIN]

    def retrieveData(self, mimetype: str, preferred: Any) -> Any:
        if mimetype == _PLAIN:
            return self._rendering.text()
        return super().retrieveData(mimetype, preferred)
