"""The window as a whole: what is typed, chosen and followed, and what it shows then."""

import gc
from collections import Counter
from itertools import pairwise

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt, QThread
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from app.content.links import Where, search_link
from app.database.opening import open_store
from app.views.controls.line_edit import LineEdit
from app.views.lists.command_list import CommandList
from app.views.lists.result_list import ResultList
from app.views.page.note_editor import NoteEditor
from app.views.page.sheet import ErrorSheet
from app.views.search_box import SearchBox
from app.views.text.text_block import TextBlock
from app.workers.search import SearchService
from tests.app.witness import Witness

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
BACKEND = ("Backend API",)


def test_at_first_every_error_is_there_and_the_keyboard_is_in_the_box(desk, shipped):
    assert desk.pane == "box"
    assert desk.window.results.list.currentIndex().row() == 0
    assert desk.names[0] == shipped.entries[0].name
    assert len(desk.names) >= 473


def test_a_window_that_has_room_for_one_pane_says_what_it_waits_for(open_window):
    desk = open_window()
    desk.window.resize(560, 700)
    assert desk.text("About these results") == "Opening the catalog …"
    desk.until_open()
    assert not desk.text("About these results").startswith("Opening")


def test_no_screen_reader_comes_by_a_page_that_says_nothing_yet(open_window):
    desk = open_window()
    shown = [one for one in desk.window.page.findChildren(QLabel) if one.isVisible()]
    assert [one for one in shown if not one.text() and one.focusPolicy()] == []
    desk.ready()
    desk.search("code:no_such_code")
    hint = desk.window.page.findChild(QLabel, "Hint")
    assert hint.isVisible() and hint.text()
    assert hint.focusPolicy() is Qt.FocusPolicy.StrongFocus


def test_typing_lists_what_is_found_and_shows_the_best(desk):
    desk.search("user not found")
    assert desk.names[:2] == ["UserNotFound", "UserNotFound"]
    assert desk.text("Name") == "UserNotFound"
    assert desk.text("Code") == "resource_not_found"
    assert "Backend API" in desk.text("Where this error lives")
    assert desk.window.tree.model().index_of(BACKEND).isValid()
    assert not desk.window.tree.model().index_of(("Backend API", "Maintenance")).isValid()


def test_arrows_in_the_box_choose_and_the_page_follows(desk):
    desk.search("user not found")
    desk.key(Qt.Key.Key_Down)
    desk.until(lambda: "Frontend API" in desk.text("Where this error lives"))
    assert desk.pane == "box"
    desk.type("x")
    assert desk.window.box.text() == "user not foundx"


def test_an_arrow_pressed_within_the_pause_moves_in_what_was_typed_for(desk):
    desk.window.box.selectAll()
    desk.type("user not found")
    desk.key(Qt.Key.Key_Down)
    desk.until(lambda: desk.window.results.list.currentIndex().row() == 1)
    desk.until(lambda: "Frontend API" in desk.text("Where this error lives"))
    assert desk.text("Name") == "UserNotFound"


def test_the_path_of_the_keyboard(desk):
    """Type, go down, Enter to the page, F6 around, Ctrl+K back."""
    desk.search("user not found")
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    assert desk.pane == "page"
    panes = []
    for _ in range(5):
        desk.key(Qt.Key.Key_F6)
        panes.append(desk.pane)
    assert panes == ["box", "tree", "list", "page", "box"]
    desk.key(Qt.Key.Key_F6)
    desk.key(Qt.Key.Key_K, CTRL)
    assert desk.pane == "box"
    assert desk.window.box.selectedText() == "user not found"


def test_tab_goes_from_the_box_by_tree_and_list_to_the_page_from_top_to_bottom(desk):
    desk.search("form_param_missing")
    desk.search("user not found")
    sheet = desk.window.page.findChild(QScrollArea).widget()
    panes, tops = [], []
    for _ in range(60):
        focused = desk.window.focusWidget()
        panes.append(desk.pane)
        if sheet.isAncestorOf(focused):
            tops.append(focused.mapTo(sheet, focused.rect().topLeft()).y())
        desk.key(Qt.Key.Key_Tab)
        if desk.window.focusWidget() is desk.window.box:
            break
    assert [pane for pane in dict.fromkeys(panes) if pane] == ["box", "tree", "list", "page"]
    # A copy button stands above the text that it copies, and may be the higher of the two.
    assert [(above, below) for above, below in pairwise(tops) if below < above - 20] == []


