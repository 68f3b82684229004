"""A box to choose from, beside choices as long as the titles of catalogs."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QStyleOptionComboBox, QWidget

from app.views.controls.chooser import Chooser

TITLE = f"{'A title that its authors took their time for ' * 3} 2026-12"


@pytest.fixture
def chooser(qapp):
    """A box in a window that has less room than its longest choice wants."""
    window = QWidget()
    layout = QHBoxLayout(window)
    made = Chooser()
    layout.addWidget(made)
    made.addItems([TITLE, "Pay 2026-12"])
    window.resize(300, 60)
    window.show()
    yield made
    window.close()


def shown(chooser):
    option = QStyleOptionComboBox()
    chooser.initStyleOption(option)
    return option.currentText


def test_a_long_choice_makes_no_window_wider(chooser):
    assert chooser.window().width() == 300


def test_a_long_choice_is_cut_in_its_middle_and_keeps_its_edition(chooser):
    assert shown(chooser).startswith("A title")
    assert "…" in shown(chooser)
    assert shown(chooser).endswith("2026-12")
    assert chooser.currentText() == TITLE


def test_a_choice_with_room_is_shown_whole(chooser):
    chooser.setCurrentIndex(1)
    assert shown(chooser) == "Pay 2026-12"
