"""Files as the clipboard and a drag hold them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QUrl

if TYPE_CHECKING:
    from collections.abc import Iterable


def files_in(mime: QMimeData) -> list[Path]:
    """The files and folders of this machine that these are; no name of any has a NUL in it."""
    places = (url.toLocalFile() for url in mime.urls() if url.isLocalFile())
    return [Path(place) for place in places if "\0" not in place]


def mime_of(paths: Iterable[Path]) -> QMimeData:
    """These files and folders, as if they were copied."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime
