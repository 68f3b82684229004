"""The panes beside each other: how wide each is at a zoom, and after a restart."""

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QWidget

from app.views.splitter import Splitter

SIZES = (240, 400, 720)


@pytest.fixture
def make(qtbot):
    def made():
        splitter = Splitter()
        qtbot.addWidget(splitter)
        for number, stretch in enumerate((0, 1, 3)):
            splitter.addWidget(QWidget())
            splitter.setStretchFactor(number, stretch)
        splitter.resize(sum(SIZES) + 2, 600)
        splitter.show()
        return splitter

    return made


@pytest.mark.parametrize("zoom", [60, 100, 150])
def test_panes_of_which_nothing_is_known_are_as_wide_as_the_zoom_wants(make, zoom):
    splitter = make()
    splitter.restore(QByteArray(), zoom, SIZES)
    first, second, third = splitter.sizes()
    assert first == 240 * zoom / 100
    assert second / third == pytest.approx(400 / 720, rel=0.02)


def test_panes_come_back_as_they_were_left_at_a_zoom(make):
    left, found = make(), make()
    left.restore(QByteArray(), 150, SIZES)
    left.setSizes([300, 500, 560])
    found.restore(left.saveState(), 150, SIZES)
    assert found.sizes() == left.sizes()
    found.fit(150)
    assert found.sizes() == left.sizes()
    found.fit(100)
    assert found.sizes()[0] == 200
