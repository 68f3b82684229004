"""What a window writes down of itself while it is open: little, and not in the midst of a drag."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSplitter

from app.reading.reader import Reader
from app.window.lull import Lull

LONGER_THAN_THE_PAUSE = 1_500
LEFT = Qt.MouseButton.LeftButton


def test_a_start_writes_nothing_and_a_change_is_written_once(open_desk, tmp_path):
    path = tmp_path / "settings.ini"
    desk = open_desk()
    desk.settle()
    assert not path.exists()
    desk.search("user not found")
    desk.until(path.exists)
    desk.settle()
    written = path.stat().st_mtime_ns
    assert "query=user not found" in path.read_text(encoding="utf-8")
    desk.window.move(desk.window.pos())
    desk.window.reshaped.emit()
    desk.settle()
    assert path.stat().st_mtime_ns == written


def test_what_is_dragged_is_written_once_it_is_let_go(open_desk, qtbot, tmp_path):
    path = tmp_path / "settings.ini"
    desk = open_desk()
    desk.settle()
    handle = desk.window.findChild(QSplitter).handle(1)
    window, start = desk.window.windowHandle(), handle.mapTo(desk.window, QPoint(0, 200))
    QTest.mousePress(window, LEFT, Qt.KeyboardModifier.NoModifier, start)
    for step in range(1, 6):
        QTest.mouseMove(window, start + QPoint(10 * step, 0))
    qtbot.wait(LONGER_THAN_THE_PAUSE)
    assert not path.exists()
    QTest.mouseRelease(window, LEFT, Qt.KeyboardModifier.NoModifier, start + QPoint(50, 0))
    desk.until(path.exists)


def test_in_a_window_that_never_rests_a_lull_comes_all_the_same(open_desk):
    desk, come = open_desk(), []
    restless = QTimer(desk.window, interval=100)
    restless.timeout.connect(desk.window.reshaped)
    reader = desk.window.findChild(Reader)
    lull = Lull(desk.window, reader, [restless.timeout], longest_ms=LONGER_THAN_THE_PAUSE)
    lull.come.connect(lambda: come.append(restless.isActive()))
    restless.start()
    desk.until(lambda: come)
    assert come == [True]
