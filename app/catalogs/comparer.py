"""Comparing editions in the window: off its thread, and out of it as Markdown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication

from app.catalogs.dialog_work import DialogWork
from app.content.links import entry_link
from app.texts.index_texts import translated
from app.texts.language import filled
from app.workers.slices import imported
from index.compare.difference import Difference, compare
from index.errors import ExportError
from index.export.changelog import changelog
from index.export.formats import write_export
from index.export.selection import text_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from PySide6.QtCore import QThread

    from app.look.appearance import Appearance
    from app.views.catalogs.compare_dialog import CompareDialog
    from app.views.dialogs.sliced_dialog import Making
    from app.views.window import Window
    from app.workers.jobs import Tell
    from index.catalog import Catalog
    from index.library import Library


class Comparer(DialogWork["CompareDialog"]):
    """Joins the dialog of two editions to the catalogs at hand."""

    link_wanted = Signal(str)

    def __init__(self, window: Window, appearance: Appearance, thread: QThread) -> None:
        super().__init__(window, appearance, thread)
        self._catalogs: Sequence[Catalog] = ()
        self._difference: Difference | None = None
        self._jobs.done.connect(self._show)

    def open(self, library: Library) -> None:
        """Compare the editions of this library from now on."""
        self._catalogs = sorted(library.catalogs, key=lambda one: (one.title, one.edition))
        if self._shown.is_seen:
            self._offer()

    def show(self) -> None:
        """Offer the editions; the two newest of a catalog that has two are chosen."""
        self._shown.open(self._fill)

    def _make(self) -> Making[CompareDialog]:
        yield from imported("app.texts.difference_texts", "app.views.catalogs.dialog")
        yield from imported("app.views.catalogs.compare_dialog")
        from app.views.catalogs.compare_dialog import CompareDialog  # noqa: PLC0415

        made = CompareDialog(self._window, self._appearance.look)
        made.wanted.connect(self._compare)
        made.entry_wanted.connect(lambda entry_id: self.link_wanted.emit(entry_link(entry_id)))
        made.copy_wanted.connect(self._copy)
        made.save_wanted.connect(self._save)
        made.left.connect(self._leave)
        return made

    def _fill(self, _dialog: CompareDialog) -> Iterator[None]:
        self._offer()
        yield

    def _offer(self) -> None:
        titles = [f"{one.title}  {one.edition}" for one in self._catalogs]
        new = max(range(len(titles)), key=self._newness, default=0)
        self._dialog.set_editions(titles, max(0, new - 1), new)

    def _newness(self, place: int) -> tuple[bool, str]:
        """Editions that another one of their catalog stands before come first, then by age."""
        one = self._catalogs[place]
        has_older = place > 0 and self._catalogs[place - 1].id == one.id
        return has_older, one.edition

    @Slot(int, int)
    def _compare(self, old: int, new: int) -> None:
        self._difference = None
        if not self._catalogs:
            self._dialog.show_refusal(self.tr("No catalog is on."))
            return
        self._dialog.set_busy(self.tr("Comparing …"))
        self._jobs.run(partial(_compared, self._catalogs[old], self._catalogs[new]))

    @Slot(object)
    def _show(self, difference: Difference) -> None:
        self._difference = difference
        self._shown.show(self._dialog.show_difference(difference))

    @Slot()
    def _copy(self) -> None:
        if self._difference is not None:
            QGuiApplication.clipboard().setText(changelog(self._difference))
            self._dialog.say(filled(self.tr("Copied %1"), "Markdown"))

    @Slot(object)
    def _save(self, path: Path) -> None:
        if self._difference is None:
            return
        try:
            write_export(text_file(changelog(self._difference)), path)
        except ExportError as error:
            self._dialog.say(translated(str(error)), alert=True)
        else:
            self._dialog.say(filled(self.tr("Saved as %1"), path.name))


def _compared(old: Catalog, new: Catalog, tell: Tell) -> Difference:
    tell(0)
    return compare(old, new)
