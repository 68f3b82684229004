"""A page that stands by itself, drawn as in the window."""

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from app.commands.actions import ActionId, ActionRegistry
from app.look.icons import Icon, tinted
from app.views.page.error_page import ErrorPage
from index.snippets.formats import Snippets


@pytest.fixture(scope="module")
def formats(shipped):
    return Snippets(shipped).formats()


@pytest.fixture(scope="module")
def stage(appearance):
    """What the pages stand in, drawn by the style sheet."""
    made = QMainWindow()
    appearance.dress(made)
    yield made
    shiboken6.delete(made)


@pytest.fixture
def make_page(appearance, stage, formats):
    """A page at a zoom, with the snippet formats of the program."""
    made = []

    def make(zoom=100):
        while appearance.look.zoom != zoom:
            appearance.set_zoom(appearance.stepped(1 if zoom > appearance.look.zoom else -1))
        actions = ActionRegistry()
        actions[ActionId.STAR].setIcon(tinted(Icon.STAR, appearance.look.color("text"), 16))
        page = ErrorPage(actions)
        page.setParent(stage, Qt.WindowType.Window)
        made.append(page)
        page.set_formats(formats, "typescript", "JSON")
        page.set_look(appearance.look)
        page.resize(720, 700)
        page.show()
        return page

    yield make
    for page in made:
        shiboken6.delete(page)  # else every change of look would go through it again
    if appearance.look.zoom != 100:
        appearance.set_zoom(appearance.stepped(0))


@pytest.fixture
def page(make_page):
    return make_page()


@pytest.fixture
def show(qtbot):
    """Have a page show an error, and wait until it is in sight."""

    def have_shown(page, what):
        with qtbot.waitSignal(page.turned):
            page.show_error(what.entry, lambda: what)

    return have_shown
