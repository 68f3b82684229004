"""Pasting and dropping: the text or file goes to the recogniser, and what it says is listed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Slot

from app.clipboard.files import files_in
from app.commands.actions import ActionId
from app.content.paste import Handed, Paste, small_text
from app.texts.index_texts import translated
from app.texts.outcomes import Outcomes
from app.texts.recognition_texts import RecognitionTexts
from index.files.text import NotTextError
from index.recognise.text.mask import masked

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.content.values import Values
    from app.finding.feedback import Feedback
    from app.finding.finder import Finder
    from app.finding.import_offer import ImportOffer
    from app.finding.listed import Spot
    from app.finding.narrowing import Narrowing
    from app.reading.reader import Reader
    from app.views.window import Window
    from app.workers.asker import Asker
    from index.library import Library
    from index.recognise.recognition import Recognition
    from index.recognise.stream import LogReport

_SHOWN = 1_000
"""So much of a pasted text stands in the box, on one line."""


class Paster(QObject):
    """Holds what was pasted last, in memory only, until the next word is typed."""

    def __init__(  # noqa: PLR0913  (each part is handed over by name)
        self,
        *,
        window: Window,
        asker: Asker,
        finder: Finder,
        narrowing: Narrowing,
        reader: Reader,
        values: Values,
        offer: ImportOffer,
        feedback: Feedback,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._asker = asker
        self._finder = finder
        self._narrowing = narrowing
        self._reader = reader
        self._values = values
        self._offer = offer
        self._feedback = feedback
        self._texts = RecognitionTexts()
        self._outcomes = Outcomes()
        self._coming: Handed | None = None
        """What is being recognised or read."""
        self._handed: Handed | None = None
        """What is listed."""
        self._paste: Paste | None = None
        """What was recognised in it, where it is a text."""
        self._connect()

    def _connect(self) -> None:
        asker, finder = self._asker, self._finder
        asker.recognised.connect(self._show_recognition)
        asker.log_progress.connect(self._show_progress)
        asker.log_read.connect(self._show_log)
        asker.log_refused.connect(self._refuse)
        self._window.box.pasted.connect(self.take)
        finder.moved_on.connect(self._let_go)
        self._narrowing.chosen.connect(self._narrow)

    def slots(self) -> dict[ActionId, Callable[[], object]]:
        """What each action of this concern does."""
        return {ActionId.PASTE: self.take_clipboard}

    @property
    def is_pasted(self) -> bool:
        """Whether what stands in the box was pasted; it is never written down then."""
        return self._handed is not None or self._window.box.holds_paste

    @property
    def is_on_show(self) -> bool:
        """Whether what is listed is what was handed over, and nothing else is coming."""
        return self._handed is not None and self._coming is None

    @property
    def handed(self) -> Handed | None:
        """What was handed over, for `recall`; of a text that was typed into, what is in the box."""
        if self._coming is not None:
            return self._coming
        box, node = self._window.box, self._window.tree.node
        if self._handed is not None:
            return replace(self._handed, typed=self._values.typed_over, node=node)
        return Handed(box.text(), node=node) if box.holds_paste else None

    @property
    def is_reading(self) -> bool:
        """Whether a file is being read."""
        return self._coming is not None and self._coming.path is not None

    def take_clipboard(self) -> None:
        """Recognise what is on the clipboard."""
        from app.clipboard.contents import Clipboard, ClipboardError  # noqa: PLC0415

        try:
            self.take(Clipboard().read())
        except ClipboardError as error:
            self._window.toast.say(str(error))

    @Slot(QMimeData)
    def take(self, mime: QMimeData) -> None:
        """Recognise a text, or read a file that was dropped or copied."""
        files = files_in(mime)
        try:
            text = small_text(files[0]) if files else mime.text()
        except NotTextError as error:
            self._window.toast.say(translated(str(error)))
            return
        if files or text.strip():
            self._finder.leave()
            self._finder.expect()
            self._offer.hold(files)
            self._ask(Handed(text) if text else Handed(path=files[0]))
        else:
            self._window.toast.say(self.tr("There is no text on the clipboard."))

    def recall(self, handed: Handed, wanted: Spot) -> None:
        """Show what was handed over before, to be at this error."""
        self._finder.move_on()
        self._narrowing.be_at(handed.node)
        self._finder.expect(wanted)
        self._put_into_box(handed)
        self._ask(handed)

    def open(self, _library: Library) -> None:
        """Ask once more for what was handed over: other catalogs are at hand now."""
        if (self._coming or self._handed) and (handed := self.handed):
            self._ask(handed)

    def show_text(self) -> None:
        """Put the pasted text on the page, what was recognised in it marked."""
        if self._paste is not None:
            paste = self._paste
            self._reader.show_text(self._texts.pasted_text(paste.text, paste.recognition))

    def _ask(self, handed: Handed) -> None:
        """Have it listed: at once where it was read before."""
        self._end_reading()
        self._offer.withdraw()
        self._coming = handed
        if handed.path is None:
            self._asker.recognise(handed.text)
        elif handed.report is None:
            self._asker.read_log(handed.path)
            self._show_progress(handed.path.name, 0)
        else:
            self._asker.cancel()
            self._show_log(handed.path.name, handed.report)

    @Slot()
    def _narrow(self) -> None:
        """Have what is coming listed at the node that was chosen meanwhile."""
        if self._coming is not None:
            self._ask(replace(self._coming, node=self._window.tree.node))

    @Slot()
    def _let_go(self) -> None:
        """The reader moved on; a file that is being read is left."""
        if self._coming is not None:
            self._asker.cancel()
        self._end_reading()
        self._handed = self._paste = self._coming = None
        self._values.set_pasted({})
        self._offer.hold(())
        self._feedback.tell_of_paste(())

    @Slot(str, object)
    def _show_recognition(self, text: str, recognition: Recognition) -> None:
        handed, self._coming = self._coming or Handed(text), None
        self._handed, self._paste = handed, Paste(text, recognition)
        self._narrowing.be_at(handed.node)
        self._put_into_box(handed)
        if not recognition.matches:
            self._offer.ask()
        if not self._paste.is_recognised:
            self._feedback.tell_of_paste(self._texts.other_codes(recognition))
            self._finder.search(plain=True)
            return
        self._values.set_pasted(self._paste.values(), handed.typed)
        self._finder.list_outcome(self._outcomes.of_paste(self._paste, self._finder.library))
        if alternatives := self._paste.alternatives():
            self._reader.show_text(self._texts.comparison(alternatives))

    def _put_into_box(self, handed: Handed) -> None:
        """Of a text its beginning, on one line; of a file nothing."""
        line = " ".join(masked(handed.text[:_SHOWN]).split())
        self._window.box.set_query(line, pasted=bool(handed.text))

    @Slot(str, int)
    def _show_progress(self, name: str, percent: int) -> None:
        self._window.progress.show_percent(percent)
        self._feedback.tell_meanwhile(self._texts.reading(name))

    def _end_reading(self) -> None:
        if self.is_reading:
            self._coming = None
            self._window.progress.show_percent(None)
            self._feedback.tell_meanwhile(())

    @Slot(str)
    def _refuse(self, sentence: str) -> None:
        self._end_reading()
        self._window.toast.say(translated(sentence))
        self._finder.resume()

    @Slot(str, object)
    def _show_log(self, name: str, report: LogReport) -> None:
        handed = replace(self._coming or Handed(path=Path(name)), report=report)
        self._end_reading()
        self._handed, self._paste = handed, None
        self._narrowing.be_at(handed.node)
        self._put_into_box(handed)
        self._values.set_pasted({})
        if not report.errors:
            self._offer.ask()
        self._finder.list_outcome(self._outcomes.of_log(name, report, self._finder.library))
