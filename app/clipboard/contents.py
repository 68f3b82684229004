"""What is on the clipboard, or a sentence why it is not to be had."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QClipboard, QGuiApplication

CLIPBOARD, SELECTION = QClipboard.Mode.Clipboard, QClipboard.Mode.Selection
_NAMES = {CLIPBOARD: "CLIPBOARD", SELECTION: "PRIMARY"}
_MOST = 8 * 1024 * 1024
"""Bytes; what is longer would hold the window up in every step that it goes through."""


class ClipboardError(Exception):
    """Says in a sentence why there is nothing to be had from the clipboard."""


class Clipboard(QObject):
    """Reads it. On X11 Qt itself would wait for 5 s, and again for each form that it asks for."""

    def read(self, mode: QClipboard.Mode = CLIPBOARD) -> QMimeData:
        """Text and files on it, empty where there are none. Raises ClipboardError."""
        clipboard = QGuiApplication.clipboard()
        owns = clipboard.ownsSelection() if mode is SELECTION else clipboard.ownsClipboard()
        if QGuiApplication.platformName() == "xcb" and not owns:
            with suppress(OSError):  # no libxcb, or no more connections: then as Qt does it
                return self._ask(_NAMES[mode])
        mime: QMimeData | None = clipboard.mimeData(mode)
        # Where the desktop has no clipboard Qt gives None until something is copied.
        return QMimeData() if mime is None else mime

    def _ask(self, selection: str) -> QMimeData:
        from app.clipboard.request import (  # noqa: PLC0415  (with the first paste)
            FILES,
            TEXTS,
            SilentError,
            TooMuchError,
            read_selection,
        )

        try:
            found = read_selection(selection, _MOST)
        except SilentError as error:
            silent = self.tr("The program that owns the clipboard is not responding.")
            raise ClipboardError(silent) from error
        except TooMuchError as error:
            long = self.tr("The clipboard holds too much; save it as a file and drop that here.")
            raise ClipboardError(long) from error
        mime = QMimeData()
        for form, content in found.items():
            if form == FILES:
                mime.setData(FILES, content)
            else:
                mime.setText(content.removesuffix(b"\0").decode(TEXTS[form], "replace"))
        return mime
