"""Somebody types what they remember, and reads what they find."""

from tests.e2e.catalog import errors, one
from tests.e2e.screen import look
from tests.e2e.waiting import eventually

WHOLE = len(errors()) + len(errors("2024-02"))


def shown(desktop, condition, message):
    """The screen once it fulfils the condition."""

    def probe():
        screen = look(desktop)
        return screen if condition(screen) else None

    return eventually(probe, message)


def test_typing_finds_and_arrows_walk_through_what_was_found(accessible_desktop):
    desktop = accessible_desktop
    desktop.open()
    desktop.type("user not found")
    screen = shown(
        desktop,
        lambda s: s.text("Name") == "UserNotFound" and s.results,
        "the best result is on the page",
    )
    assert [row.split(", ")[:2] for row in screen.results[:2]] == [
        ["UserNotFound", "Backend · Users"],
        ["UserNotFound", "Frontend · Users"],
    ]
    error = one("UserNotFound")
    assert screen.text("Long message") == error["longMessage"]
    assert screen.text("Short message") == error["shortMessage"]
    assert screen.text("Code") == error["code"]
    screen = shown(
        desktop,
        lambda s: 2 <= s.nodes.get("All errors", WHOLE) < WHOLE,
        "the tree counts what was found",
    )
    found = screen.nodes["All errors"]
    assert any(label.startswith(f"{found} of {WHOLE} errors") for label in screen.labels)

    desktop.key("Down")
    screen = shown(
        desktop, lambda s: "Frontend API" in s.text("Where this error lives"), "the page follows"
    )
    desktop.type(" with id")  # typing goes on in the box
    screen = shown(desktop, lambda s: s.typed == "user not found with id", "typing went on")
    assert "Search errors" in screen.focused

    desktop.key("Escape")
    screen = shown(desktop, lambda s: s.typed == "", "Esc clears the text")
    shown(desktop, lambda s: s.nodes.get("Backend API") == 190, "everything is there again")


def test_a_click_in_the_tree_narrows_and_esc_widens_again(accessible_desktop):
    desktop = accessible_desktop
    program = desktop.open()
    shown(desktop, lambda s: s.nodes.get("Backend API") == 190, "the catalog is open")
    program.window.click(100, 200)  # a domain of the first API, in the tree at the left
    screen = shown(
        desktop,
        lambda s: any(" errors here" in label for label in s.labels),
        "the status tells that the list is narrowed",
    )
    places = {row.split(", ")[1] for row in screen.results}
    assert len(places) == 1
    domain = places.pop().removeprefix("Backend · ")
    in_domain = [e for e in errors() if (e["api"], e["domain"]) == ("Backend API", domain)]
    assert [row.split(", ")[0] for row in screen.results] == [e["name"] for e in in_domain]

    desktop.key("ctrl+k", "Escape")
    shown(desktop, lambda s: len(s.results) > len(in_domain), "Esc takes the filter away")


def test_what_finds_nothing_and_what_is_not_understood_are_explained(accessible_desktop):
    desktop = accessible_desktop
    desktop.open("zzqxy")
    screen = shown(desktop, lambda s: s.text("No results"), "it says that nothing was found")
    assert "zzqxy" in screen.text("No results")
    assert screen.results == []

    desktop.key("ctrl+k", "ctrl+d")  # nothing to star; on X11 a text field would delete its text
    desktop.key("End")
    desktop.type("x")
    shown(desktop, lambda s: s.typed == "zzqxyx", "the star's key left the text alone")

    desktop.key("ctrl+k")
    desktop.type("user status:abc")
    screen = shown(desktop, lambda s: s.text("What was not understood"), "the filter is refused")
    query, pointer = screen.text("What was not understood").splitlines()[:2]
    start = pointer.index("^")
    carets = len(pointer) - len(pointer.lstrip(" ")) - start + pointer.count("^")
    assert query[start : start + carets] in ("status:abc", "abc")
    assert screen.results  # the rest still searches


def test_a_query_on_the_command_line_is_searched_for(accessible_desktop):
    desktop = accessible_desktop
    desktop.open("resource_not_found")
    screen = shown(
        desktop,
        lambda s: s.text("Code") == "resource_not_found" and s.results,
        "it is found",
    )
    assert screen.typed == "resource_not_found"
    same = [e for e in errors() if e["code"] == "resource_not_found"]
    assert sum(row.endswith(", resource_not_found") for row in screen.results) == len(same)
