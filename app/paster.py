"""Pasting and dropping: the text or file goes to the recogniser, and what it says is listed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Slot
from PySide6.QtGui import QGuiApplication

from app.paste import Paste, logged_hits
from app.recognition_texts import RecognitionTexts
from app.sentences import Sentences
from index.recognise.mask import masked
from index.whole_file import read_whole

if TYPE_CHECKING:
    from app.finder import Finder, Spot
    from app.reader import Reader
    from app.views.window import Window
    from app.workers.search import SearchService
    from index.recognise.recognition import Recognition
    from index.recognise.stream import LogReport

_SMALL_FILE = 64 * 1024
_SHOWN = 1_000
"""So much of a pasted text stands in the box, on one line."""


class Paster(QObject):
    """Holds what was pasted last, in memory only, until the next word is typed."""

    def __init__(
        self, window: Window, service: SearchService, finder: Finder, reader: Reader
    ) -> None:
        super().__init__(window)
        self._window = window
        self._service = service
        self._finder = finder
        self._reader = reader
        self._sentences = Sentences()
        self._texts = RecognitionTexts()
        self._paste: Paste | None = None
        self._is_reading = False
        service.recognised.connect(self._show_recognition)
        service.log_progress.connect(self._show_progress)
        service.log_read.connect(self._show_log)
        service.log_refused.connect(self._refuse)
        window.box.pasted.connect(self.take)
        window.box.edited.connect(self.forget)

    @property
    def is_pasted(self) -> bool:
        """Whether what stands in the box was pasted; it is never written down then."""
        return self._paste is not None or self._window.box.holds_paste

    @property
    def text(self) -> str:
        """What was pasted, as long as it is held; empty for a file."""
        return self._paste.text if self._paste else ""

    @property
    def is_reading(self) -> bool:
        """Whether a file is being read."""
        return self._is_reading

    def take_clipboard(self) -> None:
        """Recognise what is on the clipboard."""
        self.take(QGuiApplication.clipboard().mimeData())

    @Slot(QMimeData)
    def take(self, mime: QMimeData | None) -> None:
        """Recognise a text, or read a file that was dropped or copied.

        Where the desktop has no clipboard Qt gives None until something is copied.
        """
        mime = mime or QMimeData()
        files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        text = mime.text()
        if files and not (text := _small_text(files[0])):
            self._finder.expect()
            self._is_reading = True
            self._service.read_log(files[0])
            self._show_progress(files[0].name, 0)
        elif text.strip():
            self._finder.expect()
            self._service.recognise(text)
        else:
            self._window.toast.say(self._sentences.nothing_to_paste())

    @Slot()
    def forget(self) -> None:
        """Let the pasted text go, and leave the file that is being read."""
        self._paste = None
        self._finder.let_hits_go()
        if self._is_reading:
            self._service.cancel()
            self._end_reading()

    def recall(self, text: str, wanted: Spot) -> None:
        """Recognise what was pasted before, to be at this error."""
        self._finder.expect(wanted)
        self._service.recognise(text)

    def renew(self) -> None:
        """Recognise once more what was pasted: other catalogs are at hand now."""
        if self._paste is not None:
            self._service.recognise(self._paste.text)

    def show_text(self) -> None:
        """Put the pasted text on the page, what was recognised in it marked."""
        if self._paste is not None:
            paste = self._paste
            self._reader.show_text(self._texts.pasted_text(paste.text, paste.recognition))

    @Slot(str, object)
    def _show_recognition(self, text: str, recognition: Recognition) -> None:
        self._leave_reading()
        self._paste = Paste(text, recognition)
        self._finder.widen()
        self._window.box.set_query(" ".join(masked(text[:_SHOWN]).split()), pasted=True)
        if not self._paste.is_recognised:
            self._finder.search(plain=True)
            return
        self._reader.set_pasted(self._paste.values())
        self._list()
        if alternatives := self._paste.alternatives():
            self._reader.show_text(self._texts.comparison(alternatives))

    def _list(self, _within: range | None = None) -> None:
        if self._paste is None:
            return
        window, recognition = self._window, self._paste.recognition
        window.results.set_strip(self._texts.strip(recognition))
        window.results.set_empty([])
        window.set_problem([])
        window.status.set_found(
            *self._sentences.recognition_status(recognition, self._finder.library)
        )
        self._finder.list_hits(self._paste.hits(), self._list)

    @Slot(str, int)
    def _show_progress(self, name: str, percent: int) -> None:
        self._window.set_progress(percent)
        self._window.results.set_strip(self._texts.reading(name))
        self._window.results.set_empty([])

    def _end_reading(self) -> None:
        self._is_reading = False
        self._window.set_progress(None)
        self._window.results.set_strip([])

    @Slot(str)
    def _refuse(self, sentence: str) -> None:
        self._end_reading()
        self._window.toast.say(sentence)

    @Slot()
    def _leave_reading(self) -> None:
        """Another question came; its answer takes the list over."""
        if self._is_reading:
            self._end_reading()

    @Slot(str, object)
    def _show_log(self, name: str, report: LogReport) -> None:
        self._end_reading()
        self._finder.widen()
        self._window.box.set_query("")
        self._list_log(name, report)

    def _list_log(self, name: str, report: LogReport) -> None:
        window = self._window
        window.results.set_strip(self._texts.log_strip(name, report))
        window.set_problem([])
        window.status.set_found(*self._sentences.log_status(report, self._finder.library))
        self._finder.list_hits(logged_hits(report), lambda _within: self._list_log(name, report))


def _small_text(path: Path) -> str:
    """The text of a file that is no longer than what people paste; empty for any other."""
    try:
        return read_whole(path, _SMALL_FILE).decode("utf-8", "replace")
    except OSError:
        return ""
