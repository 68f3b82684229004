"""The line at the foot of the window: what was found, what does not work, and where it is from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.views.dynamic_style import style_by

if TYPE_CHECKING:
    from app.theme import Look
    from app.views.elided_label import ElidedLabel


class StatusLine(QWidget):
    """An empty line until it is furnished, which the first frame does without."""

    _found: ElidedLabel
    _alert: ElidedLabel
    _source: ElidedLabel

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("StatusLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._layout = QHBoxLayout(self)
        self._layout.addStretch()  # gives all its room to an alert

    def furnish(self, found: ElidedLabel, alert: ElidedLabel, source: ElidedLabel) -> None:
        """Put in what tells of an answer, of trouble, and where the errors are from."""
        alert.setProperty("alert", True)
        alert.hide()
        self._found, self._alert, self._source = found, alert, source
        self._layout.insertWidget(0, found)
        self._layout.insertWidget(1, alert, 1)
        source.setAlignment(Qt.AlignmentFlag.AlignRight)
        source.cut_in_middle()  # of many catalogs, and not of what the line ends with
        self._layout.addWidget(source, 1)

    def set_look(self, look: Look) -> None:
        """Draw with these sizes."""
        self._layout.setContentsMargins(look.px(13), look.px(2), look.px(13), look.px(2))
        self._layout.setSpacing(look.px(20))

    def set_found(self, counted: str, elapsed: str, source: str) -> None:
        """How many in what time, and of what; what was counted is spoken as well."""
        self._found.setText(f"{counted}  ·  {elapsed}")
        self._source.setText(source)
        self._speak(counted)

    def set_alert(self, text: str, *, is_trouble: bool = True) -> None:
        """A sentence that stays: on what does not work, or on what is being done."""
        if is_trouble and text != self._alert.text():
            self._speak(text)
        self._alert.setText(text)
        self._alert.setVisible(bool(text))
        # With a share of the room, where the errors are from gives way to what was found.
        self._layout.setStretchFactor(self._source, 0 if text else 1)
        style_by(self._alert, "alert", is_trouble)

    def add_alert(self, text: str) -> None:
        """Tell of this trouble beside what is told of already: one may not hide the other."""
        told = self._alert.text() if self._alert.property("alert") else ""
        if text not in told:
            self.set_alert(f"{told}  ·  {text}" if told else text)

    def _speak(self, text: str) -> None:
        """Have this read out; not by `announce`, which the first frame would load for nothing."""
        if text:
            told = QtGui.QAccessibleAnnouncementEvent(self._found, text)
            QtGui.QAccessible.updateAccessibility(told)
