"""Tells when what is in a folder has changed, by whichever process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QFileInfo, QFileSystemWatcher, QObject, Signal, Slot

from app.workers.pause import pause

if TYPE_CHECKING:
    from pathlib import Path

_SETTLED_MS = 300


class FolderWatch(QObject):
    """Watches a folder, and until there is one, what it will be made in.

    What happens in quick succession is told once; whether it matters is for others to see.
    """

    changed = Signal()

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._places = [str(place) for place in (folder, *folder.parents)]
        self._watcher = QFileSystemWatcher(self)
        self._settled = pause(self, _SETTLED_MS, self._tell)
        self._watcher.directoryChanged.connect(self._wait)
        self._follow()

    def stop(self) -> None:
        """Tell nothing any more."""
        self._settled.stop()
        self._watcher.directoryChanged.disconnect(self._wait)

    @Slot(str)
    def _wait(self, _place: str) -> None:
        if not self._settled.isActive():  # else a busy folder would put it off for ever
            self._settled.start()

    @Slot()
    def _tell(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        """Watch the folder, or the nearest one above it that is there."""
        there = next((one for one in self._places if QFileInfo(one).isDir()), "")
        watched = self._watcher.directories()
        if there and there not in watched:
            self._watcher.addPath(there)
            if watched:
                self._watcher.removePaths(watched)
