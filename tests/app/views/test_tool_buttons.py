"""The buttons beside the search box, while the window is being furnished before the reader."""

from app.commands.actions import ActionRegistry
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
