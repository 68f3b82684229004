"""Printing: the page on show, on paper or into a PDF file; what that takes is imported then."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog

from app.commands.actions import ActionId
from app.texts.language import filled
from app.views.controls.pasting import PasteGuard
from app.views.dialogs.file_dialog import documents, open_save_dialog
from app.views.status_line import Alert
from index.files.atomic import led_to, write_whole

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTextDocument
    from PySide6.QtPrintSupport import QPrinter

    from app.reading.arrival import Arrival
    from app.views.window import Window

_NO_FILE_NAME = re.compile(r"[^\w.@-]+")
_LONGEST = 80


class Printing(QObject):
    """Prints the page as it was when asked, once the reader has said where to.

    A sentence in place of an error is no page.
    """

    def __init__(self, window: Window, arrival: Arrival) -> None:
        super().__init__(window)
        self._window = window
        self._arrival = arrival
        self._alert = Alert(window.status)
        """Why there is no file, until one is written."""

    def slots(self) -> dict[ActionId, Callable[[], object]]:
        """What each action of this concern does."""
        asks = {ActionId.PRINT: self._ask_for_printer, ActionId.SAVE_PDF: self._ask_for_file}
        return {action: partial(self._ask, ask) for action, ask in asks.items()}

    def _ask(self, ask: Callable[[str, QTextDocument], None]) -> None:
        self._arrival.once_there(partial(self._take_page, ask))

    def _take_page(self, ask: Callable[[str, QTextDocument], None]) -> None:
        """Another error may be on the page by the time that the reader has answered."""
        page = self._window.page
        sheet = page.whole_sheet()
        if sheet is None:
            self._window.toast.say(self.tr("There is no page to print."))
            return
        from app.reading.paper import on_paper  # noqa: PLC0415

        ask(page.accessibleName(), on_paper(sheet))

    def _ask_for_printer(self, title: str, document: QTextDocument) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

        from app.reading.paper import page_layout  # noqa: PLC0415

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        printer.setPageLayout(page_layout())
        dialog = QPrintDialog(printer, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Print page"))
        PasteGuard(dialog)
        dialog.finished.connect(partial(self._print, printer, document))
        QDialog.open(dialog)  # the dialog's own wants somebody to tell

    def _print(self, printer: QPrinter, document: QTextDocument, answer: int) -> None:
        if answer != QDialog.DialogCode.Accepted:
            return
        from app.reading.paper import print_on  # noqa: PLC0415

        is_taken = printer.isValid()
        if is_taken:
            print_on(printer, document)
            failed = (printer.PrinterState.Aborted, printer.PrinterState.Error)
            is_taken = printer.printerState() not in failed
        self._window.toast.say(self._told(printer, is_taken=is_taken))

    def _told(self, printer: QPrinter, *, is_taken: bool) -> str:
        if not is_taken:
            return self.tr("The printer does not take the page.")
        if written := printer.outputFileName():
            return filled(self.tr("Saved to %1"), written)
        return filled(self.tr("Printed %1"), printer.docName())

    def _ask_for_file(self, title: str, document: QTextDocument) -> None:
        name = _NO_FILE_NAME.sub("-", title)[:_LONGEST].strip("-.") or "errdex"
        wish, proposed = self.tr("Save page as PDF"), documents() / f"{name}.pdf"
        dialog = open_save_dialog(self._window, wish, proposed, "PDF (*.pdf)")
        dialog.fileSelected.connect(partial(self._save, title, document))

    def _save(self, title: str, document: QTextDocument, path: str) -> None:
        from app.reading.paper import pdf  # noqa: PLC0415

        try:
            write_whole(led_to(Path(path)), pdf(document, title))
        except OSError as error:
            said = filled(self.tr("%1: cannot be written: %2."), path, str(error.strerror))
            self._alert.say(said)
        else:
            self._alert.end()
            self._window.toast.say(filled(self.tr("Saved to %1"), path))
