"""Windows over the catalogs that are really at hand: the shipped ones and those imported."""

from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from app.library.reference import open_reference
from index.catalog import dump_catalog
from tests.app.samples import record
from tests.index.made import catalog


@pytest.fixture
def opener(tmp_path_factory):
    """Opens what the program itself opens; the folder of the data is the test's own."""
    return partial(open_reference, tmp_path_factory.getbasetemp() / "catalog-indexes")


@pytest.fixture
def own_data(tmp_path, monkeypatch):
    """Imports go to a folder of the test's own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def fleet(tmp_path):
    """A catalog file of three errors in two domains."""
    made = catalog(
        record("BoatSunk", api="Fleet API", domain="Boats", code="boat_sunk", longMessage="Glug."),
        record("BoatNotFound", api="Fleet API", domain="Boats", code="boat_not_found"),
        record("CrewMissing", api="Fleet API", domain="Crew", code="crew_missing"),
        catalog_id="fleet",
        title="Fleet",
        edition="2026-05",
    )
    path = tmp_path / "fleet.json"
    path.write_text(dump_catalog(made), encoding="utf-8")
    return path


@pytest.fixture
def dialog_of(qtbot):
    """The dialog of this class, once it is open."""

    def shown(kind):
        every = (one for one in QApplication.topLevelWidgets() if isinstance(one, kind))
        return [one for one in every if one.isVisible()]

    def find(kind):
        qtbot.waitUntil(lambda: bool(shown(kind)))
        return shown(kind)[0]

    return find


@pytest.fixture
def button():
    """A dialog's button by its title."""

    def find(dialog, title):
        buttons = dialog.findChildren(QPushButton)
        return next(one for one in buttons if one.text().replace("&", "") == title)

    return find
