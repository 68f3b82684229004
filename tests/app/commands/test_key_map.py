"""The reader's own keys: kept over a restart, never two commands on one key, damage ignored."""

import json

import pytest

from app.commands.actions import ActionId, ActionRegistry, KeyTakenError, plain_title
from app.commands.key_map import KeyMap
from app.settings.settings import Settings


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "settings.ini")


def started(settings):
    actions = ActionRegistry()
    key_map = KeyMap(actions, settings)
    key_map.restore()
    return actions, key_map


def all_keys(actions):
    return {action_id: actions.keys(action_id) for action_id in ActionId}


def test_a_changed_key_is_there_after_a_restart(qapp, settings):
    _, key_map = started(settings)
    key_map.change(ActionId.COPY_JSON, ["Ctrl+J", "Ctrl+Alt+J"])
    again, key_map = started(settings)
    assert again.keys(ActionId.COPY_JSON) == ("Ctrl+J", "Ctrl+Alt+J")
    assert key_map.is_changed(ActionId.COPY_JSON)
    assert again[ActionId.COPY_JSON].toolTip().endswith("Ctrl+J")
    assert not key_map.is_changed(ActionId.COPY)


def test_a_command_can_be_left_without_a_key(qapp, settings):
    _, key_map = started(settings)
    key_map.change(ActionId.COPY_CODE, [])
    again, _ = started(settings)
    assert again.keys(ActionId.COPY_CODE) == ()
    assert "Ctrl" not in again[ActionId.COPY_CODE].toolTip()


def test_a_key_of_another_command_is_refused_and_the_command_named(qapp, settings):
    actions, key_map = started(settings)
    before = all_keys(actions)
    with pytest.raises(KeyTakenError) as refused:
        key_map.change(ActionId.COPY_JSON, ["Ctrl+J", "Ctrl+Q"])
    assert refused.value.key == "Ctrl+Q"
    assert plain_title(refused.value.holder) == plain_title(actions[ActionId.QUIT])
    assert all_keys(actions) == before == all_keys(started(settings)[0])


@pytest.mark.parametrize("keys", [["no key"], [""], ["Ctrl+K, Ctrl+C"]])
def test_what_is_not_one_key_is_refused(qapp, settings, keys):
    with pytest.raises(ValueError, match="not a key"):
        started(settings)[1].change(ActionId.COPY, keys)


def test_two_commands_can_swap_their_keys(qapp, settings):
    actions, key_map = started(settings)
    code, short = actions.keys(ActionId.COPY_CODE), ("Ctrl+Shift+S",)
    key_map.change(ActionId.COPY_CODE, short)
    key_map.change(ActionId.COPY_SHORT, code)
    key_map.change(ActionId.COPY, [])
    again, _ = started(settings)
    assert again.keys(ActionId.COPY_CODE) == short
    assert again.keys(ActionId.COPY_SHORT) == code


def test_the_table_s_keys_come_back_one_by_one_or_all(qapp, settings):
    actions, key_map = started(settings)
    default = all_keys(actions)
    key_map.change(ActionId.QUIT, ["Ctrl+J"])
    key_map.reset(ActionId.QUIT)
    assert all_keys(actions) == default
    key_map.change(ActionId.QUIT, ["Ctrl+J"])
    key_map.change(ActionId.COPY, ["Ctrl+Q"])
    with pytest.raises(KeyTakenError):
        key_map.reset(ActionId.QUIT)
    key_map.reset_all()
    assert all_keys(actions) == default == all_keys(started(settings)[0])


@pytest.mark.parametrize(
    "damaged",
    [
        "",
        "{",
        "[]",
        "null",
        "[" * 100_000,
        '{"copy": "Ctrl+J"}',
        '{"copy": [1]}',
        '{"copy": ["gibberish"]}',
        '{"no-such-command": ["Ctrl+J"]}',
        json.dumps({"copy": ["Ctrl+Q"]}),
        '{"copy": ["Return"]}',
        '{"copy": ["Tab"]}',
        '{"copy": ["Ctrl+J", "Left"]}',
        '{"copy": ["Ctrl+J", "Ctrl+I", "Ctrl+U", "Ctrl+Y", "Ctrl+M"]}',
    ],
)
def test_a_damaged_value_gives_the_table_s_keys(qapp, settings, damaged):
    settings.keys = damaged
    assert all_keys(started(settings)[0]) == all_keys(ActionRegistry())


def test_a_key_that_the_table_gave_away_meanwhile_stays_the_table_s(qapp, settings):
    settings.keys = json.dumps(
        {"copy-json": ["Ctrl+J"], "copy-short-message": ["Ctrl+J", "Ctrl+U"]}
    )
    actions, _ = started(settings)
    assert actions.keys(ActionId.COPY_JSON) == ("Ctrl+J",)
    assert actions.keys(ActionId.COPY_SHORT) == ()


def test_esc_is_free_for_no_other_command(qapp, settings):
    settings.keys = json.dumps({"clear": [], "quit": ["Esc"]})
    actions, key_map = started(settings)
    assert actions.keys(ActionId.CLEAR) == ()
    assert actions.keys(ActionId.QUIT) == ("Ctrl+Q",)
    key_map.reset(ActionId.CLEAR)
    assert actions.keys(ActionId.CLEAR) == ("Esc",)


def test_a_key_that_a_command_has_twice_does_it_once(qapp, settings):
    settings.keys = json.dumps({"copy-json": ["Ctrl+J", "ctrl+j"]})
    actions, _ = started(settings)
    assert actions.keys(ActionId.COPY_JSON) == ("Ctrl+J",)
