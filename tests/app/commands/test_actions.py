"""One table of commands: complete, without clashes, reachable by menu."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from app.commands.actions import ActionId, ActionRegistry, key_text, plain_title


@pytest.fixture
def registry(qapp):
    return ActionRegistry()


def test_settings_know_each_command_by_an_id_of_its_own():
    assert len({action_id.value.id for action_id in ActionId}) == len(ActionId)


def test_no_key_means_two_commands():
    keys = Counter(QKeySequence(key).toString() for one in ActionId for key in one.value.keys)
    assert [key for key, times in keys.items() if times > 1] == []


def test_every_key_is_one_that_qt_knows():
    for action_id in ActionId:
        for key in action_id.value.keys:
            assert QKeySequence(key).count() == 1, key
            assert QKeySequence(key).toString(), key


# The table of keys in the program's own reference, as far as these commands exist.
@pytest.mark.parametrize(
    ("action_id", "keys"),
    [
        (ActionId.FIND, {"Ctrl+K", "Ctrl+L", "/"}),
        (ActionId.CLEAR, {"Esc"}),
        (ActionId.COPY, {"Ctrl+C"}),
        (ActionId.COPY_CODE, {"Ctrl+Shift+C"}),
        (ActionId.COPY_SNIPPET, {"Ctrl+Return", "Ctrl+Enter"}),
        (ActionId.PASTE, {"Ctrl+V"}),
        (ActionId.BACK, {"Alt+Left"}),
        (ActionId.FORWARD, {"Alt+Right"}),
        (ActionId.NEXT_PANE, {"F6"}),
        (ActionId.ZOOM_IN, {"Ctrl+=", "Ctrl++"}),
        (ActionId.ZOOM_OUT, {"Ctrl+-"}),
        (ActionId.ZOOM_RESET, {"Ctrl+0"}),
        (ActionId.QUIT, {"Ctrl+Q"}),
    ],
)
def test_the_keys_are_those_that_are_promised(registry, action_id, keys):
    assert {key.toString() for key in registry[action_id].shortcuts()} == keys


def test_the_menu_holds_every_command_once(registry):
    menu = QMenu()
    registry.fill_menu(menu)
    names = Counter(
        action.objectName() for submenu in menu.actions() for action in submenu.menu().actions()
    )
    assert names == Counter(action_id.value.id for action_id in ActionId)


def test_mnemonics_of_one_menu_differ(registry):
    menu = QMenu()
    registry.fill_menu(menu)
    for actions in (menu.actions(), *(entry.menu().actions() for entry in menu.actions())):
        letters = Counter(
            action.text()[action.text().index("&") + 1].lower()
            for action in actions
            if "&" in action.text()
        )
        assert [letter for letter, times in letters.items() if times > 1] == []


def test_a_bound_command_runs_what_it_is_bound_to(registry):
    done = []
    registry.bind({action_id: lambda one=action_id: done.append(one) for action_id in ActionId})
    for action_id in ActionId:
        registry[action_id].trigger()
    assert done == list(ActionId)


def test_a_missing_binding_is_an_error_that_names_it(registry):
    slots = {action_id: lambda: None for action_id in ActionId if action_id is not ActionId.FIND}
    with pytest.raises(KeyError, match="FIND"):
        registry.bind(slots)


def test_a_command_bound_by_two_parts_is_an_error_that_names_it(registry):
    slots = {action_id: lambda: None for action_id in ActionId}
    with pytest.raises(KeyError, match="QUIT"):
        registry.bind(slots, {ActionId.QUIT: lambda: None})


def test_titles_and_keys_as_people_read_them(registry):
    action = registry[ActionId.COPY_SNIPPET]
    assert "&" not in plain_title(action)
    assert key_text(action) == "Ctrl+Enter"
    assert key_text(registry[ActionId.COPY_LONG]) == ""
    assert action.toolTip() == f"{plain_title(action)}  Ctrl+Enter"
