"""The strip of tabs by itself: what it shows, and what the mouse asks of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest

from app.views.page.tab_strip import TabStrip

MIDDLE = Qt.MouseButton.MiddleButton


NAMES = ["R&D", "<b>bold</b>  &amp; q", "Third"]


class Counting(TabStrip):
    """Says which names it wrote."""

    def __init__(self):
        self.written = []
        self.shared = self.laid_out = 0
        super().__init__()

    def setTabText(self, index, text):  # noqa: N802  (Qt's name)
        self.written.append(text)
        super().setTabText(index, text)

    def _widest(self):
        self.shared += 1
        return super()._widest()

    def tabLayoutChange(self):
        self.laid_out += 1
        super().tabLayoutChange()


@pytest.fixture
def strip(qtbot, light):
    made = Counting()
    qtbot.addWidget(made)
    made.set_look(light)
    made.resize(500, 30)
    made.set_tabs(NAMES, 1)
    made.show()
    return made


def test_a_query_is_shown_as_it_is_written(strip):
    assert strip.tabText(0) == "R&&D"
    read = QTextDocument()
    read.setHtml(strip.tabToolTip(1))
    assert read.toPlainText() == NAMES[1]


def test_a_name_without_tags_is_told_to_screen_readers_as_it_is(strip):
    strip.set_tabs(["UserNotFound", *NAMES[1:]], 0)
    assert strip.tabToolTip(0) == "UserNotFound"


def test_the_same_names_again_change_nothing(strip):
    strip.written.clear()
    strip.set_tabs([*NAMES, "Fourth"], 1)
    strip.set_tabs(NAMES, 0)
    strip.set_tabs([*NAMES, "Fifth"], 1)
    assert strip.written == ["Fourth", "Fifth"]


@pytest.mark.parametrize(("pressed", "released"), [(0, 0), (0, 1), (2, 1)])
def test_the_middle_button_closes_the_tab_on_which_it_went_down_and_up(strip, pressed, released):
    closed = []
    strip.close_wanted.connect(closed.append)
    QTest.mousePress(strip, MIDDLE, pos=strip.tabRect(pressed).center())
    QTest.mouseRelease(strip, MIDDLE, pos=strip.tabRect(released).center())
    assert closed == ([released] if pressed == released else [])


def shown_widths(strip):
    return [strip.tabRect(at).width() for at in range(strip.count())]


def test_a_tab_is_as_wide_as_its_title_while_there_is_room(strip):
    strip.resize(2000, 30)
    strip.set_tabs(["a", "A title as long as that of any error there is in the catalogs", "b"], 0)
    short, long, other = shown_widths(strip)
    title = strip.fontMetrics().horizontalAdvance(strip.tabText(1))
    assert long > title
    strip.resize(short + long + other, 30)
    assert shown_widths(strip) == [short, long, other]
    strip.resize(short + long + other - 40, 30)
    assert shown_widths(strip) == [short, long - 40, other]


def test_tabs_have_their_widths_of_the_zoom_in_force(strip, light):
    strip.resize(2000, 30)
    before = shown_widths(strip)
    strip.setStyleSheet("QTabBar { font-size: 40px; }")
    strip.set_look(light._replace(zoom=200))
    assert all(now > was for now, was in zip(shown_widths(strip), before, strict=True))


def test_what_each_may_take_is_found_out_once_a_layout(strip):
    """For each of twenty, every name would be measured twenty times over."""
    strip.set_tabs([f"A name that is long {number}" for number in range(20)], 0)
    strip.shared = strip.laid_out = 0
    strip.set_tabs(["one", "two"], 0)
    strip.resize(100, 30)
    assert 0 < strip.shared <= strip.laid_out


def test_where_tabs_have_no_room_they_scroll_before_their_names_are_gone(strip):
    strip.set_tabs([f"OrganizationMember{number}NotFound" for number in range(9)], 0)
    strip.resize(300, 30)
    around = strip.tabButton(0, strip.ButtonPosition.RightSide).width() + 16  # and the padding
    room = min(strip.tabRect(at).width() for at in range(9)) - around
    assert room >= strip.fontMetrics().horizontalAdvance("Organi…otFound")
