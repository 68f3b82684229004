"""Find in page: what it counts is what is on show, and Esc closes it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from app.views.controls.elided_label import ElidedLabel
from app.views.text.marks import Mark, marked
from app.views.text.text_block import TextBlock
from tests.app.conftest import made_look
from tests.app.samples import library, record
from tests.app.views.page.shown import content

OF = library(
    record("Apple", shortMessage="pear pear", longMessage="pear"),
    record("Cherry", shortMessage="pear", longMessage="plum"),
    record("Grape", shortMessage="plum", longMessage="plum"),
)


@pytest.fixture
def bar(page, qtbot, show):
    """Open under the page of the first error, with "pear" typed."""
    show(page, content(OF, 0))
    page.activateWindow()
    page.find_bar.open_bar()
    qtbot.keyClicks(page.find_bar.findChild(QLineEdit), "pear")
    return page.find_bar


def counted(bar):
    return bar.findChild(QLabel).text()


def test_it_counts_anew_on_another_page(page, bar, show):
    assert counted(bar) == "1 / 3"
    show(page, content(OF, 1))
    assert counted(bar) == "1"
    show(page, content(OF, 2))
    assert counted(bar) == "not found"
    show(page, content(OF, 0))
    assert counted(bar) == "3"


@pytest.mark.parametrize(("step", "expected"), [("next", "1 / 3"), ("previous", "3 / 3")])
def test_the_first_step_on_another_page_is_to_an_end_of_it(page, bar, show, step, expected):
    show(page, content(OF, 1))
    show(page, content(OF, 0))
    getattr(bar, step)()
    assert counted(bar) == expected


def places(page):
    blocks = [block for block in page.findChildren(TextBlock) if block.isVisible()]
    return [text for block in blocks for text in marked(block, Mark.FOUND)]


def test_all_that_is_found_stands_out_until_it_is_closed(page, bar, show):
    assert places(page) == ["pear"] * 3
    bar.next()
    assert places(page) == ["pear"] * 3
    page.set_look(made_look("dark"))
    assert places(page) == ["pear"] * 3
    show(page, content(OF, 1))
    assert places(page) == ["pear"]
    bar.close_bar()
    assert places(page) == []


def test_a_link_that_has_the_keyboard_leaves_what_was_found_marked(page, bar):
    where = next(one for one in page.findChildren(TextBlock) if "lives" in one.accessibleName())
    bar.findChild(QLineEdit).setText("backend")
    assert marked(where, Mark.FOUND) == ["Backend"]
    where.setFocus(Qt.FocusReason.TabFocusReason)
    where.focusNextPrevChild(True)
    assert len(marked(where, Mark.LINK)) == 1
    assert marked(where, Mark.FOUND) == ["Backend"]


@pytest.mark.parametrize("kind", [QLineEdit, QPushButton])
def test_escape_anywhere_in_it_closes_it(bar, qtbot, kind):
    part = bar.findChild(kind)
    part.setFocus()
    qtbot.keyClick(part, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_it_opens_in_a_page_that_is_out_of_sight_and_finds_nothing_there(page, show):
    show(page, content(OF, 0))
    page.hide()
    page.find_bar.findChild(QLineEdit).setText("pear")
    page.find_bar.next()
    assert not page.find_bar.isHidden()
    assert counted(page.find_bar) == "not found"


@pytest.mark.parametrize("width", [800, 274])
def test_box_and_buttons_have_their_room(page, bar, width):
    bar.set_look(made_look("light", 200))
    page.resize(width, 600)
    box = bar.findChild(QLineEdit)
    assert box.width() > 200
    buttons = bar.findChildren(QPushButton)
    assert all(button.width() >= button.sizeHint().width() for button in buttons)
    assert all(one.geometry().right() < bar.width() for one in (box, *buttons))
    assert not bar.findChild(ElidedLabel).is_cut
