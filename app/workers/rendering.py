"""Errors as text that is wanted soon: written ahead on another thread, or when it is needed."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.workers.jobs import Tell


class Rendering:
    """A text that whichever thread needs it first writes; another one waits for that.

    What is to be written is settled when it is made, whatever is chosen or opened meanwhile.
    """

    def __init__(self, write: Callable[[], str]) -> None:
        self._write = write
        self._lock = Lock()
        self._text: str | None = None

    def text(self) -> str:
        """The text. Raises what writing it raises."""
        with self._lock:
            if self._text is None:
                self._text = self._write()
            return self._text

    def ahead(self, _tell: Tell) -> None:
        """The job of writing it now, for whoever asks later."""
        self.text()
