"""Copying: the right text is on the clipboard, whichever way it was asked for."""

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPlainTextEdit

from app.content.links import Where, entry_link
from app.database.keeper import Keeper
from app.look.icons import Icon
from app.models.results import ResultRole
from app.system.paths import templates_dir
from app.views.controls.drag_button import DragButton
from app.views.page.note_pane import NotePane
from app.views.page.tab_strip import TabStrip
from app.views.text.text_block import TextBlock
from tests.app.test_whole_window import CTRL, SHIFT
from tests.app.views.page.shown import is_in_sight

EMPTIED = "nothing copied yet"
OFFSCREEN = "^This plugin does not support grabbing the keyboard"


@pytest.fixture(autouse=True)
def emptied(qapp):
    QGuiApplication.clipboard().setText(EMPTIED)


def chosen_from_menu(desk, title):
    """Pick an entry of the context menu of the list."""
    results = desk.window.results.list
    results.menu_wanted.emit(results.mapToGlobal(results.rect().center()))
    menu = next(m for m in desk.window.findChildren(QMenu) if m.isVisible())
    action = next(a for a in menu.actions() if a.text().replace("&", "") == title)
    assert action.isEnabled()
    menu.close()
    action.trigger()


def opened_menu(desk, at):
    """The context menu of the list, opened at this place of the screen, as it stands at last."""
    desk.window.results.list.menu_wanted.emit(at)
    menu = next(m for m in desk.window.findChildren(QMenu) if m.isVisible())
    desk.until(menu.styleSheet)
    desk.qtbot.wait(0)
    return menu


@pytest.mark.qt_log_ignore(OFFSCREEN)
def test_the_context_menu_stays_on_the_screen(desk):
    screen = desk.window.screen().availableGeometry()
    menu = opened_menu(desk, screen.topLeft())
    menu.close()
    bare = QMenu(desk.window)
    bare.addActions(menu.actions())
    for height in (menu.height(), bare.sizeHint().height()):
        menu = opened_menu(desk, QPoint(screen.left(), screen.bottom() - height))
        menu.close()
        assert screen.contains(menu.geometry())


def test_ctrl_c_copies_the_entry_as_the_documents_have_it(desk):
    desk.search("user not found")
    desk.key(Qt.Key.Key_C, CTRL)
    assert json.loads(desk.clipboard) == {
        "shortMessage": "not found",
        "longMessage": "No user was found with id <userID>",
        "code": "resource_not_found",
    }


def test_ctrl_shift_c_copies_the_code_and_says_so(desk):
    desk.search("user not found")
    desk.key(Qt.Key.Key_C, CTRL, SHIFT)
    assert desk.clipboard == "resource_not_found"
    assert desk.window.toast.isVisible()
    assert desk.window.toast.text() == "Code of UserNotFound copied"


def test_ctrl_enter_copies_the_snippet_on_show(desk):
    desk.search("user not found")
    desk.until(lambda: "resource_not_found" in desk.text("Snippet for UserNotFound"))
    desk.key(Qt.Key.Key_Return, CTRL)
    assert desk.clipboard == desk.text("Snippet for UserNotFound")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Copy name", "UserNotFound"),
        ("Copy code", "resource_not_found"),
        ("Copy short message", "not found"),
        ("Copy long message", "No user was found with id <userID>"),
    ],
)
@pytest.mark.qt_log_ignore(OFFSCREEN)
def test_the_menu_copies_one_piece(desk, title, expected):
    desk.search("user not found")
    chosen_from_menu(desk, title)
    assert desk.clipboard == expected


