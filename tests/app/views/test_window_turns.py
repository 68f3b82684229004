"""What the window does in one turn of the event loop, and what it leaves to the next ones."""

from PySide6.QtCore import QEvent, QObject

from app.views.page.sheet import ErrorSheet


class Resizings(QObject):
    """Counts how often a widget is resized."""

    def __init__(self, widget):
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _widget, event):
        self.count += event.type() is QEvent.Type.Resize
        return False


def test_while_the_window_is_resized_the_page_is_laid_out_once_a_picture(open_desk):
    desk = open_desk("user not found")
    window, sheet = desk.window, desk.window.page.findChild(ErrorSheet)
    desk.until(sheet.isVisible)
    resizings = Resizings(sheet)
    for width in (1300, 1200, 1100):
        window.resize(width, 860)
        assert window.page.width() < width
    assert resizings.count == 0
    desk.until(lambda: sheet.width() == window.page.width())
    assert resizings.count == 1
    assert sheet.widget().width() == sheet.viewport().width()
