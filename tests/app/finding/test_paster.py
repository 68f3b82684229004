"""Pasting into the window: texts, files and logs, and how a reading is left."""

import json
import random

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QProgressBar

from app.content.links import Where
from tests.app.reading.test_copier import OFFSCREEN
from tests.app.samples import body_of
from tests.app.test_whole_window import ALT, CTRL, SHIFT
from tests.strange import STRANGE, in_place_of

BODY = json.dumps(
    {
        "errors": [
            {
                "code": "resource_not_found",
                "message": "not found",
                "long_message": "No user was found with id user_9",
            }
        ]
    },
    indent=2,
)
STRIP = "About these results"


def bar(desk):
    return desk.window.findChild(QProgressBar)


def test_a_small_file_counts_as_pasted_text(desk, tmp_path):
    path = tmp_path / "response.json"
    path.write_text(BODY)
    desk.drop(path)
    desk.until(lambda: desk.text("Long message") == "No user was found with id user_9")
    assert desk.window.box.text() == " ".join(BODY.split())
    assert not bar(desk).isVisible()


def test_a_log_shows_progress_and_then_its_errors_with_counts(desk, log):
    desk.drop(log)
    assert bar(desk).isVisible()
    assert "Reading server.log" in desk.text(STRIP)
    desk.until(lambda: not bar(desk).isVisible())
    strip = desk.text(STRIP).splitlines()
    assert "server.log" in strip[0]
    assert any(line.startswith("UserBanned") and "2 times" in line for line in strip)
    assert any("lines 2001 to 5001" in line.replace(",", "") for line in strip)
    assert {"ActorTokenCannotBeRevoked", "UserBanned"} <= set(desk.names)
    assert desk.window.box.text() == ""
    desk.until(lambda: desk.page_is_still)


@pytest.mark.parametrize("stop", ["esc", "typing"])
def test_a_reading_is_left_by_esc_and_by_typing(desk, log, stop):
    desk.drop(log)
    assert bar(desk).isVisible()
    desk.window.box.setFocus()
    if stop == "esc":
        desk.key(Qt.Key.Key_Escape)
    else:
        desk.type("session")
        desk.window.box.settle()
    assert not bar(desk).isVisible()
    desk.until(lambda: desk.is_idle)
    desk.settle()  # would be there by now
    assert "server.log" not in desk.text(STRIP)
    assert "lines read" not in desk.status
    assert len(desk.names) > 2
    assert stop == "esc" or all("Session" in name for name in desk.names[:3])


def test_a_node_chosen_during_a_reading_narrows_what_is_read(desk, log):
    node = ("Backend API", "Actor Tokens")
    desk.search("actor token")
    desk.until(lambda: desk.window.tree.model().index_of(node).isValid())
    desk.drop(log)
    desk.window.tree.choose(node)
    assert bar(desk).isVisible()
    desk.until(lambda: not bar(desk).isVisible())
    assert desk.names == ["ActorTokenCannotBeRevoked"]
    assert "server.log" in desk.text(STRIP)
    desk.window.tree.choose(())
    assert len(desk.names) > 1


def test_the_starred_errors_take_the_place_of_a_reading(desk, log):
    desk.drop(log)
    desk.key(Qt.Key.Key_D, CTRL, SHIFT)
    assert not bar(desk).isVisible()
    desk.until(lambda: desk.is_idle)
    assert desk.window.box.text().strip() == "is:starred"
    assert "server.log" not in desk.text(STRIP)


def test_a_paste_takes_the_place_of_a_reading(desk, log):
    desk.drop(log)
    desk.paste(BODY)
    desk.until(lambda: "UserNotFound" in desk.text(STRIP))
    desk.settle()  # the log would be read by now
    assert not bar(desk).isVisible()
    assert "server.log" not in desk.text(STRIP)


