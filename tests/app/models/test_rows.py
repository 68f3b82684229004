"""A flat list: its rows, and what views hear of them."""

import pytest

from app.models.findings import UnhandledModel
from tests.app.samples import entry

FIRST, SECOND = entry("FirstError", code="first"), entry("SecondError", code="second")


@pytest.fixture
def model(watched):
    return watched(UnhandledModel())


def test_views_hear_when_other_rows_are_listed(model, qtbot):
    model.set_entries([FIRST])
    with qtbot.waitSignals([model.modelAboutToBeReset, model.modelReset], order="strict"):
        model.set_entries([SECOND, FIRST])
    assert [model.at(row).code for row in range(model.rowCount())] == ["second", "first"]


def test_a_row_has_no_rows_below_it(model):
    model.set_entries([FIRST])
    assert model.rowCount(model.index(0)) == 0
