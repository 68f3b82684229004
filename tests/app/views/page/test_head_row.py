"""The head of a card and its button in the room there is."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from app.views.controls.elided_button import ElidedButton
from app.views.page.head_row import HeadRow


@pytest.fixture
def made(qtbot):
    around, head, button = QWidget(), QLabel("CODE"), ElidedButton("card")
    qtbot.addWidget(around)
    around.setLayout(HeadRow(head, button))
    button.say("Copy", "Ctrl+Shift+C")
    around.show()
    return around, head, button


def test_a_button_without_its_key_is_no_wider_than_its_title_needs(made):
    around, head, button = made
    around.resize(head.sizeHint().width() + button.sizeHint().width() + 100, 80)
    assert button.text() == "Copy   Ctrl+Shift+C"
    assert button.width() == button.sizeHint().width()
    for less in range(1, 40, 13):
        around.layout().setGeometry(around.rect().adjusted(0, 0, -100 - less - 20, 0))
        assert button.text() == "Copy"
        assert button.width() == button.titled_width
