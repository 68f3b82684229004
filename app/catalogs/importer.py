"""Importing in the window: reads off its thread, shows the preview, writes, takes back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from app.catalogs.dialog_work import DialogWork
from app.library.at_hand import catalogs_at_hand, installed_catalogs
from app.texts.editions import month_of
from app.texts.language import filled
from app.workers.garbage import uncollected
from app.workers.slices import imported

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from PySide6.QtCore import QThread

    from app.look.appearance import Appearance
    from app.views.catalogs.import_dialog import ImportDialog
    from app.views.dialogs.sliced_dialog import Making
    from app.views.window import Window
    from app.workers.jobs import Tell
    from index.catalog import Catalog
    from index.imported.journal import Step
    from index.ingest.preview import Part, Preview
    from index.library import Library


@dataclass(frozen=True, slots=True)
class _Previewed:
    """What an import would give.

    Its entries are in a block of bytes: each look for garbage would go through as many objects.
    """

    preview: Preview
    parts: Sequence[Part]


@dataclass(frozen=True, slots=True)
class _Written:
    """The catalog that was imported."""

    catalog: Catalog


@dataclass(frozen=True, slots=True)
class _Undone:
    """The step that was taken back."""

    step: Step


class Importer(DialogWork["ImportDialog"]):
    """Joins the import dialog to the catalogs; `changed` says that other ones are at hand."""

    changed = Signal()

    def __init__(self, window: Window, appearance: Appearance, thread: QThread) -> None:
        super().__init__(window, appearance, thread)
        self._library: Library | None = None
        self._paths: tuple[Path, ...] = ()
        self._preview: Preview | None = None
        self.is_writing = False
        """Whether catalogs are being changed, of which `changed` will tell."""
        self._jobs.progressed.connect(self._tell)
        self._jobs.done.connect(self._take)

    def open(self, library: Library) -> None:
        """Imports stand beside these catalogs from now on."""
        self._library = library
        if self._shown.is_seen:
            self._tell_at_hand(self._dialog)

    def show(self) -> None:
        """Ask what to import."""
        self._shown.open(self._fill)

    def undo(self) -> None:
        """Take the last import back; pressed again, not the one before as well."""
        if not self.is_writing:
            self.is_writing = True
            self._jobs.run(_undo)

    @Slot(list)
    def preview(self, paths: Sequence[Path]) -> None:
        """Show what an import of these files and folders would give."""
        self._paths = tuple(paths)
        self._shown.open(self._fill_with_files)
        self._shown.show(self._reading())

    def _make(self) -> Making[ImportDialog]:
        yield from imported("app.views.catalogs.dialog", "app.views.catalogs.import_dialog")
        from app.views.catalogs.import_dialog import ImportDialog  # noqa: PLC0415

        made = ImportDialog(self._window, self._appearance.look)
        made.chosen.connect(self.preview)
        made.named.connect(self._name)
        made.import_wanted.connect(self._write)
        made.undo_wanted.connect(self.undo)
        made.left.connect(self._leave)
        return made

    def _fill(self, dialog: ImportDialog) -> Iterator[None]:
        self._tell_at_hand(dialog)
        yield

    def _tell_at_hand(self, dialog: ImportDialog) -> None:
        catalogs = self._library.catalogs if self._library else ()
        dialog.set_at_hand(
            [(f"{one.title}, {month_of(one.edition)}", len(one.entries)) for one in catalogs]
        )

    def _fill_with_files(self, dialog: ImportDialog) -> Iterator[None]:
        first = self._paths[0].name
        more = len(self._paths) - 1
        self._tell_at_hand(dialog)
        dialog.set_files(filled(self.tr("%1 and %n more", "", more), first) if more else first)
        self._begin()
        yield

    def _reading(self) -> Iterator[None]:
        """Once the dialog is open: what is refused at once has to be said in it."""
        self._read()
        yield

    @Slot()
    def _leave(self) -> None:
        """Nobody waits for what is read; what is being written is told of all the same."""
        self._preview = None
        if self.is_writing:
            self._shown.let_go()
        else:
            super()._leave()

    def _begin(self) -> None:
        self._preview = None
        self._dialog.set_busy(self.tr("Reading …"))

    def _read(self, *names: str | None) -> None:
        today = datetime.now(tz=UTC).date().isoformat()
        job = partial(_preview, self._paths, names, today, self._library)
        self._jobs.run(uncollected(job))

    @Slot(str, str, str)
    def _name(self, catalog_id: str, title: str, edition: str) -> None:
        self._begin()
        self._read(catalog_id or None, title or None, edition or None)

    @Slot()
    def _write(self) -> None:
        if self._preview is not None:
            self.is_writing = True
            self._dialog.set_busy(self.tr("Writing …"), can_cancel=False)
            self._jobs.run(uncollected(partial(_install, self._preview.catalog)))

    @Slot(int)
    def _tell(self, count: int) -> None:
        if self._shown.is_seen and not self.is_writing:  # what is written is told of as a whole
            self._dialog.set_busy(self.tr("%Ln errors read …", "", count))

    @Slot(object)
    def _take(self, result: object) -> None:
        self.is_writing = False
        match result:
            case _Previewed(preview, parts):
                self._show_preview(preview, parts)
            case _Written(catalog):
                said = self.tr("Imported %Ln errors as %1.", "", len(catalog.entries))
                named = f"{catalog.title} {catalog.edition}"
                if self._shown.is_seen:
                    self._dialog.show_written(filled(said, named))
                self._window.toast.say(filled(said, named))
                self.changed.emit()
            case _Undone(step):
                self._tell_undone(step)

    def _tell_undone(self, step: Step) -> None:
        kept = self.tr("Undone: %1 is as it was before.")
        gone = self.tr("Undone: %1 is no longer there.")
        named = f"{step.catalog} {step.edition}"
        said = filled(kept if step.kept else gone, named)
        if self._shown.is_seen:
            self._dialog.reset()
            self._dialog.say(said)
        self._window.toast.say(said)
        self.changed.emit()

    @Slot(str)
    def _refuse(self, said: str) -> None:
        self.is_writing = False
        if self._shown.is_seen:
            self._dialog.show_refusal(said)
        else:
            self._window.toast.say(said)

    def _show_preview(self, preview: Preview, parts: Sequence[Part]) -> None:
        from app.catalogs.preview_texts import PreviewTexts  # noqa: PLC0415

        self._preview = preview
        self._dialog.show_preview(PreviewTexts(self).view(preview, parts))


def _preview(
    paths: Sequence[Path],
    names: Sequence[str | None],
    today: str,
    library: Library | None,
    tell: Tell,
) -> _Previewed:
    # The readers of all kinds of documents: no start of the program needs them.
    from index.catalog import unpacked_catalog  # noqa: PLC0415
    from index.ingest.naming import Naming  # noqa: PLC0415
    from index.ingest.preview import preview_import  # noqa: PLC0415

    at_hand = library.catalogs if library else catalogs_at_hand().catalogs
    naming = Naming(**dict(zip(("id", "title", "edition"), names, strict=False)))
    preview = preview_import(paths, naming, today, at_hand, tell)
    packed = unpacked_catalog(preview.catalog.packed(), digest="")
    return _Previewed(replace(preview, catalog=packed), preview.parts)


def _install(catalog: Catalog, tell: Tell) -> _Written:
    tell(0)
    installed_catalogs().install(catalog)
    return _Written(catalog)


def _undo(tell: Tell) -> _Undone:
    tell(0)
    return _Undone(installed_catalogs().undo())