@pytest.mark.parametrize("kind", ["missing", *(one for one in STRANGE if one != "huge")])
def test_what_cannot_be_read_is_refused_in_a_sentence(desk, tmp_path, kind):
    path = tmp_path / f"some-{kind}"
    if kind in STRANGE:
        in_place_of(path, kind)
    desk.window.toast.hide()
    desk.drop(path)
    desk.until(desk.window.toast.isVisible)
    assert desk.window.toast.text().startswith(f"some-{kind} cannot be read: ")
    assert not bar(desk).isVisible()
    assert path.name not in desk.text(STRIP)
    assert desk.is_idle


def test_a_file_that_is_refused_leaves_what_is_said_of_the_list(desk, tmp_path):
    desk.search("user not found redis")
    said = desk.text("No results")
    assert said
    desk.window.toast.hide()
    desk.drop(tmp_path / "missing.log")
    desk.until(desk.window.toast.isVisible)
    assert desk.text("No results") == said


@pytest.mark.parametrize("size", [100, 4_000, 300_000])
def test_what_is_no_text_is_refused_and_nothing_gives_way(desk, tmp_path, size):
    desk.search("session_exists")
    before = desk.names
    path = tmp_path / "picture.png"
    path.write_bytes(random.Random(5).randbytes(size))  # noqa: S311
    desk.window.toast.hide()
    desk.drop(path)
    desk.until(desk.window.toast.isVisible)
    assert desk.window.toast.text() == (
        "picture.png is not a text file; give it the text of the error."
    )
    assert desk.is_idle
    assert (desk.names, desk.window.box.text()) == (before, "session_exists")


def test_a_file_in_two_byte_letters_is_read(desk, tmp_path):
    path = tmp_path / "windows.log"
    for length in (1, 100_000):
        path.write_bytes((BODY + "\n" + " " * length).encode("utf-16"))
        desk.drop(path)
        desk.until(lambda: desk.is_idle and desk.names[:1] == ["UserNotFound"])
        desk.start_again()


def test_a_log_without_errors_is_told_by_its_name(open_desk, tmp_path):
    desk = open_desk()
    path = tmp_path / "calm.log"
    path.write_text("nothing of note happened\n" * 5_000)
    desk.drop(path)
    desk.until(
        lambda: desk.window.page.accessibleName() == ("No error of these catalogs is in calm.log.")
    )


def test_what_gave_way_to_a_file_that_is_refused_is_answered_after_all(desk, tmp_path):
    in_place_of(tmp_path / "pipe", "pipe")
    desk.window.toast.hide()
    desk.window.box.setFocus()
    desk.window.box.set_query("")
    desk.type("session_exists")
    desk.window.box.settle()
    desk.drop(tmp_path / "pipe")  # before the answer
    desk.until(desk.window.toast.isVisible)
    desk.until(lambda: desk.names[:1] == ["SingleModeSessionExists"])


def test_an_empty_paste_is_told(desk):
    desk.window.toast.hide()
    desk.window.box.pasted.emit(QMimeData())
    assert desk.window.toast.isVisible()
    assert desk.is_idle


def test_a_body_of_several_lines_stands_in_the_box_as_one_with_secrets_covered(desk):
    QApplication.clipboard().setText(f"Authorization: Bearer sk_live_51HqVerySecret\n{BODY}")
    desk.window.box.setFocus()
    desk.key(Qt.Key.Key_V, CTRL)
    desk.until(lambda: "resource_not_found" in desk.window.box.text())
    assert "\n" not in desk.window.box.text()
    assert "VerySecret" not in desk.window.box.text()
    assert desk.window.box.text().startswith("Authorization: Bearer ")


def test_the_pasted_text_is_shown_with_secrets_covered(desk):
    mime = QMimeData()
    mime.setText(f"key sk_live_51HqVerySecret\n{BODY}")
    desk.window.box.pasted.emit(mime)
    desk.until(lambda: "Show the pasted text" in desk.text(STRIP))
    desk.window.results.link_clicked.emit("errdex://pasted", Where.HERE)
    desk.until(lambda: desk.text("Title") == "What you pasted")
    shown = desk.text("")
    assert '"long_message": "No user was found with id user_9"' in shown
    assert "VerySecret" not in shown


