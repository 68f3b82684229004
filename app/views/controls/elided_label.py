"""One line of text that has an ellipsis where there is no room, and then has a tool tip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QStyle, QStyleOption

from app.texts.tool_tips import plain_tip


class ElidedLabel(QLabel):
    """A plain-text label that can be narrower than its text.

    With a mark that stands `between` parts of the text, whole parts are left out; the last never.
    """

    def __init__(self, kind: str = "", *, between: str = "") -> None:
        super().__init__()
        self._between = between
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)

    def minimumSizeHint(self) -> QSize:
        return QSize(
            min(self.sizeHint().width(), self.fontMetrics().height() * 2),
            super().minimumSizeHint().height(),
        )

    def setText(self, text: str) -> None:
        super().setText(text)
        self._offer_whole()  # another text may come without another width

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._offer_whole()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        painter.setPen(self.palette().windowText().color())
        alignment = self.alignment() | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.contentsRect(), alignment, self._shown())

    @property
    def is_cut(self) -> bool:
        """Whether there is no room for all of the text."""
        return self._shown() != self.text()

    def _offer_whole(self) -> None:
        self.setToolTip(plain_tip(self.text()) if self.is_cut else "")

    def _shown(self) -> str:
        text, room = self.text(), self.contentsRect().width()
        metrics = self.fontMetrics()
        if self._between and metrics.horizontalAdvance(text) > room:
            *parts, last = text.split(self._between)
            shorter = (
                self._between.join([*parts[:count], "…", last])
                for count in reversed(range(len(parts)))
            )
            text = next((one for one in shorter if metrics.horizontalAdvance(one) <= room), last)
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
