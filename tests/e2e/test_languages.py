"""The program in the language of the system that it is started on."""

import pytest

from tests.e2e.screen import look
from tests.e2e.waiting import eventually


# LANGUAGE, because the locales themselves are not made on every machine.
@pytest.mark.parametrize(
    ("languages", "label", "counted"),
    [
        ("de_DE", "Alle Fehler", "von 478 Fehlern"),
        ("fr:de", "Alle Fehler", "von 478 Fehlern"),
        ("fr", "All errors", "of 478 errors"),
    ],
    ids=["German", "German after French", "French, which there is not"],
)
def test_the_window_speaks_the_first_language_that_it_can(
    accessible_desktop, languages, label, counted
):
    accessible_desktop.open("user not found", LANGUAGE=languages)

    def is_said():
        screen = look(accessible_desktop)
        return label in screen.nodes and any(counted in one for one in screen.labels)

    eventually(is_said, f"the tree says {label} and the status line {counted}")


def test_the_window_speaks_the_language_that_was_chosen_before(accessible_desktop):
    desktop = accessible_desktop

    def says(label):
        eventually(lambda: label in look(desktop).nodes, f"the tree says {label}")

    def choose(key, shown, wanted):
        def chooser(language):
            return eventually(lambda: look(desktop).tree.find("combo box", language), language)[0]

        desktop.key("ctrl+comma")
        told = chooser(shown).description
        desktop.key("Tab", "Tab", "Tab", key)  # by theme and zoom
        chooser(wanted)
        return told

    program = desktop.open("user not found", LANGUAGE="en")
    says("All errors")
    told = choose("Down", "As the system", "Deutsch")
    assert told == "Takes effect after a restart."
    assert program.quit() == 0
    program = desktop.open("user not found", LANGUAGE="en")
    says("Alle Fehler")
    choose("Up", "Deutsch", "Wie das System")
    assert program.quit() == 0
    desktop.open("user not found", LANGUAGE="en")
    says("All errors")
