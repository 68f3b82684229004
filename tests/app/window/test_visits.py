"""What the desktop and later starts ask of the window, before and after its catalogs are open."""

import threading

import pytest
from PySide6.QtWidgets import QApplication

from app.instance.request import Request, Wish
from app.settings.settings import Settings
from app.views.quick_window import QuickWindow
from app.views.status_line import Alert
from tests.app.conftest import closing_windows
from tests.app.desk import Desk
from tests.assembly import assemble

LINK = "errdex://clerk/backend-api/users/UserNotFound?userID=user_from_link"
MESSAGE = "No user was found with id user_9"


@pytest.fixture
def visited(qapp, qtbot, opener, tmp_path, monkeypatch):
    """A window whose catalogs stay closed until the gate is opened, and who is asked."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    gate = threading.Event()

    def late():
        gate.wait(20)
        return opener()

    with closing_windows(qapp) as windows:
        window, opening, visits = assemble(qapp, Settings(tmp_path / "settings.ini"), late, None)
        windows.append(window)
        opening.start()
        window.show()
        yield Desk(window, qtbot), visits, gate
        gate.set()


@pytest.fixture
def opened(visited):
    desk, visits, gate = visited
    gate.set()
    return desk.ready(), visits


@pytest.mark.parametrize("wish", [Wish.SEARCH, Wish.LINK, Wish.PASTE])
def test_who_comes_from_outside_finds_the_keyboard_in_the_box(opened, wish):
    desk, visits = opened
    desk.window.tree.setFocus()
    visits.carry_out(Request(wish, LINK if wish is Wish.LINK else "session"))
    desk.until(lambda: desk.pane == "box")


def test_a_search_is_carried_out(opened):
    desk, visits = opened
    visits.carry_out(Request(Wish.SEARCH, "code:session_exists"))
    desk.until(lambda: desk.text("Code") == "session_exists")
    assert desk.window.box.text() == "code:session_exists"


def test_a_link_fills_in_its_values(opened):
    desk, visits = opened
    visits.carry_out(Request(Wish.LINK, LINK))
    desk.until(lambda: "user_from_link" in desk.text("Long message"))
    assert desk.text("Name") == "UserNotFound"


def test_the_clipboard_is_recognised(opened):
    desk, visits = opened
    QApplication.clipboard().setText(MESSAGE)
    visits.carry_out(Request(Wish.PASTE))
    desk.until(lambda: desk.text("Long message") == MESSAGE)


@pytest.mark.parametrize("wish", [Wish.SEARCH, Wish.LINK])
def test_what_was_pasted_is_found_again_after_a_request_from_outside(opened, wish):
    desk, visits = opened
    desk.paste(MESSAGE)
    desk.until(lambda: desk.text("Long message") == MESSAGE)
    visits.carry_out(Request(wish, LINK if wish is Wish.LINK else "code:session_exists"))
    desk.until(lambda: desk.is_idle and desk.page_is_still)
    assert desk.text("Long message") != MESSAGE
    desk.command("back").trigger()
    desk.until(lambda: desk.text("Long message") == MESSAGE)


def test_files_are_taken_as_if_dropped(opened, tmp_path):
    desk, visits = opened
    path = tmp_path / "a response.txt"
    path.write_text(MESSAGE)
    visits.carry_out(Request(Wish.FILES, str(path)))
    desk.until(lambda: desk.text("Long message") == MESSAGE)


def test_the_quick_look_up_comes_without_the_big_window(opened):
    desk, visits = opened
    desk.window.hide()
    visits.carry_out(Request(Wish.QUICK))
    assert desk.window.findChild(QuickWindow).isVisible()
    assert not desk.window.isVisible()


def test_showing_brings_a_hidden_window_back_with_the_keyboard_in_the_box(opened):
    desk, visits = opened
    desk.window.tree.setFocus()
    desk.window.showMinimized()
    visits.carry_out(Request(Wish.SHOW))
    assert desk.window.isVisible()
    assert not desk.window.isMinimized()
    desk.until(lambda: desk.pane == "box")


def test_before_the_catalogs_are_open_the_newest_request_waits(visited):
    desk, visits, gate = visited
    visits.carry_out(Request(Wish.SEARCH, "UserNotFound"))
    visits.carry_out(Request(Wish.SEARCH, "code:session_exists"))
    assert desk.names == []
    gate.set()
    desk.until(lambda: desk.text("Code") == "session_exists")
    assert desk.window.box.text() == "code:session_exists"


def test_a_link_before_the_catalogs_are_open_keeps_its_values(visited):
    desk, visits, gate = visited
    visits.carry_out(Request(Wish.LINK, LINK))
    gate.set()
    desk.until(lambda: "user_from_link" in desk.text("Long message"))


def test_a_request_is_carried_out_once(visited):
    desk, visits, gate = visited
    visits.carry_out(Request(Wish.SEARCH, "code:session_exists"))
    gate.set()
    desk.until(lambda: desk.text("Code") == "session_exists")
    desk.search("UserNotFound")
    visits.carry_out(Request(Wish.SHOW))
    desk.settle()
    assert desk.window.box.text() == "UserNotFound"


BAD_LINKS = {
    "https://example.com/a": "is not a link of Errdex",
    "errdex://search": "does not say what to search for",
    "errdex://search?q=%ff": "cannot be read",
    "errdex://pasted": "names no error",
}


def test_a_bad_link_is_told_in_a_sentence_and_changes_nothing(opened):
    desk, visits = opened
    for link, told in BAD_LINKS.items():
        desk.search("UserNotFound")
        visits.carry_out(Request(Wish.LINK, link))
        assert told in desk.alerts, link
        assert desk.window.box.text() == "UserNotFound", link
        visits.carry_out(Request(Wish.LINK, LINK))
        assert desk.alerts == "", link


def test_a_link_to_an_error_that_is_not_there_searches_for_its_name(opened):
    desk, visits = opened
    visits.carry_out(Request(Wish.LINK, "errdex://other/some-api/users/UserNotFound"))
    assert "other/some-api/users/UserNotFound" in desk.alerts
    desk.until(lambda: desk.text("Name") == "UserNotFound")
    assert desk.window.box.text() == "UserNotFound"


@pytest.mark.parametrize("link", ["errdex://pasted", "errdex://other/some-api/users/UserNotFound"])
def test_what_is_told_of_a_link_goes_once_the_reader_goes_on(opened, link):
    desk, visits = opened
    for go_on in (
        lambda: desk.search("session"),
        lambda: desk.paste(MESSAGE),
        lambda: visits.carry_out(Request(Wish.LINK, LINK)),
        lambda: desk.command("back").trigger(),
    ):
        visits.carry_out(Request(Wish.LINK, link))
        desk.until(lambda: desk.is_idle)
        assert desk.alerts
        go_on()
        desk.until(lambda: desk.is_idle)
        assert desk.alerts == ""


def test_a_good_link_leaves_what_is_told_of_other_things(opened):
    desk, visits = opened
    Alert(desk.window.status).say("The disk is full.")
    visits.carry_out(Request(Wish.LINK, "errdex://pasted"))
    assert "names no error" in desk.alerts and "The disk is full." in desk.alerts
    visits.carry_out(Request(Wish.LINK, LINK))
    assert desk.alerts == "The disk is full."
