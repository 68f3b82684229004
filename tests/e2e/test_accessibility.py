"""What a screen reader is told: a name for every control, the number of results, what is copied."""

from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.e2e.accessibility import SYSTEM_PYTHON
from tests.e2e.processes import started
from tests.e2e.screen import look
from tests.e2e.waiting import eventually

LISTENER = Path(__file__).with_name("read_announcements.py")
CONTROLS = {"push button", "toggle button", "text", "list", "tree", "page tab list", "page tab"}


PANES = ("Search errors", "APIs and domains", "Results", "Where this error lives", "Snippets")


def all_of_an_error(desktop):
    """What is on show; nothing while a part of the page is still on its way there."""
    shown = [one for one in look(desktop).tree.walk() if "showing" in one.states]
    return shown if {"Name", *PANES} <= {one.name for one in shown} else None


def test_every_control_has_a_name(accessible_desktop):
    accessible_desktop.open("user not found")
    shown = eventually(lambda: all_of_an_error(accessible_desktop), "an error is on show")
    assert [one for one in shown if one.role in CONTROLS and not one.name] == []
    focusable = [one for one in shown if "focusable" in one.states]
    nameless = [one for one in focusable if not one.name and one.role not in ("filler", "panel")]
    assert nameless == []
    assert [one.name for one in shown if one.role == "split pane"] == ["Panes"]
    names = {one.name for one in shown if one.role == "push button"}
    assert {"Back", "Forward", "Menu", "Copy JSON", "Copy code"} <= names
    order = [one.name for one in shown]
    assert sorted(PANES, key=order.index) == list(PANES)  # read out as they stand


@pytest.fixture
def announcements(accessible_desktop):
    """What was announced so far."""
    with listening(accessible_desktop) as heard:
        yield heard


@contextmanager
def listening(desktop, *event):
    """What was told so far of announcements, or of this event."""
    log = desktop.folder / "-".join(("heard", *event)).replace(":", "-")
    command = (SYSTEM_PYTHON, "-I", str(LISTENER), "errdex", *event)
    with started(command, desktop.environment, log):
        eventually(lambda: "listening" in log.read_text(encoding="utf-8"), "somebody listens")
        yield lambda: log.read_text(encoding="utf-8").splitlines()[1:]


def test_the_number_of_results_and_what_was_copied_are_announced(accessible_desktop, announcements):
    accessible_desktop.open()
    eventually(announcements, "the catalog's size is announced")
    accessible_desktop.type("user not found")
    shown = eventually(
        lambda: [line for line in announcements() if " of " in line], "the results are counted"
    )
    found = look(accessible_desktop).nodes["All errors"]
    eventually(lambda: announcements()[-1].startswith(f"{found} of "), "the last count is true")
    assert shown
    accessible_desktop.key("ctrl+f")
    accessible_desktop.type("zzq")
    eventually(lambda: any("not found" in line for line in announcements()[-1:]), "so is a find")
    accessible_desktop.key("Escape", "ctrl+shift+c")
    eventually(lambda: any("copied" in line for line in announcements()), "the copy is announced")


def test_what_changes_away_from_the_keyboard_is_announced(accessible_desktop, announcements):
    desktop = accessible_desktop
    desktop.open("user not found")
    eventually(lambda: look(desktop).text("Name") == "UserNotFound", "the error is on show")

    def told(key, expected):
        before = len(announcements())
        desktop.key(key)
        eventually(lambda: expected in announcements()[before:], f"{key}: {expected}")

    told("Down", look(desktop).results[1])
    told("alt+Down", look(desktop).results[2])
    told("ctrl+d", "Starred")
    told("ctrl+d", "No longer starred")
    told("ctrl+Next", "Python")
    told("ctrl+t", "New tab")
    desktop.key("Return", "Tab")  # to the page, and the first text of it
    told("Tab", "Backend API, link")
    desktop.key("ctrl+k")
    desktop.type("status:ab")
    eventually(lambda: any("not an HTTP status" in line for line in announcements()), "so is why")


def test_tabs_are_told_by_name_and_the_one_that_comes_is_announced(
    accessible_desktop, announcements
):
    desktop = accessible_desktop
    desktop.open("user not found")
    eventually(lambda: look(desktop).text("Name") == "UserNotFound", "the error is on show")
    desktop.key("ctrl+t")
    desktop.type("session_exists")
    eventually(lambda: look(desktop).text("Code") == "session_exists", "another is in the new tab")
    desktop.key("ctrl+shift+Tab")
    eventually(lambda: look(desktop).text("Name") == "UserNotFound", "the first tab is there again")
    eventually(lambda: "UserNotFound" in announcements(), "it is announced")
    screen = look(desktop)
    shown = [one for one in screen.tree.find("page tab") if "showing" in one.states]
    assert [one.name for one in shown[:2]] == ["UserNotFound", "SingleModeSessionExists"]
    desktop.key("ctrl+w")
    eventually(lambda: look(desktop).text("Code") == "session_exists", "the other one is left")
    names = [one.name for one in look(desktop).tree.find("page tab") if "showing" in one.states]
    assert "UserNotFound" not in names


def test_what_is_switched_on_is_told_in_bar_menu_and_palette(accessible_desktop, announcements):
    desktop = accessible_desktop
    program = desktop.open("user not found")
    eventually(lambda: look(desktop).text("Name") == "UserNotFound", "the error is on show")

    def tree_is_on():
        buttons = look(desktop).tree.find("check box", "Show tree")
        return ["checked" in one.states for one in buttons if "showing" in one.states]

    assert tree_is_on() == [True]
    with listening(desktop, "object:state-changed:focused") as focused:
        desktop.key("F10", "v")
        told = f"{program.process.pid} Show tree 1 on"
        eventually(lambda: told in focused(), "the menu says that it is on")
        desktop.key("Up")
        told = f"{program.process.pid} Always on top 1 off"
        eventually(lambda: told in focused(), "and of another that it is off")
    desktop.key("Escape", "Escape", "Escape", "ctrl+b")
    eventually(lambda: tree_is_on() == [False], "the tree is folded away")
    desktop.key("ctrl+shift+p")
    desktop.type("show tree")
    told = "Show tree, off, View, Ctrl+B"
    eventually(lambda: told in announcements(), "the palette says that it is off")


def test_what_the_box_suggests_and_what_tab_took_is_told(accessible_desktop, announcements):
    desktop = accessible_desktop
    desktop.open("user not found")
    eventually(lambda: look(desktop).text("Name") == "UserNotFound", "the error is on show")
    desktop.key("ctrl+k")
    desktop.type("api:")

    def told(expected):
        eventually(lambda: announcements().count(expected) == 1, f"once: {expected}")

    told('2 suggestions; Tab takes api:"Backend API"')
    desktop.key("Tab")
    told('api:"Backend API"')
    desktop.key("ctrl+a")
    desktop.type("statu")
    told("1 suggestion; Tab takes status:, the HTTP status")


def test_the_quick_look_up_tells_its_best_result(accessible_desktop, announcements):
    desktop = accessible_desktop
    desktop.start("--quick")
    eventually(lambda: desktop.active_title().startswith("Quick"), "the small window is there")

    def told(beginning):
        eventually(lambda: any(one.startswith(beginning) for one in announcements()), beginning)

    desktop.type("session_exists")
    told("SingleModeSessionExists, Frontend")
    desktop.key("ctrl+a")
    desktop.type("zzqxy")
    told("Nothing found")