def test_f6_goes_around_where_nothing_was_found_too(desk):
    desk.search("zzqxy")
    panes = []
    for _ in range(6):
        desk.key(Qt.Key.Key_F6)
        panes.append(desk.pane)
    assert "box" in panes
    assert "tree" in panes


@pytest.mark.parametrize("is_in_a_text", [False, True])
def test_the_page_is_scrolled_by_the_keys_of_a_browser(desk, is_in_a_text):
    desk.window.resize(1000, 400)
    desk.search("user not found")
    desk.key(Qt.Key.Key_Return)
    if is_in_a_text:
        desk.key(Qt.Key.Key_Tab)
        assert isinstance(QApplication.focusWidget(), TextBlock)
    scroll = desk.window.page.whole_sheet().parent().parent().verticalScrollBar()
    desk.until(lambda: scroll.maximum() > scroll.pageStep())
    places = []
    for key, *held in (
        (Qt.Key.Key_Space,),
        (Qt.Key.Key_Space, SHIFT),
        (Qt.Key.Key_PageDown,),
        (Qt.Key.Key_PageUp,),
    ):
        desk.key(key, *held)
        places.append(scroll.value())
    assert places == [scroll.pageStep(), 0, scroll.pageStep(), 0]
    if not is_in_a_text:  # there they go along its lines
        desk.key(Qt.Key.Key_End)
        assert scroll.value() == scroll.maximum()
        desk.key(Qt.Key.Key_Home)
        assert scroll.value() == 0


