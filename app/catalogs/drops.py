"""What is dropped on the window: documents of errors go to the import, the rest is pasted."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal, Slot

from app.clipboard.files import files_in, mime_of
from app.workers.garbage import uncollected
from app.workers.jobs import Jobs
from index.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtCore import QThread

    from app.workers.jobs import Tell


class Drops(QObject):
    """Tells documents from other files by reading them, off the window's thread."""

    documents = Signal(list)
    others = Signal(QMimeData)
    refused = Signal(str)
    """Why nobody can find out."""

    def __init__(self, thread: QThread, parent: QObject) -> None:
        super().__init__(parent)
        self._paths: list[Path] = []
        self._jobs = Jobs(thread, self)
        self._jobs.done.connect(self._decide)
        self._jobs.failed.connect(self.refused)

    @Slot(QMimeData)
    def take(self, mime: QMimeData) -> None:
        """Find out what this is; `documents`, `others` or `refused` follows."""
        if paths := files_in(mime):
            self.take_files(paths)
        else:
            self.others.emit(mime)

    @Slot(list)
    def take_files(self, paths: list[Path]) -> None:
        """The same of files and folders that came in another way."""
        self._paths = paths
        self._jobs.run(uncollected(partial(are_documents, tuple(paths))))

    def cancel(self) -> None:
        """Wait for nothing any more."""
        self._jobs.cancel()

    @Slot(object)
    def _decide(self, are_documents: bool) -> None:
        if are_documents:
            self.documents.emit(self._paths)
        else:  # what was dropped is gone by now
            self.others.emit(mime_of(self._paths))


def are_documents(paths: Sequence[Path], tell: Tell) -> bool:
    """Whether an import could read one of these; folders are for nothing else."""
    if any(map(os.path.isdir, paths)):  # which asks of any name, however long
        return True
    # The readers of all kinds of documents: no start of the program needs them.
    from index.ingest.files import documents_in  # noqa: PLC0415
    from index.ingest.kinds import read_document  # noqa: PLC0415

    try:
        documents = documents_in(paths)
    except DocumentError:
        return False
    for document in documents:
        tell(0)
        try:
            if read_document(document.content(), document.file, tell).records:
                return True
        except DocumentError:
            continue
    return False
