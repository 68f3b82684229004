"""What the program keeps on this machine and where, to be shown and cleared."""

from __future__ import annotations

import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.database.records import Kind
from app.faults.faults import LOG
from app.system.paths import cache_dir, config_dir, data_dir, log_dir
from app.texts.language import filled
from index.cache.places import HOME

if TYPE_CHECKING:
    from pathlib import Path

    from app.database.keeper import Keeper
    from app.settings.settings import Settings
    from app.views.settings.privacy_page import StoredThing


class Stored(QObject):
    """Settings, what the reader keeps, what was looked at, the index, the log."""

    def __init__(self, keeper: Keeper, settings: Settings) -> None:
        super().__init__()
        self._keeper = keeper
        self._settings = settings

    def things(self) -> list[StoredThing]:
        """Everything there is, for the privacy page."""
        from app.views.settings.privacy_page import StoredThing  # noqa: PLC0415

        described = (
            ("kept", self.tr("Stars and notes"), self._counted()),
            (
                "recent",
                self.tr("Recent"),
                self.tr("Errors you looked at and words you searched for."),
            ),
            ("settings", self.tr("Settings"), self.tr("Look, keys, and how the window was left.")),
            (
                "index",
                self.tr("Index"),
                self.tr("Made from the catalogs; it is made again when needed."),
            ),
            ("log", self.tr("Log"), self.tr("Faults of the program, without anything you typed.")),
        )
        return [
            StoredThing(thing_id, title, detail, str(self.folder(thing_id) or ""))
            for thing_id, title, detail in described
        ]

    def _counted(self) -> str:
        kept = self._keeper.kept
        stars = self.tr("%n stars", "", len(kept.stars))
        notes = self.tr("%n notes", "", len(kept.notes))
        return filled(self.tr("%1 and %2"), stars, notes)

    def folder(self, thing_id: str) -> Path | None:
        """Where a thing lies; None where it is in memory only. KeyError for an unknown thing."""
        return {
            "kept": data_dir,
            "recent": data_dir,
            "settings": config_dir,
            "index": cache_dir,
            "log": log_dir,
        }[thing_id]()

    def clear(self, thing_id: str) -> None:
        """Remove a thing for good, and nothing that others put beside it."""
        match thing_id:
            case "kept":
                from app.database.left import GONE, LEFT  # noqa: PLC0415
                from app.database.opening import DATABASE  # noqa: PLC0415  (loads SQLite)

                self._keeper.clear(Kind.STAR, Kind.NOTE)
                for pattern in (DATABASE, LEFT, GONE):
                    _empty(self.folder(thing_id), f"{pattern}.damaged-*")
                for pattern in (LEFT, GONE):
                    _empty(self.folder(thing_id), pattern)
            case "recent":
                self._keeper.clear(Kind.ERROR, Kind.SEARCH)
            case "settings":
                self._settings.clear()
                _empty(self.folder(thing_id), "settings.ini.damaged-*")
            case "index":
                _empty(self.folder(thing_id), HOME)
            case "log":
                _empty(self.folder(thing_id), f"{LOG}*")


def _empty(folder: Path | None, pattern: str) -> None:
    """Remove what is in a folder under such names; what cannot be removed stays."""
    for path in folder.glob(pattern) if folder else ():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            with suppress(OSError):
                path.unlink()
