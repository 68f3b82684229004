"""Snippets for the page, made on the search thread: a template may be slow, and so is colouring."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal, Slot

from app.texts.highlight import highlighted
from app.texts.index_texts import translated
from app.texts.snippet_content import SnippetContent, SnippetTexts
from app.workers.generation import Generation
from app.workers.pause import pause
from index.errors import ErrdexError
from index.snippets.formats import Snippets

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from index.entry import ErrorEntry
    from index.library import Library
    from index.snippets.sandbox import Codes
    from index.snippets.template_files import Format

_IDLE_MS = 250
"""From one template that is compiled in advance to the next: what the reader asks comes first."""


@dataclass(frozen=True, slots=True)
class SnippetRequest:
    """Entries in one format, with values for the placeholders of a single one."""

    format_id: str
    entries: tuple[ErrorEntry, ...]
    values: Mapping[str, str]


class SnippetWorker(QObject):
    """Lives in the search thread with formats of its own."""

    made = Signal(int, object)  # SnippetContent
    formats_changed = Signal()
    compiled = Signal()
    """One of the templates; there may be more."""

    def __init__(self, generation: Generation) -> None:
        super().__init__()
        self._generation = generation
        self._snippets: Snippets | None = None
        self._formats: tuple[Format, ...] = ()
        self._compiling: Iterator[None] = iter(())
        self._texts = SnippetTexts()

    @Slot(object)
    def open(self, snippets: Snippets) -> None:
        """Write with these formats from now on."""
        self._snippets, self._formats = snippets, snippets.formats()
        self._compiling = snippets.compiling()

    @Slot()
    def compile_one(self) -> None:
        """Compile the next of the shipped templates, where one is left."""
        for _template in self._compiling:
            self.compiled.emit()
            return

    @Slot(int, object)
    def make(self, generation: int, request: SnippetRequest) -> None:
        """Write and colour, unless a newer request came meanwhile."""
        if self._snippets is None or not self._generation.is_newest(generation):
            return
        before, self._formats = self._formats, self._snippets.formats()
        if self._formats != before:
            self.formats_changed.emit()
        self.made.emit(generation, self._written(self._snippets, request))

    def _written(self, snippets: Snippets, request: SnippetRequest) -> SnippetContent:
        languages = {made.id: made.language for made in self._formats}
        try:
            text = snippets.render(request.format_id, request.entries, request.values)
        except ErrdexError as error:
            return SnippetContent(fault=translated(str(error)))
        if not text:
            lacking = request.format_id if len(request.entries) == 1 else ""
            return SnippetContent(lack=self._texts.nothing_in(lacking))
        return SnippetContent(tuple(highlighted(text, languages.get(request.format_id, ""))))


class SnippetService(QObject):
    """The window's end: ask, and the newest answer comes by `made`.

    Beside the shipped formats there are those in the folder `own`, found without a restart.
    """

    made = Signal(object)  # SnippetContent
    formats_changed = Signal()
    """A template has come, changed or gone since a snippet was made before."""
    _compile = Signal()
    _open = Signal(object)
    _ask = Signal(int, object)

    def __init__(self, thread: QThread, own: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._own = own
        self._codes: Codes = {}
        self._generation = Generation()
        self._worker = SnippetWorker(self._generation)
        self._worker.moveToThread(thread)
        self._open.connect(self._worker.open)
        self._ask.connect(self._worker.make)
        self._worker.made.connect(self._on_made)
        self._worker.formats_changed.connect(self.formats_changed)
        # What is copied is written on the window's thread, where compiling would hold up a key.
        self._idle = pause(self, _IDLE_MS, self._compile)
        self._compile.connect(self._worker.compile_one)
        self._worker.compiled.connect(self._idle.start)

    def open(self, library: Library) -> None:
        """Write errors of this library from now on."""
        self._open.emit(self.formats_of(library))

    def formats_of(self, library: Library) -> Snippets:
        """Formats for one thread to write errors of this library in."""
        own = (self._own,) if self._own else ()
        return Snippets(library, *own, codes=self._codes)

    @property
    def is_busy(self) -> bool:
        """Whether a snippet is waited for."""
        return self._generation.is_open

    def submit(self, request: SnippetRequest) -> None:
        """Ask for a snippet; anything asked before and not yet made is forgotten."""
        self._idle.stop()
        self._ask.emit(self._generation.next(), request)

    @Slot(int, object)
    def _on_made(self, generation: int, content: object) -> None:
        if self._generation.settle(generation):
            self._idle.start()
            self.made.emit(content)