@pytest.mark.qt_log_ignore(OFFSCREEN)
def test_the_menu_stars_an_error_writes_on_it_and_opens_it_behind(open_desk):
    desk = open_desk("user not found")
    keeper = desk.window.findChild(Keeper)
    desk.window.results.list.choose(1)
    desk.until(lambda: desk.page_is_still)
    entry = desk.window.results.list.currentIndex().data(ResultRole.HIT).entry
    chosen_from_menu(desk, "Star this error")
    desk.until(lambda: keeper.is_starred(entry.id))
    chosen_from_menu(desk, "Open result in a tab behind")
    strip = desk.window.findChild(TabStrip)
    desk.until(lambda: strip.isVisible() and strip.tabText(1) == entry.name)
    assert strip.currentIndex() == 0
    chosen_from_menu(desk, "Note on this error")
    desk.until(lambda: desk.window.page.isAncestorOf(desk.window.focusWidget()))
    desk.type("seen")
    desk.until(lambda: keeper.note(entry.id) == "seen")


@pytest.mark.parametrize("title", ["Copy Markdown", "Copy plain text"])
@pytest.mark.qt_log_ignore(OFFSCREEN)
def test_the_menu_copies_the_whole_error_as_text(desk, title):
    desk.search("user not found")
    chosen_from_menu(desk, title)
    for piece in ("UserNotFound", "resource_not_found", "No user was found with id"):
        assert piece in desk.clipboard


def test_several_selected_errors_are_copied_as_one(desk):
    desk.search("code:resource_not_found")
    results = desk.window.results.list
    results.setFocus()
    desk.key(Qt.Key.Key_Down, SHIFT)
    desk.key(Qt.Key.Key_Down, SHIFT)
    desk.key(Qt.Key.Key_C, CTRL)
    desk.until(lambda: desk.clipboard != EMPTIED)
    copied = json.loads(desk.clipboard)
    assert [one["code"] for one in copied] == ["resource_not_found"] * 3
    assert "3" in desk.window.toast.text()
    desk.key(Qt.Key.Key_Up)
    desk.key(Qt.Key.Key_C, CTRL)
    assert json.loads(desk.clipboard)["code"] == "resource_not_found"


def test_the_page_shows_what_several_selected_errors_are_copied_as(desk):
    desk.search("code:resource_not_found")
    names = desk.names[:3]
    desk.window.results.list.setFocus()
    desk.key(Qt.Key.Key_Down, SHIFT)
    desk.key(Qt.Key.Key_Down, SHIFT)
    desk.until(lambda: desk.text("Selection") == "3 errors selected")
    assert all(name in desk.text("Selected errors") for name in names)
    assert not desk.text("Name")
    assert not desk.text("Long message")
    assert not any(pane.isVisible() for pane in desk.window.page.findChildren(NotePane))
    desk.until(lambda: all(name in desk.text("Snippet for 3 errors") for name in names))
    desk.key(Qt.Key.Key_Return, CTRL)
    desk.until(lambda: desk.clipboard != EMPTIED)
    assert desk.clipboard.split() == desk.text("Snippet for 3 errors").split()
    desk.key(Qt.Key.Key_N, CTRL)
    assert desk.window.toast.text() == "Select a single error to write a note on it."
    desk.key(Qt.Key.Key_Up)
    desk.until(lambda: is_in_sight(desk.window.page, names[1]))
    assert not desk.text("Selection")
    assert desk.text("Code") == "resource_not_found"


def test_several_selected_errors_get_and_lose_their_stars_together(desk):
    desk.search("code:resource_not_found")
    results, toast = desk.window.results.list, desk.window.toast
    results.setFocus()

    def starred():
        rows = range(results.model().rowCount())
        kept = [results.model().index(row, 0).data(ResultRole.KEPT) for row in rows]
        return [row for row in rows if Icon.STARRED in kept[row]]

    desk.key(Qt.Key.Key_D, CTRL)
    desk.until(lambda: starred() == [0])
    for _ in range(3):
        desk.key(Qt.Key.Key_Down, SHIFT)
    desk.key(Qt.Key.Key_D, CTRL)
    desk.until(lambda: starred() == [0, 1, 2, 3])
    desk.until(lambda: toast.text() == "4 errors starred")
    desk.key(Qt.Key.Key_D, CTRL)
    desk.until(lambda: starred() == [])
    desk.until(lambda: toast.text() == "4 errors no longer starred")


