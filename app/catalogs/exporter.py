"""Exporting in the window: what is on show, everything, or an edition, written off its thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from app.catalogs.dialog_work import DialogWork
from app.catalogs.scopes import Scope, Scopes
from app.catalogs.selecting import selection_of
from app.texts.index_texts import translated
from app.texts.language import filled
from app.views.dialogs.file_dialog import documents
from app.workers.slices import imported
from index.export.formats import FORMATS, format_named, write_export
from index.search.answer import Answer, Question

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QThread

    from app.finding.finder import Finder
    from app.look.appearance import Appearance
    from app.views.catalogs.export_dialog import ExportDialog
    from app.views.dialogs.sliced_dialog import Making
    from app.views.window import Window
    from app.workers.asker import Asker
    from app.workers.jobs import Tell
    from index.export.selection import Selection
    from index.library import Library


class Exporter(DialogWork["ExportDialog"]):
    """Joins the export dialog to the catalogs at hand and to the search."""

    def __init__(
        self,
        window: Window,
        asker: Asker,
        finder: Finder,
        appearance: Appearance,
        thread: QThread,
    ) -> None:
        super().__init__(window, appearance, thread)
        self._asker = asker
        self._finder = finder
        self._library: Library | None = None
        self._scopes: list[Scope] = []
        self._wish: tuple[str, Path] | None = None
        self.is_writing = False
        """Whether files of a folder are being written, or cleared away since it was given up."""
        self._jobs.progressed.connect(self._take_progress)
        self._jobs.done.connect(self._tell_done)
        asker.found.connect(self._take_answer)

    def open(self, library: Library) -> None:
        """Export errors of this library from now on."""
        self._library = library
        if self._shown.is_seen:  # the choices in it are of the library before
            self._shown.show(self._fill(library, self._dialog))

    def show(self) -> None:
        """Ask what to export, of what the window shows now."""
        if self._library is not None:
            self._shown.open(partial(self._fill, self._library))

    def cancel(self) -> None:
        """Wait for nothing any more."""
        self._asker.cancel()
        super().cancel()

    def _make(self) -> Making[ExportDialog]:
        yield from imported("app.views.catalogs.dialog", "app.views.catalogs.export_dialog")
        from app.views.catalogs.export_dialog import ExportDialog, Kind  # noqa: PLC0415

        made = ExportDialog(self._window, self._appearance.look)
        made.set_formats(
            [Kind(one.id, translated(one.title), one.file, one.of_an_edition) for one in FORMATS],
            documents(),
        )
        if self._wish is not None:
            made.choose(*self._wish)
        made.export_wanted.connect(self._export)
        made.left.connect(self._leave)
        return made

    def _fill(self, library: Library, dialog: ExportDialog) -> Iterator[None]:
        finder, tree = self._finder, self._window.tree
        self._scopes = Scopes().offered(library, finder.listing, tree.node)
        dialog.set_scopes([(scope.title, scope.is_edition) for scope in self._scopes])
        yield

    @Slot(str, int, object)
    def _export(self, format_id: str, scope: int, path: Path) -> None:
        errors = self._scopes[scope].errors
        self._dialog.set_busy(self.tr("Writing …"))
        self._wish = (format_id, path)
        if isinstance(errors, Question):
            self._asker.submit(errors)
        else:
            self._write(errors)

    @Slot(object)
    def _take_answer(self, answer: Answer) -> None:
        if self._library is not None:
            self._write(selection_of(self._library, (hit.entry for hit in answer.hits)))

    def _write(self, selection: Selection) -> None:
        if self._wish is None:
            return
        if not selection.entries:
            self._dialog.show_refusal(self.tr("There are no errors to export."))
            return
        self._jobs.run(partial(_written, selection, *self._wish))

    @Slot(int)
    def _take_progress(self, count: int) -> None:
        self.is_writing = self.is_writing or count > 0

    @Slot(str)
    def _refuse(self, said: str) -> None:
        self.is_writing = False
        super()._refuse(said)

    @Slot(object)
    def _tell_done(self, count: int) -> None:
        self.is_writing = False
        where = self._wish[1].name if self._wish else ""
        self._dialog.show_done(filled(self.tr("%Ln errors written to %1", "", count), where))


def _written(selection: Selection, format_id: str, path: Path, tell: Tell) -> int:
    """Write the export; until all of it is written, it can be cancelled."""
    tell(0)
    exported = format_named(format_id).export(selection)
    tell(0)
    write_export(exported, path, tell)
    return len(selection.entries)
