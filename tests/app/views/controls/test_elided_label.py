"""A line that ends in an ellipsis says all of itself in its tool tip."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.views.controls.elided_label import ElidedLabel

LONG = "What is too long for its line " * 20


@pytest.fixture
def label(qtbot):
    """One that has all the width of its place, whatever it says."""
    place, made = QWidget(), ElidedLabel()
    QHBoxLayout(place).addWidget(made, 1)
    qtbot.addWidget(place)
    place.resize(300, 40)
    place.show()
    yield made  # which lives as long as its place


def test_the_tool_tip_is_that_of_the_text_on_show(label):
    for text in ("short", LONG, "short again", LONG[::-1]):
        label.setText(text)
        assert label.toolTip() == (text if len(text) > 100 else "")
