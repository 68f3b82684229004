"""The buttons beside the search box, while the window is being furnished before the reader."""

import pytest

from app.commands.actions import ActionId, ActionRegistry
from app.look.theme import ThemeMode
from app.models.results import ResultsModel
from app.models.tree import TreeModel
from app.program.furnishing import furnish
from app.views.search_box import SearchBox
from app.views.window import Window


def test_no_button_shows_words_while_its_icon_is_not_there(qtbot, appearance):
    window = Window(SearchBox())
    qtbot.addWidget(window)
    buttons = window.top.buttons
    for _slice in furnish(window, ActionRegistry(), TreeModel(), ResultsModel(), appearance):
        assert not [button.text() for button in buttons if button.text() and button.icon().isNull()]
    assert not any(button.icon().isNull() for button in buttons)


@pytest.mark.parametrize("mode", [ThemeMode.LIGHT, ThemeMode.DARK])
def test_a_way_back_that_there_is_not_is_weaker_than_one_that_there_is(qtbot, appearance, mode):
    appearance.set_mode(mode)
    window, actions = Window(SearchBox()), ActionRegistry()
    qtbot.addWidget(window)
    for _slice in furnish(window, actions, TreeModel(), ResultsModel(), appearance):
        pass
    ground = appearance.look.color("side")
    _tree, *ways = window.top.buttons[:3]
    shown = []
    for is_there in (False, True):
        for way in (ActionId.BACK, ActionId.FORWARD):
            actions[way].setEnabled(is_there)
        shown.append([furthest_from(ground, way.grab().toImage()) for way in ways])
    for without, with_one in zip(*shown, strict=True):
        assert 30 < without < 0.6 * with_one


def furthest_from(ground, picture):
    """How far the lightness of this picture goes away from that of its ground."""
    inner = picture.rect().adjusted(4, 4, -4, -4)  # without the frame of what has the keyboard
    places = ((x, y) for x in range(inner.left(), inner.right()) for y in range(inner.height()))
    return max(abs(picture.pixelColor(*place).lightness() - ground.lightness()) for place in places)
