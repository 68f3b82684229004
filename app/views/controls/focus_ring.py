"""A ring around a text that has the keyboard, which a text without a frame does not show."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
"""Why a widget has the keyboard where the reader does not know it from a click."""
AWAY = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""Why it loses the keyboard where the reader comes back to it."""
_RADIUS = 4
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FocusRing(QWidget):
    """Stands `outset` pixels outside of a widget and follows it.

    It lies in what the widget is scrolled with, or else in its window: the layouts in between
    leave no room for it, and would cut it off. One that stands inside of a widget may lie `within`
    what is nearer.
    """

    def __init__(self, widget: QWidget, outset: int, within: QWidget | None = None) -> None:
        self._around = _up_to(within, widget) if within else _up_to_what_scrolls(widget)
        super().__init__(self._around[-1])
        self._widget, self._outset = widget, outset
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for one in self._around:
            one.installEventFilter(self)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_ring(QPainter(self), self.rect(), self.palette())

    def _follow(self) -> None:
        widget, out = self._widget, self._outset
        place = widget.rect().adjusted(-out, -out, out, out)
        place.moveTopLeft(widget.mapTo(self._around[-1], place.topLeft()))
        self.setGeometry(place)
        self.setVisible(widget.isVisible())
        self.raise_()


def draw_ring(painter: QPainter, around: QRect, palette: QPalette) -> None:
    """Draw a ring along the inner edge of this place."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(palette.color(QPalette.ColorRole.Accent))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    # Through the middles of its pixels: between two of them each would get half of its colour.
    inside = QRectF(around).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(inside, _RADIUS, _RADIUS)


def _up_to(holder: QWidget, widget: QWidget) -> list[QWidget]:
    found = [widget]
    while found[-1] is not holder and (parent := found[-1].parentWidget()) is not None:
        found.append(parent)
    return found


def _up_to_what_scrolls(widget: QWidget) -> list[QWidget]:
    found = [widget]
    while (parent := found[-1].parentWidget()) is not None and not found[-1].isWindow():
        if isinstance(parent.parentWidget(), QAbstractScrollArea) and len(found) > 1:
            break
        found.append(parent)
    return found
