"""What the tests of views share."""

import pytest

from app.look.appearance import Appearance
from app.look.theme import ThemeMode
from index.resources import RESOURCES


@pytest.fixture(scope="module")
def appearance(qapp):
    """The look of the whole application; it is given back afterwards."""
    before = (qapp.font(), qapp.palette())
    made = Appearance(qapp, RESOURCES / "themes", ThemeMode.LIGHT, 100)
    yield made
    made.deleteLater()
    qapp.setPalette(before[1])
    qapp.setFont(before[0])