@pytest.mark.qt_log_ignore(OFFSCREEN)
def test_the_context_menus_paste_reaches_the_recogniser(desk):
    QApplication.clipboard().setText(BODY)
    box = desk.window.box
    at = box.rect().center()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(box, QContextMenuEvent(reason, at, box.mapToGlobal(at)))
    menu = next(menu for menu in box.findChildren(QMenu) if menu.isVisible())
    next(one for one in menu.actions() if one.objectName() == "edit-paste").trigger()
    menu.close()
    desk.until(lambda: desk.text("Long message") == "No user was found with id user_9")


def test_errors_side_by_side_leave_the_window_the_keyboard(open_desk):
    """Each was a window of its own for a moment, and took it away."""
    desk = open_desk()
    desk.until(desk.window.isActiveWindow)
    desk.window.results.list.setFocus()
    desk.paste('{"errors":[{"code":"resource_not_found"}],"clerk_trace_id":"x"}')
    desk.until(lambda: "fit equally well" in desk.text("Title"))
    assert desk.window.isActiveWindow()
    assert desk.pane == "list"


def test_a_paste_that_was_typed_into_is_written_nowhere(open_desk, tmp_path):
    desk = open_desk()
    QApplication.clipboard().setText("No user was found with id user_NobodyElses")
    desk.window.box.setFocus()
    desk.key(Qt.Key.Key_V, CTRL)
    desk.until(lambda: "recognised" in desk.text(STRIP))
    desk.key(Qt.Key.Key_Home)
    desk.type("user ")
    desk.window.box.settle()
    desk.until(lambda: desk.is_idle)
    desk.key(Qt.Key.Key_Return)
    desk.window.close()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert tmp_path / "settings.ini" in files
    assert not [path for path in files if b"NobodyElses" in path.read_bytes()]


def pasted_here(desk, text):
    """Paste this text with Ctrl+V where it finds nothing known."""
    QApplication.clipboard().setText(text)
    desk.window.box.setFocus()
    desk.key(Qt.Key.Key_V, CTRL)
    desk.until(lambda: desk.window.box.holds_paste)
    desk.until(lambda: desk.is_idle)


def test_ctrl_z_brings_no_paste_back(desk):
    pasted_here(desk, "The quick brown fox")
    desk.key(Qt.Key.Key_A, CTRL)
    desk.type("user")
    desk.key(Qt.Key.Key_Z, CTRL)
    desk.key(Qt.Key.Key_Z, CTRL)
    assert "fox" not in desk.window.box.text()


def test_a_clipboard_that_never_held_anything_is_told_of(desk):
    """Qt gives None there, as it does on every platform without a clipboard of the desktop."""
    QApplication.clipboard().clear()
    assert QApplication.clipboard().mimeData() is None
    desk.window.toast.hide()
    desk.key(Qt.Key.Key_Escape)
    desk.key(Qt.Key.Key_V, CTRL)
    desk.until(desk.window.toast.isVisible)
    assert desk.window.toast.text() == "There is no text on the clipboard."


def test_a_paste_with_nothing_known_says_so(desk):
    pasted_here(desk, "zzqxy zzqxx")
    said = desk.text("No results")
    assert "Nothing known was recognised" in said and "Paste all of the response" in said
    assert desk.window.page.accessibleName() == "No error of these catalogs is in what you pasted."
    QApplication.clipboard().setText(body_of("boat_sunk", "The boat sank"))
    desk.key(Qt.Key.Key_V, CTRL)
    desk.until(lambda: "boat_sunk is not in this catalog" in desk.text(STRIP))
    assert desk.window.page.accessibleName() == "No error of these catalogs is in what you pasted."
    desk.search("user")