def test_several_selected_errors_give_way_to_one_that_is_not_listed(desk):
    desk.search("code:resource_not_found")
    desk.window.results.link_clicked.emit(
        entry_link("clerk/backend-api/saml/SAMLConnectionCantBeActivated"), Where.HERE
    )
    desk.until(lambda: desk.text("Name") == "SAMLConnectionCantBeActivated")
    desk.window.results.list.choose(0)
    desk.window.results.list.setFocus()
    desk.key(Qt.Key.Key_Down, SHIFT)
    desk.until(lambda: desk.text("Selection"))
    desk.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    desk.until(lambda: not desk.window.results.list.selected_rows())
    desk.until(lambda: desk.text("Name") == "SAMLConnectionCantBeActivated")
    assert not desk.text("Selection")
    desk.window.results.list.choose(0)  # the tests to come begin at what is listed


def test_of_very_many_selected_errors_the_page_shows_the_first(desk):
    desk.window.results.list.setFocus()
    desk.window.results.list.selectAll()
    count = len(desk.names)
    desk.until(lambda: desk.text("Selection") == f"{count} errors selected")
    assert desk.text("What is copied").endswith("the first 20.")
    desk.key(Qt.Key.Key_1, CTRL)
    desk.until(lambda: desk.clipboard != EMPTIED)
    assert len(json.loads(desk.clipboard)) == count


def select_all(desk):
    """Select all that is listed, and say how many that are."""
    desk.window.results.list.setFocus()
    desk.window.results.list.selectAll()
    desk.until(lambda: desk.page_is_still)
    return len(desk.names)


def test_very_many_are_copied_behind_the_window_as_they_were_selected(desk):
    count = select_all(desk)
    said = desk.window.toast.text()
    desk.key(Qt.Key.Key_C, CTRL)
    # Nothing was written on this thread, and nothing is said of it yet.
    assert desk.clipboard == EMPTIED
    assert desk.window.toast.text() == said
    desk.window.results.list.choose(0)
    desk.until(lambda: desk.clipboard != EMPTIED)
    assert len(json.loads(desk.clipboard)) == count
    assert desk.window.toast.text() == f"JSON of {count} errors copied"


def test_of_two_copies_the_last_one_asked_for_is_on_the_clipboard(desk):
    desk.search("user not found")
    select_all(desk)
    desk.key(Qt.Key.Key_1, CTRL)
    desk.window.results.list.choose(0)
    desk.until(lambda: desk.page_is_still)
    desk.key(Qt.Key.Key_C, CTRL, SHIFT)
    assert desk.clipboard == "resource_not_found"
    select_all(desk)
    desk.key(Qt.Key.Key_1, CTRL)
    desk.key(Qt.Key.Key_Return, CTRL)
    desk.key(Qt.Key.Key_9, CTRL)
    seen = []
    QGuiApplication.clipboard().dataChanged.connect(lambda: seen.append(desk.clipboard))
    desk.until(lambda: seen)
    desk.key(Qt.Key.Key_2, CTRL)
    desk.until(lambda: len(seen) > 1)
    assert len(seen) == 2
    assert not seen[0].startswith("[")


def test_what_is_being_copied_is_on_the_clipboard_when_the_window_is_closed(open_desk):
    desk = open_desk()
    count = select_all(desk)
    desk.key(Qt.Key.Key_1, CTRL)
    assert desk.clipboard == EMPTIED
    desk.window.close()
    assert len(json.loads(desk.clipboard)) == count


