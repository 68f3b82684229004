"""Scanning a code base in the window, off its thread."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication

from app.catalogs.dialog_work import DialogWork
from app.catalogs.parts import Part, parts_of
from app.content.links import code_link
from app.models.findings import in_order
from app.texts.in_short import BETWEEN
from app.texts.language import filled
from app.workers.slices import imported
from index.errors import ErrdexError
from index.scan import Codes, Finding, Kind, Scan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QThread

    from app.look.appearance import Appearance
    from app.views.catalogs.scan_dialog import ScanDialog
    from app.views.dialogs.sliced_dialog import Making
    from app.views.window import Window
    from app.workers.jobs import Tell
    from index.entry import ErrorEntry
    from index.library import Library

_MOST = 50_000


@dataclass(frozen=True, slots=True)
class _Scanned:
    """What is in a folder; `scan` knows which codes stand there and which files cannot be read."""

    folder: Path
    findings: list[Finding]
    scan: Scan
    is_whole: bool


@dataclass(frozen=True, slots=True)
class _Unhandled:
    """The errors of a part that nobody handles, and how many it has."""

    entries: tuple[ErrorEntry, ...]
    of: int


class Scanner(DialogWork["ScanDialog"]):
    """Joins the scan's dialog to the codes of the catalogs at hand."""

    link_wanted = Signal(str)

    def __init__(self, window: Window, appearance: Appearance, thread: QThread) -> None:
        super().__init__(window, appearance, thread)
        self._library: Library | None = None
        self._parts: tuple[Part, ...] = ()
        self._scan_done: Scan | None = None
        self._jobs.progressed.connect(self._tell)
        self._jobs.done.connect(self._show)

    def open(self, library: Library) -> None:
        """Look for the codes of this library from now on."""
        self._library = library
        self._parts = parts_of(library)

    def show(self) -> None:
        """Ask for a folder; the places found last are still there."""
        self._shown.open(self._fill)

    def _make(self) -> Making[ScanDialog]:
        yield from imported("app.views.catalogs.dialog", "app.views.catalogs.scan_dialog")
        from app.views.catalogs.scan_dialog import ScanDialog  # noqa: PLC0415

        made = ScanDialog(self._window, self._appearance.look)
        made.chosen.connect(self._scan)
        made.part_wanted.connect(self._look_for_unhandled)
        made.code_wanted.connect(lambda code: self.link_wanted.emit(code_link(code)))
        made.copied.connect(self._copy)
        made.left.connect(self._leave)
        return made

    def _fill(self, dialog: ScanDialog) -> Iterator[None]:
        if not dialog.isVisible() and self._scan_done is None:
            dialog.set_parts([part.title for part in self._parts])
        yield

    @Slot(object)
    def _scan(self, folder: Path) -> None:
        if self._library is not None:
            self._scan_done = None
            self._dialog.set_parts([part.title for part in self._parts])
            self._dialog.set_folder(folder)
            self._dialog.set_busy(self.tr("Reading …"))
            self._jobs.run(partial(_scanned, folder, self._library))

    @Slot(int)
    def _look_for_unhandled(self, number: int) -> None:
        if self._library is not None and self._scan_done is not None:
            self._dialog.set_busy(self.tr("Comparing …"))
            self._jobs.run(partial(_unhandled, self._scan_done, self._library, self._parts[number]))

    @Slot()
    def _leave(self) -> None:
        """What was found stays, for the way back from an error to the next place."""
        if self._jobs.is_busy or self._scan_done is None:
            self._scan_done = None
            super()._leave()

    @Slot(int)
    def _tell(self, files: int) -> None:
        self._dialog.set_busy(self.tr("%Ln files read …", "", files))

    @Slot(object)
    def _show(self, result: _Scanned | _Unhandled) -> None:
        if isinstance(result, _Unhandled):
            counted = filled(self.tr("%1 of %Ln errors", "", result.of), str(len(result.entries)))
            said = filled(self.tr("Not handled: %1"), counted)
            self._dialog.show_unhandled(result.entries, said)
            return
        self._scan_done = result.scan
        wrong = sum(one.kind is not Kind.KNOWN for one in result.findings)
        parts = [
            self.tr("%Ln files read", "", result.scan.files),
            self.tr("%Ln places", "", len(result.findings)),
            self.tr("%Ln misspelt or removed", "", wrong),
        ]
        if not result.is_whole:
            parts.append(self.tr("the first places only"))
        if result.scan.unread:
            parts.append(self.tr("%Ln files cannot be read", "", len(result.scan.unread)))
        self._dialog.show_findings(result.folder, result.findings, BETWEEN.join(parts))

    @Slot(str)
    def _copy(self, text: str) -> None:
        if text:
            QGuiApplication.clipboard().setText(text)
            said = self.tr("Copied %1")
            self._dialog.say(filled(said, self.tr("%Ln places", "", text.count("\n") + 1)))


def _scanned(folder: Path, library: Library, tell: Tell) -> _Scanned:
    scan = Scan(folder, Codes(library), tell)
    found: list[Finding] = []
    is_whole = True
    try:
        for finding in scan.findings():
            if len(found) == _MOST:
                is_whole = False
                break
            found.append(finding)
            tell(scan.files)
    except OSError as error:
        raise ErrdexError(f"{folder} cannot be read: {error.strerror}.") from error
    return _Scanned(folder, in_order(found), scan, is_whole)


def _unhandled(scan: Scan, library: Library, part: Part, _tell: Tell) -> _Unhandled:
    entries = [library.entries[number] for numbers in part.ranges for number in numbers]
    return _Unhandled(scan.unhandled(entries), len(entries))
