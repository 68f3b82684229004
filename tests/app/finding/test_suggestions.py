"""Suggestions under the search box: Tab takes them, the arrows and Esc put them away."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.views.completion_list import CompletionList


@pytest.fixture
def typed(desk):
    """Types into the empty box, and answers the suggestions that follow."""

    def type_in(text):
        desk.window.box.setFocus()
        desk.window.box.selectAll()
        desk.type(text)
        return suggestions(desk)

    yield type_in
    desk.window.box.set_query("")


def suggestions(desk):
    shown = desk.window.findChild(CompletionList)
    if shown is None or not shown.isVisible():
        return []
    data = Qt.ItemDataRole.UserRole
    return [shown.item(row).data(data).text for row in range(shown.count())]


def test_a_filter_begun_is_suggested_and_words_are_not(desk, typed):
    assert "status:" in typed("user st")
    assert typed("user zz") == []


def test_tab_takes_the_first_and_covers_the_results_no_more(desk, typed):
    offered = typed("api:")
    assert len(offered) > 1
    desk.key(Qt.Key.Key_Tab)
    assert desk.window.box.text() == offered[0]
    assert suggestions(desk) == []
    assert desk.pane == "box"


def test_tab_leaves_the_box_once_a_value_is_taken(desk, typed):
    offered = typed("api:")
    desk.key(Qt.Key.Key_Tab)
    desk.key(Qt.Key.Key_Tab)
    assert desk.window.box.text() == offered[0]
    assert desk.pane != "box"


def test_what_tab_took_is_searched_for(desk, typed):
    everything = len(desk.names)  # before the letters of the filter find less
    first = typed("api:")[0]
    desk.key(Qt.Key.Key_Tab)
    desk.until(lambda: 0 < len(desk.names) < everything)
    assert desk.window.box.text() == first


def test_what_stands_before_and_after_the_caret_stays(desk, typed):
    typed("user  token")
    desk.window.box.setCursorPosition(5)
    desk.type("domai")
    desk.key(Qt.Key.Key_Tab)
    assert desk.window.box.text() == "user domain:token"
    assert desk.window.box.cursorPosition() == len("user domain:")


def test_a_filter_that_was_taken_suggests_its_values(desk, typed):
    typed("ap")
    desk.key(Qt.Key.Key_Tab)
    assert desk.window.box.text() == "api:"
    assert len(suggestions(desk)) > 1
    desk.type("b")
    assert any("backend" in text.casefold() for text in suggestions(desk))
    desk.key(Qt.Key.Key_Tab)
    assert "backend" in desk.window.box.text().casefold()


def test_the_arrows_move_through_the_results_which_nothing_covers_then(desk, typed):
    assert typed("user st")
    desk.key(Qt.Key.Key_Down)
    desk.until(lambda: desk.window.results.list.currentIndex().row() == 1)
    assert desk.window.box.text() == "user st"
    assert suggestions(desk) == []


def test_esc_hides_them_first_and_clears_then(desk, typed):
    assert typed("user st")
    desk.key(Qt.Key.Key_Escape)
    assert suggestions(desk) == []
    assert desk.window.box.text() == "user st"
    desk.key(Qt.Key.Key_Escape)
    assert desk.window.box.text() == ""


def test_without_suggestions_tab_leaves_the_box(desk, typed):
    assert typed("zz") == []
    desk.key(Qt.Key.Key_Tab)
    assert desk.pane != "box"
    assert desk.window.box.text() == "zz"


def test_a_click_takes_one_and_hides_the_rest(desk, typed):
    offered = typed("api:")
    shown = desk.window.findChild(CompletionList)
    at = shown.visualItemRect(shown.item(1)).center()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert desk.window.box.text() == offered[1]
    assert suggestions(desk) == []


def test_leaving_the_box_hides_them(desk, typed):
    assert typed("api:")
    desk.until(desk.window.results.list.isVisible)  # no results may have been on show
    desk.window.results.list.setFocus()
    assert suggestions(desk) == []


def test_they_are_dressed_and_as_high_as_their_rows(desk, typed):
    offered = typed("api:")
    shown = desk.window.findChild(CompletionList)
    assert shown.styleSheet()
    last = shown.visualItemRect(shown.item(len(offered) - 1))
    assert shown.viewport().height() == last.bottom() + 1