def test_a_broken_template_is_told_of_where_several_are_copied(open_desk, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    desk = open_desk("code:resource_not_found")
    own = templates_dir()
    own.mkdir(parents=True)
    (own / "json.jinja").write_text("{# title: JSON #}{{ errors.nothing.there }}")
    select_all(desk)
    desk.key(Qt.Key.Key_1, CTRL)
    desk.until(lambda: "json.jinja" in desk.window.toast.text())
    assert desk.clipboard == EMPTIED


def test_what_is_dragged_is_what_was_selected_when_the_drag_began(desk):
    desk.search("code:resource_not_found")
    rows = desk.window.results.list.model()
    dragged = rows.mimeData([rows.index(row, 0) for row in (2, 0, 1)])
    desk.search("user banned")
    assert dragged.hasText()
    assert [one["code"] for one in json.loads(dragged.text())] == ["resource_not_found"] * 3


@pytest.mark.parametrize("is_for_all", [False, True])
def test_what_the_main_button_copies_is_dragged_from_it_too(desk, monkeypatch, is_for_all):
    dragged = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, _action: dragged.append(drag.mimeData().text()))
    desk.search("user not found")
    if is_for_all:
        select_all(desk)
    (button,) = (one for one in desk.window.findChildren(DragButton) if one.isVisible())
    at = button.rect().center()
    QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(button, at + QPoint(2, 0))
    assert not dragged
    QTest.mouseMove(button, at + QPoint(60, 40))
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=at)
    desk.settle()
    assert desk.clipboard == EMPTIED
    button.click()
    desk.until(lambda: [desk.clipboard] == dragged)


def test_a_key_pressed_right_after_typing_copies_what_was_typed_for(desk):
    desk.window.box.selectAll()
    desk.type("user not found")
    desk.key(Qt.Key.Key_C, CTRL, SHIFT)
    desk.until(lambda: desk.clipboard != EMPTIED)
    assert desk.clipboard == "resource_not_found"


def test_a_piece_that_the_error_lacks_is_said_and_nothing_is_copied(desk, shipped):
    without = next(entry for entry in shipped.entries if not entry.code)
    desk.search(f"name:{without.name}")
    assert desk.text("Name") == without.name
    desk.key(Qt.Key.Key_C, CTRL, SHIFT)
    assert desk.clipboard == EMPTIED
    assert desk.window.toast.text() == "This error has no code."


def test_selected_text_of_the_page_is_what_ctrl_c_copies(desk):
    desk.search("user not found")
    blocks = desk.window.page.findChildren(TextBlock)
    block = next(b for b in blocks if b.accessibleName() == "Description" and b.isVisible())
    block.setFocus()
    block.selectAll()
    desk.key(Qt.Key.Key_C, CTRL)
    assert desk.clipboard == block.toPlainText()


def test_selected_text_of_the_box_is_what_ctrl_c_copies(desk):
    desk.search("user not found")
    desk.window.box.setSelection(0, 4)
    desk.key(Qt.Key.Key_C, CTRL)
    assert desk.clipboard == "user"


def test_where_nothing_is_found_nothing_can_be_copied(desk):
    desk.search("zzqxy")
    desk.key(Qt.Key.Key_C, CTRL, SHIFT)
    assert desk.clipboard == EMPTIED


def test_a_paste_fills_what_is_copied(desk, qapp):
    qapp.clipboard().setText(
        '{"errors":[{"code":"resource_not_found","message":"not found",'
        '"long_message":"No user was found with id user_9"}]}'
    )
    desk.window.results.list.setFocus()
    desk.key(Qt.Key.Key_V, CTRL)
    desk.until(lambda: desk.text("Long message") == "No user was found with id user_9")
    desk.key(Qt.Key.Key_C, CTRL)
    assert json.loads(desk.clipboard)["longMessage"] == "No user was found with id user_9"


def test_the_key_for_the_snippet_ends_a_note_and_copies_nothing(desk):
    desk.search("user not found")
    desk.key(Qt.Key.Key_N, CTRL)
    desk.until(lambda: isinstance(desk.window.focusWidget(), QPlainTextEdit))
    desk.key(Qt.Key.Key_Return, CTRL)
    assert not isinstance(desk.window.focusWidget(), QPlainTextEdit)
    assert desk.clipboard == EMPTIED
    desk.key(Qt.Key.Key_Return, CTRL)
    desk.until(lambda: "resource_not_found" in desk.clipboard)
