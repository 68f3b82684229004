"""What the tests of the window share: the shipped library and the two looks."""

import pytest

from app.theme import Look, load_theme
from index.library import load_library
from index.resources import RESOURCES, bundled_catalogs


@pytest.fixture(scope="session")
def shipped():
    """The library that the program ships with."""
    return load_library(bundled_catalogs())


@pytest.fixture(params=["light", "dark"])
def look(request):
    """A look of each theme, as drawn at 100 %."""
    return made_look(request.param)


@pytest.fixture
def light():
    return made_look("light")


def made_look(name, zoom=100):
    theme = load_theme(RESOURCES / "themes" / f"{name}.json")
    return Look(theme, zoom, is_dark=name == "dark")
