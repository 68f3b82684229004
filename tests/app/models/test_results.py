"""The list of results as a model."""

import pytest
from PySide6.QtCore import QModelIndex, Qt

from app.models.results import ResultRole, ResultsModel
from tests.app.samples import entry, hits

FIRST, SECOND = entry("FirstError"), entry("SecondError", code="", domain="")


@pytest.fixture
def model(watched):
    return watched(ResultsModel())


def names(model):
    return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.mark.parametrize(
    "states",
    [[()], [(FIRST,)], [(FIRST, SECOND)], [(FIRST, SECOND), ()], [(), (SECOND,), (SECOND, FIRST)]],
)
def test_it_shows_the_last_hits_in_their_order(model, qtmodeltester, states):
    for state in states:
        model.set_hits(hits(*state))
        qtmodeltester.check(model)
    assert names(model) == [one.name for one in states[-1]]


def test_rows_and_entries_find_each_other(model):
    model.set_hits(hits(FIRST, SECOND))
    assert model.entry_at(1) == SECOND
    assert model.at(0).entry == FIRST
    assert model.row_of(SECOND.id) == 1
    assert model.row_of("acme/nowhere") is None
    with pytest.raises(IndexError):
        model.entry_at(2)


def test_a_row_has_no_rows(model):
    model.set_hits(hits(FIRST))
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None


def test_a_screen_reader_hears_what_the_row_shows_and_no_empty_part(model):
    full = entry("UserNotFound", code="gone", shortMessage="not found", longMessage="No <userID>")
    model.set_hits(hits(full, SECOND))
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in (0, 1)]
    assert spoken == ["UserNotFound, Backend · Users, No <userID>, gone", "SecondError, Backend"]


def test_names_come_out_as_they_are(model):
    odd = entry("<b>x</b> & \N{HEBREW LETTER ALEF}")
    model.set_hits(hits(odd))
    assert names(model) == [odd.name]
    assert model.index(0, 0).data(ResultRole.HIT).entry is odd


def test_what_is_kept_is_read_out_and_tells_the_view(model, qtbot):
    model.set_hits(hits(FIRST, SECOND))
    with qtbot.waitSignal(model.dataChanged):
        model.set_kept({FIRST.id}, {FIRST.id, SECOND.id})
    read = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert read[0].endswith("starred, with a note")
    assert read[1].endswith("with a note")
    assert "starred" not in read[1]
