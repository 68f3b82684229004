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