def test_enter_searches_for_the_telling_words_of_a_line_that_is_nearly_known(desk):
    line = "[12:00:01] WARN sync: You are signed in already (session sess_1), skipping migration"
    pasted_here(desk, line)
    assert desk.names == []
    said = desk.text("No results")
    assert "Nothing known was recognised" in said
    assert "Search for “signed already session”" in said
    desk.key(Qt.Key.Key_Return)
    desk.until(lambda: "AlreadySignedIn" in desk.names)
    assert desk.window.box.text() == "signed already session"
    assert desk.pane == "box"


def test_what_is_listed_for_a_paste_that_is_not_recognised_is_said_to_be_a_search(desk):
    pasted_here(desk, "wrong password")
    assert desk.names
    assert desk.text(STRIP).startswith("What you pasted names no error for certain")
    desk.search("user")
    assert "pasted" not in desk.text(STRIP)


@pytest.mark.parametrize("text", ["user_not_there", '{"errors":[{"code":"user_not_there"}]}'])
def test_an_unknown_code_is_said_not_to_be_here_before_what_is_near(desk, text):
    pasted_here(desk, text)
    told = desk.text(STRIP).splitlines()
    assert told[0].startswith("user_not_there is not in this catalog")
    assert "Nearest: " in told[0]
    desk.window.box.setFocus()
    desk.key(Qt.Key.Key_End)
    desk.type(" user")
    desk.until(lambda: "not in this catalog" not in desk.text(STRIP))


def test_a_code_that_is_nearest_is_not_asked_for_a_second_time(desk):
    pasted_here(desk, "form_pasword_pwnd")
    assert "Nearest: form_password_pwned" in desk.text(STRIP)
    assert "Did you mean" not in desk.text(STRIP)


def test_a_whole_response_of_another_service_is_not_asked_for_again(desk):
    pasted_here(desk, '{"error": {"code": "zzqxy_gone", "type": "zzqxx"}}')
    assert desk.text(STRIP) == "zzqxy_gone is not in this catalog."
    said = desk.text("No results")
    assert "“Import …” reads its errors" in said
    assert "Paste all" not in said
    pasted_here(desk, "zzqxy zzqxx")
    assert "Paste all" in desk.text("No results")


def test_enter_after_a_paste_of_an_unknown_code_leads_to_its_words_first(desk):
    desk.paste(body_of("passkey_limit_gone", "No more of these"))
    desk.until(lambda: "passkey_limit_gone is not" in desk.text(STRIP))
    assert desk.text(STRIP).splitlines()[-1] == "Show the pasted text"
    desk.window.box.setFocus()
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_Return)
    desk.until(lambda: desk.window.box.text() == "passkey limit gone")
    assert desk.pane == "box"
    desk.until(lambda: desk.is_idle)
    desk.window.tools.back_menu.aboutToShow.emit()
    assert desk.window.tools.back_menu.actions()[0].text() == "Pasted text"
    desk.key(Qt.Key.Key_Left, ALT)
    desk.until(lambda: "passkey_limit_gone is not" in desk.text(STRIP))
    desk.search("user")


def test_a_paste_that_was_typed_into_is_no_query(desk):
    pasted_here(desk, "status:abc said the fox")
    desk.key(Qt.Key.Key_End)
    desk.type(" user")
    desk.window.box.settle()
    desk.until(lambda: desk.is_idle)
    assert desk.text("What was not understood") == ""
    desk.search("status:abc")
    assert desk.text("What was not understood") != ""


def test_words_typed_in_place_of_a_paste_are_remembered(open_desk):
    desk = open_desk()
    desk.paste(BODY)
    desk.until(lambda: "recognised" in desk.text(STRIP))
    desk.search("session exists")
    desk.window.close()
    assert open_desk().window.box.text() == "session exists"


def test_a_file_is_chosen_by_a_command(open_desk, tmp_path):
    desk = open_desk()
    path = tmp_path / "server.log"
    path.write_text(f"12:00 started\n{BODY}\n")
    desk.command("read-file").trigger()
    desk.until(lambda: desk.window.findChildren(QFileDialog))
    dialog = desk.window.findChild(QFileDialog)
    desk.until(dialog.isVisible)
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    desk.until(lambda: desk.text("Long message") == "No user was found with id user_9")
