"""Dialogs over the window: it follows the look that is chosen there, and they keep their place."""

import json

from PySide6.QtGui import QImage

from index.resources import RESOURCES
from tests.e2e.waiting import eventually

TREE = (20, 400)
"""A place in the window's tree that the settings leave uncovered."""


def test_the_window_behind_the_settings_follows_a_theme_that_is_passed_over(desktop):
    """Light on the way to dark, both within a moment: what is shown in the end is dark."""
    program = desktop.open()
    side = json.loads((RESOURCES / "themes" / "dark.json").read_text(encoding="utf-8"))["side"]

    desktop.key("ctrl+comma")
    eventually(lambda: desktop.active_title().startswith("Settings"), "the settings are open")
    desktop.key("Tab", "Right", "Right")

    def color():
        picture = QImage(str(desktop.screenshot(desktop.folder / "screen.png", program.window.id)))
        return picture.pixelColor(*TREE).name()

    eventually(lambda: color() == side, "the window is dark as well")


def test_a_dialog_opens_where_it_opened_before(desktop):
    program = desktop.open()
    places = []
    for _ in range(3):
        desktop.key("ctrl+shift+o")
        eventually(lambda: desktop.active_title().startswith("Export"), "the dialog is open")
        places.append(desktop.active_window().place)
        desktop.key("Escape")
        eventually(program.window.is_active, "it is closed")
    assert places == places[:1] * 3
