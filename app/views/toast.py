"""A short confirmation over the window's lower edge, spoken to screen readers as well."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.views.controls.announcement import announce
from app.workers.pause import pause

_LEAST_MS, _MS_PER_LETTER = 1800, 60
"""How long it is shown: for those who were looking elsewhere, a dozen words in five seconds."""
_ABOVE_EDGE = 48
_LONGEST_LINE = 64
"""In letters: a sentence that is longer is broken into lines."""
_SIZE_CHANGES = (QEvent.Type.FontChange, QEvent.Type.StyleChange)


class Toast(QLabel):
    """Says one thing and goes away; never takes the focus or a click."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("Toast")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = pause(self, _LEAST_MS, self.hide)
        self.hide()

    def say(self, text: str) -> None:
        """Show and announce this text."""
        self.setText(text)
        self.settle()
        self.show()
        self.raise_()
        self._timer.start(max(_LEAST_MS, _MS_PER_LETTER * len(text)))
        announce(self, text)

    def withdraw(self, text: str) -> None:
        """Say this no longer, where it is what is said."""
        if self.text() == text:
            self._timer.stop()
            self.hide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _SIZE_CHANGES:
            self.settle()  # what it says may be the zoom itself, whose font it gets later

    def settle(self) -> None:
        """Take the place that the size of what is under it leaves now."""
        over = self._over
        line = self.fontMetrics().averageCharWidth() * _LONGEST_LINE
        widest = max(80, min(line, over.width() - _ABOVE_EDGE))
        self.setWordWrap(False)
        self.setMaximumWidth(widest)
        whole = self.sizeHint()
        if whole.width() > widest:
            self.setWordWrap(True)
            self.resize(widest, self.heightForWidth(widest))
        else:
            self.resize(whole)
        left = (over.width() - self.width()) // 2
        self.move(max(0, left), max(0, over.height() - self.height() - _ABOVE_EDGE))
