"""What happens to a widget, written down."""

from PySide6.QtCore import QObject


class Witness(QObject):
    """Notes in `seen`, by way of `see`, each event of this kind that a widget gets."""

    def __init__(self, widget, kind, see=lambda event: event.type()):
        super().__init__(widget)
        self._kind, self._see = kind, see
        self.seen = []
        widget.installEventFilter(self)

    def eventFilter(self, _widget, event):
        if event.type() is self._kind:
            self.seen.append(self._see(event))
        return False
