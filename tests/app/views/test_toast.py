"""The short confirmation over the window's lower edge."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.views.toast import Toast


def test_what_takes_longer_to_read_is_shown_longer(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    toast = Toast(window)
    timer = toast.findChild(QTimer)
    shown = []
    for words in (1, 20, 40, 1):
        toast.say("word " * words)
        shown.append(timer.interval())
    assert shown[0] < shown[1] < shown[2]
    assert shown[3] == shown[0]
