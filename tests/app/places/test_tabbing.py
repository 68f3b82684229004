"""Tabs in the window: by key, by mouse, and after a restart."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTabBar

from app.content.links import Where, entry_link, search_link
from app.places.tabs import MOST
from app.views.page.tab_strip import TabStrip
from app.views.text.text_block import TextBlock
from app.workers.asker import Asker

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
KEY = Qt.Key
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton


def tabs(desk):
    """The names on show and which of them is chosen; none while there is no strip."""
    strip = desk.window.findChild(TabStrip)
    names = [strip.tabText(at) for at in range(strip.count())]
    return (names, strip.currentIndex()) if strip.isVisible() else ([], 0)


def on_page(desk, name):
    desk.until(lambda: desk.text("Name") == name)


def open_beside(desk):
    """Another tab, in which an error is looked up."""
    desk.key(KEY.Key_T, CTRL)
    desk.type("session_exists")
    desk.until(lambda: desk.text("Code") == "session_exists")


def click(widget, place, button, held=Qt.KeyboardModifier.NoModifier):
    QTest.mouseClick(widget.viewport(), button, held, place)


def test_a_new_tab_begins_where_the_reader_is_and_goes_its_own_way(open_desk):
    desk = open_desk()
    assert tabs(desk) == ([], 0)
    desk.search("user not found")
    desk.key(KEY.Key_Return)
    desk.key(KEY.Key_T, CTRL)
    assert desk.pane == "box" and desk.window.box.selectedText() == "user not found"
    assert tabs(desk) == (["UserNotFound", "UserNotFound"], 1)
    desk.type("actor_token_cannot_be_revoked")
    on_page(desk, "ActorTokenCannotBeRevoked")
    desk.until(lambda: tabs(desk) == (["UserNotFound", "ActorTokenCannotBeRevoked"], 1))
    desk.key(KEY.Key_Tab, CTRL)
    on_page(desk, "UserNotFound")
    assert desk.window.box.text() == "user not found"
    desk.key(KEY.Key_Backtab, CTRL, SHIFT)
    on_page(desk, "ActorTokenCannotBeRevoked")
    assert desk.window.box.text() == "actor_token_cannot_be_revoked"


def test_where_no_tab_is_seen_it_is_told_which_one_came(open_desk):
    desk = open_desk()
    told = desk.window.toast
    desk.key(KEY.Key_T, CTRL)
    assert not told.isVisible()  # the strip shows it
    desk.window.resize(520, 320)
    desk.until(lambda: not desk.window.page.isVisible())
    desk.key(KEY.Key_T, CTRL)
    assert (told.text(), told.isVisible()) == ("Tab 3 of 3", True)
    desk.key(KEY.Key_Tab, CTRL)
    assert told.text() == "Tab 1 of 3"
    desk.key(KEY.Key_W, CTRL)
    assert told.text() == "Tab 1 of 2"
    desk.window.results.list.setFocus()
    desk.key(KEY.Key_Return, SHIFT)
    assert told.text() == "Tab 2 of 3"


def test_each_tab_has_its_own_way_back(open_desk):
    desk = open_desk()
    for query in ("organization", "user not found"):
        desk.search(query)
        desk.key(KEY.Key_Return)
    open_beside(desk)
    desk.key(KEY.Key_Tab, CTRL)
    on_page(desk, "UserNotFound")
    desk.key(KEY.Key_Left, ALT)
    desk.until(lambda: desk.window.box.text() == "organization")
    desk.key(KEY.Key_Right, ALT)
    on_page(desk, "UserNotFound")
    desk.key(KEY.Key_Tab, CTRL)
    desk.until(lambda: desk.text("Code") == "session_exists")
    desk.key(KEY.Key_Left, ALT)
    on_page(desk, "UserNotFound")  # where that tab began


def scrolled(desk, height):
    """Two tabs on one error; the second, on show, is so far down. Its scroll bar."""
    desk.window.resize(1000, 400)
    desk.search("user not found")
    scroll = desk.window.page.whole_sheet().parent().parent().verticalScrollBar()
    desk.key(KEY.Key_T, CTRL)
    desk.until(lambda: desk.page_is_still)
    assert scroll.maximum() > height
    scroll.setValue(height)
    return scroll


def test_a_tab_comes_back_as_far_down_as_it_was_left(open_desk):
    desk = open_desk()
    scroll = scrolled(desk, 90)
    desk.key(KEY.Key_Tab, CTRL)
    desk.until(lambda: scroll.value() == 0)
    desk.key(KEY.Key_Tab, CTRL)
    desk.until(lambda: scroll.value() == 90)


def test_a_tab_left_before_it_is_in_sight_keeps_its_height(open_desk):
    desk = open_desk()
    scroll = scrolled(desk, 90)
    desk.key(KEY.Key_Tab, CTRL)
    desk.until(lambda: scroll.value() == 0)
    found = desk.window.findChild(Asker).found
    # Heard after the answer is listed, before its page is in sight.
    found.connect(lambda: desk.key(KEY.Key_Tab, CTRL), Qt.ConnectionType.SingleShotConnection)
    desk.key(KEY.Key_Tab, CTRL)
    desk.until(lambda: tabs(desk)[1] == 0)
    desk.until(lambda: desk.is_idle)
    desk.key(KEY.Key_Tab, CTRL)
    desk.until(lambda: scroll.value() == 90)


def test_a_new_error_begins_at_its_top_after_a_sentence(open_desk):
    desk = open_desk()
    scroll = scrolled(desk, 90)
    desk.search("zzqxy")
    for at in (0, 1):
        desk.key(KEY.Key_Tab, CTRL)
        desk.until(lambda at=at: tabs(desk)[1] == at)
        desk.until(lambda: desk.is_idle)
    desk.until(lambda: desk.text("No results"))
    desk.search("session_exists")
    desk.until(lambda: desk.text("Code") == "session_exists")
    assert scroll.maximum() > 90 and scroll.value() == 0


def test_closing_leads_to_the_next_and_what_was_closed_comes_back(open_desk):
    desk = open_desk()
    desk.search("user not found")
    open_beside(desk)
    desk.key(KEY.Key_W, CTRL)
    on_page(desk, "UserNotFound")
    assert tabs(desk) == ([], 0) and desk.window.isVisible()
    desk.key(KEY.Key_W, CTRL)
    assert desk.window.isVisible()
    desk.key(KEY.Key_T, CTRL, SHIFT)
    desk.until(lambda: desk.text("Code") == "session_exists")
    assert tabs(desk)[1] == 1


def test_all_tabs_but_that_on_show_are_closed_by_one_command(open_desk):
    desk = open_desk()
    others = desk.command("close-other-tabs")
    assert not others.isEnabled()
    for query in ("user not found", "session_exists", "form_param_missing"):
        desk.search(query)
        desk.key(KEY.Key_T, CTRL)
    desk.key(KEY.Key_Tab, CTRL, SHIFT)
    on_page(desk, "FormMissingParameter")
    others.trigger()
    assert tabs(desk) == ([], 0)
    assert desk.text("Name") == "FormMissingParameter"
    assert not others.isEnabled()
    for _ in range(3):
        desk.key(KEY.Key_T, CTRL, SHIFT)
    desk.until(lambda: "UserNotFound" in tabs(desk)[0])
    assert len(tabs(desk)[0]) == 4


def test_a_result_opens_behind_by_the_middle_button(open_desk):
    desk = open_desk()
    desk.search("user not found")
    results = desk.window.results.list
    second = results.model().index(3, 0)
    click(results, results.visualRect(second).center(), MIDDLE)
    assert tabs(desk) == (["UserNotFound", second.data()], 0)
    assert desk.text("Name") == "UserNotFound" and len(results.selected_rows()) == 1
    desk.key(KEY.Key_Tab, CTRL)
    on_page(desk, second.data())
    assert desk.window.box.text() == "user not found"


def test_a_result_opens_behind_by_shift_and_enter(open_desk):
    desk = open_desk()
    desk.search("user not found")
    desk.window.results.list.setFocus()
    desk.key(KEY.Key_Down)
    on_page(desk, desk.names[1])
    desk.key(KEY.Key_Return, SHIFT)
    assert tabs(desk) == ([desk.names[1]] * 2, 0)
    assert desk.pane == "list"


@pytest.mark.parametrize(("button", "held"), [(LEFT, CTRL), (MIDDLE, Qt.KeyboardModifier(0))])
def test_a_link_opens_behind_by_ctrl_or_the_middle_button(open_desk, button, held):
    desk = open_desk()
    desk.search("user not found")
    block = next(
        one
        for one in desk.window.page.findChildren(TextBlock)
        if one.accessibleName() == "Related errors" and one.isVisible()
    )
    desk.window.page.whole_sheet().parent().parent().ensureWidgetVisible(block)
    text = block.toPlainText()
    name = text.split("·")[1].strip()
    cursor = block.textCursor()
    cursor.setPosition(text.index(name) + 2)
    click(block, block.cursorRect(cursor).center(), button, held)
    desk.until(lambda: tabs(desk) == (["UserNotFound", name], 0))
    assert desk.text("Name") == "UserNotFound"


def test_a_tab_is_chosen_and_closed_by_the_mouse(open_desk):
    desk = open_desk()
    desk.search("user not found")
    open_beside(desk)
    strip = desk.window.findChild(TabStrip)
    QTest.mouseClick(strip, LEFT, pos=strip.tabRect(0).center())
    on_page(desk, "UserNotFound")
    QTest.mouseClick(strip.tabButton(1, QTabBar.ButtonPosition.RightSide), LEFT)
    assert tabs(desk) == ([], 0)
    assert desk.text("Name") == "UserNotFound"


def test_what_was_pasted_is_there_again_in_its_tab(open_desk):
    desk = open_desk()
    QGuiApplication.clipboard().setText("No user was found with id user_7")
    desk.window.results.list.setFocus()
    desk.key(KEY.Key_V, CTRL)
    desk.until(lambda: "user_7" in desk.text("Long message"))
    open_beside(desk)
    desk.key(KEY.Key_Tab, CTRL)
    desk.until(lambda: "user_7" in desk.text("Long message"))
    assert desk.window.box.holds_paste


@pytest.mark.parametrize("way_on", ["link", "search"])
def test_the_way_back_leads_to_what_was_pasted_and_the_values_typed_over_it(open_desk, way_on):
    desk = open_desk()
    paste(desk, "No user was found with id user_7")
    desk.until(lambda: "user_7" in desk.text("Long message"))
    field = next(one for one in desk.window.page.findChildren(QLineEdit) if one.text() == "user_7")
    field.setFocus()
    desk.type("0")
    desk.until(lambda: "user_70" in desk.text("Long message"))
    if way_on == "link":
        link = entry_link("clerk/backend-api/users/UserQuotaExceeded")
        desk.window.page.link_clicked.emit(link, Where.HERE)
    else:
        desk.window.results.list.setFocus()
        desk.key(KEY.Key_Return)
        desk.search("user quota exceeded")
    on_page(desk, "UserQuotaExceeded")
    desk.command("back").trigger()
    desk.until(lambda: "user_70" in desk.text("Long message").split())
    assert desk.window.box.holds_paste
    desk.command("forward").trigger()
    on_page(desk, "UserQuotaExceeded")


@pytest.mark.parametrize("way_on", ["type", "paste", "clear"])
def test_a_paste_that_was_only_looked_at_is_found_again(open_desk, way_on):
    desk = open_desk()
    paste(desk, "No user was found with id user_7")
    desk.until(lambda: "user_7" in desk.text("Long message"))
    if way_on == "paste":
        paste(desk, "You have been banned")
        on_page(desk, "UserBanned")
    elif way_on == "type":
        desk.search("user quota exceeded")
        on_page(desk, "UserQuotaExceeded")
    else:
        desk.window.box.setFocus()
        desk.key(KEY.Key_Escape)
        desk.until(lambda: "user_7" not in desk.text("Long message"))
    desk.key(KEY.Key_Left, ALT)
    desk.until(lambda: "user_7" in desk.text("Long message"))
    assert desk.window.box.holds_paste


def paste(desk, text):
    QGuiApplication.clipboard().setText(text)
    desk.window.results.list.setFocus()
    desk.key(KEY.Key_V, CTRL)


def read(desk, log):
    """Drop a log and wait for what is in it."""
    desk.drop(log)
    desk.until(lambda: desk.is_idle)
    assert "UserBanned" in desk.text("About these results")


def test_a_tab_is_called_as_the_window_is(open_desk):
    desk = open_desk()
    desk.search("user not found")
    desk.key(KEY.Key_T, CTRL)
    undecided = '{"errors":[{"code":"resource_not_found"}],"clerk_trace_id":"x"}'

    def is_called(title):
        names, at = tabs(desk)
        return names[at] == desk.window.windowTitle() and title in names[at]

    paste(desk, undecided)
    desk.until(lambda: is_called("fit equally well"))
    apart = tabs(desk)[0][1]
    desk.key(KEY.Key_Tab, CTRL)
    desk.until(lambda: is_called("UserNotFound"))
    assert tabs(desk)[0] == ["UserNotFound", apart]
    desk.window.results.list.setFocus()
    desk.key(KEY.Key_Down, SHIFT)
    desk.until(lambda: is_called("2 errors selected"))
    desk.key(KEY.Key_Down)
    desk.until(lambda: is_called(desk.names[2]))


def test_values_typed_over_a_paste_stay_with_their_tab(open_desk):
    desk = open_desk()
    paste(desk, "No user was found with id user_7")
    desk.until(lambda: "user_7" in desk.text("Long message"))
    field = next(one for one in desk.window.page.findChildren(QLineEdit) if one.text() == "user_7")
    field.setFocus()
    desk.type("0")
    desk.until(lambda: "user_70" in desk.text("Long message"))
    desk.key(KEY.Key_T, CTRL)
    paste(desk, "No user was found with id user_9")
    desk.until(lambda: "user_9" in desk.text("Long message"))
    for value in ("user_70", "user_9", "user_70"):
        desk.key(KEY.Key_Tab, CTRL)
        desk.until(lambda value=value: f"{value}" in desk.text("Long message").split())


def test_a_log_is_there_again_in_its_tab(open_desk, log):
    desk = open_desk()
    desk.key(KEY.Key_T, CTRL)
    read(desk, log)
    listed = desk.names
    desk.window.results.list.choose(1)
    on_page(desk, listed[1])
    log.unlink()
    desk.key(KEY.Key_Tab, CTRL)
    desk.until(lambda: desk.names != listed)
    desk.key(KEY.Key_Tab, CTRL)
    on_page(desk, listed[1])
    assert desk.names == listed and "server.log" in desk.text("About these results")


@pytest.mark.parametrize("what", ["text", "log"])
def test_what_was_narrowed_is_so_again_in_its_tab(open_desk, log, what):
    desk = open_desk()
    desk.key(KEY.Key_T, CTRL)
    if what == "log":
        read(desk, log)
    else:
        paste(desk, "No user was found with id user_7")
    desk.until(lambda: desk.is_idle and 1 < len(desk.names) < 20)
    whole = desk.names
    node = desk.window.tree
    desk.until(lambda: node.model().index_of(("Frontend API",)).isValid())
    node.choose(("Frontend API",))
    desk.until(lambda: desk.names != whole and desk.page_is_still)
    narrowed = desk.names
    desk.key(KEY.Key_Tab, CTRL)
    desk.until(lambda: desk.is_idle and len(desk.names) > len(whole))
    assert not node.node
    desk.key(KEY.Key_Tab, CTRL)
    desk.until(lambda: desk.is_idle and desk.names == narrowed and desk.page_is_still)
    assert node.node == ("Frontend API",)
    desk.until(lambda: node.currentIndex() == node.model().index_of(("Frontend API",)))
    node.choose(())
    desk.until(lambda: desk.names == whole)


@pytest.mark.parametrize("what", ["text", "log"])
def test_what_was_left_before_it_was_recognised_is_there_again(open_desk, log, what):
    desk = open_desk()
    desk.search("organization")
    desk.key(KEY.Key_T, CTRL)
    if what == "log":
        desk.drop(log)
    else:
        paste(desk, "No user was found with id user_7")
    desk.key(KEY.Key_Tab, CTRL)
    desk.until(lambda: desk.is_idle and desk.page_is_still)
    assert desk.window.box.text() == "organization"
    desk.key(KEY.Key_Tab, CTRL)
    about = "About these results"
    expected = "server.log" if what == "log" else "UserNotFound"
    desk.until(lambda: desk.is_idle and expected in desk.text(about))
    assert desk.window.box.holds_paste == (what == "text")


def test_a_paste_that_was_typed_into_is_there_again(open_desk):
    desk = open_desk()
    paste(desk, "The quick brown fox")
    desk.until(lambda: desk.window.box.holds_paste and desk.is_idle)
    desk.window.box.setFocus()
    desk.key(KEY.Key_End)
    desk.type(" user")
    desk.until(lambda: desk.is_idle)
    desk.key(KEY.Key_T, CTRL)
    desk.search("organization")
    desk.key(KEY.Key_Tab, CTRL)
    desk.until(lambda: desk.window.box.text() == "The quick brown fox user")


def test_tabs_come_back_after_a_restart(open_desk):
    desk = open_desk()
    desk.search("user not found")
    open_beside(desk)
    desk.key(KEY.Key_T, CTRL)
    desk.type("zzqxy")
    desk.until(lambda: desk.text("No results"))
    desk.key(KEY.Key_Tab, CTRL, SHIFT)
    desk.until(lambda: desk.text("Code") == "session_exists")
    before = tabs(desk)
    assert before[0][0] == "UserNotFound" and before[0][2] == "zzqxy" and before[1] == 1
    desk.window.close()
    again = open_desk()
    again.until(lambda: again.text("Code") == "session_exists")
    assert tabs(again) == before
    again.key(KEY.Key_Tab, CTRL)
    again.until(lambda: again.text("No results"))
    assert again.window.box.text() == "zzqxy"


@pytest.mark.parametrize("is_loaded", [True, False])
def test_the_node_of_the_tab_on_show_comes_back_after_a_restart(open_window, is_loaded):
    desk = open_window().ready()
    desk.search("not found")
    desk.key(KEY.Key_T, CTRL)
    everywhere = desk.names
    desk.window.tree.choose(("Frontend API",))
    desk.until(lambda: desk.is_idle and desk.names != everywhere)
    desk.key(KEY.Key_Down)
    desk.until(lambda: desk.page_is_still)
    listed, shown = desk.names, desk.text("Name")
    desk.window.close()
    again = open_window()
    if not is_loaded:
        again.window.close()
        again = open_window()
    again.ready()
    again.until(lambda: again.is_idle and again.names == listed)
    on_page(again, shown)
    assert again.window.tree.node == ("Frontend API",)


def test_a_narrowed_tab_can_be_chosen_before_the_catalog_is_open(open_desk, open_window):
    desk = open_desk()
    desk.search("organization")
    desk.window.tree.choose(("Backend API",))
    desk.until(lambda: desk.is_idle)
    narrowed = desk.names
    desk.key(KEY.Key_T, CTRL)
    desk.window.tree.choose(())
    desk.search("user not found")
    desk.window.close()
    again = open_window()
    again.command("previous-tab").trigger()
    again.ready()
    again.until(lambda: again.is_idle and again.names == narrowed)
    assert again.window.tree.node == ("Backend API",)
    assert again.window.box.text() == "organization"


@pytest.mark.parametrize("leave", [(KEY.Key_Tab, CTRL), (KEY.Key_Left, ALT)], ids=["tab", "back"])
def test_a_note_does_not_go_on_in_that_of_another_error(open_desk, leave):
    desk = open_desk()
    desk.search("organization")
    desk.key(KEY.Key_Return)
    if leave[1] == CTRL:
        desk.key(KEY.Key_T, CTRL)
    desk.search("session_exists")
    desk.key(KEY.Key_Return)
    desk.key(KEY.Key_N, CTRL)
    desk.type("mine")
    desk.key(*leave)
    desk.until(lambda: desk.is_idle)
    assert desk.window.box.text() == "organization" and desk.pane == "page"
    desk.type("x")
    desk.until(lambda: desk.page_is_still)
    assert [one.toPlainText() for one in desk.window.page.findChildren(QPlainTextEdit)] == [""]


def test_quick_changes_leave_every_tab_where_it_was(open_desk):
    desk = open_desk()
    for number, query in enumerate(("user not found", "session_exists", "organization")):
        if number:
            desk.key(KEY.Key_T, CTRL)
        desk.search(query)
    before = tabs(desk)[0]
    for _ in range(7):
        desk.key(KEY.Key_Tab, CTRL)
    desk.until(lambda: desk.window.box.text() == "user not found")
    on_page(desk, "UserNotFound")
    assert tabs(desk) == (before, 0)


def test_a_tab_that_is_left_before_the_answer_shows_what_was_typed_for(open_desk):
    desk = open_desk()
    desk.search("user not found")
    desk.key(KEY.Key_T, CTRL)
    desk.type("session_exists")
    desk.key(KEY.Key_Tab, CTRL)
    on_page(desk, "UserNotFound")
    desk.key(KEY.Key_Tab, CTRL)
    desk.until(lambda: desk.text("Code") == "session_exists")
    assert desk.window.box.text() == "session_exists"


@pytest.mark.parametrize("leave", [(KEY.Key_Tab, CTRL), (KEY.Key_Left, ALT)], ids=["tab", "back"])
def test_a_copy_that_waited_is_none_of_another_error(open_desk, leave):
    desk = open_desk()
    for query in ("organization", "user not found"):
        desk.search(query)
        desk.key(KEY.Key_Return)
    if leave[1] == CTRL:
        desk.key(KEY.Key_T, CTRL)
    QGuiApplication.clipboard().setText("from before")
    desk.window.box.selectAll()
    desk.window.box.setFocus()
    desk.type("session_exists")
    desk.key(KEY.Key_C, CTRL, SHIFT)
    desk.key(*leave)
    desk.until(lambda: desk.is_idle)
    desk.until(lambda: desk.page_is_still)
    assert desk.text("Code") != "session_exists"
    assert desk.clipboard == "from before"


def test_a_copy_that_waited_is_none_of_a_paste(open_desk):
    desk = open_desk()
    QGuiApplication.clipboard().setText("No user was found with id user_7")
    desk.search("organization")
    desk.window.box.selectAll()
    desk.type("session_exists")
    desk.key(KEY.Key_C, CTRL, SHIFT)
    desk.key(KEY.Key_V, CTRL)
    desk.until(lambda: "user_7" in desk.text("Long message"))
    assert desk.clipboard == "No user was found with id user_7"


def test_a_narrowed_log_leaves_the_way_forward_of_other_tabs_alone(open_desk, log):
    desk = open_desk()
    for query in ("organization", "user not found"):
        desk.search(query)
        desk.key(KEY.Key_Return)
    desk.key(KEY.Key_Left, ALT)
    desk.until(lambda: desk.window.box.text() == "organization")
    desk.until(lambda: desk.page_is_still)
    desk.key(KEY.Key_T, CTRL)
    read(desk, log)
    desk.window.tree.choose(("Backend API",))
    desk.key(KEY.Key_Tab, CTRL)
    desk.until(lambda: desk.window.box.text() == "organization")
    desk.until(lambda: desk.page_is_still)
    desk.key(KEY.Key_Right, ALT)
    on_page(desk, "UserNotFound")


def test_what_is_typed_while_a_tab_arrives_is_its_query(open_desk):
    desk = open_desk()
    desk.search("user not found")
    desk.key(KEY.Key_T, CTRL)
    desk.search("session_exists")
    desk.key(KEY.Key_Tab, CTRL)
    desk.window.box.selectAll()
    desk.type("organization")
    desk.key(KEY.Key_Tab, CTRL)
    desk.until(lambda: desk.text("Code") == "session_exists")
    desk.key(KEY.Key_Tab, CTRL)
    desk.until(lambda: desk.is_idle)
    assert desk.window.box.text() == "organization"
    assert "UserNotFound" not in desk.names[:1]


def test_a_link_to_an_error_of_no_catalog_opens_no_tab(open_desk):
    desk = open_desk()
    before = desk.text("Name")
    desk.window.page.link_clicked.emit(entry_link("clerk/backend-api/users/Gone"), Where.APART)
    desk.until(lambda: desk.page_is_still)
    assert tabs(desk) == ([], 0) and desk.text("Name") == before


def test_there_are_no_more_tabs_than_have_room(open_desk):
    desk = open_desk()
    for _ in range(MOST + 3):
        desk.key(KEY.Key_T, CTRL)
    assert len(tabs(desk)[0]) == MOST
    assert desk.window.toast.isVisible() and str(MOST) in desk.window.toast.text()
    desk.window.toast.hide()
    desk.window.page.link_clicked.emit(search_link("session"), Where.APART)
    assert len(tabs(desk)[0]) == MOST and desk.window.toast.isVisible()
    strip = desk.window.findChild(TabStrip)
    assert strip.tabRect(strip.currentIndex()).right() <= strip.width()
    for _ in range(MOST + 3):
        desk.key(KEY.Key_W, CTRL)
    assert tabs(desk) == ([], 0)


def test_tabs_of_twins_are_told_apart(open_desk):
    desk = open_desk()
    desk.search("user not found")
    desk.key(KEY.Key_T, CTRL)
    assert tabs(desk) == (["UserNotFound"] * 2, 1)
    desk.key(KEY.Key_Down)
    desk.until(lambda: tabs(desk) == (["UserNotFound · Backend", "UserNotFound · Frontend"], 1))
    desk.key(KEY.Key_Up)
    desk.until(lambda: tabs(desk) == (["UserNotFound"] * 2, 1))


def test_a_tab_is_called_after_the_file_or_text_in_it(open_desk, tmp_path):
    desk = open_desk()
    log = tmp_path / "server.log"
    log.write_text("nothing of note happened\n" * 5_000)
    desk.key(KEY.Key_T, CTRL)
    desk.drop(log)
    desk.until(lambda: tabs(desk)[0][1] == "server.log")