def test_the_page_is_scrolled_while_the_keyboard_is_in_the_box(desk):
    desk.window.resize(1000, 400)
    desk.search("user not found")
    scroll = desk.window.page.whole_sheet().parent().parent().verticalScrollBar()
    desk.until(lambda: scroll.maximum() > scroll.pageStep())
    desk.key(Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    assert (scroll.value(), desk.pane) == (scroll.pageStep(), "box")
    desk.key(Qt.Key.Key_PageUp, Qt.KeyboardModifier.AltModifier)
    assert (scroll.value(), desk.names[0]) == (0, desk.text("Name"))


@pytest.mark.qt_log_ignore("does not support grabbing")
@pytest.mark.parametrize("in_the_list", [False, True])
def test_a_keyboard_without_a_menu_key_opens_the_context_menu(desk, in_the_list):
    desk.search("user not found")
    if in_the_list:
        desk.window.results.list.setFocus()
    else:
        desk.key(Qt.Key.Key_Return)
        desk.key(Qt.Key.Key_Tab)
        assert isinstance(QApplication.focusWidget(), TextBlock)
    desk.key(Qt.Key.Key_F10, SHIFT)
    desk.until(QApplication.activePopupWidget)
    menu = QApplication.activePopupWidget()
    assert "Copy code" in [action.text().replace("&", "") for action in menu.actions()]
    active = menu.activeAction()
    menu.close()
    assert active == menu.actions()[0]


@pytest.mark.qt_log_ignore("does not support grabbing")
@pytest.mark.parametrize("where", [SearchBox, ResultList, ErrorSheet, LineEdit, NoteEditor])
@pytest.mark.parametrize("reason", QContextMenuEvent.Reason)
def test_a_context_menu_begins_at_its_first_row_where_a_key_asked_for_it(desk, where, reason):
    desk.search("user not found")
    QApplication.clipboard().setText("to paste")
    part = next(one for one in desk.window.findChildren(where) if one.isVisible())
    by_key = reason is QContextMenuEvent.Reason.Keyboard
    asked = part if by_key or not isinstance(part, QAbstractScrollArea) else part.viewport()
    at = asked.rect().center()
    QApplication.sendEvent(asked, QContextMenuEvent(reason, at, asked.mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    active = menu.activeAction()
    menu.close()
    first = next(one for one in menu.actions() if one.isEnabled() and not one.isSeparator())
    assert active == (first if by_key else None)


@pytest.mark.qt_log_ignore("does not support grabbing")
def test_a_note_is_still_being_written_after_a_menu_over_it(open_desk):
    desk = open_desk()
    desk.key(Qt.Key.Key_N, CTRL)
    editor = QApplication.focusWidget()
    assert isinstance(editor, NoteEditor)
    desk.type("late")
    desk.key(Qt.Key.Key_F10, SHIFT)
    QApplication.activePopupWidget().close()
    assert editor.isVisible()
    desk.type("r")
    desk.key(Qt.Key.Key_Escape)
    desk.until(lambda: desk.text("Your note on this error") == "later")


def test_enter_without_results_leads_to_the_ways_on_that_are_offered(desk):
    desk.search("user api:frontend edition:2024-02")
    assert desk.names == []
    assert desk.text("No results").count("Without") == 2
    desk.key(Qt.Key.Key_Return)
    assert QApplication.focusWidget().accessibleName() == "No results"
    desk.key(Qt.Key.Key_Return)
    desk.until(lambda: desk.names)
    assert desk.pane == "box"
    desk.key(Qt.Key.Key_Left, ALT)
    desk.until(lambda: desk.text("No results"))
    assert desk.window.box.text() == "user api:frontend edition:2024-02"


def test_enter_without_results_takes_the_only_way_on(desk):
    desk.search("user status:599")
    assert desk.names == []
    desk.key(Qt.Key.Key_Return)
    desk.until(lambda: desk.names)
    assert (desk.window.box.text(), desk.pane) == ("user", "box")


def test_enter_without_results_and_without_a_way_on_stays_in_the_box(desk):
    desk.search("zzqqxx")
    assert desk.names == []
    desk.key(Qt.Key.Key_Return)
    assert desk.pane == "box"


def test_enter_in_the_tree_leads_to_the_list(desk):
    desk.search("user not found")
    desk.window.tree.setFocus()
    desk.key(Qt.Key.Key_Return)
    assert desk.pane == "list"


def test_typing_in_the_list_goes_on_in_the_box(desk):
    desk.search("user")
    desk.window.results.list.setFocus()
    desk.type("n")
    assert desk.pane == "box"
    desk.type("ot")
    assert desk.window.box.text() == "usernot"


@pytest.mark.parametrize("query", ["user not found", "zzqxy"])
@pytest.mark.parametrize("steps", [0, 1, 4])
def test_typing_on_the_page_begins_another_search(desk, query, steps):
    desk.search(query)
    desk.window.page.take_focus()
    for _ in range(steps if desk.names else 0):
        desk.key(Qt.Key.Key_Tab)
    desk.key(Qt.Key.Key_T, ALT)
    assert desk.pane == "page"
    desk.type("t")
    assert desk.pane == "box"
    desk.type("otp")
    assert desk.window.box.text() == "totp"
    desk.until(lambda: desk.names[:1] == ["TOTPDisabled"])


def test_what_is_typed_on_the_page_of_a_paste_is_searched_as_typed(desk):
    desk.paste('{"errors":[{"code":"user_banned"}]}')
    desk.until(lambda: desk.text("Name") == "UserBanned")
    desk.key(Qt.Key.Key_Return)
    desk.type("t")
    desk.type("otp")
    assert (desk.window.box.text(), desk.window.box.holds_paste) == ("totp", False)


def test_esc_clears_the_text_then_the_filter_then_nothing(desk):
    desk.window.tree.choose(BACKEND)
    desk.search("user not found")
    desk.key(Qt.Key.Key_Escape)
    assert desk.window.box.text() == ""
    assert desk.window.tree.node == BACKEND
    desk.key(Qt.Key.Key_Escape)
    assert desk.window.tree.node == ()
    desk.key(Qt.Key.Key_Escape)
    desk.key(Qt.Key.Key_Escape)
    assert desk.window.isVisible()
    assert desk.pane == "box"
    desk.until(lambda: len(desk.names) >= 473)


@pytest.mark.qt_log_ignore("grabbing the keyboard")  # offscreen
def test_f10_opens_the_menu_at_its_first_row_and_the_arrows_go_through_it(desk):
    desk.key(Qt.Key.Key_F10)
    menu = QApplication.activePopupWidget()
    first = menu.activeAction()
    is_alone = not first.menu().isVisible()
    desk.qtbot.keyClick(menu, Qt.Key.Key_Up)
    last = menu.activeAction()
    menu.close()
    assert (first, is_alone) == (menu.actions()[0], True)
    assert last == menu.actions()[-1]


def test_who_has_no_stars_is_told_how_to_get_one(desk):
    desk.command("starred").trigger()
    desk.until(lambda: "No error has a star yet" in desk.text("No results"))


def test_what_is_typed_after_the_stars_were_asked_for_is_looked_for_among_them(desk):
    desk.window.box.setFocus()
    desk.command("starred").trigger()
    desk.type("user")
    desk.until(lambda: desk.is_idle and not desk.names)
    assert not desk.window.problem.isVisible()
    desk.command("starred").trigger()
    assert desk.window.box.text().split() == ["is:starred"]


def test_the_window_stays_on_top_until_it_is_told_again(desk):
    on_top = desk.command("always-on-top")
    on_top.trigger()
    assert desk.window.windowHandle().flags() & Qt.WindowType.WindowStaysOnTopHint
    assert on_top.isChecked()
    on_top.trigger()
    assert not desk.window.windowHandle().flags() & Qt.WindowType.WindowStaysOnTopHint
    assert not on_top.isChecked()
    assert desk.window.isVisible()


def test_what_toggles_is_on_as_long_as_what_it_shows_is_there(desk):
    tree, starred = desk.command("show-tree"), desk.command("starred")

    def is_true():
        return tree.isChecked() == desk.window.tree.isVisible()

    assert is_true() and tree.isChecked()
    tree.trigger()
    assert is_true() and not tree.isChecked()
    tree.trigger()
    assert is_true() and tree.isChecked()
    desk.window.resize(640, 600)
    desk.until(lambda: is_true() and not tree.isChecked())
    starred.trigger()
    assert starred.isChecked()
    desk.search("user not found")
    assert not starred.isChecked()


def test_ctrl_n_writes_a_note_that_comes_back_as_it_is_meant(desk):
    desk.search("user not found")
    desk.key(Qt.Key.Key_N, CTRL)
    desk.type("see *below*")
    desk.key(Qt.Key.Key_Escape)
    assert desk.text("Your note on this error") == "see below"
    desk.search("actor token")
    assert desk.text("Your note on this error") == ""
    desk.search("user not found")
    assert desk.text("Your note on this error") == "see below"


def test_ctrl_i_leads_to_the_first_value_that_is_not_filled_in(desk):
    desk.search("name:UnsupportedCountry api:backend")
    desk.key(Qt.Key.Key_I, CTRL)
    desk.type("Atlantis")
    desk.key(Qt.Key.Key_I, CTRL)
    desk.type("us")
    assert "(Atlantis)" in desk.text("Long message")
    assert desk.text("Long message").endswith("contact us.")
    desk.key(Qt.Key.Key_I, CTRL)
    assert QApplication.focusWidget().selectedText() == "Atlantis"


def test_enter_leads_through_the_values_to_the_page(desk):
    desk.search("name:UnsupportedCountry api:backend")
    desk.key(Qt.Key.Key_I, CTRL)
    desk.type("Atlantis")
    desk.key(Qt.Key.Key_Return)
    desk.type("us")
    desk.key(Qt.Key.Key_Return)
    assert desk.text("Long message").endswith("contact us.")
    assert isinstance(QApplication.focusWidget(), ErrorSheet)


def test_ctrl_i_is_for_what_was_just_typed(desk):
    desk.search("totp")
    desk.window.box.selectAll()
    desk.type("UserNotFound")
    desk.key(Qt.Key.Key_I, CTRL)
    desk.until(lambda: desk.pane == "page")
    desk.type("u")
    assert desk.text("Long message") == "No user was found with id u"


def test_ctrl_i_says_where_there_is_no_value(desk):
    desk.search("code:user_banned")
    desk.key(Qt.Key.Key_I, CTRL)
    assert desk.window.toast.text() == "There is no value to fill in here."
    assert desk.pane == "box"


def test_ctrl_n_is_for_what_was_just_typed(desk):
    desk.search("totp")
    desk.window.box.selectAll()
    desk.type("UserLocked")
    desk.key(Qt.Key.Key_N, CTRL)
    desk.until(lambda: desk.pane == "page")
    desk.type("see below")
    desk.key(Qt.Key.Key_Escape)
    assert (desk.text("Name"), desk.text("Your note on this error")) == ("UserLocked", "see below")


def test_ctrl_d_is_for_what_was_just_typed(desk):
    desk.search("totp")
    desk.window.box.selectAll()
    desk.type("UserLocked")
    desk.key(Qt.Key.Key_D, CTRL)
    desk.until(lambda: desk.text("Name") == "UserLocked")
    star = desk.command("star")
    desk.until(star.isChecked)
    desk.search("totp")
    assert not star.isChecked()
    desk.search("name:UserLocked")
    desk.key(Qt.Key.Key_D, CTRL)
    desk.until(lambda: not star.isChecked())


@pytest.mark.parametrize("presses", [1, 2, 3])
def test_esc_elsewhere_goes_to_the_box_and_keeps_its_text(desk, presses):
    desk.search("user not found")
    for _ in range(presses):
        desk.key(Qt.Key.Key_F6)
    assert desk.pane != "box"
    desk.key(Qt.Key.Key_Escape)
    assert desk.pane == "box"
    assert desk.window.box.selectedText() == "user not found"
    assert desk.text("Name") == "UserNotFound"


def test_the_tree_narrows_what_is_found_and_says_what_is_elsewhere(desk):
    desk.search("actor token")
    found = len(desk.names)
    desk.window.tree.choose(("Frontend API",))
    desk.until(lambda: 0 < len(desk.names) < found)
    assert "errors here" in desk.status
    assert f"{found - len(desk.names)} more elsewhere" in desk.text("About these results")
    desk.window.results.take_way_on()
    desk.until(lambda: len(desk.names) == found)
    assert "elsewhere" not in desk.text("About these results")
    desk.window.tree.choose(("Frontend API",))
    desk.search("")
    assert "elsewhere" not in desk.text("About these results")
    desk.search("actor_token_cannot_be_revoked")
    desk.until(lambda: desk.text("No results"))
    assert "Frontend API" in desk.text("No results")
    assert "elsewhere" in desk.text("No results")


def test_nothing_found_is_explained_with_the_query_as_it_was_typed(desk):
    desk.search("<b>zzqxy</b> & 100%s")
    assert desk.names == []
    assert "<b>zzqxy</b> & 100%s" in desk.text("No results")
    assert "yet" not in desk.window.page.accessibleName()
    assert desk.text("Name") == ""


def test_the_word_that_emptied_a_search_is_told_with_the_rest_of_it(desk):
    desk.search("user not found redis")
    said = desk.text("No results")
    assert desk.names == []
    desk.search("user not found")
    assert len(desk.names) > 1
    assert f"Without “redis”: {len(desk.names)} results" in said


def test_a_filter_that_is_not_understood_is_pointed_at_and_the_rest_searches(desk):
    desk.search("user status:abc")
    query, pointer, *_ = desk.text("What was not understood").splitlines()
    start = pointer.index("^")
    assert query[start:].startswith(("status:abc", "abc"))
    assert len(desk.names) > 1
    desk.search("user")
    assert desk.text("What was not understood") == ""


@pytest.mark.parametrize(("query", "rest"), [("status:401", ""), ("status:401 user", "user")])
def test_a_filter_that_no_error_passes_finds_nothing_and_can_be_dropped(desk, query, rest):
    desk.search(query)
    assert desk.names == []
    assert "No error here states the HTTP status 401." in desk.text("What was not understood")
    assert "Without “status:401”: " in desk.text("No results")
    desk.window.results.link_clicked.emit(search_link(rest), Where.HERE)
    desk.until(lambda: desk.names)
    assert desk.window.box.text() == rest
    assert desk.text("What was not understood") == ""


@pytest.mark.parametrize(
    "query", ['"', "(", "*", "-", ":", "a:b:c", "code:", "\\", "AND OR NOT", "\N{SNOWMAN}" * 50]
)
def test_nothing_typed_leaves_the_window_without_a_word(desk, query):
    desk.search(query)
    assert desk.names or desk.text("No results")


def test_the_way_back_from_where_nothing_was_found_leads_to_what_was_chosen_last(desk):
    desk.search("user not found")
    desk.key(Qt.Key.Key_Return)
    desk.search("zzqqxx")
    desk.key(Qt.Key.Key_Left, ALT)
    desk.until(lambda: desk.names)
    assert desk.window.box.text() == "user not found"
    desk.key(Qt.Key.Key_Right, ALT)
    desk.until(lambda: desk.text("No results"))
    assert desk.window.box.text() == "zzqqxx"


def test_back_and_forward_go_through_what_was_chosen(desk):
    def press(key):
        desk.window.box.setFocus()
        desk.key(key, ALT)

    desk.search("user not found")
    desk.key(Qt.Key.Key_Return)  # chosen on purpose
    desk.search("actor_token_cannot_be_revoked")
    desk.key(Qt.Key.Key_Return)
    press(Qt.Key.Key_Left)
    desk.until(lambda: desk.text("Name") == "UserNotFound")
    assert desk.window.box.text() == "user not found"
    press(Qt.Key.Key_Right)
    desk.until(lambda: desk.text("Name") == "ActorTokenCannotBeRevoked")
    assert desk.window.box.text() == "actor_token_cannot_be_revoked"


@pytest.mark.parametrize("key", [Qt.Key.Key_I, Qt.Key.Key_N])
def test_alt_left_leads_back_to_what_was_written_on(open_desk, key):
    desk = open_desk()
    desk.search("UserNotFound")
    desk.key(key, CTRL)
    desk.type("x")
    desk.search("totp")
    desk.key(Qt.Key.Key_Left, ALT)
    desk.until(lambda: desk.text("Name") == "UserNotFound")
    assert desk.window.box.text() == "UserNotFound"


def test_errors_that_share_a_code_are_one_click_away(desk):
    desk.search("UserNotFound")

    def shared():
        buttons = desk.window.page.findChildren(QPushButton)
        return next((one for one in buttons if "share this code" in one.text()), None)

    desk.until(shared)  # it is cut until it has its room
    desk.qtbot.mouseClick(shared(), Qt.MouseButton.LeftButton)
    desk.until(lambda: len(desk.names) == 28)
    assert desk.window.box.text() == "code:resource_not_found"


def test_what_was_looked_at_is_found_again_in_the_palette(open_desk):
    desk = open_desk()
    desk.search("organization membership")
    desk.key(Qt.Key.Key_Return)
    looked_at = desk.text("Name")
    desk.search("user not found")
    desk.until(lambda: any("membership" in one for one in recent(desk.window)))
    desk.key(Qt.Key.Key_P, CTRL, SHIFT)
    desk.type(looked_at[:12])
    desk.key(Qt.Key.Key_Return)
    desk.until(lambda: desk.text("Name") == looked_at)
    desk.key(Qt.Key.Key_P, CTRL, SHIFT)
    desk.type("membership")
    desk.key(Qt.Key.Key_Return)
    desk.until(lambda: desk.window.box.text() == "organization membership")


def test_what_was_looked_at_is_told_from_its_twin(open_desk):
    desk = open_desk()
    for api in ("backend", "frontend"):
        desk.search(f"UserNotFound api:{api}")
        desk.key(Qt.Key.Key_Return)
    told = ["UserNotFound · Frontend", "UserNotFound · Backend"]
    desk.until(lambda: recent(desk.window)[:2] == told)
    desk.key(Qt.Key.Key_P, CTRL, SHIFT)
    desk.type("usernotfound")
    assert in_palette(desk)[:2] == told
    desk.key(Qt.Key.Key_Escape)
    desk.search("totp")
    desk.window.tools.back_menu.aboutToShow.emit()
    back = [action.text().split("    ")[0] for action in desk.window.tools.back_menu.actions()]
    assert back == told


def test_the_palette_begins_with_the_commands_used_last_also_after_a_restart(open_desk):
    desk = open_desk()
    for letters in ("shtr", "zoom in", "show tree"):
        desk.key(Qt.Key.Key_P, CTRL, SHIFT)
        desk.type(letters)
        desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_P, CTRL, SHIFT)
    assert in_palette(desk)[:3] == ["Show tree", "Zoom in", "Search box"]
    desk.key(Qt.Key.Key_Escape)
    desk.window.close()
    again = open_desk()
    again.key(Qt.Key.Key_P, CTRL, SHIFT)
    assert in_palette(again)[:3] == ["Show tree", "Zoom in", "Search box"]


def in_palette(desk):
    commands = desk.window.findChild(CommandList).model()
    return [commands.index(row, 0).data() for row in range(commands.rowCount())]


def recent(window):
    window.tools.recent_menu.aboutToShow.emit()
    return [action.text() for action in window.tools.recent_menu.actions()]


def test_a_star_given_while_the_catalogs_come_anew_is_kept_by_who_leaves_then(open_desk, tmp_path):
    desk = open_desk("code:user_locked")
    service = desk.window.findChild(SearchService)

    def star_and_leave():
        desk.command("star").trigger()
        desk.window.close()

    service.opened.connect(star_and_leave)
    service.reopen()
    desk.until(lambda: not desk.window.isVisible())
    store = open_store(tmp_path / "data" / "errdex")
    stars = store.kept().stars
    store.close()
    assert len(stars) == 1


def test_an_arrow_pressed_while_the_catalogs_come_anew_moves_in_them(open_desk):
    desk = open_desk("user not found")
    listed = desk.window.results.list
    before = listed.currentIndex().row()
    service = desk.window.findChild(SearchService)
    pressed = []

    def press():
        desk.key(Qt.Key.Key_Down)
        pressed.append(True)

    service.opened.connect(press)
    desk.window.box.setFocus()
    service.reopen()
    desk.until(lambda: pressed)
    desk.settle()
    assert listed.currentIndex().row() == before + 1


def test_it_comes_back_to_the_query_and_the_error(open_desk):
    desk = open_desk()
    desk.search("token not found")
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Down)
    desk.until(lambda: desk.text("Name") == desk.names[2])
    name = desk.text("Name")
    assert name != desk.names[0]
    desk.window.close()
    again = open_desk()
    assert again.window.box.text() == "token not found"
    assert again.window.results.list.currentIndex().row() == 2
    assert again.text("Name") == name


def test_it_comes_back_to_the_node_of_the_tree(open_desk):
    desk = open_desk()
    desk.search("token not found")
    node = ("Frontend API",)
    desk.window.tree.choose(node)
    desk.until(lambda: desk.is_idle and desk.page_is_still)
    names, shown = desk.names, desk.text("Name")
    desk.window.close()
    again = open_desk()
    assert again.window.tree.node == node
    assert (again.names, again.text("Name")) == (names, shown)
    desk = open_desk("session")
    assert desk.window.tree.node == ()


def test_a_query_that_is_given_wins_over_the_one_that_was_left(open_desk):
    desk = open_desk()
    desk.search("code:resource_not_found")
    desk.window.close()
    again = open_desk("ActorTokenCannotBeRevoked")
    assert again.window.box.text() == "ActorTokenCannotBeRevoked"
    again.until(lambda: again.text("Name") == "ActorTokenCannotBeRevoked")


def test_zoom_and_theme_are_remembered(open_desk):
    desk = open_desk()
    height, lowest = desk.window.box.height(), desk.window.box.minimumHeight()
    desk.key(Qt.Key.Key_Equal, CTRL)
    desk.key(Qt.Key.Key_Equal, CTRL)
    box = desk.window.box
    desk.until(lambda: box.height() >= box.minimumHeight() > lowest)
    higher = box.height()
    desk.window.close()
    again = open_desk()
    assert again.window.box.height() == higher
    again.key(Qt.Key.Key_0, CTRL)
    again.until(lambda: again.window.box.height() == height)


def running(window):
    return [thread for thread in window.findChildren(QThread) if thread.isRunning()]


def test_closing_it_takes_it_off_the_screen_before_what_may_take_long(open_desk):
    desk = open_desk()
    window = desk.window
    desk.until(lambda: {"keep", "catalogs"} <= {one.objectName() for one in running(window)})
    names = Witness(
        window, QEvent.Type.Hide, lambda _event: {one.objectName() for one in running(window)}
    ).seen
    window.close()
    assert {"keep", "catalogs"} <= names[0]
    assert not running(window)


def answer(desk, kind, last_key, path):
    """Press this key in the dialog, of which no reference is left afterwards."""
    dialog = desk.window.findChild(kind)
    if kind is QFileDialog:
        dialog.findChild(QLineEdit).setText(str(path))  # another each time: nothing is asked
    QTest.keyClick(dialog.focusWidget(), last_key)


@pytest.mark.parametrize(
    ("command", "kind", "last_key"),
    [
        ("save-as-pdf", QFileDialog, Qt.Key.Key_Escape),
        ("save-as-pdf", QFileDialog, Qt.Key.Key_Return),
        ("export-stars-and-notes", QFileDialog, Qt.Key.Key_Escape),
        ("export-stars-and-notes", QFileDialog, Qt.Key.Key_Return),
        ("print", QPrintDialog, Qt.Key.Key_Escape),
    ],
)
def test_a_look_comes_to_nothing_that_was_closed(open_desk, tmp_path, command, kind, last_key):
    desk = open_desk()
    window = desk.window
    drawn = {window.top.styleSheet()}
    for number in range(3):
        desk.command(command).trigger()
        desk.until(lambda: window.findChild(kind) and window.findChild(kind).isVisible())
        desk.until(lambda: window.findChild(kind).styleSheet())
        answer(desk, kind, last_key, tmp_path / str(number))
        desk.until(lambda: not window.findChild(kind))
        gc.collect()
        desk.command("theme").trigger()
        desk.command("zoom-in").trigger()
        desk.until(lambda: window.top.styleSheet() not in drawn)
        drawn.add(window.top.styleSheet())
    assert len(drawn) == 4


def deleted_and_kept():
    """The widgets that Qt deleted and Python still holds, by their kinds."""
    gc.collect()
    kinds = [type(made) for made in gc.get_objects() if is_deleted(made)]
    return Counter(kind.__name__ for kind in kinds)


def is_deleted(made):
    return issubclass(type(made), QWidget) and not shiboken6.isValid(made)


@pytest.mark.parametrize(
    "command", ["settings", "keys", "compare-editions", "export-errors", "read-file"]
)
def test_nothing_is_kept_of_a_dialog_that_was_closed(desk, command):
    window, kept = desk.window, []
    for _ in range(3):
        desk.command(command).trigger()
        desk.until(lambda: window.findChild(QDialog) and window.findChild(QDialog).isVisible())
        desk.settle()
        window.findChild(QDialog).close()
        desk.until(lambda: not window.findChild(QDialog) or window.findChild(QDialog).isHidden())
        desk.settle()
        kept.append(deleted_and_kept())
    assert kept[2] <= kept[1]


@pytest.mark.parametrize("last_key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_stars_and_notes_are_exported_where_the_dialog_is_told(open_desk, tmp_path, last_key):
    desk = open_desk()
    window = desk.window
    export = desk.command("export-stars-and-notes")
    for number in range(3):  # the dialog of before is gone for good
        export.trigger()
        desk.until(lambda: window.findChild(QFileDialog))
        name = window.findChild(QFileDialog).findChild(QLineEdit)
        desk.until(lambda: window.findChild(QFileDialog).isVisible())
        name.setText(str(tmp_path / f"{number}.md"))
        QTest.keyClick(name, last_key)
        del name
        desk.until(lambda: not window.findChild(QFileDialog))
    written = 3 if last_key == Qt.Key.Key_Return else 0
    desk.until(lambda: len(list(tmp_path.glob("*.md"))) == written)
