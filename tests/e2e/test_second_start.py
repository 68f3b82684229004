"""Starting Errdex again: one window, which comes forward and does what was asked."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.e2e.waiting import eventually


def test_a_second_start_searches_in_the_first_ones_window(desktop):
    first = desktop.open()
    assert desktop.start("code:session_exists").wait() == 0
    desktop.shows_code("session_exists")
    assert desktop.windows() == [first.window.id]


def test_a_second_start_raises_a_minimised_window(desktop):
    first = desktop.open()
    desktop.xdotool("windowminimize", "--sync", first.window.id)
    eventually(lambda: desktop.windows() == [], "the window is out of sight")
    assert desktop.start().wait() == 0
    eventually(lambda: desktop.windows() == [first.window.id], "the window is back")


def test_a_link_opens_its_error_with_its_values(desktop):
    desktop.open()
    link = "errdex://clerk/backend-api/users/UserNotFound?userID=user_from_link"
    assert desktop.start(link).wait() == 0
    desktop.shows_code("resource_not_found")
    desktop.key("ctrl+Return")
    eventually(lambda: "user_from_link" in desktop.clipboard(), "the value is in the snippet")


def test_a_link_at_the_first_start_opens_its_error(desktop):
    desktop.open("errdex://search?q=code:session_exists")
    desktop.shows_code("session_exists")


@pytest.mark.parametrize("text", ["No user was found with id user_1", "zzqxy wvvk", ""])
def test_the_keyboard_is_alive_after_a_start_with_a_paste(desktop, text):
    if text:
        desktop.set_clipboard(text)
    program = desktop.open("--paste")
    program.tolerate("Cannot set X11 selection owner")
    keyboard_is_alive(desktop)


@pytest.mark.parametrize("lines", [1, 4_000])
def test_the_keyboard_is_alive_after_a_start_with_a_file(desktop, lines):
    log = desktop.folder / "server.log"
    log.write_text("No user was found with id user_1\n" * lines)
    desktop.open(str(log))
    keyboard_is_alive(desktop)


def keyboard_is_alive(desktop):
    """A key that is no letter does what it is for, and what is typed then is found."""

    def typed():  # again: what the start was for may take the box over in between
        desktop.key("ctrl+k", "ctrl+a", "Delete")
        desktop.type("code:session_exists")
        return desktop.copied_code() == "session_exists"

    eventually(typed, "the keys are heard")


def test_the_clipboard_is_recognised_on_request(desktop):
    first = desktop.open()
    # The clipboard is asked for while the other program still has it.
    first.tolerate("Cannot set X11 selection owner")
    eventually(desktop.copied_code, "an error is on the page")
    desktop.set_clipboard("No user was found with id user_1")
    assert desktop.start("--paste").wait() == 0
    desktop.shows_code("resource_not_found")


def test_starts_in_the_same_instant_give_one_window(desktop):
    with ThreadPoolExecutor(10) as pool:
        programs = list(pool.map(lambda _: desktop.start(), range(10)))

    def running():
        return [program for program in programs if program.process.poll() is None]

    eventually(lambda: len(running()) == 1, "all but one have handed over", seconds=30)
    assert running()[0].window.id
    assert len(desktop.windows()) == 1


def test_a_window_that_was_killed_leaves_nothing_in_the_way(desktop):
    first = desktop.open()
    first.process.kill()
    first.process.wait()
    second = desktop.open("session")
    assert second.process.poll() is None
    assert desktop.windows() == [second.window.id]


def test_after_quitting_the_next_start_has_a_window_again(desktop):
    assert desktop.open().quit() == 0
    second = desktop.open()
    assert second.process.poll() is None


def test_a_file_that_the_desktop_hands_over_is_read(desktop, tmp_path):
    log = tmp_path / "Fehler ü.log"
    log.write_text("No user was found with id user_1", encoding="utf-8")
    desktop.open()
    assert desktop.start(log.as_uri()).wait() == 0
    desktop.shows_code("resource_not_found")
