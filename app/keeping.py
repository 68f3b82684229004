"""Joins what is kept to the window: the star, the note, what was looked at and searched for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.actions import ActionId, ActionRegistry
from app.icons import Icon, tinted
from app.index_texts import translated
from app.keep.carry import orphans
from app.language import filled
from app.views.announcement import announce
from app.views.file_dialog import documents, open_file_dialog, open_save_dialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.keep.keeper import Keeper
    from app.keep.records import Merged
    from app.reader import Reader
    from app.theme import Appearance, Look
    from app.views.window import Window
    from index.entry import ErrorEntry
    from index.library import Library

_ICON_SIZE = 16
_FILE = "errdex-notes.md"
_MARKDOWN = "Markdown (*.md)"


class Keeping(QObject):
    """Stars and notes as the reader sees and changes them; `changed` follows every change."""

    changed = Signal()
    opened = Signal()

    def __init__(
        self,
        window: Window,
        actions: ActionRegistry,
        reader: Reader,
        keeper: Keeper,
        appearance: Appearance,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._reader = reader
        self._keeper = keeper
        self._appearance = appearance
        self._library: Library | None = None
        self._is_open = False
        self._drawn: tuple[bool, Look] | None = None
        """Which star is drawn on the action, and in which look."""
        self._known: tuple[str, bool] | None = None
        """Which error was on show at last, and whether it had a star."""
        self._asked: tuple[frozenset[str], frozenset[str]] | None = None
        """Several errors whose stars are to change, and which of them had one before."""
        actions[ActionId.STAR].setCheckable(True)
        actions[ActionId.STAR].setAutoRepeat(False)
        window.page.note_edited.connect(self._write_note)
        window.page.note_shortened.connect(self._tell_shortened)
        reader.shown.connect(self._show_state)
        reader.selected.connect(self._show_state)
        appearance.changed.connect(self._show_state)
        keeper.changed.connect(self._show_state)
        keeper.changed.connect(self._tell_stars)
        keeper.changed.connect(self.changed)
        keeper.opened.connect(self._carry_over)
        keeper.opened.connect(self._be_open)
        keeper.note_kept.connect(self._show_note)
        keeper.told.connect(self._tell)
        keeper.exported.connect(self._tell_exported)
        keeper.imported.connect(self._tell_imported)
        window.entered.connect(keeper.refresh)

    def slots(self) -> dict[ActionId, Callable[[], object]]:
        """What each action of this concern does."""
        return {
            ActionId.STAR: self._toggle_star,
            ActionId.NOTE: self._edit_note,
            ActionId.EXPORT_KEPT: self._export,
            ActionId.IMPORT_KEPT: self._import,
        }

    def open(self, library: Library) -> None:
        """The entries at hand; what was kept under ids that are gone is found again."""
        self._library = library
        self._carry_over()

    @property
    def starred(self) -> frozenset[str]:
        """Ids of the entries with a star."""
        return frozenset(self._keeper.kept.stars)

    @property
    def is_new(self) -> bool:
        """Whether nobody looked anything up yet, as far as is known."""
        return self._is_open and not self._keeper.kept.errors

    @property
    def noted(self) -> frozenset[str]:
        """Ids of the entries with a note."""
        return frozenset(self._keeper.kept.notes)

    def missing(self) -> tuple[str, ...]:
        """Names of starred or noted errors that no catalog at hand holds any more."""
        if self._library is None:
            return ()
        names = (record.name for record in orphans(self._keeper.kept, self._library))
        return tuple(dict.fromkeys(names))

    def recent_errors(self) -> list[tuple[str, str]]:
        """Ids and names of the errors looked at, the latest first."""
        return [(record.key, record.name) for record in self._keeper.kept.errors]

    def recent_searches(self) -> list[str]:
        """The queries searched for, the latest first."""
        return [record.key for record in self._keeper.kept.searches]

    def remember(self, entry: ErrorEntry, query: str) -> None:
        """The entry was chosen on purpose, after this typed query."""
        self._keeper.visit(entry)
        if query.strip():
            self._keeper.search(query.strip())

    def stop(self) -> None:
        """Have everything on the disk."""
        self._keeper.stop()

    def _toggle_star(self) -> None:
        self._show_state()  # Qt has the button checked by now, but nothing is on the disk
        entries = self._reader.entries
        if len(entries) > 1:
            ids = frozenset(entry.id for entry in entries)
            self._asked = ids, ids & self.starred
        if entries:
            self._keeper.toggle_stars(entries)

    def _edit_note(self) -> None:
        if self._reader.shows_several:
            self._window.toast.say(self.tr("Select a single error to write a note on it."))
        else:
            self._window.page.edit_note()

    @Slot(str)
    def _write_note(self, text: str) -> None:
        if self._reader.entry is not None:
            self._keeper.write_note(self._reader.entry, text)

    @Slot(str, str)
    def _show_note(self, entry_id: str, _kept: str) -> None:
        # Not what was kept: the reader may have typed on since.
        if self._reader.entry is not None and self._reader.entry.id == entry_id:
            self._window.page.set_note(self._keeper.note(entry_id))

    @Slot()
    def _show_state(self) -> None:
        entry, action = self._reader.entry, self._actions[ActionId.STAR]
        if entry is not None:  # another process may have written one
            self._window.page.set_note(self._keeper.note(entry.id))
        entries = self._reader.entries
        is_starred = bool(entries) and all(self._keeper.is_starred(one.id) for one in entries)
        look = self._appearance.look
        action.setEnabled(entry is not None)
        self._actions[ActionId.NOTE].setEnabled(entry is not None)
        action.setChecked(is_starred)
        self._tell_star(entry if len(entries) == 1 else None, is_starred=is_starred)
        if self._drawn != (is_starred, look):  # drawing it costs more than all the rest
            self._drawn = (is_starred, look)
            color = look.color("placeholder" if is_starred else "muted_raised")
            icon = Icon.STARRED if is_starred else Icon.STAR
            action.setIcon(tinted(icon, color, look.px(_ICON_SIZE)))

    def _tell_star(self, entry: ErrorEntry | None, *, is_starred: bool) -> None:
        """Tell screen readers where the error on show has won or lost its star."""
        known, self._known = self._known, (entry.id, is_starred) if entry else None
        if entry and known == (entry.id, not is_starred):
            said = self.tr("Starred") if is_starred else self.tr("No longer starred")
            announce(self._window.page, said)

    @Slot()
    def _tell_stars(self) -> None:
        """Say how many of several errors have won or lost a star."""
        ids, before = self._asked or (frozenset(), frozenset())
        starred = ids & self.starred
        if starred != before:
            self._asked = None
            told = (
                self.tr("%n errors starred", "", len(ids))
                if starred
                else self.tr("%n errors no longer starred", "", len(ids))
            )
            self._window.toast.say(told)

    def _export(self) -> None:
        title = self.tr("Export stars and notes")
        dialog = open_save_dialog(self._window, title, documents() / _FILE, _MARKDOWN)
        dialog.fileSelected.connect(lambda path: self._keeper.export_to(Path(path)))

    def _import(self) -> None:
        title = self.tr("Import stars and notes")
        dialog = open_file_dialog(self._window, title, documents(), _MARKDOWN)
        dialog.fileSelected.connect(lambda path: self._keeper.import_from(Path(path)))

    @Slot(str)
    def _tell(self, sentence: str) -> None:
        self._window.status.add_alert(translated(sentence))

    @Slot(int)
    def _tell_shortened(self, most: int) -> None:
        said = self.tr("Only the beginning was pasted: a note takes %Ln letters.", "", most)
        self._window.toast.say(said)

    @Slot(str)
    def _tell_exported(self, path: str) -> None:
        self._window.toast.say(filled(self.tr("Exported to %1"), path))

    @Slot(object)
    def _tell_imported(self, merged: Merged) -> None:
        counted = (
            self.tr("%n stars", "", merged.stars),
            self.tr("%n notes", "", merged.notes),
            self.tr("%n notes joined with yours", "", merged.joined),
        )
        self._window.toast.say(filled(self.tr("Imported: %1"), ", ".join(counted)))

    @Slot()
    def _be_open(self) -> None:
        self._is_open = True
        self.opened.emit()

    @Slot()
    def _carry_over(self) -> None:
        if self._library is not None:
            self._keeper.carry_over(self._library)
