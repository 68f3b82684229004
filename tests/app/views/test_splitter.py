"""The panes beside each other: how wide each is at a zoom, and after a restart."""

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QWidget

from app.views.splitter import Splitter

SIZES = (240, 400, 720)
NARROWEST = (150, 200, 260)


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
    found.restore(left.save(), 150, SIZES)
    assert found.sizes() == left.sizes()
    found.fit(150, NARROWEST)
    assert found.sizes() == left.sizes()
    found.fit(100, NARROWEST)
    assert found.sizes()[0] == 200


@pytest.mark.parametrize("folded", [True, False])
@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("width", [1400, 700, 520])
def test_however_narrow_every_pane_is_within_the_window(make, qtbot, width, zoom, folded):
    splitter = make()
    splitter.widget(0).setHidden(folded)
    splitter.resize(width, 600)
    splitter.fit(zoom, NARROWEST)
    panes = [splitter.widget(at) for at in range(int(folded), 3)]
    # Qt lays out again, later, what has another least width.
    qtbot.waitUntil(lambda: sum(pane.width() for pane in panes) + len(panes) - 1 == width)
    assert panes[-1].x() + panes[-1].width() == width
    assert splitter.minimumSizeHint().width() <= width


@pytest.mark.parametrize("width", [1360, 1100, 900])
def test_every_way_through_the_zooms_leads_back(make, qtbot, width):
    splitter = make()
    splitter.restore(QByteArray(), 100, SIZES)
    splitter.resize(width, 600)
    splitter.fit(100, NARROWEST)
    at_first = splitter.sizes()
    for zoom in (110, 150, 200, 60, 100):
        splitter.widget(0).setHidden(zoom == 200)
        splitter.fit(zoom, NARROWEST)
        qtbot.wait(1)
        splitter.resize(width, 600)  # it has no window that keeps it as narrow
    assert splitter.sizes() == at_first


def test_what_the_reader_shared_at_a_zoom_is_what_others_follow(make):
    splitter = make()
    splitter.restore(QByteArray(), 150, SIZES)
    splitter.fit(150, NARROWEST)
    splitter.widen(1, 90)
    wanted = splitter.sizes()
    for zoom in (200, 60, 150):
        splitter.fit(zoom, NARROWEST)
    assert splitter.sizes() == wanted


@pytest.mark.parametrize("by", [90, -90])
def test_a_pane_that_is_folded_away_keeps_its_width(make, by):
    splitter = make()
    splitter.restore(QByteArray(), 100, SIZES)
    splitter.note()
    splitter.widget(0).hide()
    splitter.fit(100, NARROWEST)
    splitter.widen(1, by)
    splitter.widget(0).show()
    splitter.fit(100, NARROWEST)
    assert splitter.sizes()[0] == 240


@pytest.mark.parametrize("folded", [True, False])
def test_what_a_large_zoom_squeezed_is_as_before_after_a_restart(make, folded):
    left, found = make(), make()
    left.restore(QByteArray(), 100, SIZES)
    left.fit(100, NARROWEST)
    wanted = left.sizes()
    left.note()
    left.widget(0).setHidden(folded)
    left.fit(200, NARROWEST)
    assert left.sizes() != wanted
    found.restore(left.save(), 200, SIZES)
    found.widget(0).setHidden(folded)
    found.fit(200, NARROWEST)
    found.widget(0).show()
    found.fit(100, NARROWEST)
    assert found.sizes() == wanted


@pytest.mark.parametrize(
    "state",
    [b"", b"100:1,2", b"0:240,400,720", b"100:0,0,0", b"100:-1,2,3", b"100:1,2,3,4", b"\0\xff"],
)
def test_of_a_state_that_is_none_the_panes_are_as_at_the_first_start(make, state):
    splitter = make()
    splitter.restore(QByteArray(state), 100, SIZES)
    assert splitter.sizes() == [240, 400, 720]
