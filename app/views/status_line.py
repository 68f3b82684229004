"""The line at the foot of the window: what was found, what does not work, and where it is from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.views.controls.dynamic_style import style_by

if TYPE_CHECKING:
    from app.look.theme import Look
    from app.views.alert_label import AlertLabel
    from app.views.controls.elided_label import ElidedLabel


_SHARE_OF_ALERTS = 3
"""Of the room for them and for where the errors are from."""


class StatusLine(QWidget):
    """An empty line until it is furnished, which the first frame does without."""

    _found: ElidedLabel
    _alert: AlertLabel
    _source: ElidedLabel

    def __init__(self) -> None:
        super().__init__()
        self._alerts: list[Alert] = []
        """Those on show: trouble before what is being done, the latest first."""
        self.setObjectName("StatusLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._layout = QHBoxLayout(self)
        self._layout.addStretch()  # gives all its room to an alert

    def furnish(self, found: ElidedLabel, alert: AlertLabel, source: ElidedLabel) -> None:
        """Put in what tells of an answer, of trouble, and where the errors are from."""
        alert.hide()
        self._found, self._alert, self._source = found, alert, source
        self._layout.insertWidget(0, found)
        self._layout.insertWidget(1, alert, _SHARE_OF_ALERTS)
        source.setAlignment(Qt.AlignmentFlag.AlignRight)
        # With a share of the room, it gives way to what was found.
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

    def show_alert(self, alert: Alert) -> None:
        """Tell what this one says now, beside the others: none may hide another."""
        others = [one for one in self._alerts if one is not alert]
        self._alerts = [alert, *others] if alert.text else others
        self._alerts.sort(key=lambda one: not one.is_trouble)
        self._alert.tell([one.text for one in self._alerts])
        self._alert.setVisible(bool(self._alerts))
        # Beside an alert, where the errors are from takes no more than it needs, or less.
        policy = QSizePolicy.Policy.Maximum if self._alerts else QSizePolicy.Policy.Preferred
        self._source.setSizePolicy(policy, self._source.sizePolicy().verticalPolicy())
        style_by(self._alert, "alert", any(one.is_trouble for one in self._alerts))
        if alert.is_trouble:
            self._speak(alert.text)

    def _speak(self, text: str) -> None:
        """Have this read out; not by `announce`, which the first frame would load for nothing."""
        if text:
            told = QtGui.QAccessibleAnnouncementEvent(self._found, text)
            QtGui.QAccessible.updateAccessibility(told)


class Alert(QObject):
    """A sentence of one part, beside those of others, until that part ends it or has another.

    It tells of trouble, or of what is being done.
    """

    def __init__(self, status: StatusLine, *, is_trouble: bool = True) -> None:
        super().__init__(status)
        self._status = status
        self.is_trouble = is_trouble
        self.text = ""

    @Slot(str)
    def say(self, text: str) -> None:
        """Tell this in place of what was told before; nothing any more where it is empty."""
        if text != self.text:
            self.text = text
            self._status.show_alert(self)

    def add(self, text: str) -> None:
        """Tell this as well; what is told already is not told twice."""
        if text not in self.text:
            self.say(f"{self.text} {text}".strip())

    @Slot()
    def end(self) -> None:
        """Tell nothing any more: the reader has answered it, or it is over."""
        self.say("")
