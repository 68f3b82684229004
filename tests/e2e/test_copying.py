"""Somebody takes what they found to another program, by the X clipboard."""

import json

import pytest

from tests.e2e.catalog import as_documented, errors, one
from tests.e2e.processes import run
from tests.e2e.program import command
from tests.e2e.waiting import eventually


def copied(desktop, expected):
    eventually(lambda: desktop.clipboard() == expected, f"the clipboard holds {expected!r}")


def find(desktop, query, code):
    """Search, and wait until an error with this code is on the page."""
    desktop.key("ctrl+k")
    desktop.type(query)
    desktop.shows_code(code)


@pytest.fixture
def window(desktop):
    return desktop.open().window


def test_what_is_copied_right_after_typing_is_what_was_typed_for(desktop, window):
    """Nobody waits for a pause that they do not know of."""
    find(desktop, "actor_token_cannot_be_revoked", "actor_token_cannot_be_revoked_code")
    desktop.key("ctrl+k")
    desktop.type("user not found")
    desktop.key("ctrl+shift+c")
    copied(desktop, "resource_not_found")


def test_copying_by_every_key(desktop, window):
    find(desktop, "user not found", "resource_not_found")
    assert {"UTF8_STRING", "text/plain", "STRING", "TARGETS"} <= set(
        desktop.clipboard("TARGETS").split()
    )
    desktop.key("ctrl+c")
    expected = as_documented(one("UserNotFound"))
    eventually(lambda: "longMessage" in desktop.clipboard(), "the entry is on the clipboard")
    assert json.loads(desktop.clipboard()) == expected

    desktop.key("ctrl+Return")
    eventually(lambda: "isClerkAPIResponseError" in desktop.clipboard(), "the snippet is copied")
    assert "resource_not_found" in desktop.clipboard()

    desktop.key("ctrl+k", "ctrl+c")  # the text of the box is selected: that is what is copied
    copied(desktop, "user not found")


def test_two_keys_lead_from_a_paste_to_a_filled_handler(desktop, window):
    error = {
        "message": "not found",
        "long_message": "No user was found with id user_2xPnG9kVQ",
        "code": "resource_not_found",
    }
    desktop.set_clipboard(json.dumps({"errors": [error], "clerk_trace_id": "3f1c"}))
    desktop.key("ctrl+v", "ctrl+Return")
    eventually(lambda: "isClerkAPIResponseError" in desktop.clipboard(), "the handler is copied")
    assert "No user was found with id user_2xPnG9kVQ" in desktop.clipboard()
    assert "'resource_not_found'" in desktop.clipboard()


def test_two_keys_do_for_a_catalog_of_ones_own_too(desktop):
    table = desktop.folder / "pay.csv"
    table.write_text(
        "code,message,status\ncard_declined,Your card was declined by <bank>.,402\n",
        encoding="utf-8",
    )
    run((command(), "import", str(table)), desktop.environment)
    desktop.open()
    error = {"code": "card_declined", "message": "Your card was declined by ACME."}
    desktop.set_clipboard(json.dumps(error))
    desktop.key("ctrl+v", "ctrl+Return")
    eventually(lambda: "card_declined'" in desktop.clipboard(), "the handler is copied")
    assert "// CardDeclined: Your card was declined by ACME." in desktop.clipboard()
    assert "response.status === 402" in desktop.clipboard()
    assert "clerk" not in desktop.clipboard().lower()


def test_a_note_is_written_from_the_box(desktop, window):
    find(desktop, "user not found", "resource_not_found")
    desktop.key("ctrl+k", "ctrl+n")
    desktop.type("seen again")
    desktop.key("Escape", "Escape", "ctrl+c")  # to the page, to the box
    copied(desktop, "user not found")
    notes = desktop.home / "data" / "errdex"
    eventually(
        lambda: any(b"seen again" in one.read_bytes() for one in notes.iterdir() if one.is_file()),
        "the note is on the disk",
    )


def test_an_entry_with_meta_comes_out_as_the_documents_have_it(desktop, window):
    error = next(e for e in errors() if isinstance(e.get("meta"), dict))
    find(desktop, f"name:{error['name']} api:{error['api'].split()[0].lower()}", error["code"])
    desktop.key("ctrl+c")
    eventually(lambda: "meta" in desktop.clipboard(), "the entry is on the clipboard")
    assert json.loads(desktop.clipboard()) == as_documented(error)


def test_several_selected_errors_are_copied_at_once(desktop, window):
    find(desktop, "code:resource_not_found api:backend", "resource_not_found")
    expected = [
        as_documented(e)
        for e in errors()
        if (e["code"], e["api"]) == ("resource_not_found", "Backend API")
    ]
    desktop.key("F6", "F6", "ctrl+a", "ctrl+c")

    def several():
        text = desktop.clipboard()
        return text.startswith("[") and json.loads(text)

    got = eventually(several, "a list of entries is on the clipboard")
    assert sorted(map(json.dumps, got)) == sorted(map(json.dumps, expected))


def test_without_a_clipboard_manager_what_was_copied_is_lost_with_the_program(desktop):
    """As the README says: on bare X11 the clipboard belongs to the process."""
    program = desktop.open()
    find(desktop, "user not found", "resource_not_found")
    assert program.quit() == 0
    assert desktop.clipboard() == ""


def test_a_pasted_error_is_recognised_and_its_values_fill_what_is_copied(desktop, window):
    body = {
        "errors": [
            {
                "message": "not found",
                "long_message": "No user was found with id user_2xPnG9kVQ",
                "code": "resource_not_found",
            }
        ]
    }
    desktop.set_clipboard(json.dumps(body))
    desktop.key("ctrl+v")

    def copy():
        desktop.key("ctrl+c")
        return "user_2xPnG9kVQ" in desktop.clipboard() and "shortMessage" in desktop.clipboard()

    eventually(copy, "the recognised error is copied with its value")
    assert json.loads(desktop.clipboard())["longMessage"] == body["errors"][0]["long_message"]


def test_a_middle_click_in_the_box_recognises_what_is_selected_elsewhere(desktop, window):
    find(desktop, "actor_token_cannot_be_revoked", "actor_token_cannot_be_revoked_code")
    desktop.set_clipboard("No user was found with id user_9", selection="primary")
    middle_of_the_box = (str(window.size[0] // 2), "28")
    desktop.xdotool("mousemove", "--sync", "--window", window.id, *middle_of_the_box)
    desktop.xdotool("click", "2")

    def copy():
        desktop.key("ctrl+c")
        return "No user was found with id user_9" in desktop.clipboard()

    eventually(copy, "the selection was recognised and its value filled in")
