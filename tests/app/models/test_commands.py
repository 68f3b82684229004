"""The commands as a model: all of them, the best first, as the actions are at the moment."""

import pytest
from PySide6.QtCore import Qt

from app.commands.actions import ActionId, ActionRegistry, plain_title
from app.content.history import Recent
from app.models.commands import CommandRole, CommandsModel


@pytest.fixture
def actions(qapp):
    return ActionRegistry()


@pytest.fixture
def model(actions, watched):
    made = watched(CommandsModel(actions))
    made.refresh()
    return made


def titles(model):
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_nothing_typed_lists_every_command_in_the_menus_order(model, actions):
    in_menus = [action_id for group in actions.groups().values() for action_id in group]
    assert [model.at(row).id for row in range(model.rowCount())] == in_menus
    assert set(in_menus) == set(ActionId)


@pytest.mark.parametrize("query", ["", "copy", "cj", "no such command", "zoom view"])
def test_what_is_found_is_some_of_all_and_nothing_typed_brings_all_back(model, query):
    every = titles(model)
    model.search(query)
    found = titles(model)
    assert set(found) <= set(every)
    assert (found == every) == (not query)
    model.search("")
    assert titles(model) == every


def test_the_best_come_first(model):
    model.search("cj")
    assert titles(model)[0] == "Copy JSON"
    model.search("zoom")
    assert set(titles(model)) == {"Zoom in", "Zoom out"}


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("star", ActionId.STAR),
        ("cmp", ActionId.COMPARE),
        ("stng", ActionId.SETTINGS),
        ("re", ActionId.PASTE),
        ("reo", ActionId.REOPEN_TAB),
        ("imp", ActionId.IMPORT),
    ],
)
def test_the_letters_of_one_word_find_it_before_those_that_several_share(model, query, first):
    model.search(query)
    assert model.at(0).id is first


def test_a_command_is_found_by_its_menu_too_but_after_those_called_so(model, actions):
    model.search("view")
    assert ActionId.ZOOM_IN in {model.at(row).id for row in range(model.rowCount())}
    model.search("copy")
    assert titles(model)[0] == plain_title(actions[ActionId.COPY])


def test_what_is_not_possible_comes_last_and_is_said(model, actions):
    actions[ActionId.COPY].setEnabled(False)
    model.search("cop")
    rows = [model.at(row) for row in range(model.rowCount())]
    assert rows[0].is_enabled
    row = model.row_of(ActionId.COPY)
    assert not rows[row].is_enabled
    spoken = model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Copy, Copy, Ctrl+C, not possible now"


def test_keys_are_those_of_now_each_named_once(model, actions):
    row = model.row_of(ActionId.COPY_SNIPPET)
    assert model.index(row, 0).data(CommandRole.COMMAND).keys == ("Ctrl+Enter",)
    actions.set_keys(ActionId.COPY_SNIPPET, ["Ctrl+J"])
    model.refresh()
    assert model.at(row).keys == ("Ctrl+J",)


def test_commands_can_be_left_out(actions):
    model = CommandsModel(actions, {ActionId.QUIT})
    model.refresh()
    assert model.row_of(ActionId.QUIT) is None
    assert model.rowCount() == len(ActionId) - 1


RECENT = [Recent("UserNotFound", "errdex://there"), Recent("“copy of a user”", "errdex://search")]


def test_what_was_looked_at_comes_after_the_commands(model, actions):
    before = model.rowCount()
    model.set_recent(RECENT)
    model.refresh()
    assert titles(model)[before:] == ["UserNotFound", "“copy of a user”"]
    assert model.at(before).link == "errdex://there"
    spoken = model.index(before, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "UserNotFound, Recent"


@pytest.mark.parametrize(
    ("query", "first"),
    [("unf", "UserNotFound"), ("usernot", "UserNotFound"), ("of user", "“copy of a user”")],
)
def test_it_is_found_by_its_letters_as_the_commands_are(model, query, first):
    model.set_recent(RECENT)
    model.search(query)
    assert titles(model)[0] == first
    assert model.at(0).id is None


def test_all_of_it_is_found_by_its_menu_and_commands_come_before_it(model):
    model.set_recent(RECENT)
    model.search("recent")
    assert titles(model) == ["UserNotFound", "“copy of a user”"]
    model.search("copy")
    by_title = [title for title in titles(model) if "copy" in title.lower()]
    assert by_title[0] == "Copy"
    assert by_title[-1] == "“copy of a user”"
    assert titles(model) == [*by_title, "Fill in values"]  # by its menu only


def test_those_used_last_come_before_others_that_fit_as_well(model, actions):
    menu_order = [title for title in titles(model) if title not in ("Copy Ruby", "Settings")]
    model.set_used(["settings", "copy-ruby", "of-a-newer-version"])
    model.search("")
    assert titles(model) == ["Settings", "Copy Ruby", *menu_order]
    model.search("cop")
    assert titles(model)[:2] == ["Copy Ruby", "Copy"]
    actions[ActionId.COPY_RUBY].setEnabled(False)
    model.search("cop")
    assert titles(model)[0] == "Copy"


@pytest.mark.parametrize("query", ["import", "Import …", " import"])
def test_a_title_that_was_typed_whole_comes_before_those_used_last(model, query):
    model.set_used(["import-stars-and-notes"])
    model.search(query)
    assert titles(model)[:2] == ["Import …", "Import stars and notes …"]


def test_each_word_is_found_in_the_title_or_in_the_menu_and_none_in_both(model):
    model.search("zoom vie")
    assert [model.at(row).title for row in range(model.rowCount())] == ["Zoom in", "Zoom out"]
    marked = model.index(0, 0).data(CommandRole.COMMAND)
    assert [marked.title[start:end] for start, end in marked.marks] == ["Zoom"]
    model.search("tree")
    assert titles(model) == ["Show tree"]  # not "Star this error", of the menu "Keep"


def test_one_that_toggles_says_whether_it_is_on_where_that_is_wanted(actions):
    def told(**options):
        model = CommandsModel(actions, **options)
        model.refresh()
        row = model.row_of(ActionId.SHOW_TREE)
        spoken = model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        return model.at(row).state, spoken

    assert told(tells_states=True) == ("off", "Show tree, off, View, Ctrl+B")
    actions[ActionId.SHOW_TREE].setChecked(True)
    assert told(tells_states=True) == ("on", "Show tree, on, View, Ctrl+B")
    assert told() == ("", "Show tree, View, Ctrl+B")
