"""Quick look-up: few results, one key to open or copy, and a paste stays a paste."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar

from app.database.keeper import Keeper
from app.views.quick_window import QuickWindow
from tests.app.conftest import made_look
from tests.app.test_whole_window import CTRL, SHIFT

PASTED = "No user was found with id user_51HqNobodyElses"


class Quick:
    """The small window over a desk."""

    def __init__(self, desk):
        self.desk = desk
        desk.window.activateWindow()
        desk.until(desk.window.isActiveWindow)
        desk.window.box.setFocus()
        desk.key(Qt.Key.Key_K, CTRL, SHIFT)
        self.window = desk.window.findChild(QuickWindow)
        desk.until(self.window.isActiveWindow)

    def key(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(self.window.box, key, modifiers)

    def type(self, text):
        self.window.box.selectAll()
        QTest.keyClicks(self.window.box, text)

    def search(self, text):
        self.type(text)
        self.wait()

    def paste(self, text):
        QApplication.clipboard().setText(text)
        self.window.box.selectAll()
        self.key(Qt.Key.Key_V, CTRL)
        self.wait()

    def wait(self):
        self.window.box.settle()
        self.desk.until(lambda: self.desk.is_idle)

    @property
    def keys(self):
        return self.window.findChild(QLabel).text()

    @property
    def names(self):
        model = self.window.list.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.fixture
def quick(desk):
    made = Quick(desk)
    made.window.box.set_query("")
    yield made
    made.window.close()


def recent(window):
    window.tools.recent_menu.aboutToShow.emit()
    return [action.text() for action in window.tools.recent_menu.actions()]


def test_its_key_shows_it_with_the_keyboard_in_its_box(quick):
    assert quick.window.isVisible()
    assert QApplication.focusWidget() is quick.window.box


@pytest.mark.parametrize("zoom", [60, 100, 200])
def test_it_stands_whole_on_the_screen_at_every_zoom(quick, zoom):
    window, screen = quick.window, QApplication.primaryScreen().availableGeometry()
    window.close()
    window.set_look(made_look("light", zoom))
    window.pop_up()
    quick.search("user")
    assert screen.contains(window.geometry())
    last = window.list.model().index(4, 0)
    window.list.scrollTo(last)
    assert window.list.viewport().rect().contains(window.list.visualRect(last))
    window.set_look(made_look("light"))


def test_typing_lists_the_five_best_and_leaves_the_big_window_alone(quick):
    before = quick.desk.names
    quick.search("user not found")
    assert len(quick.names) == 5
    assert quick.names[0] == "UserNotFound"
    assert quick.desk.names == before
    assert quick.desk.window.box.text() == ""


def test_a_file_that_the_big_window_reads_meanwhile_is_read_all_the_same(quick, log):
    desk = quick.desk
    desk.drop(log)
    quick.type("session exists")
    quick.window.box.settle()
    desk.until(lambda: quick.names)
    desk.until(lambda: not desk.window.findChild(QProgressBar).isVisible())
    assert "server.log" in desk.text("About these results")
    assert "UserBanned" in desk.names


@pytest.mark.parametrize("first", ["big", "quick"])
def test_who_asks_last_takes_nothing_from_the_other_window(quick, first):
    desk = quick.desk
    desk.search("organization")

    def ask_big():
        desk.window.box.set_query("")
        desk.window.box.append("code:session_exists")
        desk.window.box.settle()

    def ask_quick():
        quick.type("code:user_banned")
        quick.window.box.settle()

    for ask in (ask_big, ask_quick) if first == "big" else (ask_quick, ask_big):
        ask()
    desk.until(lambda: desk.text("Code") == "session_exists")
    desk.until(lambda: set(quick.names) == {"UserBanned"})
    assert desk.is_idle


def test_without_a_query_nothing_is_listed(quick):
    quick.search("user")
    assert quick.names
    quick.search(" ")
    assert quick.names == []


def test_enter_takes_query_and_chosen_error_to_the_big_window(quick):
    desk = quick.desk
    quick.search("user not found")
    quick.key(Qt.Key.Key_Down)
    quick.key(Qt.Key.Key_Return)
    assert not quick.window.isVisible()
    desk.until(lambda: "Frontend API" in desk.text("Where this error lives"))
    assert desk.window.box.text() == "user not found"
    assert desk.window.results.list.currentIndex().row() == 1


def test_enter_within_the_pause_takes_no_error_of_the_words_before(quick):
    desk = quick.desk
    quick.search("code:session_exists")
    quick.type("UserNotFound")
    quick.key(Qt.Key.Key_Return)
    desk.until(lambda: "UserNotFound" in desk.names[:1])
    desk.until(lambda: desk.text("Name") == "UserNotFound")
    assert desk.window.results.list.currentIndex().row() == 0


def test_ctrl_c_copies_the_current_result_and_closes(quick):
    QApplication.clipboard().setText("nothing copied yet")
    quick.search("user not found")
    quick.key(Qt.Key.Key_Down)
    chosen = quick.window.list.currentIndex().row()
    quick.key(Qt.Key.Key_C, CTRL)
    assert chosen == 1
    assert json.loads(quick.desk.clipboard)["code"] == "resource_not_found"
    assert not quick.window.isVisible()


def test_ctrl_c_within_the_pause_copies_what_was_typed_for(quick):
    quick.search("code:session_exists")
    quick.type("UserNotFound")
    QApplication.clipboard().setText("nothing copied yet")
    quick.key(Qt.Key.Key_C, CTRL)
    quick.desk.until(lambda: quick.desk.clipboard != "nothing copied yet")
    assert json.loads(quick.desk.clipboard)["code"] == "resource_not_found"
    assert not quick.window.isVisible()


def test_ctrl_c_copies_what_is_selected_in_the_box(quick):
    quick.search("user not found")
    quick.window.box.setSelection(0, 4)
    quick.key(Qt.Key.Key_C, CTRL)
    assert quick.desk.clipboard == "user"
    assert quick.window.isVisible()


def test_ctrl_c_without_a_result_copies_nothing(quick):
    quick.search("zzqxy")
    QApplication.clipboard().setText("nothing copied yet")
    quick.key(Qt.Key.Key_C, CTRL)
    assert quick.desk.clipboard == "nothing copied yet"


def test_where_nothing_is_found_that_is_told_and_what_enter_does_then(quick):
    quick.search("user")
    assert quick.keys.startswith("Enter opens it")
    quick.search("zzqxy")
    assert quick.keys.startswith("Nothing found  ·  Enter asks the big window")
    quick.search(" ")
    assert quick.keys.startswith("Enter opens it")


def test_esc_closes_it_and_nothing_else(desk):
    desk.search("user")
    quick = Quick(desk)
    quick.search("session")
    quick.key(Qt.Key.Key_Escape)
    assert not quick.window.isVisible()
    assert desk.window.isVisible()
    assert desk.window.box.text() == "user"


def test_errors_with_a_note_are_found_in_both_windows(desk):
    desk.search("has:note")
    assert "has a note yet" in desk.text("No results")
    desk.search("ActorTokenCannotBeRevoked")
    keeper = desk.window.findChild(Keeper)
    desk.window.page.note_edited.emit("zebrafish")
    desk.until(lambda: keeper.kept.notes)
    desk.search("has:note")
    assert desk.names == ["ActorTokenCannotBeRevoked"]
    quick = Quick(desk)
    desk.search("zebra")
    assert desk.names == ["ActorTokenCannotBeRevoked"]
    quick.search("has:note")
    assert quick.names == ["ActorTokenCannotBeRevoked"]
    quick.window.close()
    desk.window.page.note_edited.emit("")
    desk.until(lambda: not keeper.kept.notes)


def test_starred_errors_are_found(desk):
    desk.search("ActorTokenCannotBeRevoked")
    star = desk.command("star")
    keeper = desk.window.findChild(Keeper)
    star.trigger()
    desk.until(lambda: keeper.kept.stars)
    quick = Quick(desk)
    quick.search("is:starred")
    assert quick.names == ["ActorTokenCannotBeRevoked"]
    star.trigger()
    desk.until(lambda: not keeper.kept.stars)
    quick.search("is:starred ")
    assert quick.names == []
    quick.window.close()


def test_what_lost_its_star_leaves_the_list_once_the_reader_goes_on(desk):
    keeper, star = desk.window.findChild(Keeper), desk.command("star")
    results = desk.window.results.list
    desk.search("token")
    three = desk.names[:3]
    for row in range(3):
        results.choose(row)
        star.trigger()
        desk.until(lambda stars=row + 1: len(keeper.kept.stars) == stars)
    desk.search("is:starred")
    listed = desk.names
    assert sorted(listed) == sorted(three)
    star.trigger()
    desk.until(lambda: len(keeper.kept.stars) == 2)
    assert desk.names == listed  # the same key gives it back
    results.move(Qt.Key.Key_Down)
    desk.until(lambda: desk.names == listed[1:])
    assert results.currentIndex().data() == listed[1]
    desk.until(lambda: desk.page_is_still)
    results.selectAll()
    star.trigger()
    desk.until(lambda: not keeper.kept.stars)


def test_a_paste_finds_its_words_and_its_secrets_are_covered(quick):
    quick.paste("user\nnot found")
    assert quick.window.box.text() == "user not found"
    assert "UserNotFound" in quick.names
    quick.paste("Bearer sk_test_abcdefgh")
    assert quick.window.box.text().startswith("Bearer ")
    assert "abcdefgh" not in quick.window.box.text()
    begun = f"{'curl -H X-Request-Id:1 -H Authorization:Bearer sk_live_':x>72}"
    quick.paste(f"{begun}Zm9vYmFy\nYmF6Zm9vYmFyYmF6' said 401")  # a terminal cut it
    assert "YmF6" not in quick.window.box.text()
    assert quick.window.box.text().endswith("said 401")


def test_enter_after_a_paste_has_it_recognised_and_not_searched_for(quick):
    desk = quick.desk
    quick.paste(PASTED)
    quick.key(Qt.Key.Key_Return)
    desk.until(lambda: "recognised" in desk.text("About these results"))
    desk.until(lambda: "user_51HqNobodyElses" in desk.text("Long message"))
    assert not quick.window.isVisible()


def test_words_typed_after_a_paste_are_a_query_again(quick):
    quick.paste(PASTED)
    quick.search("UserNotFound")
    quick.key(Qt.Key.Key_Return)
    quick.desk.until(lambda: quick.desk.window.box.text() == "UserNotFound")
    quick.desk.until(lambda: "recognised" not in quick.desk.text("About these results"))


@pytest.mark.parametrize("typed", ["", "x"])
def test_a_paste_is_written_nowhere(open_desk, tmp_path, typed):
    desk = open_desk()
    quick = Quick(desk)
    quick.paste(PASTED)
    QTest.keyClicks(quick.window.box, typed)
    quick.wait()
    quick.key(Qt.Key.Key_Return)
    desk.until(lambda: "recognised" in desk.text("About these results"))
    desk.key(Qt.Key.Key_Return)  # to the page, which stays among the recent errors
    desk.until(lambda: any("UserNotFound" in title for title in recent(desk.window)))
    assert not [title for title in recent(desk.window) if "NobodyElses" in title]
    desk.window.close()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert tmp_path / "settings.ini" in files
    assert not [path for path in files if b"NobodyElses" in path.read_bytes()]
