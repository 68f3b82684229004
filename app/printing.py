"""Printing: the page on show, on paper or into a PDF file; what that takes is imported then."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QDialog

from app.actions import ActionId
from app.language import filled
from app.views.save_dialog import documents, open_save_dialog
from index.whole_file import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter

    from app.views.window import Window

_NO_FILE_NAME = re.compile(r"[^\w.@-]+")
_LONGEST = 80


class Printing(QObject):
    """Prints what the page shows once the reader has said where to; a sentence is no page."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    def slots(self) -> dict[ActionId, Callable[[], object]]:
        """What each action of this concern does."""
        return {ActionId.PRINT: self._ask_for_printer, ActionId.SAVE_PDF: self._ask_for_file}

    def _ask_for_printer(self) -> None:
        if not self._has_page():
            return
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

        from app.paper import page_layout  # noqa: PLC0415

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._title)
        printer.setPageLayout(page_layout())
        dialog = QPrintDialog(printer, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Print page"))
        dialog.finished.connect(partial(self._print, printer))
        QDialog.open(dialog)  # the dialog's own wants somebody to tell

    def _print(self, printer: QPrinter, answer: int) -> None:
        sheet = self._window.page.sheet
        if answer != QDialog.DialogCode.Accepted or sheet is None:
            return
        from app.paper import on_paper, print_on  # noqa: PLC0415

        is_taken = printer.isValid()
        if is_taken:
            print_on(printer, on_paper(sheet))
            failed = (printer.PrinterState.Aborted, printer.PrinterState.Error)
            is_taken = printer.printerState() not in failed
        refused = self.tr("The printer does not take the page.")
        said = filled(self.tr("Printed %1"), self._title) if is_taken else refused
        self._window.toast.say(said)

    def _ask_for_file(self) -> None:
        if not self._has_page():
            return
        name = _NO_FILE_NAME.sub("-", self._title)[:_LONGEST].strip("-.") or "errdex"
        title, proposed = self.tr("Save page as PDF"), documents() / f"{name}.pdf"
        dialog = open_save_dialog(self._window, title, proposed, "PDF (*.pdf)")
        dialog.fileSelected.connect(self._save)

    @Slot(str)
    def _save(self, path: str) -> None:
        sheet = self._window.page.sheet
        if sheet is None:
            return
        from app.paper import on_paper, pdf  # noqa: PLC0415

        try:
            write_whole(Path(path), pdf(on_paper(sheet), self._title))
        except OSError as error:
            said = filled(self.tr("%1: cannot be written: %2."), path, str(error.strerror))
            self._window.status.set_alert(said)
        else:
            self._window.toast.say(filled(self.tr("Saved to %1"), path))

    @property
    def _title(self) -> str:
        return self._window.page.accessibleName()

    def _has_page(self) -> bool:
        if self._window.page.sheet is None:
            self._window.toast.say(self.tr("There is no page to print."))
        return self._window.page.sheet is not None
